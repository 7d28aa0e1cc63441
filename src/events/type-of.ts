import type { Document } from '../model/document.ts';
import type { Event } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Candidate } from './candidates.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import type { Reader } from './reader.ts';

/** The type, where the parties change it: a court that condemns convicts, who attacks in words accuses, who leaves a treaty rejects it. */
export const typeOf = (
  { around: { document }, parties }: Reader,
  { pieces, verbs }: ParsedSentence,
  { frame, token, piece, inflection }: Candidate,
  governed: readonly (readonly [string, number])[],
  actor: EntityDraft | null,
  recipient: EntityDraft | null,
): Pick<Event, 'type' | 'mode'> => {
  const { type, mode } = frame;
  const told = type === 'ASSAULT' && mode === null ? modeBeside(document, token) : null;
  if (told) return { type, mode: told };
  if ((mode === 'disapprove' || type === 'ASSAULT') && actor && parties.isCourt(actor))
    return { type: 'SANCTION', mode: 'convict' };
  // أدين رجل بالقتل: whoever is condemned for a deed was convicted.
  const isCondemned = mode === 'disapprove' && inflection !== null && verbs.get(piece)?.roles.passive && !actor;
  if (
    isCondemned &&
    recipient &&
    ARE_TRIED.has(recipient.type) &&
    governed.some(([slot]) => parties.slots.at.has(slot))
  )
    return { type: 'SANCTION', mode: 'convict' };
  // احتجت الوزارة على القرار: states do not march.
  if (mode === 'demo' && inflection !== null && frame.weight < 3 && actor && parties.isOfState(actor))
    return { type: 'ACCUSE', mode: 'disapprove' };
  if (
    type === 'ASSAULT' &&
    mode === null &&
    frame.weight === 3 &&
    (actor?.type === 'PER' || (actor && parties.isPress(actor))) &&
    recipient &&
    ATTACKED_IN_WORDS.has(recipient.type)
  )
    return { type: 'ACCUSE', mode: 'disapprove' };
  if (mode === 'deport' || mode === 'expel') {
    // طرد: diplomats are expelled, fighters driven out, people deported.
    if (recipient && parties.isArmed(recipient)) return { type: 'ASSAULT', mode: null };
    if (recipient && parties.isDiplomat(recipient)) return { type: 'SANCTION', mode: 'expel' };
  }
  if (type === 'RETREAT' && mode === 'withdraw')
    for (const [preposition, index] of governed) {
      if (!frame.recipient.includes(preposition)) continue;
      const { senses } = document.words[pieces[index]!.first]!;
      if (senses.some(({ entry }) => entry.kind === 'eventNoun' && entry.frame.type === 'AGREE'))
        return { type: 'REJECT', mode: null };
    }
  return { type, mode };
};

/** ضربات جوية, هجوم على المعسكر بالقنابل: the mode of an attack that a word close behind tells. */
const modeBeside = ({ words, size }: Document, token: number): string | null => {
  for (let t = token + 1; t < Math.min(size, token + 1 + MODE_REACH); t++) {
    if (words[t]!.shape.part === 'mark') return null;
    if (!(words[t]!.kinds & EntryBit.eventWord)) continue;
    for (const { entry } of words[t]!.senses)
      if (entry.kind === 'eventWord' && entry.role === 'mode') return entry.word;
  }
  return null;
};

const MODE_REACH = 4;

const ARE_TRIED: ReadonlySet<string> = new Set(['PER', 'GROUP']);

const ATTACKED_IN_WORDS: ReadonlySet<string> = new Set(['PER', 'ORG']);

/** لن نقبل بذلك, لن تقدم تنازلات: what would be granted is refused. */
export const isRefusal = (
  { around: { document }, parties: { slots } }: Reader,
  pieces: ParsedSentence['pieces'],
  { frame: { type } }: Candidate,
  verb: number,
): boolean =>
  GRANTED.has(type) &&
  pieces[verb]!.kind === 'verb' &&
  pieces[verb - 1]?.kind === 'negation' &&
  slots.refusal.has(document.words[pieces[verb - 1]!.first]!.shape.stem);

const GRANTED: ReadonlySet<Event['type']> = new Set(['AGREE', 'CONCEDE', 'COOPERATE', 'SUPPORT', 'AID', 'RETREAT']);

export const REFUSED = { type: 'REJECT', mode: null } as const;
