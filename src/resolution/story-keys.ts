import type { WeightedStems } from '../model/resolution.ts';

/** Stems of headline and lead under which a report is looked up. */
const KEYS = 12;
/** A stem in every tenth report finds too many. */
const LEAST_WEIGHT = 70;

/** The weightiest stems of headline and lead; of equal ones those with the smaller hash. */
export const keysOf = ({ stems, weights }: WeightedStems): Int32Array => {
  const order = Array.from(stems.keys()).filter((i) => weights[i]! >= LEAST_WEIGHT);
  order.sort((a, b) => weights[b]! - weights[a]! || stems[a]! - stems[b]!);
  return Int32Array.from(order.slice(0, KEYS), (i) => stems[i]!);
};
