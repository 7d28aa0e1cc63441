import type { EventFrame } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Candidate } from './candidates.ts';
import { HARMS, IN_WORDS } from './fill.ts';
import { hasEventRole } from './has-event-role.ts';
import type { Parties } from './parties.ts';
import { phraseOf } from './phrase.ts';
import { placeAmong } from './place-among.ts';
import type { Reader } from './reader.ts';
import type { ParsedSentence } from './sentence.ts';

/** Where an event happened: an attacked or visited place itself, else behind a preposition of place in its clause, else near it in its sentence. */
export const placeOf = (
  parties: Parties,
  pieces: ParsedSentence['pieces'],
  { frame, piece }: Candidate,
  governed: readonly (readonly [string, number])[],
  recipient: EntityDraft | null,
): EntityDraft | null => {
  if (recipient?.type === 'LOC' && (frame.mode === 'visit' || HARMS.has(frame.type))) return recipient;
  const stands = new Set(frame.place);
  const own = placeAmong(
    parties,
    pieces,
    governed.flatMap(([, index]) =>
      IN_WORDS.has(frame.type) && isOfOther(parties, pieces, index, piece) ? [] : [index],
    ),
    stands,
  );
  if (own || !LOCATED.has(frame.type)) return own;
  // Before it in its sentence, then behind it.
  const order = [...pieces.keys()].sort((a, b) => Math.abs(a - piece) - Math.abs(b - piece) || a - b);
  return placeAmong(parties, pieces, order, stands);
};

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
