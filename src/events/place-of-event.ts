import type { EventFrame } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Candidate } from './candidates.ts';
import { HARMS } from './fill.ts';
import { hasEventRole } from './has-event-role.ts';
import type { Parties } from './parties.ts';
import type { Reader } from './reader.ts';
import { placeAmong } from './scene.ts';
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
    governed.map(([, index]) => index),
    stands,
  );
  if (own || !LOCATED.has(frame.type)) return own;
  // Before it in its sentence, then behind it.
  const order = [...pieces.keys()].sort((a, b) => Math.abs(a - piece) - Math.abs(b - piece) || a - b);
  return placeAmong(parties, pieces, order, stands);
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

/** Types that go on at the place last named where their own sentence names none. */
export const AT_SCENE: ReadonlySet<EventFrame['type']> = new Set([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'MOBILIZE',
  'RETREAT',
  'AID',
  'CONSULT',
  'CONCEDE',
]);

const LOCATED: ReadonlySet<EventFrame['type']> = new Set([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'MOBILIZE',
  'CONSULT',
  'AID',
  'RETREAT',
  'CONCEDE',
  'SANCTION',
  'REQUEST',
  'REJECT',
]);
