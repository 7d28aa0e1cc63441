import { readFileSync } from 'node:fs';
import { countShared, jaccard } from './matching.ts';

const MARKS = /[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Folds a form for comparison: NFKC, no marks, one spelling of hamza seats, ta marbuta, alif maqsura and America. */
export const fold = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replaceAll('امريك', 'اميرك');

const readGenericWords = (): Set<string> => {
  const lines = readFileSync(new URL('./generic-words.tsv', import.meta.url), 'utf8').split('\n');
  const [, ...words] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return new Set(words.map(fold));
};

const GENERIC = readGenericWords();

/** The folded words of a name, without the article where three letters or more remain. */
const wordsOf = (name: string | null | undefined): Set<string> =>
  new Set(
    (fold(name).match(/[\p{L}\p{N}_]+/gu) ?? []).map((word) =>
      word.startsWith('ال') && [...word].length > 4 ? word.slice(2) : word,
    ),
  );

/**
 * Whether two names mean the same: equal words; or two thirds of all words shared; or one holds all words of the
 * other, which is at least a third of it and more than titles and nationalities.
 */
export const sameName = (a: string | null | undefined, b: string | null | undefined): boolean => {
  const [small, large] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  if (small.size === 0) return false;
  if (jaccard(small, large) >= 0.66) return true;
  return (
    countShared(small, large) === small.size && 3 * small.size >= large.size && countShared(small, GENERIC) < small.size
  );
};
