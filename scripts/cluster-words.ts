// Sorts the word forms of the news corpus into clusters of words that stand between the same neighbours, into
// src/languages/ar/learned/word-clusters.tsv. Exchange algorithm (Kneser and Ney 1993): a word moves to the cluster
// that raises the likelihood of a two-sided class bigram model. No chance in it: the same corpus gives the same file.
// Usage: npm run clusters   (reads ISNAD_DATA, default ../shared/data; some minutes)
import { globSync, writeFileSync } from 'node:fs';
import { createFolding } from '../src/language/folding.ts';
import { tokenise } from '../src/language/tokenise.ts';
import { ARABIC_FOLDING } from '../src/languages/ar/letters.ts';
import { TokenKind } from '../src/model/document.ts';
import { readCorpus } from '../src/score/corpus.ts';

const LEAST = 4;
const COARSE = 64;
const FINE = 400;
const ROUNDS = 12;

const { fold } = createFolding(ARABIC_FOLDING);
const data = process.env.ISNAD_DATA ?? '../shared/data';

/** The corpus as numbers of forms, 0 for a line break; forms[i] is what number i means. */
const readForms = (): { stream: Int32Array; forms: string[]; counts: number[] } => {
  const ids = new Map<string, number>([['\n', 0]]);
  const forms = ['\n'];
  const counts = [0];
  const stream: number[] = [];
  for (const file of globSync(`${data}/news/*.jsonl.gz`))
    for (const { text } of readCorpus(file, 'ar')) {
      const tokens = tokenise(text);
      for (let t = 0; t < tokens.size; t++) {
        const written = text.slice(tokens.start[t]!, tokens.end[t]!);
        const kind = tokens.kind[t];
        const form = kind === TokenKind.newline ? '\n' : kind === TokenKind.number ? '0' : fold(written);
        let id = ids.get(form);
        if (id === undefined) {
          id = forms.length;
          ids.set(form, id);
          forms.push(form);
          counts.push(0);
        }
        counts[id]!++;
        stream.push(id);
      }
      stream.push(0);
    }
  return { stream: Int32Array.from(stream), forms, counts };
};

const { stream, forms, counts } = readForms();
// The frequent forms in order of frequency; number 0 is every rare form, number 1 the line break.
const frequent = forms
  .map((form, id) => ({ form, id, count: counts[id]! }))
  .filter(({ id, count }) => id === 0 || count >= LEAST)
  .sort((a, b) => (a.id === 0 ? -1 : b.id === 0 ? 1 : b.count - a.count || (a.form < b.form ? -1 : 1)));
const size = frequent.length + 1;
const numberOf = new Int32Array(forms.length);
for (const [i, { id }] of frequent.entries()) numberOf[id] = i + 1;

/** Neighbours of every form with their counts, as rows of one long column. */
const neighbours = (step: 1 | -1): { from: Int32Array; other: Int32Array; times: Int32Array } => {
  const pairs = new Float64Array(stream.length - 1);
  for (let i = 0; i + 1 < stream.length; i++) {
    const a = numberOf[stream[i]!]!;
    const b = numberOf[stream[i + 1]!]!;
    pairs[i] = step === 1 ? a * size + b : b * size + a;
  }
  pairs.sort();
  const from = new Int32Array(size + 1);
  const other: number[] = [];
  const times: number[] = [];
  let last = -1;
  let row = 0;
  for (const pair of pairs) {
    if (pair === last) times[times.length - 1]!++;
    else {
      const a = Math.floor(pair / size);
      while (row < a) from[++row] = other.length;
      other.push(pair - a * size);
      times.push(1);
      last = pair;
    }
  }
  while (row < size) from[++row] = other.length;
  return { from, other: Int32Array.from(other), times: Int32Array.from(times) };
};

const after = neighbours(1);
const before = neighbours(-1);
const LOGS = new Float64Array(1 << 20);
for (let n = 2; n < LOGS.length; n++) LOGS[n] = n * Math.log(n);
const nLogN = (n: number): number => (n < LOGS.length ? LOGS[n]! : n * Math.log(n));

