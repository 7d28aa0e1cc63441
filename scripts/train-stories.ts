// Learns how surely two reports tell the same event, and writes src/resolution/pair-weights.tsv.
// Data: the dev half (by file name) of the labelled stories (data/stories): pairs of a set of which at least one report tells its event.
// Method: logistic regression on four features, full-batch gradient descent, no chance; a set counts by the square root of its pairs.
// Usage: node scripts/train-stories.ts [--dry]   (prints precision and recall of single pairs on both halves)
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate, parseReport } from '../src/annotate.ts';
import { arabic } from '../src/languages/ar/arabic.ts';
import type { Digest } from '../src/model/resolution.ts';
import { digestOf } from '../src/resolution/digest.ts';
import { type PairFeatures, pairFeatures } from '../src/resolution/pair-features.ts';
import { readCorpus } from '../src/score/corpus.ts';
import { type Half, inHalf } from '../src/score/half.ts';

const data = process.env.ISNAD_DATA ?? '../shared/data';
const TABLE = new URL('../src/resolution/pair-weights.tsv', import.meta.url);
const FEATURES = ['headline', 'lead', 'common', 'days'] as const satisfies readonly (keyof PairFeatures)[];
const STEPS = 20_000;
const RATE = 0.3;
/** How much large weights cost, as if for each feature one pair spoke against it. */
const DECAY = 1;

interface LabelledSet {
  readonly file: string;
  readonly reports: readonly { readonly id: string; readonly same: boolean }[];
}

interface Pair {
  readonly values: readonly number[];
  readonly isSame: number;
  readonly worth: number;
}

const sets = readdirSync(`${data}/stories`)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file): LabelledSet => ({ file, ...JSON.parse(readFileSync(join(data, 'stories', file), 'utf8')) }));
const wanted = new Set(sets.flatMap(({ reports }) => reports.map(({ id }) => id)));
const digests = new Map<string, Digest>();
for (const report of readCorpus(`${data}/news/ant-2018-politics.jsonl.gz`, arabic.tag, (id) => wanted.has(id))) {
  const parsed = parseReport(report, arabic);
  const evidence = annotate(report, arabic, parsed);
  digests.set(report.id, digestOf(parsed.document, parsed.title, evidence, arabic.stemWeight));
}

const pairsOf = ({ reports }: LabelledSet): Pair[] => {
  const pairs: Omit<Pair, 'worth'>[] = [];
  for (const [i, a] of reports.entries()) {
    for (const b of reports.slice(i + 1)) {
      if (!a.same && !b.same) continue;
      const features = pairFeatures(digests.get(a.id)!, digests.get(b.id)!);
      pairs.push({ values: FEATURES.map((name) => features[name]), isSame: a.same && b.same ? 1 : 0 });
    }
  }
  return pairs.map((pair) => ({ ...pair, worth: 1 / Math.sqrt(pairs.length) }));
};

const half = (name: Half): Pair[] => sets.filter(({ file }) => inHalf(file, name)).flatMap(pairsOf);

const scoreOf = ([bias, ...weights]: readonly number[], { values }: Pair): number =>
  1 / (1 + Math.exp(-values.reduce((sum, value, i) => sum + value * weights[i]!, bias!)));

const train = (pairs: readonly Pair[]): number[] => {
  const weights: number[] = new Array(FEATURES.length + 1).fill(0);
  const scale = pairs.length / pairs.reduce((sum, { worth }) => sum + worth, 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : -DECAY * weight));
    for (const pair of pairs) {
      const error = (pair.isSame - scoreOf(weights, pair)) * pair.worth * scale;
      for (const [i, value] of [1, ...pair.values].entries()) slope[i] = slope[i]! + error * value;
    }
    for (const [i, d] of slope.entries()) weights[i] = weights[i]! + (RATE * d) / pairs.length;
  }
  return weights;
};

const figures = (weights: readonly number[], pairs: readonly Pair[]): string => {
  const found = pairs.filter((pair) => scoreOf(weights, pair) >= 0.5);
  const right = found.filter(({ isSame }) => isSame).length;
  const labelled = pairs.filter(({ isSame }) => isSame).length;
  return `P ${((100 * right) / found.length).toFixed(1)} R ${((100 * right) / labelled).toFixed(1)} of ${pairs.length} pairs`;
};

const dev = half('dev');
const weights = train(dev);
const report = `single pairs at 0.5: dev ${figures(weights, dev)}; held ${figures(weights, half('held'))}`;
console.log(report);
const rows = ['bias', ...FEATURES].map((name, i) => `${name}\t${weights[i]!.toFixed(3)}`);
console.log(rows.join('\n'));
if (!process.argv.includes('--dry'))
  writeFileSync(
    TABLE,
    `# How surely two reports tell the same event: weights of a logistic regression on the features of pair-features.ts.
# learned by scripts/train-stories.ts from the dev half of our own labelled stories
# ${report}
feature\tweight
${rows.join('\n')}
`,
  );
