import type { Surroundings } from '../phrases/surroundings.ts';
import type { Phrase } from './phrase.ts';

/** The phrase behind a noun in its own noun phrase: قصف الطائرات الروسية; adjectives and bare nationalities are none. */
export const genitiveOf = (
  { document, names }: Pick<Surroundings, 'document' | 'names'>,
  token: number,
  last: number,
): Phrase | null => {
  const word = document.words[token]!;
  if (word.shape.definite || token + 1 >= last || word.shape.pronoun !== '') return null;
  const next = document.words[token + 1]!;
  if (names.has(token + 1)) return { first: token + 1, last, skip: 0 };
  if (next.shape.part === 'mark' || next.shape.skip > 0) return null;
  // تفجير انتحاري: how it was done.
  if (next.senses.some(({ entry }) => entry.kind === 'eventWord' && entry.role === 'mode')) return null;
  // غارة جوية, محادثات نووية: an indefinite noun and its adjective.
  if (!next.shape.definite && (next.kinds === 0 || next.senses.some(({ entry }) => entry.kind === 'nisba'))) {
    return last - token > 2 && next.kinds === 0 && next.shape.part === 'noun' && !/ي[هن]?$/.test(next.key)
      ? { first: token + 1, last, skip: 0 }
      : null;
  }
  return { first: token + 1, last, skip: 0 };
};