/** Clusters of forms 2 to size; rare forms and line breaks keep the first two clusters for themselves. */
const cluster = (clusters: number): Int32Array => {
  const of = new Int32Array(size);
  of[1] = 1;
  for (let w = 2; w < size; w++) of[w] = 2 + (w % (clusters - 2));
  const pairs = new Int32Array(clusters * clusters);
  const members = new Int32Array(clusters);
  const weight = new Int32Array(size);
  for (let w = 0; w < size; w++)
    for (let i = after.from[w]!; i < after.from[w + 1]!; i++) {
      pairs[of[w]! * clusters + of[after.other[i]!]!]! += after.times[i]!;
      weight[w]! += after.times[i]!;
      members[of[w]!]! += after.times[i]!;
    }
  const left = new Int32Array(clusters);
  const right = new Int32Array(clusters);
  const lefts: number[] = [];
  const rights: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (let w = 2; w < size; w++) {
      const own = of[w]!;
      let self = 0;
      lefts.length = 0;
      rights.length = 0;
      const gather = (side: typeof after, into: Int32Array, list: number[], count: boolean): void => {
        for (let i = side.from[w]!; i < side.from[w + 1]!; i++) {
          const o = side.other[i]!;
          if (o === w) {
            if (count) self += side.times[i]!;
            continue;
          }
          const c = of[o]!;
          if (into[c] === 0) list.push(c);
          into[c]! += side.times[i]!;
        }
      };
      gather(after, right, rights, true);
      gather(before, left, lefts, false);
      const shift = (c: number, sign: number): void => {
        for (const g of rights) pairs[c * clusters + g]! += sign * right[g]!;
        for (const g of lefts) pairs[g * clusters + c]! += sign * left[g]!;
        pairs[c * clusters + c]! += sign * self;
        members[c]! += sign * weight[w]!;
      };
      shift(own, -1);
      let best = own;
      let bestGain = Number.NEGATIVE_INFINITY;
      for (let c = 2; c < clusters; c++) {
        let gain = -2 * (nLogN(members[c]! + weight[w]!) - nLogN(members[c]!));
        for (const g of rights) {
          if (g === c) continue;
          const n = pairs[c * clusters + g]!;
          gain += nLogN(n + right[g]!) - nLogN(n);
        }
        for (const g of lefts) {
          if (g === c) continue;
          const n = pairs[g * clusters + c]!;
          gain += nLogN(n + left[g]!) - nLogN(n);
        }
        const n = pairs[c * clusters + c]!;
        gain += nLogN(n + right[c]! + left[c]! + self) - nLogN(n);
        if (gain > bestGain + 1e-9) {
          bestGain = gain;
          best = c;
        }
      }
      shift(best, 1);
      if (best !== own) {
        of[w] = best;
        moved++;
      }
      for (const g of rights) right[g] = 0;
      for (const g of lefts) left[g] = 0;
    }
    console.log(`${clusters} clusters, round ${round + 1}: ${moved} of ${size} forms moved`);
    if (moved * 200 < size) break;
  }
  return of;
};

const coarse = cluster(COARSE);
const fine = cluster(FINE);
const rows = frequent.slice(1).map(({ form }, i) => ({ form, coarse: coarse[i + 2]!, fine: fine[i + 2]! }));
writeFileSync(
  new URL('../src/languages/ar/learned/word-clusters.tsv', import.meta.url),
  [
    '# Folded forms of 17,797 Arabic news reports (ANT corpus v2.1, 2018) in clusters of forms with the same neighbours.',
    `# source: learned by scripts/cluster-words.ts from forms that stand there at least ${LEAST} times; single words only, no text`,
    `# coarse: one of ${COARSE}; fine: one of ${FINE}; the numbers themselves mean nothing`,
    'form\tcoarse\tfine',
    ...rows.filter(({ form }) => !/[\t"]/.test(form)).map(({ form, coarse, fine }) => `${form}\t${coarse}\t${fine}`),
    '',
  ].join('\n'),
);
console.log(`${rows.length} forms of ${forms.length}`);
