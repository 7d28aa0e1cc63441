import type { Span } from '../model/span.ts';
import type { SearchWord, SearchWords } from './search-words.ts';

/** The line of words under which a text is indexed: every form of every word. */
export const indexLine = (text: string, words: SearchWords): string => lineOf(words(text));

export const lineOf = (words: readonly SearchWord[]): string => {
  let line = '';
  for (const { forms } of words) for (const form of forms) line += line === '' ? form : ` ${form}`;
  return line;
};

const NUMBER = /\p{N}/u;

/** The words of a stretch of a text that is cut; `null` where an end of it may cut a word or a number in two. */
export const wordsWithin = (
  all: readonly SearchWord[],
  text: string,
  { start, end }: Span,
): readonly SearchWord[] | null => {
  const first = firstFrom(all, start);
  const last = firstFrom(all, end);
  if ((all[first - 1]?.end ?? 0) > start || (all[last - 1]?.end ?? 0) > end) return null;
  return NUMBER.test(text[start] ?? '') ? null : all.slice(first, last);
};

/** The index of the first word that begins at an offset or behind it. */
const firstFrom = (all: readonly SearchWord[], offset: number): number => {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const quote = (word: string): string => `"${word.replaceAll('"', '""')}"`;

/** The FTS5 query for a text: each of its words in any of its forms. `null` when the text has no words. */
export const matchQuery = (text: string, words: SearchWords, join: 'AND' | 'OR'): string | null => {
  const terms = words(text).map(({ forms }) =>
    forms.length === 1 ? quote(forms[0]!) : `(${forms.map(quote).join(' OR ')})`,
  );
  return terms.length === 0 ? null : terms.join(` ${join} `);
};
