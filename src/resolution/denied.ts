import { tokenAt } from '../language/parse.ts';
import { type Document, TokenKind } from '../model/document.ts';
import type { VoidNoun } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { Span } from '../model/span.ts';

/** Words before a noun among which its negation stands: لم يعثروا على أي دليل. */
const BEFORE = 6;
/** Words behind a noun among which the preposition stands that leads on: دليل ملموس على. */
const BEHIND = 2;
/** Words that tell what is denied. */
const DENIED = 9;

/** What it is said of in a content that there is nothing of it: لا صحة لكذا, لم يعثر على أي دليل على كذا; empty for none. */
export const deniedIn = (document: Document, content: readonly Span[]): Span[] =>
  content.flatMap(({ start, end }): Span[] => {
    const from = tokenAt(document, start);
    for (let t = from; t < document.size && document.start[t]! < end; t++) {
      const noun = voidNounAt(document, t);
      if (!noun || !isNegated(document, t, from)) continue;
      const denied = behind(document, t, noun, end);
      if (denied) return [denied];
    }
    return [];
  });

const voidNounAt = ({ words }: Document, t: number): VoidNoun | null => {
  for (const { entry, conjunction } of words[t]!.senses)
    if (entry.kind === 'voidNoun' && conjunction === '') return entry;
  return null;
};

const isNegated = (document: Document, noun: number, from: number): boolean => {
  for (let t = noun - 1; t >= Math.max(from, noun - BEFORE); t--) {
    if (ends(document, t)) return false;
    const { senses } = document.words[t]!;
    if (senses.some(({ entry }) => entry.kind === 'function' && entry.role === 'negation')) return true;
  }
  return false;
};

const ends = ({ kind, text, start }: Document, t: number): boolean =>
  kind[t] === TokenKind.newline || (kind[t] === TokenKind.punctuation && !'"«»“”'.includes(text[start[t]!]!));

/** The words behind a noun and its preposition, up to the end of their clause. */
const behind = (document: Document, noun: number, { before }: VoidNoun, end: number): Span | null => {
  const { size, start, words } = document;
  for (let t = noun + 1; t < Math.min(size, noun + 2 + BEHIND) && start[t]! < end && !ends(document, t); t++) {
    const { shape, key, senses } = words[t]!;
    const isAlone = before.includes(key);
    if (
      !isAlone &&
      !before.includes(shape.preposition) &&
      !senses.some(({ preposition }) => before.includes(preposition))
    )
      continue;
    const first = isAlone ? t + 1 : t;
    let last = first;
    while (last < Math.min(size, first + DENIED) && start[last]! < end && !ends(document, last)) {
      if (last > first && document.parts[last] === Upos.VERB && words[last]!.shape.conjunction !== '') break;
      last++;
    }
    return last > first ? { start: start[first]!, end: document.end[last - 1]! } : null;
  }
  return null;
};
