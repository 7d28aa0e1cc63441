// Trains the tagger of names: src/languages/ar/learned/names.weights and name-shares.tsv.
// First a model of ANERcorp alone labels the news corpus; how each form was labelled there is a feature of the second.
// Trained on the first nine tenths of ANERcorp's sentences, measured on the last. The same data give the same weights.
// Usage: npm run train:names   (reads ISNAD_DATA, default ../shared/data; about three minutes on one core)
import { writeFileSync } from 'node:fs';
import { createTagger, type TaggerModel } from '../src/language/tagger.ts';
import { taggerBytes } from '../src/language/tagger-file.ts';
import { arabic } from '../src/languages/ar/arabic.ts';
import type { NameShares } from '../src/languages/ar/name-features.ts';
import { nameFeatures, SHARES, WEIGHTS } from '../src/languages/ar/name-tagger.ts';
import { TokenKind } from '../src/model/document.ts';
import { readCorpus } from '../src/score/corpus.ts';
import { readAnercorp, type TaggedText } from './names/anercorp.ts';
import { printTallies, scoreTagger, type Tally } from './names/conll.ts';
import { createEncoder, trainCrf, type Weights } from './names/crf.ts';

const BITS = 20;
const TYPES = ['PERS', 'LOC', 'ORG', 'MISC'];
const LABELS = ['O', ...TYPES.flatMap((type) => [`B-${type}`, `I-${type}`])];
/** What speaks against a name is lowered by this much: the last tenth wants recall more than it loses precision. */
const BIAS = 0.7;
const SETTINGS = { rate: 0.1, decay: 0.0001, drop: 0.2 };
const ROUNDS = [3, 4];
const LEAST_WEIGHT = 0.03;

const data = process.env.ISNAD_DATA ?? '../shared/data';
const { train, test } = readAnercorp(`${data}/names/anercorp-train.txt`, arabic.parse);

const NEVER = -1e6;
const allowed = Float32Array.from({ length: LABELS.length ** 2 }, (_, i) => {
  const before = LABELS[Math.floor(i / LABELS.length)]!;
  const label = LABELS[i % LABELS.length]!;
  return label.startsWith('I') && before.slice(2) !== label.slice(2) ? NEVER : 0;
});

const learn = (shares: NameShares, rounds: number): { model: TaggerModel; weights: Weights } => {
  const encode = createEncoder(nameFeatures(shares), BITS);
  const sequences = train.flatMap(({ document, tags }: TaggedText) =>
    encode(
      document,
      Uint8Array.from(tags, (tag) => LABELS.indexOf(tag)),
    ),
  );
  const weights = trainCrf(sequences, LABELS.length, BITS, rounds, allowed, SETTINGS);
  // The bias goes into the transitions to O, so that the runtime knows nothing of it.
  for (let a = 0; a < LABELS.length; a++) weights.transitions[a * LABELS.length]! -= BIAS;
  return { model: { labels: LABELS, bits: BITS, margin: Number.POSITIVE_INFINITY, ...weights }, weights };
};

const tallies = (model: TaggerModel, shares: NameShares): Map<string, Tally> =>
  scoreTagger(createTagger(model, nameFeatures(shares)), LABELS, test);

/** Shares of the labels of each form over the news corpus, as the features that `NameShares` says. */
const labelCorpus = (model: TaggerModel): NameShares => {
  const tag = createTagger(model, nameFeatures(new Map()));
  const stats = new Map<string, Float64Array>();
  for (const { text } of readCorpus(`${data}/news/ant-2018-politics.jsonl.gz`, arabic.tag)) {
    const document = arabic.parse(text);
    const labels = tag(document);
    for (let t = 0; t < document.size; t++) {
      if (document.kind[t] !== TokenKind.word) continue;
      const { variants, shape, key } = document.words[t]!;
      const bare = variants.find(({ skip }) => skip === shape.skip)?.key ?? key;
      let row = stats.get(bare);
      if (!row) {
        row = new Float64Array(LABELS.length);
        stats.set(bare, row);
      }
      row[labels[t]!]!++;
    }
  }
  const shares = new Map<string, string[]>();
  for (const [form, row] of [...stats].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const total = row.reduce((a, b) => a + b);
    if (total < 2 || total - row[0]! < 0.02 * total) continue;
    const known = total < 4 ? 'a' : total < 12 ? 'b' : 'c';
    const features = [
      ['f', row[1]!],
      ['m', row[2]!],
      ['p', row[1]! + row[2]!],
      ['l', row[3]! + row[4]!],
      ['o', row[5]! + row[6]!],
      ['x', row[7]! + row[8]!],
    ] as const;
    shares.set(
      form,
      features
        .filter(([, n]) => n > 0)
        .map(([name, n]) => `${name}${STEPS.filter((s) => n >= s * total).length}${known}`),
    );
  }
  return shares;
};
const STEPS = [0.05, 0.2, 0.5, 0.8, 0.95];

const first = learn(new Map(), ROUNDS[0]!);
console.log(`ANERcorp alone\n${printTallies(tallies(first.model, new Map()))}`);
const shares = labelCorpus(first.model);
const second = learn(shares, ROUNDS[1]!);
const score = printTallies(tallies(second.model, shares));
console.log(`with ${shares.size} forms of the news\n${score}`);

const note = {
  what: 'tagger of names of Arabic news: persons, places, organisations, others',
  data: 'ANERcorp (CAMeL Lab training split), the first nine tenths of its sentences',
  licence: 'CC BY-SA 4.0 (see LICENSES/CC-BY-SA-4.0.txt)',
  script: 'scripts/train-names.ts',
  score: score.split('\n').at(-1)!,
};
writeFileSync(
  WEIGHTS,
  taggerBytes(note, LABELS, BITS, second.weights.weights, second.weights.transitions, LEAST_WEIGHT),
);
writeFileSync(
  SHARES,
  [
    '# How forms of 17,797 Arabic news reports (ANT corpus v2.1, 2018) were labelled by a tagger trained on ANERcorp.',
    '# source: scripts/train-names.ts; single words only, no text. Licence: CC BY-SA 4.0, as the tagger was',
    '# shares: f first word of a person, m later word, p either, l place, o organisation, x other name; then how much of',
    '# its tokens (0 under 1/20, 1 under 1/5, 2 under 1/2, 3 under 4/5, 4 under 19/20, 5), then a 2-3 tokens, b 4-11, c more',
    'form\tshares',
    ...[...shares].map(([form, features]) => `${form}\t${features.join(' ')}`),
    '',
  ].join('\n'),
);
