import { type Document, TokenKind } from '../model/document.ts';

/** د. سامر, أ.د. سامر: a letter with its point, and that point, which end no sentence, say no more than a title before a name. */
export const isAbbreviated = ({ kind, words, stops }: Document, t: number, limit: number): boolean => {
  const letter = words[t]!.form === '.' ? t - 1 : t;
  return (
    letter >= 0 &&
    letter + 2 < limit &&
    kind[letter] === TokenKind.word &&
    words[letter]!.form.length === 1 &&
    words[letter + 1]!.form === '.' &&
    stops[letter + 1] === 0
  );
};
