import type { Document } from '../model/document.ts';
import { EntryBit, type FunctionRole } from '../model/lexicon.ts';
import type { Word } from '../model/word.ts';

/** The part that a word of the closed classes plays where it stands. */
export const functionRole = (document: Document, t: number): { role: FunctionRole; word: string } | null => {
  const word = document.words[t]!;
  if (!(word.kinds & EntryBit.function)) return null;
  const next = t + 1 < document.size ? document.words[t + 1]! : null;
  const isCounted = next !== null && (next.shape.part === 'number' || (next.kinds & EntryBit.numberWord) !== 0);
  let found: { role: FunctionRole; word: string } | null = null;
  for (const { entry, skip } of word.senses) {
    if (entry.kind !== 'function') continue;
    // نحو مئة شخص: about so many, towards nothing.
    if (isCounted && entry.role === 'quantifier') return { role: entry.role, word: word.key.slice(skip) };
    found ??= { role: entry.role, word: word.key.slice(skip) };
  }
  return found;
};

/** Whether a word has a sense of how much or how many (بعض, أحد, نحو), wherever it stands. */
export const isQuantifier = ({ senses }: Word): boolean =>
  senses.some(({ entry }) => entry.kind === 'function' && entry.role === 'quantifier');
