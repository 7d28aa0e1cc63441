import type { EntityDraft } from '../names/entities.ts';
import type { Piece } from './piece.ts';
import type { Reader } from './reader.ts';

/**
 * Whether a party is but where another stands to which the relative clause of a verb may as well belong: a place behind في
 * (حزب في البحرين، الذي أنشأه), any other where a comma or و parts it from the relative pronoun (فرع بجامعة دمشق، والتي تدعم).
 */
export const isWhere = (
  { around: { document }, parties: { slots } }: Reader,
  pieces: readonly Piece[],
  verb: number,
  { type, mentions }: EntityDraft,
): boolean => {
  let at = verb - 1;
  while (pieces[at]?.kind === 'aux' || pieces[at]?.kind === 'negation') at--;
  const relative = pieces[at];
  if (relative?.kind !== 'relative') return false;
  const isApart = pieces[at - 1]?.kind === 'comma';
  const own = isApart ? at - 2 : at - 1;
  const [before, place] = [pieces[own - 1], pieces[own]];
  if (place?.kind !== 'np' || before?.kind !== 'np' || !(slots.in.has(place.governed) || slots.at.has(place.governed)))
    return false;
  if (!isApart && relative.conjunction === '' && (type !== 'LOC' || !slots.in.has(place.governed))) return false;
  const { start, end } = { start: document.start[place.first]!, end: document.end[place.last - 1]! };
  return mentions.some((mention) => !mention.in && start <= mention.start && mention.end <= end);
};
