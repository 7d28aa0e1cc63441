import { type Document, TokenKind } from '../model/document.ts';
import { hashOf } from './hash.ts';

/** Stems of a lower weight stand in so many reports that they tell nothing. */
const LEAST_WEIGHT = 45;
/** Words before and behind a passage that are looked at. */
const REACH = 12;

/** What stands around a passage in its sentence: hashes of the stems that tell something. */
export interface WordsAround {
  /** Before and behind it, the nearest first. */
  readonly before: readonly number[];
  readonly behind: readonly number[];
}

/** Reads the words around tokens `first` to `last` (half-open), up to a token that `ends` them; numbers and function words tell nothing. */
export const wordsAround = (
  document: Document,
  first: number,
  last: number,
  weight: (stem: string) => number,
  ends: (t: number) => boolean,
): WordsAround => {
  const sentence = document.sentences[document.sentenceOf[first]!]!;
  const before: number[] = [];
  for (let t = first - 1; t >= Math.max(sentence.first, first - REACH) && !ends(t); t--)
    add(document, t, weight, before);
  const behind: number[] = [];
  for (let t = last; t < Math.min(sentence.last, last + REACH) && !ends(t); t++) add(document, t, weight, behind);
  return { before, behind };
};

const add = (document: Document, t: number, weight: (stem: string) => number, stems: number[]): void => {
  if (document.kind[t] !== TokenKind.word) return;
  const { shape, key, senses } = document.words[t]!;
  if (shape.part === 'function' || senses.some(({ entry }) => entry.kind === 'numberWord')) return;
  const stem = shape.stem || key;
  if (weight(stem) >= LEAST_WEIGHT) stems.push(hashOf(stem));
};

/** The stems on both sides, ascending, each once. */
export const bothSides = ({ before, behind }: WordsAround): number[] =>
  [...new Set([...before, ...behind])].sort((a, b) => a - b);
