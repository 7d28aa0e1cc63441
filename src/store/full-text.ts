import type { SearchWords } from './search-words.ts';

/** The line of words under which a text is indexed: every form of every word. */
export const indexLine = (text: string, words: SearchWords): string =>
  words(text)
    .flatMap(({ forms }) => forms)
    .join(' ');

export const quote = (word: string): string => `"${word.replaceAll('"', '""')}"`;

/** The FTS5 query for a text: each of its words in any of its forms. `null` when the text has no words. */
export const matchQuery = (text: string, words: SearchWords, join: 'AND' | 'OR'): string | null => {
  const terms = words(text).map(({ forms }) =>
    forms.length === 1 ? quote(forms[0]!) : `(${forms.map(quote).join(' OR ')})`,
  );
  return terms.length === 0 ? null : terms.join(` ${join} `);
};
