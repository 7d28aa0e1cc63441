import type { Document } from '../model/document.ts';
import type { EventFrame } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Candidate } from './candidates.ts';
import { hasEventRole } from './has-event-role.ts';
import { isState } from './is-state.ts';
import { BY_SAYING } from './own-time.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import type { Parties } from './parties.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import { placeAmong } from './place-among.ts';
import type { Reader } from './reader.ts';
import { HARMS, IN_WORDS } from './type-classes.ts';

/**
 * Where an event of a type happened: an attacked or visited place itself, else behind a preposition of place in its clause,
 * else where what is attacked stands or what is left lies, else near it in its sentence.
 */
export const placeOf = (
  reader: Reader,
  parsed: ParsedSentence,
  candidate: Candidate,
  type: EventFrame['type'],
  governed: readonly (readonly [string, number])[],
  recipient: EntityDraft | null,
): EntityDraft | null => {
  const { parties } = reader;
  const { pieces } = parsed;
  const { frame, piece } = candidate;
  if (recipient?.type === 'LOC' && (frame.mode === 'visit' || HARMS.has(type))) return recipient;
  const stands = new Set(frame.place);
  const own = placeAmong(
    parties,
    pieces,
    governed.flatMap(([, index]) =>
      IN_WORDS.has(frame.type) && isOfOther(parties, pieces, index, piece) ? [] : [index],
    ),
    stands,
  );
  // ندد بالوضع في سوريا: what is said is seldom told with the state in which it is said.
  if (own && !isState(own)) return own;
  if (BY_SAYING.has(type)) return null;
  const told = placeLeft(reader, pieces, frame, governed) ?? placeHit(parties, parsed, candidate, type) ?? own;
  if (told || !LOCATED.has(frame.type)) return told;
  // Before it in its sentence, then behind it.
  const order = [...pieces.keys()]
    .sort((a, b) => Math.abs(a - piece) - Math.abs(b - piece) || a - b)
    .filter((index) => !APART.has(type) || !isToldOf(pieces, index, piece));
  const near = placeAmong(parties, pieces, order, stands);
  return type === 'CONSULT' && near && isState(near) ? null : near;
};

/** انسحبت القوات من المدينة: where those were who left. */
const placeLeft = (
  { around: { document }, parties }: Reader,
  pieces: ParsedSentence['pieces'],
  { type, mode }: EventFrame,
  governed: readonly (readonly [string, number])[],
): EntityDraft | null =>
  type === 'RETREAT' || mode === 'expel' || mode === 'deport'
    ? placeAmong(
        parties,
        pieces,
        governed.flatMap(([, index]) => (isBacker(document, pieces, index) ? [] : [index])),
        parties.slots.of,
      )
    : null;

/** القوات المدعومة من فرنسا: who backs those who left. */
const isBacker = (document: Document, pieces: ParsedSentence['pieces'], index: number): boolean =>
  hasEventRole(document, pieces[index - 1]!.last - 1, 'sided');

/** قصفت الطائرات مطار المدينة, السيطرة على جبال المدينة: the place by which what is attacked or taken is called. */
const placeHit = (
  parties: Parties,
  { pieces, verbs }: ParsedSentence,
  { frame, piece, token, inflection }: Candidate,
  type: EventFrame['type'],
): EntityDraft | null => {
  if (!HARMS.has(type)) return null;
  const verb = inflection ? verbs.get(piece) : undefined;
  const hit = verb
    ? [verb.roles.object, ...verb.roles.governed.map(([slot, at]) => (frame.recipient.includes(slot) ? at : null))]
    : [];
  for (const index of hit) {
    if (index === null) continue;
    const place = placeBy(parties, phraseOf(pieces[index]!));
    if (place) return place;
  }
  const { last, skip } = pieces[piece]!;
  return inflection || token + 1 >= last ? null : placeBy(parties, { first: token + 1, last, skip });
};

/** A town or region in a phrase that is headed by a place of someone's (مواقع) or by people (سكان). */
const placeBy = (parties: Parties, phrase: Phrase): EntityDraft | null => {
  if (!parties.isPremises(phrase) && parties.sector(phrase) !== 'CVL') return null;
  const place = parties.placeIn(phrase.first, phrase.last, false);
  return place && !isState(place) ? place : null;
};

/** Whether a clause of what is said or thought begins between a place and an event: قال في روما إنه التقى. */
const isToldOf = (pieces: ParsedSentence['pieces'], place: number, event: number): boolean => {
  for (let i = Math.min(place, event) + 1; i < Math.max(place, event); i++) if (pieces[i]!.kind === 'that') return true;
  return false;
};

const APART: ReadonlySet<EventFrame['type']> = new Set(['CONSULT', 'AID', 'RETREAT']);

/** اتهم الوزير القوات الموجودة في سوريا: where those are of whom something is said, not where it is said; a court judges where it sits. */
const isOfOther = (parties: Parties, pieces: ParsedSentence['pieces'], index: number, event: number): boolean => {
  const before = index - 1 === event ? undefined : pieces[index - 1];
  if (before?.kind !== 'np') return false;
  const phrase = phraseOf(before);
  return !parties.isPremises(phrase) && parties.sector(phrase) !== 'JUD';
};

/** شهدت العاصمة مظاهرات, انفجار هز المدينة, انفجارات هزت المدينة: the place that a verb over or behind a noun of event tells. */
export const sceneOfVerb = (
  { around: { document }, parties }: Reader,
  { pieces, verbs, governors }: ParsedSentence,
  { piece, inflection }: Candidate,
  end: number,
): EntityDraft | null => {
  if (inflection) return null;
  for (const verb of [governors.get(piece)?.verb, verbs.get(pieces[end]?.kind === 'relative' ? end + 1 : end)]) {
    if (!verb || !hasEventRole(document, pieces[verb.piece]!.first, 'scene')) continue;
    const { subject, object } = verb.roles;
    const [other] = [subject, object].filter((index) => index !== null && index !== piece);
    const place = other === undefined ? null : parties.placeIn(pieces[other!]!.first, pieces[other!]!.last);
    if (place?.type === 'LOC') return place;
  }
  return null;
};

const LOCATED: ReadonlySet<EventFrame['type']> = new Set([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'MOBILIZE',
  'CONSULT',
  'AID',
  'RETREAT',
]);
