import { offsetInToken } from '../language/parse.ts';
import { type Document, TokenKind } from '../model/document.ts';
import type { Claim, Event, Status } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Candidate } from './candidates.ts';
import type { Filled } from './fill.ts';
import type { Found } from './found.ts';
import { hasEventRole } from './has-event-role.ts';
import { isState } from './is-state.ts';
import type { Parties } from './parties.ts';
import { AT_SCENE, placeOf, sceneOfVerb } from './place-of-event.ts';
import { quantityOf } from './quantity.ts';
import type { Reader } from './reader.ts';
import type { Governor, ParsedSentence } from './sentence.ts';
import { claimsAround, meantBy, statusOf } from './status.ts';
import { timeOf } from './time-of.ts';

export const finish = (
  reader: Reader,
  parsed: ParsedSentence,
  candidate: Candidate,
  { actor, recipient: given }: Filled,
  governed: readonly (readonly [string, number])[],
  end: number,
  sentence: number,
  from = candidate.piece,
): Found => {
  const { around, parties, times, claims } = reader;
  const { pieces, scene } = parsed;
  const { document } = around;
  const { frame, token, piece, inflection } = candidate;
  const named = candidate.verb ?? token;
  const { skip } = document.words[named]!.shape;
  const trigger = {
    start: skip === 0 ? document.start[named]! : offsetInToken(document, named, skip),
    end: document.end[named]!,
  };
  const bearing = claimsAround(claims, trigger);
  const refuses = isRefusal(reader, pieces, candidate, from);
  const { type, mode } = refuses ? REFUSED : typeOf(reader, pieces, candidate, governed, actor, given);
  const expelled = mode === 'expel' && given && parties.isDiplomat(given) ? parties.stateOf(given) : null;
  const recipient =
    expelled ??
    (given && isItself(given, document, token) ? null : given) ??
    (type === 'PROTEST' ? protestedAgainst(parties, pieces, piece, actor) : null);
  const last = pieces[Math.max(piece, end - 1)]!.last;
  // Forces are sent to a place, not to someone.
  const moved = type === 'MOBILIZE' && recipient?.type === 'LOC';
  const placed =
    sceneOfVerb(reader, parsed, candidate, end) ??
    placeOf(parties, pieces, candidate, governed, recipient) ??
    (moved ? recipient : AT_SCENE.has(type) ? scene : null);
  return {
    event: {
      id: '',
      type,
      mode,
      trigger,
      actor: actor?.id ?? null,
      recipient: moved || !recipient || recipient === actor ? null : recipient.id,
      place: placed?.id ?? null,
      time: timeOf(times, token, last, pieces)?.id ?? null,
      quantity: quantityOf(around, pieces, from, end),
      status: refuses
        ? 'actual'
        : (governedStatus(reader, parsed, candidate, bearing) ??
          statusOf(
            around,
            pieces,
            from,
            pieces[from]!.kind === 'verb' ? pieces[from]!.first : token,
            inflection,
            bearing,
          )),
      claims: bearing.map((claim) => claim.id),
      rule: inflection ? (from === piece ? 'ar.event.verb' : 'ar.event.combination') : 'ar.event.noun',
    },
    sentence,
    frame,
    actor,
    recipient,
    aspect: inflection?.aspect ?? null,
    definite: !inflection && document.words[token]!.shape.definite,
    token,
    clause: clausesBefore(document, pieces, from),
    setting: [
      ...settingOf(document, parsed, candidate, from),
      ...inHeadline(reader, candidate, type, actor, recipient),
      ...beside(document, candidate),
    ],
  };
};

