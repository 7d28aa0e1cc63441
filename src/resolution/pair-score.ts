import type { Digest, WeightedStems } from '../model/resolution.ts';

/** How surely two reports tell the same event, 0 to 1. */
export const pairScore = (a: Digest, b: Digest): number => overlap(a.lead, b.lead);

/** The weight of the common stems as a share of the lighter set's. */
const overlap = (a: WeightedStems, b: WeightedStems): number => {
  let common = 0;
  for (let i = 0, j = 0; i < a.stems.length && j < b.stems.length; ) {
    const difference = a.stems[i]! - b.stems[j]!;
    if (difference === 0) common += a.weights[i]!;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  const least = Math.min(sum(a.weights), sum(b.weights));
  return least === 0 ? 0 : common / least;
};

const sum = (weights: Uint8Array): number => weights.reduce((total, weight) => total + weight, 0);
