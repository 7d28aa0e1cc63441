import type { Digest, WeightedStems } from '../model/resolution.ts';

/** What speaks for two reports telling one event. The same for (a, b) and (b, a). */
export interface PairFeatures {
  /** The mean share of a headline's weight (without one, of the lead's) that stands in the other's headline and lead. */
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
  const square = Math.sqrt(sumOf(a.lead, SQUARES) * sumOf(b.lead, SQUARES));
  return {
    headline: (shareIn(headlineOf(a), b.lead) + shareIn(headlineOf(b), a.lead)) / 2,
    lead: square === 0 ? 0 : commonOf(a.lead, b.lead, SQUARES) / square,
    common: Math.log1p(commonOf(a.lead, b.lead, CUBES)),
    days: a.at === null || b.at === null ? MOST_DAYS : Math.min(MOST_DAYS, Math.abs(a.at - b.at) / DAY),
  };
};

const headlineOf = ({ title, lead }: Digest): WeightedStems => (title.stems.length > 0 ? title : lead);

const shareIn = (title: WeightedStems, lead: WeightedStems): number => {
  const whole = sumOf(title, SQUARES);
  return whole === 0 ? 0 : commonOf(title, lead, SQUARES) / whole;
};

/** The powers of all weights, each weight taken as 0 to 1. */
const powers = (exponent: number): Float64Array =>
  Float64Array.from({ length: MOST_WEIGHT + 1 }, (_, weight) => (weight / MOST_WEIGHT) ** exponent);
const SQUARES = powers(2);
const CUBES = powers(3);

const sumOf = ({ weights }: WeightedStems, worth: Float64Array): number => {
  let sum = 0;
  for (const weight of weights) sum += worth[weight]!;
  return sum;
};

/** The same over the stems of both. */
const commonOf = (a: WeightedStems, b: WeightedStems, worth: Float64Array): number => {
  let sum = 0;
  for (let i = 0, j = 0; i < a.stems.length && j < b.stems.length; ) {
    const stem = a.stems[i]!;
    const other = b.stems[j]!;
    if (stem === other) sum += worth[a.weights[i]!]!;
    if (stem <= other) i++;
    if (stem >= other) j++;
  }
  return sum;
};
