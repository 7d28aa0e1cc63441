import type { EntityDraft } from '../names/entities.ts';
import type { Parties } from './parties.ts';
import type { Piece } from './piece.ts';

/**
 * The place behind a preposition of `stands` among the pieces of these indices, in their order: a town before the state
 * that it lies in (في مدينة ... شرق أفغانستان).
 */
export const placeAmong = (
  parties: Parties,
  pieces: readonly Piece[],
  order: Iterable<number>,
  stands: ReadonlySet<string>,
): EntityDraft | null => {
  let state: EntityDraft | null = null;
  for (const index of order) {
    const { kind, first, last, governed } = pieces[index]!;
    if (kind !== 'np' || !stands.has(governed) || isSeat(parties, pieces, index)) continue;
    const place = parties.namedIn(first, last, 'LOC');
    if (place && place.country === '') return place;
    state ??= place;
  }
  return state;
};

/** من مقره في بريطانيا: where someone has his seat nothing happens. */
const isSeat = (parties: Parties, pieces: readonly Piece[], index: number): boolean =>
  pieces[index - 1]?.kind === 'np' && parties.isSeat(pieces[index - 1]!);

/** The place at which a story goes on behind a sentence of these pieces: the last one that it names so, else `before`. */
export const sceneAfter = (
  parties: Parties,
  pieces: readonly Piece[],
  before: EntityDraft | null,
): EntityDraft | null => placeAmong(parties, pieces, [...pieces.keys()].reverse(), STANDS) ?? before;

const STANDS: ReadonlySet<string> = new Set([
  'في',
  'ب',
  'قرب',
  'داخل',
  'وسط',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'علي',
  'الي',
]);
