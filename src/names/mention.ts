import { offsetInToken } from '../language/parse.ts';
import type { Document } from '../model/document.ts';
import type { EntityType } from '../model/evidence.ts';
import type { Name } from '../model/lexicon.ts';

/** A name found in a document: tokens `first` to `last` (half-open), offsets without attached clitics. */
export interface NameMention {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  /** The table's row, where a table knows the name. */
  readonly entry: Name | null;
  /** First token of the title in front, or `first`. */
  readonly titled: number;
  readonly gender: 'm' | 'f' | '';
  /** Folded words of the name, clitics taken off. */
  readonly keys: readonly string[];
  readonly rule: string;
}

/** Offsets of tokens `first` to `last` with `skip` letters of the first left out. */
export const spanOfTokens = (
  document: Document,
  first: number,
  last: number,
  skip = 0,
): { start: number; end: number } => ({
  start: skip === 0 ? document.start[first]! : offsetInToken(document, first, skip),
  end: document.end[last - 1]!,
});

/** The folded words of tokens `first` to `last`, the first without `skip` letters, punctuation left out; of a hashtag its words. */
export const keysOf = (document: Document, first: number, last: number, skip: number): string[] => {
  const keys: string[] = [];
  for (let t = first; t < last; t++) {
    const word = document.words[t]!;
    if (word.shape.part === 'mark') continue;
    const variant = t === first ? word.variants.find((v) => v.skip === skip) : undefined;
    keys.push(...(variant ? variant.key : word.key).split('_').filter((part) => part !== ''));
  }
  return keys;
};
