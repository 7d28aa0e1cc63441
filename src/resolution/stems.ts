import { tokenAt } from '../language/parse.ts';
import { type Document, TokenKind } from '../model/document.ts';
import { type Entry, EntryBit } from '../model/lexicon.ts';
import type { Span } from '../model/span.ts';
import { hashOf } from './hash.ts';

/** Hashes of the stems of the content words and numbers in the spans, ascending, each once. */
export const stemsIn = (document: Document, spans: readonly Span[]): number[] => {
  const stems = new Set<number>();
  for (const { start, end } of spans) {
    for (let t = tokenAt(document, start); t < document.size && document.start[t]! < end; t++) {
      const kind = document.kind[t];
      if ((kind !== TokenKind.word && kind !== TokenKind.number) || document.end[t]! <= start) continue;
      const { shape, key } = document.words[t]!;
      if (shape.part !== 'function') stems.add(hashOf(shape.stem || key));
    }
  }
  return [...stems].sort((a, b) => a - b);
};

/** Whether a word of negation or denial stands in the spans. */
export const isNegated = (document: Document, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => {
    for (let t = tokenAt(document, start); t < document.size && document.start[t]! < end; t++) {
      const { kinds, senses } = document.words[t]!;
      if (kinds & NEGATING && senses.some(({ entry }) => negates(entry))) return true;
    }
    return false;
  });

const NEGATING = EntryBit.function | EntryBit.cueVerb | EntryBit.cueNoun;

const negates = (entry: Entry): boolean =>
  entry.kind === 'function'
    ? entry.role === 'negation'
    : (entry.kind === 'cueVerb' || entry.kind === 'cueNoun') && entry.polarity === '-';

/** How many numbers two ascending columns share. */
export const countShared = (a: readonly number[], b: readonly number[]): number => {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
};
