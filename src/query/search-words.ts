import { TokenKind, type Tokens } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import type { SearchWord, SearchWords } from '../store/case.ts';

/** The words of a text by the language's own analysis: each in its folded form and, where that differs, without clitics and article. */
export const searchWords =
  ({ cut }: Language): SearchWords =>
  (text) =>
    searchWordsOf(cut(text));

/** The same of a text that is cut already. */
export const searchWordsOf = ({ size, start, end, kind, words: analyses }: Tokens): readonly SearchWord[] => {
  const words: SearchWord[] = [];
  for (let i = 0; i < size; i++) {
    if (kind[i] !== TokenKind.word && kind[i] !== TokenKind.number) continue;
    const { key, shape } = analyses[i]!;
    const forms = key === shape.stem || shape.stem === '' ? [key] : [key, shape.stem];
    words.push({ forms, start: start[i]!, end: end[i]! });
  }
  return words;
};
