// Groups the word forms of the news corpus by the words beside them, into src/languages/ar/learned/word-clusters.tsv.
// Usage: node scripts/cluster-words.ts   (reads ISNAD_DATA, default ../shared/data; about a minute)
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { tokenise } from '../src/language/tokenise.ts';
import { foldArabic } from '../src/languages/ar/knowledge.ts';
import { TokenKind } from '../src/model/document.ts';
import { seeded } from './parts-of-speech/cut-model.ts';

/** Forms that stand at least so often are grouped; so many of the commonest serve as neighbours; numbers of groups. */
const LEAST = 8;
const NEIGHBOURS = 500;
const SIZES = [48, 320] as const;
const DIMENSIONS = 64;

/** A neighbour that is not among the commonest counts by its article and ending. */
const shapeOf = (key: string): string =>
  `${/^[وف]?[بكل]?ال/.test(key) ? 'ال' : ''}_${/(ات|ين|ون|ان|وا|ها|هم|ه|ي|ا|ت)$/.exec(key)?.[1] ?? ''}`;

const data = process.env.ISNAD_DATA ?? '../shared/data';
const ids = new Map<string, number>();
const keys: string[] = [];
const counts: number[] = [];
const stream: number[] = [];
const idOf = (key: string): number => {
  let id = ids.get(key);
  if (id === undefined) {
    id = keys.length;
    ids.set(key, id);
    keys.push(key);
    counts.push(0);
  }
  counts[id]!++;
  return id;
};
const seen = new Set<string>();
for (const file of globSync(`${data}/news/*.jsonl.gz`).sort()) {
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const { text } = JSON.parse(line) as { text: string };
    if (seen.has(text)) continue;
    seen.add(text);
    const tokens = tokenise(text);
    stream.push(idOf('<>'));
    for (let t = 0; t < tokens.size; t++) {
      const kind = tokens.kind[t]!;
      const form = text.slice(tokens.start[t]!, tokens.end[t]!);
      if (kind === TokenKind.newline) stream.push(idOf('<>'));
      else stream.push(idOf(kind === TokenKind.number ? '0' : foldArabic(form)));
    }
    stream.push(idOf('<>'));
  }
}

const order = keys.map((_, id) => id).sort((a, b) => counts[b]! - counts[a]! || (keys[a]! < keys[b]! ? -1 : 1));
const neighbours = new Int32Array(keys.length);
const shapes = new Map<string, number>();
for (const [rank, id] of order.entries()) {
  if (rank < NEIGHBOURS) {
    neighbours[id] = rank;
    continue;
  }
  const shape = shapeOf(keys[id]!);
  if (!shapes.has(shape)) shapes.set(shape, NEIGHBOURS + shapes.size);
  neighbours[id] = shapes.get(shape)!;
}
const side = NEIGHBOURS + shapes.size;
const words = order.filter((id) => counts[id]! >= LEAST && /^[ء-ي]{2,}$/.test(keys[id]!));
const row = new Int32Array(keys.length).fill(-1);
for (const [i, id] of words.entries()) row[id] = i;
const width = 2 * side;
const table = words.map(() => new Map<number, number>());
const columns = new Float64Array(width);
for (let i = 1; i + 1 < stream.length; i++) {
  const r = row[stream[i]!]!;
  for (const column of [neighbours[stream[i - 1]!]!, side + neighbours[stream[i + 1]!]!]) {
    columns[column]!++;
    if (r >= 0) table[r]!.set(column, (table[r]!.get(column) ?? 0) + 1);
  }
}
const total = stream.length;
/** Positive pointwise mutual information, damped for rare pairs. */
const rows = table.map((counted, r) => {
  const own = counts[words[r]!]!;
  const cells = [...counted].map(([column, n]) => {
    const value = Math.log((n * total) / (own * columns[column]!)) * (n / (n + 1));
    return [column, Math.max(0, value)] as const;
  });
  return {
    columns: Int32Array.from(cells, ([column]) => column),
    values: Float64Array.from(cells, ([, value]) => value),
  };
});

