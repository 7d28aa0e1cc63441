import type { EntityDraft } from '../names/entities.ts';
import { isState } from './is-state.ts';
import type { Parties } from './parties.ts';
import { CITED, type Piece } from './piece.ts';

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
    if (kind !== 'np' || !stands.has(governed) || isSeat(parties, pieces, index) || isOfTopic(parties, pieces, index))
      continue;
    const place = parties.placeIn(first, last);
    if (place && !isState(place)) return place;
    state ??= place;
  }
  return state;
};

/** من مقره في بريطانيا, المقيم في بريطانيا: where someone has his seat nothing happens. */
const isSeat = (parties: Parties, pieces: readonly Piece[], index: number): boolean =>
  index > 0 && parties.isSeat(pieces[index - 1]!);

/** محادثات حول الوضع في سوريا: what is talked about lies there. */
const isOfTopic = ({ slots }: Parties, pieces: readonly Piece[], index: number): boolean => {
  const before = pieces[index - 1];
  return before?.kind === 'np' && (slots.about.has(before.governed) || before.governed === CITED);
};
