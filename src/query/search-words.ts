import { TokenKind } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import type { SearchWord, SearchWords } from '../store/case.ts';

/** The words of a text by the language's own analysis: each in its folded form and, where that differs, without clitics and article. */
export const searchWords =
  ({ parse }: Language): SearchWords =>
  (text) => {
    const document = parse(text);
    const words: SearchWord[] = [];
    for (let i = 0; i < document.size; i++) {
      const kind = document.kind[i];
      if (kind !== TokenKind.word && kind !== TokenKind.number) continue;
      const { key, shape } = document.words[i]!;
      const forms = key === shape.stem || shape.stem === '' ? [key] : [key, shape.stem];
      words.push({ forms, start: document.start[i]!, end: document.end[i]! });
    }
    return words;
  };