/** لن نقبل بذلك, لن تقدم تنازلات: what would be granted is refused. */
const isRefusal = (
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

const REFUSED = { type: 'REJECT', mode: null } as const;

/** قدم المساعدة: an unnamed party that is the noun of the event itself. */
const isItself = ({ names, mentions }: EntityDraft, { start, end }: Document, token: number): boolean =>
  names.length === 0 && mentions.length === 1 && mentions[0]!.start <= start[token]! && end[token]! <= mentions[0]!.end;

/** How many clauses end before a piece. */
const clausesBefore = ({ words }: Document, pieces: ParsedSentence['pieces'], at: number): number => {
  let ended = 0;
  for (let i = 0; i < at; i++) {
    const { kind } = pieces[i]!;
    // الهجوم الذي استهدف السوق: a relative clause that tells of an event goes on with it.
    const isTold = kind === 'relative' && i > 0 && (words[pieces[i - 1]!.first]!.kinds & EntryBit.eventNoun) !== 0;
    if (ENDS_CLAUSE.has(kind) && !isTold) ended++;
  }
  return ended;
};

const ENDS_CLAUSE: ReadonlySet<string> = new Set(['comma', 'stop', 'conj', 'that', 'relative', 'aux', 'participle']);

/** Whom a protest is against: who is named behind it, beside what it wants or before whose door it stands. */
const protestedAgainst = (
  parties: Parties,
  pieces: ParsedSentence['pieces'],
  at: number,
  actor: EntityDraft | null,
): EntityDraft | null => {
  for (let i = at + 1; i < pieces.length && i - at < PROTEST_REACH; i++) {
    const { kind, governed, first, last } = pieces[i]!;
    if (kind === 'stop') return null;
    if (kind !== 'np' || parties.slots.whereabouts.has(governed)) continue;
    const named = parties.namedIn(first, last) ?? parties.nationality(first, last);
    // Against a state or someone, not against a town.
    if (named && named !== actor && (named.type !== 'LOC' || (isState(named) && !parties.slots.at.has(governed))))
      return named;
  }
  return null;
};

const PROTEST_REACH = 14;

/** How the clause stands in its sentence, as signs for the choice: its word, what governs it, whether it is told aside. */
const settingOf = (
  document: Document,
  { pieces, governors }: ParsedSentence,
  { piece, lemma }: Candidate,
  from: number,
): string[] => {
  const { governed, conjunction } = pieces[piece]!;
  const signs = [`word ${lemma}`, `behind ${governed || (conjunction === '' ? 'nothing' : 'and')}`];
  const before = pieces[from - 1]?.kind ?? 'start';
  if (pieces[from]!.kind === 'verb') signs.push(`verb behind ${before}`);
  const governor = governors.get(piece);
  if (governor && hasEventRole(document, pieces[governor.verb.piece]!.first, 'result')) signs.push('result');
  if (governor && from === piece)
    signs.push(
      `under ${governor.verb.cue ?? (governor.verb.support ? 'support' : 'verb')} ${governor.slot === 'subj' ? 'subj' : ''}`,
    );
  return signs;
};

/** What of it the headline tells as well. */
const inHeadline = (
  { headline: { lemmas, types, stems } }: Reader,
  { lemma }: Candidate,
  type: string,
  actor: EntityDraft | null,
  recipient: EntityDraft | null,
): string[] => {
  if (stems.size === 0) return [];
  const named = (party: EntityDraft | null): boolean =>
    party?.names.some(({ keys }) => keys.some((key) => stems.has(key))) ?? false;
  return [
    ...(types.has(type) ? ['headline type'] : []),
    ...(lemmas.has(lemma) ? ['headline word'] : []),
    ...(named(actor) ? ['headline actor'] : []),
    ...(named(recipient) ? ['headline recipient'] : []),
  ];
};

/** The words next to the trigger. */
const beside = ({ words, kind, size }: Document, { token, verb }: Candidate): string[] => {
  const first = Math.min(token, verb ?? token);
  const keyAt = (t: number): string => (t < 0 || t >= size || kind[t] === TokenKind.newline ? 'end' : words[t]!.key);
  return [`before ${keyAt(first - 1)}`, `after ${keyAt(token + 1)}`];
};

/** Whether what stands behind ل is the purpose of a verb: وصل الوفد للتحقيق; not what came of it or what it takes (تعرض لقصف). */
const isPurpose = (
  { around: { document } }: Reader,
  { pieces }: ParsedSentence,
  { verb }: Governor,
  at: number,
): boolean => {
  const { first } = pieces[verb.piece]!;
  for (let i = verb.piece; i < at; i++) if (pieces[i]!.kind === 'comma') return false;
  const { kinds } = document.words[first]!;
  return (
    (verb.inflection.future ?? false) ||
    (verb.subject !== null &&
      !verb.support &&
      !verb.cue &&
      !(kinds & EntryBit.eventVerb) &&
      !hasEventRole(document, first, 'result'))
  );
};

/** What the verb over a noun of event says of it: that of a support verb is its own, an accusation makes it possible. */
const governedStatus = (
  reader: Reader,
  parsed: ParsedSentence,
  { piece, inflection }: Candidate,
  bearing: readonly Claim[],
): Status | null => {
  const { around } = reader;
  const { slots } = reader.parties;
  const { pieces, governors } = parsed;
  const governor = inflection ? undefined : governors.get(piece);
  if (!governor || governor.slot === 'subj') return null;
  const { verb } = governor;
  // ستبقي قوة للعمل مع ...: the purpose of what is planned is planned.
  if (slots.purpose.has(governor.slot) && isPurpose(reader, parsed, governor, piece)) return 'planned';
  if (verb.cue === 'accuse' && governor.slot !== 'obj') return 'possible';
  const isInside = slots.in.has(governor.slot);
  const meant = slots.meeting.has(governor.slot) && !isInside ? null : meantBy(around, pieces, verb.piece);
  // توعد بالرد على القصف: what is meant stands nearest to the verb.
  const isNearest = governor.slot === 'obj' || verb.roles.governed[0]?.[1] === piece;
  if (meant && isNearest && (!isInside || meant === 'possible')) return meant;
  // سترد على طرد: what is answered is no plan.
  if (verb.inflection?.future && (governor.slot === 'obj' || verb.support)) return 'planned';
  if (!verb.support) return null;
  const status = statusOf(around, pieces, verb.piece, pieces[verb.piece]!.first, verb.inflection, bearing);
  return status === 'actual' ? null : status;
};

/** The type, where the parties change it: a court that condemns convicts, who attacks in words accuses, who leaves a treaty rejects it. */
const typeOf = (
  { around: { document }, parties }: Reader,
  pieces: ParsedSentence['pieces'],
  { frame, token }: Candidate,
  governed: readonly (readonly [string, number])[],
  actor: EntityDraft | null,
  recipient: EntityDraft | null,
): Pick<Event, 'type' | 'mode'> => {
  const { type, mode } = frame;
  const told = type === 'ASSAULT' && mode === null ? modeBeside(document, token) : null;
  if (told) return { type, mode: told };
  if ((mode === 'disapprove' || type === 'ASSAULT') && actor && parties.isCourt(actor))
    return { type: 'SANCTION', mode: 'convict' };
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

const ATTACKED_IN_WORDS: ReadonlySet<string> = new Set(['PER', 'ORG']);
