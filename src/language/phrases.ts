import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import type { Entry } from '../model/lexicon.ts';
import type { PhraseNode, Variant } from '../model/word.ts';

/** An entry of several words found in a document: tokens `first` to `last` (half-open). */
export interface PhraseMatch {
  readonly first: number;
  readonly last: number;
  /** What was taken off the front of the first word. */
  readonly variant: Variant;
  readonly entries: readonly Entry[];
}

/** What was found in the document asked for last: the same tokens are asked for by several steps. */
let lastAsked: Document | null = null;
let found: (PhraseMatch | null | undefined)[] = [];

/** The longest phrase that opens at token `first`, within its line. */
export const phraseAt = (document: Document, first: number): PhraseMatch | null => {
  if (document.words[first]!.opens.length === 0) return null;
  if (document !== lastAsked) {
    lastAsked = document;
    found = new Array(document.size);
  }
  const known = found[first];
  if (known !== undefined) return known;
  const match = longestAt(document, first);
  found[first] = match;
  return match;
};

const longestAt = (document: Document, first: number): PhraseMatch | null => {
  let best: PhraseMatch | null = null;
  for (const { node, variant } of document.words[first]!.opens) {
    let at: PhraseNode | undefined = node;
    for (let i = first + 1; i < document.size && document.kind[i] !== TokenKind.newline; i++) {
      const { key, shape } = document.words[i]!;
      // على حد قوله is على حد قول with a pronoun.
      at = at.next.get(key) ?? (shape.pronoun === '' ? undefined : at.next.get(shape.stem));
      if (!at) break;
      if (at.entries.length > 0 && (!best || i + 1 > best.last)) {
        best = { first, last: i + 1, variant, entries: at.entries };
      }
    }
  }
  return best;
};
