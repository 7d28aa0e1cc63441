import type { Digest, WeightedStems } from '../model/resolution.ts';

/** What speaks for two reports telling one event. The same for (a, b) and (b, a). */
export interface PairFeatures {
  /** The mean share of a headline's weight that stands in the other's headline and lead. */
  readonly headline: number;
  /** The cosine of headlines and leads. */
  readonly lead: number;
  /** The logarithm of the weight that headlines and leads have in common: many rare words say more than a high share of few. */
  readonly common: number;
  /** Days between them, at most `MOST_DAYS`. */
  readonly days: number;
}

const MOST_DAYS = 3;
const DAY = 86_400_000;
const MOST_WEIGHT = 255;

export const pairFeatures = (a: Digest, b: Digest): PairFeatures => {
  const square = Math.sqrt(power(a.lead, 2) * power(b.lead, 2));
  return {
    headline: (shareIn(a.title, b.lead) + shareIn(b.title, a.lead)) / 2,
    lead: square === 0 ? 0 : commonPower(a.lead, b.lead, 2) / square,
    common: Math.log1p(commonPower(a.lead, b.lead, 3)),
    days: a.at === null || b.at === null ? MOST_DAYS : Math.min(MOST_DAYS, Math.abs(a.at - b.at) / DAY),
  };
};

const shareIn = (title: WeightedStems, lead: WeightedStems): number => {
  const whole = power(title, 2);
  return whole === 0 ? 0 : commonPower(title, lead, 2) / whole;
};

/** The sum of the weights, each 0 to 1, to this power. */
const power = ({ weights }: WeightedStems, exponent: number): number => {
  let sum = 0;
  for (const weight of weights) sum += (weight / MOST_WEIGHT) ** exponent;
  return sum;
};

/** The same over the stems of both. */
const commonPower = (a: WeightedStems, b: WeightedStems, exponent: number): number => {
  let sum = 0;
  for (let i = 0, j = 0; i < a.stems.length && j < b.stems.length; ) {
    const stem = a.stems[i]!;
    const other = b.stems[j]!;
    if (stem === other) sum += (a.weights[i]! / MOST_WEIGHT) ** exponent;
    if (stem <= other) i++;
    if (stem >= other) j++;
  }
  return sum;
};
