import { phraseAt } from '../language/phrases.ts';
import { type Document, type Sentence, TokenKind } from '../model/document.ts';
import type { ClaimPart } from '../model/evidence.ts';
import { EntryBit, type LineOpener } from '../model/lexicon.ts';

const LONGEST_HEADING = 18;
const STOPS = '.؟?!؛:…';
const ENDS = `${STOPS}"”»`;

/**
 * The part that each sentence belongs to, `null` for the story itself: lines that open like links to other stories or like
 * footers (اقرأ أيضا, المصدر:), and headings, which are short lines between others without a mark at their end.
 */
export const partsOfSentences = (document: Document): (ClaimPart | null)[] => {
  const parts: (ClaimPart | null)[] = new Array(document.sentences.length).fill(null);
  let first = 0;
  while (first < document.size) {
    let last = first;
    while (last < document.size && document.kind[last] !== TokenKind.newline) last++;
    if (last > first) {
      const part = partOfLine(document, first, last);
      if (part) for (let s = document.sentenceOf[first]!; s <= document.sentenceOf[last - 1]!; s++) parts[s] = part;
    }
    first = last + 1;
  }
  return parts;
};

/** Whether a sentence is a whole line, short and without a stop at its end. */
export const isHeading = (document: Document, { first, last }: Sentence): boolean =>
  last - first <= LONGEST_HEADING &&
  (first === 0 || document.kind[first - 1] === TokenKind.newline) &&
  (last === document.size ||
    document.kind[last] === TokenKind.newline ||
    document.kind[last - 1] === TokenKind.newline) &&
  !STOPS.includes(document.words[lastOf(document, last)]!.form[0]!);

/** The last token before `last` that is no line break. */
const lastOf = (document: Document, last: number): number =>
  document.kind[last - 1] === TokenKind.newline && last > 1 ? last - 2 : last - 1;

const partOfLine = (document: Document, first: number, last: number): ClaimPart | null => {
  const closed = ENDS.includes(document.words[last - 1]!.form[0]!);
  const opener = openerAt(document, first);
  if (opener && (!closed || isSetOff(document, opener.last))) return opener.part;
  const inside = first > 0 && last < document.size;
  return inside && !closed && last - first <= LONGEST_HEADING ? 'related' : null;
};

const openerAt = (document: Document, t: number): { part: LineOpener['part']; last: number } | null => {
  const phrase = phraseAt(document, t);
  const long = phrase?.entries.find((e): e is LineOpener => e.kind === 'lineOpener');
  if (phrase && long) return { part: long.part, last: phrase.last };
  const word = document.words[t]!;
  if (!(word.kinds & EntryBit.lineOpener)) return null;
  const single = word.senses.find((s) => s.entry.kind === 'lineOpener' && s.skip === 0)?.entry as
    | LineOpener
    | undefined;
  return single ? { part: single.part, last: t + 1 } : null;
};

/** A colon, slash or dots behind the opening words. */
const isSetOff = (document: Document, t: number): boolean =>
  t < document.size && document.kind[t] === TokenKind.punctuation && ':/|-.'.includes(document.words[t]!.form[0]!);
