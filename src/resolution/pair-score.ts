import { readTable } from '../language/table.ts';
import type { Digest } from '../model/resolution.ts';
import { type PairFeatures, pairFeatures } from './pair-features.ts';

const weights = new Map(
  readTable(new URL('./pair-weights.tsv', import.meta.url), ['feature', 'weight']).map((row) => [
    row.feature,
    Number(row.weight),
  ]),
);
const weightOf = (feature: keyof PairFeatures | 'bias'): number => weights.get(feature) ?? 0;
const BIAS = weightOf('bias');
const HEADLINE = weightOf('headline');
const LEAD = weightOf('lead');
const COMMON = weightOf('common');
const DAYS = weightOf('days');

/** Two reports with less in common than so much of their headlines tell two events of one place or one kind. */
const LEAST_HEADLINE = 0.1;

/** How surely two reports tell the same event, 0 to 1: a logistic regression learned by scripts/train-stories.ts. */
export const pairScore = (a: Digest, b: Digest): number => {
  const { headline, lead, common, days } = pairFeatures(a, b);
  if (headline < LEAST_HEADLINE) return 0;
  return 1 / (1 + Math.exp(-(BIAS + HEADLINE * headline + LEAD * lead + COMMON * common + DAYS * days)));
};
