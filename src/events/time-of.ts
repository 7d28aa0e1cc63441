import type { PlacedTime } from '../phrases/surroundings.ts';

/** The time that stands in a clause: between two tokens, else before the first in its sentence. */
export const timeOf = (times: readonly PlacedTime[], first: number, last: number, lead: number): PlacedTime | null =>
  times.find((t) => t.first >= first && t.first < last && isDated(t)) ??
  times.findLast((t) => t.first >= lead && t.first < first && isDated(t)) ??
  null;

const isDated = ({ type }: PlacedTime): boolean => type === 'DATE' || type === 'TIME' || type === 'RANGE';
