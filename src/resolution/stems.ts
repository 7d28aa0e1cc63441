import { tokenAt } from '../language/parse.ts';
import { type Document, TokenKind } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import { type Entry, EntryBit } from '../model/lexicon.ts';
import { type Span, spansOverlap } from '../model/span.ts';
import type { Word } from '../model/word.ts';
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
  return ascending(stems);
};

const ascending = (hashes: ReadonlySet<number>): number[] => Array.from(Int32Array.from(hashes).sort());

/** As `stemsIn`, without numbers and the words that count people: what happened, to what, where. */
export const topicStemsIn = (document: Document, spans: readonly Span[]): number[] => {
  const counting = new Set<number>();
  for (const { start, end } of spans) {
    for (let t = tokenAt(document, start); t < document.size && document.start[t]! < end; t++) {
      const { shape, key, senses } = document.words[t]!;
      const counts = document.kind[t] === TokenKind.number || senses.some(({ entry }) => COUNTING.has(entry.kind));
      if (counts) counting.add(hashOf(shape.stem || key));
    }
  }
  return stemsIn(document, spans).filter((stem) => !counting.has(stem));
};

const COUNTING: ReadonlySet<string> = new Set(['tollWord', 'numberWord']);

/** As `stemsIn`, without names (`named`) and the words that say who somebody is: what is told to have happened. */
export const deedStemsIn = (document: Document, spans: readonly Span[], named: readonly Span[]): number[] =>
  hashesOf(deedsIn(document, spans, named));

/** Stems of a lower weight stand in so many reports that they tell nothing. */
const LEAST_WEIGHT = 45;

/** As `deedStemsIn`, of what the words have in common with others of their roots: what happened, in other words. */
export const rootsIn = (
  document: Document,
  spans: readonly Span[],
  named: readonly Span[],
  { stemWeight, consonants }: Pick<Language, 'stemWeight' | 'consonants'>,
): number[] => {
  const telling = [...deedsIn(document, spans, named)].filter((stem) => stemWeight(stem) >= LEAST_WEIGHT);
  return hashesOf(telling.map(consonants));
};

/** Of words of `rootsIn` the first that tells what is done; `null` for none. */
export const headIn = (
  document: Document,
  spans: readonly Span[],
  named: readonly Span[],
  { stemWeight, consonants }: Pick<Language, 'stemWeight' | 'consonants'>,
): number | null => {
  for (const { word, stem } of deedWords(document, spans, named)) {
    if (stemWeight(stem) < LEAST_WEIGHT || word.senses.some(({ entry }) => LIGHT.has(entry.kind))) continue;
    return hashOf(consonants(stem));
  }
  return null;
};

/** Words that lead to what is done (ضلوعه في, شن), and who does it. */
const LIGHT: ReadonlySet<string> = new Set(['voidNoun', 'supportVerb', 'partyNoun']);

const hashesOf = (words: Iterable<string>): number[] => ascending(new Set(Array.from(words, hashOf)));

const deedsIn = (document: Document, spans: readonly Span[], named: readonly Span[]): Set<string> =>
  new Set(deedWords(document, spans, named).map(({ stem }) => stem));

const deedWords = (
  document: Document,
  spans: readonly Span[],
  named: readonly Span[],
): { word: Word; stem: string }[] => {
  const found: { word: Word; stem: string }[] = [];
  for (const { start, end } of spans) {
    for (let t = tokenAt(document, start); t < document.size && document.start[t]! < end; t++) {
      const word = document.words[t]!;
      const { shape, key, senses } = word;
      if (document.kind[t] !== TokenKind.word || shape.part === 'function' || document.end[t]! <= start) continue;
      if (senses.some(({ entry }) => DESCRIBING.has(entry.kind) || isOfDispute(entry))) continue;
      const at = { start: document.start[t]!, end: document.end[t]! };
      if (!named.some((name) => spansOverlap(name, at))) found.push({ word, stem: shape.stem || key });
    }
  }
  return found;
};

const DESCRIBING: ReadonlySet<string> = new Set(['title', 'nisba', 'country', 'place', 'descriptionNoun']);

/** Accusing and denying themselves: what they are about tells more. */
const isOfDispute = (entry: Entry): boolean =>
  (entry.kind === 'cueNoun' || entry.kind === 'cueVerb') && OF_DISPUTE.has(entry.class);

const OF_DISPUTE: ReadonlySet<string> = new Set(['accuse', 'allege', 'deny', 'reject']);

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
