import type { Tagger } from '../../src/language/tagger.ts';
import type { TaggedText } from './anercorp.ts';

/** Tallies of names: right, labelled, found. */
export interface Tally {
  right: number;
  labelled: number;
  found: number;
}

interface Chunk {
  readonly type: string;
  readonly first: number;
  readonly last: number;
}

/** The names in a row of BIO tags, by the rules of conlleval: I behind another type or O begins a name. */
const chunksOf = (tags: readonly string[]): Chunk[] => {
  const chunks: Chunk[] = [];
  let type = '';
  let first = 0;
  for (let i = 0; i <= tags.length; i++) {
    const tag = tags[i] ?? 'O';
    const now = tag === 'O' ? '' : tag.slice(2);
    if (type !== '' && (tag.startsWith('B') || now !== type)) {
      chunks.push({ type, first, last: i });
      type = '';
    }
    if (now !== '' && type === '') {
      type = now;
      first = i;
    }
  }
  return chunks;
};

/** Adds a row of tags to the tallies by type. A row must not cross the end of a sentence. */
const tallyNames = (tallies: Map<string, Tally>, labelled: readonly string[], found: readonly string[]): void => {
  const tally = (type: string): Tally => {
    let known = tallies.get(type);
    if (!known) {
      known = { right: 0, labelled: 0, found: 0 };
      tallies.set(type, known);
    }
    return known;
  };
  const gold = chunksOf(labelled);
  const keys = new Set(gold.map(({ type, first, last }) => `${type} ${first} ${last}`));
  for (const { type } of gold) tally(type).labelled++;
  for (const { type, first, last } of chunksOf(found)) {
    tally(type).found++;
    if (keys.has(`${type} ${first} ${last}`)) tally(type).right++;
  }
};

/** One line a type and one for all but MISC. */
export const printTallies = (tallies: ReadonlyMap<string, Tally>): string => {
  const rows: [string, Tally][] = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = { right: 0, labelled: 0, found: 0 };
  for (const [type, { right, labelled, found }] of rows) {
    if (type === 'MISC') continue;
    all.right += right;
    all.labelled += labelled;
    all.found += found;
  }
  const percent = (a: number, b: number): string => (b === 0 ? '0.0' : ((100 * a) / b).toFixed(1)).padStart(5);
  return [...rows, ['PERS+LOC+ORG', all] as [string, Tally]]
    .map(
      ([type, { right, labelled, found }]) =>
        `${type.padEnd(13)} P ${percent(right, found)}  R ${percent(right, labelled)}  F1 ${percent(2 * right, labelled + found)}   (${right} right of ${labelled} labelled, ${found} found)`,
    )
    .join('\n');
};

/** Tags texts word by word, as the corpus cuts them, and tallies the names by type. */
export const scoreTagger = (
  tag: Tagger,
  labels: readonly string[],
  texts: readonly TaggedText[],
): Map<string, Tally> => {
  const tallies = new Map<string, Tally>();
  for (const { document, tags, lines } of texts) {
    const found = tag(document);
    for (const firsts of lines)
      tallyNames(
        tallies,
        firsts.map((t) => tags[t]!),
        firsts.map((t) => labels[found[t]!]!),
      );
  }
  return tallies;
};
