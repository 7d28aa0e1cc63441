import type { WeightedStems } from '../model/resolution.ts';

/** Stems of headline and lead under which a report is looked up: nearly all of a common lead. */
const KEYS = 30;

/** The weightiest stems of headline and lead; of equal ones those with the smaller hash. */
export const keysOf = ({ stems, weights }: WeightedStems): Int32Array => {
  const order = Array.from(stems.keys()).sort((a, b) => weights[b]! - weights[a]! || stems[a]! - stems[b]!);
  return Int32Array.from(order.slice(0, KEYS), (i) => stems[i]!);
};