/** The main directions of the rows, by orthogonal iteration. */
const random = seeded(11);
let basis: Float64Array[] = Array.from({ length: DIMENSIONS }, () =>
  Float64Array.from({ length: width }, () => random() - 0.5),
);
const project = (vectors: Float64Array[]): Float64Array[] =>
  rows.map(({ columns: at, values }) => {
    const out = new Float64Array(DIMENSIONS);
    for (let d = 0; d < DIMENSIONS; d++) {
      let sum = 0;
      const vector = vectors[d]!;
      for (let i = 0; i < at.length; i++) sum += vector[at[i]!]! * values[i]!;
      out[d] = sum;
    }
    return out;
  });
const orthonormal = (vectors: Float64Array[]): Float64Array[] => {
  for (const [d, vector] of vectors.entries()) {
    for (let e = 0; e < d; e++) {
      let dot = 0;
      for (let i = 0; i < width; i++) dot += vector[i]! * vectors[e]![i]!;
      for (let i = 0; i < width; i++) vector[i]! -= dot * vectors[e]![i]!;
    }
    const norm = Math.hypot(...vector) || 1;
    for (let i = 0; i < width; i++) vector[i]! /= norm;
  }
  return vectors;
};
basis = orthonormal(basis);
for (let round = 0; round < 6; round++) {
  const projected = project(basis);
  const next = basis.map(() => new Float64Array(width));
  for (const [r, { columns: at, values }] of rows.entries())
    for (let d = 0; d < DIMENSIONS; d++) {
      const weight = projected[r]![d]!;
      const vector = next[d]!;
      for (let i = 0; i < at.length; i++) vector[at[i]!]! += weight * values[i]!;
    }
  basis = orthonormal(next);
}
const points = project(basis).map((point) => {
  const norm = Math.hypot(...point) || 1;
  return point.map((x) => x / norm);
});

/** Spherical k-means; the first centres are the commonest words, so that the result needs no chance. */
const clustered = (k: number): Int32Array => {
  let centres: Float64Array[] = Array.from(
    { length: k },
    (_, c) => points[c * Math.max(1, Math.floor(points.length / 8 / k))]!,
  );
  const of = new Int32Array(points.length);
  for (let round = 0; round < 12; round++) {
    const sums = centres.map(() => new Float64Array(DIMENSIONS));
    for (const [r, point] of points.entries()) {
      let best = -2;
      for (let c = 0; c < k; c++) {
        const centre = centres[c]!;
        let dot = 0;
        for (let d = 0; d < DIMENSIONS; d++) dot += centre[d]! * point[d]!;
        if (dot > best) {
          best = dot;
          of[r] = c;
        }
      }
      const sum = sums[of[r]!]!;
      for (let d = 0; d < DIMENSIONS; d++) sum[d]! += point[d]!;
    }
    centres = sums.map((sum, c) => {
      const norm = Math.hypot(...sum);
      return norm === 0 ? centres[c]! : sum.map((x) => x / norm);
    });
  }
  return of;
};
const groups = SIZES.map(clustered);
writeFileSync(
  new URL('../src/languages/ar/learned/word-clusters.tsv', import.meta.url),
  [
    '# Folded word forms of the ANT corpus v2.1 (17,797 Arabic news reports, 2018) grouped by the words beside them.',
    `# source: scripts/cluster-words.ts; forms that stand at least ${LEAST} times; single words only, no text`,
    `# coarse, fine: numbers of groups out of ${SIZES.join(' and ')}; they mean nothing by themselves`,
    'form\tcoarse\tfine',
    ...words.map((id, r) => `${keys[id]}\t${groups.map((of) => of[r]).join('\t')}`),
    '',
  ].join('\n'),
);
console.log(`${words.length} forms, ${width} neighbours`);
if (process.argv.includes('--show'))
  for (let c = 0; c < SIZES[0]; c++)
    console.log(
      c,
      words
        .filter((_, r) => groups[0]![r] === c)
        .slice(0, 12)
        .map((id) => keys[id])
        .join(' '),
    );
