import { offsetInToken } from '../language/parse.ts';
import { type Document, TokenKind } from '../model/document.ts';
import type { SenseKind, SenseOf, TimeEntry, TimeOpening, TimeSense } from '../model/time-words.ts';

/** The longest word or phrase of the time tables that begins at a token; of two as long the fuller first word. */
export interface Cell {
  readonly senses: readonly TimeSense[];
  /** First token of the span: behind the words that only lead to it. */
  readonly first: number;
  /** Half-open. */
  readonly last: number;
  /** Letters of the first token that are attached and not part of it. */
  readonly skip: number;
  /** Folded, '' for none. */
  readonly conjunction: string;
  readonly preposition: string;
}

/** A document with the time words that begin at its tokens. */
export interface Scan {
  readonly document: Document;
  readonly cells: readonly (Cell | undefined)[];
}

/** Looks up every token once. */
export const scanWords = (document: Document): Scan => {
  const cells: (Cell | undefined)[] = new Array(document.size);
  for (let t = 0; t < document.size; t++) {
    const { times } = document.words[t]!;
    if (times.length > 0) cells[t] = cellAt(document, times, t);
  }
  return { document, cells };
};

const cellAt = (document: Document, openings: readonly TimeOpening[], t: number): Cell | undefined => {
  let best: Cell | undefined;
  for (let i = 0; i < openings.length; i++) {
    const { entry, skip, conjunction, preposition } = openings[i]!;
    const found = phraseEnd(document, entry, t);
    if (!found || (best && best.last >= found.end)) continue;
    const { lead, senses } = found.entry;
    best = { senses, first: t + lead, last: found.end, skip: lead > 0 ? 0 : skip, conjunction, preposition };
  }
  return best;
};

/** The longest phrase that goes on from a first word. */
const phraseEnd = (document: Document, opening: TimeEntry, t: number): { entry: TimeEntry; end: number } | null => {
  let best = opening.senses.length > 0 ? { entry: opening, end: t + 1 } : null;
  let at: TimeEntry | undefined = opening;
  for (let i = t + 1; at.next && i < document.size; i++) {
    // #عيد_الفطر, منتصف-الليل
    if (joins(document, i)) i++;
    at = at.next.get(document.words[i]!.key);
    if (!at) break;
    if (at.senses.length > 0) best = { entry: at, end: i + 1 };
  }
  return best;
};

/** A mark that ties two words, without white space on either side. */
const joins = (document: Document, t: number): boolean =>
  t + 1 < document.size &&
  document.kind[t] !== TokenKind.word &&
  '_-'.includes(document.text[document.start[t]!]!) &&
  document.start[t] === document.end[t - 1] &&
  document.start[t + 1] === document.end[t];

/** What the word at a token does in one of its parts, if it has it. */
export const senseAt = <K extends SenseKind>({ cells }: Scan, t: number, kind: K): SenseOf<K> | undefined => {
  const cell = cells[t];
  if (!cell) return undefined;
  for (const sense of cell.senses) if (sense.kind === kind) return sense as SenseOf<K>;
  return undefined;
};

export const anchorAt = (scan: Scan, t: number): SenseOf<'anchor'>['anchor'] | undefined =>
  senseAt(scan, t, 'anchor')?.anchor;

/** Where the word at a token ends: the end of its phrase. */
export const endAt = ({ cells }: Scan, t: number): number => cells[t]?.last ?? t + 1;

/** Whether a mark of punctuation stands at a token. */
export const markAt = ({ document }: Scan, t: number, marks: string): boolean =>
  t >= 0 &&
  t < document.size &&
  document.kind[t] === TokenKind.punctuation &&
  marks.includes(document.text[document.start[t]!]!);

/** Whether a clause ends before a token: the sentence's end, or a mark. */
export const closesAt = ({ document }: Scan, t: number): boolean =>
  t >= document.size ||
  document.kind[t] === TokenKind.newline ||
  (document.kind[t] === TokenKind.punctuation && !OPENING_MARKS.includes(document.text[document.start[t]!]!));

const OPENING_MARKS = '("«[-–/%٪:';

/** The whole number in digits at a token, else `null`; 2.5 and 10,000 are none. */
export const digitsAt = ({ document }: Scan, t: number): number | null => {
  if (t < 0 || t >= document.size || document.kind[t] !== TokenKind.number) return null;
  const { key } = document.words[t]!;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    if (unit < 48 || unit > 57) return null;
  }
  return key.length <= 6 ? Number(key) : null;
};

/** The span of tokens `first` to `last`, without letters attached to the first. */
export const spanOf = (
  { document, cells }: Scan,
  first: number,
  last: number,
): { first: number; last: number; start: number; end: number } => {
  const skip = cells[first]?.skip ?? 0;
  return {
    first,
    last,
    start: skip > 0 ? offsetInToken(document, first, skip) : document.start[first]!,
    end: document.end[last - 1]!,
  };
};
