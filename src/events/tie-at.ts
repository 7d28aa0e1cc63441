import { offsetInToken } from '../language/parse.ts';
import type { Status } from '../model/evidence.ts';
import type { TieTrigger } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import { TELLS } from './fill.ts';
import type { FoundTie } from './found-tie.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import type { Reader } from './reader.ts';
import { claimsAround, statusOf } from './status.ts';
import { tieSince } from './tie-time.ts';
import { timeOf } from './time-of.ts';

const STANDING: ReadonlySet<string> = new Set([
  'linked-with',
  'allied-with',
  'present-in',
  'concerned-about',
  'controls',
]);

/** Kinds of which what happened before in the sentence is no beginning. */
const LASTING: ReadonlySet<string> = new Set(['linked-with', 'allied-with', 'present-in']);

/** The tie that the word or phrase at token `token` of piece `piece` makes, its clause ending before `last`. */
export const tieAt = (
  reader: Reader,
  { pieces, governors }: ParsedSentence,
  piece: number,
  token: number,
  last: number,
  trigger: TieTrigger,
  from: EntityDraft | null,
  to: EntityDraft | null,
  rule: string,
): FoundTie => {
  const { around, parties, claims, times } = reader;
  const { document } = around;
  const { skip } = document.words[token]!.shape;
  const at = {
    start: skip === 0 ? document.start[token]! : offsetInToken(document, token, skip),
    end: document.end[token]!,
  };
  const bearing = claimsAround(claims, at);
  const governor = trigger.kind === 'tieNoun' ? governors.get(piece) : undefined;
  const isPurpose =
    governor &&
    (governor.verb.cue === 'promise' ||
      (parties.slots.purpose.has(governor.slot) && governor.verb.inflection.future === true));
  const cue = governor?.verb.cue ?? null;
  // استقبل أمس وفدا وأكد دعمه: the day on which it was said.
  const isTold = cue !== null && TELLS.has(cue);
  const isPhrase = trigger.kind === 'tiePhrase';
  const told: Status = isPurpose
    ? 'planned'
    : statusOf(around, parties.slots, pieces, piece, token, trigger.inflection, bearing);
  // ستفوز القائمة بزعامة فلان: what describes a party holds, whatever is said of it; so does a standing thing that is discussed.
  const holds = isPhrase || (told === 'planned' && trigger.kind === 'tieNoun' && STANDING.has(trigger.tie));
  const status = holds ? 'actual' : told;
  // توتر في العلاقات بينهما منذ أشهر: since when the noun before it holds.
  const isOther =
    trigger.kind === 'tieNoun' && LASTING.has(trigger.tie) && parties.slots.in.has(pieces[piece]!.governed);
  // إنهاء دعمها لهم: whether there is any is left open.
  const isOpen = status === 'denied' && trigger.kind === 'tieNoun';
  return {
    kind: trigger.tie,
    from: isOpen ? null : from,
    to,
    status,
    since:
      isPhrase || status === 'denied' || isTold || isOther
        ? null
        : tieSince(
            reader,
            timeOf(times, token, last, pieces),
            token,
            pieces,
            bearing,
            status,
            LASTING.has(trigger.tie),
          ),
    span: { start: at.start, end: document.end[Math.max(token, (isPhrase ? last : token + 1) - 1)]! },
    claims: bearing.map(({ id }) => id),
    rule,
    ...(isPhrase ? { alone: trigger.from[0] === 'before' ? ('from' as const) : ('to' as const) } : {}),
  };
};
