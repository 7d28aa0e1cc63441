import { phraseAt } from '../language/phrases.ts';
import type { Document } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';

/** The kinds of a word, with those of the longest entry of several words that it opens (كبير المستشارين, وسائل إعلام). */
export const kindsAt = (document: Document, t: number): number => {
  const { kinds, opens } = document.words[t]!;
  if (opens.length === 0) return kinds;
  return phraseAt(document, t)?.entries.reduce((sum, { kind }) => sum | EntryBit[kind], kinds) ?? kinds;
};
