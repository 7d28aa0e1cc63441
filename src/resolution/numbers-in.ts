import { tokenAt } from '../language/parse.ts';
import { type Document, TokenKind } from '../model/document.ts';
import type { NumberWord } from '../model/lexicon.ts';
import type { Span } from '../model/span.ts';

/** The numbers of a sentence, each once; of a number in several words its parts. */
export const numbersIn = (document: Document, { start, end }: Span): number[] => {
  const values = new Set<number>();
  for (let t = tokenAt(document, start); t < document.size && document.start[t]! < end; t++) {
    const { key, senses } = document.words[t]!;
    const word = senses.find(({ entry }) => entry.kind === 'numberWord')?.entry as NumberWord | undefined;
    const value = document.kind[t] === TokenKind.number ? Number(key.replaceAll(',', '')) : word?.value;
    if (value) values.add(value);
  }
  return [...values];
};
