import type { FunctionRole } from '../model/lexicon.ts';
import type { Word } from '../model/word.ts';

/** Whether a word can be of the closed classes in one of their parts. */
export const hasRole = (word: Word, role: FunctionRole): boolean =>
  word.senses.some(({ entry }) => entry.kind === 'function' && entry.role === role);
