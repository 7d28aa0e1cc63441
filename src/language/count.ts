import { type Document, TokenKind } from '../model/document.ts';
import type { NumberWord } from '../model/lexicon.ts';
import { EntryBit } from '../model/lexicon.ts';

/** A whole number of people: tokens `first` to `last` (half-open). */
export interface Count {
  readonly value: number;
  readonly first: number;
  readonly last: number;
}

/** Reads the cardinal that begins at a token, in digits or words (7 آلاف, خمسة وعشرون); vague numbers and fractions are none. */
export const countAt = (document: Document, t: number): Count | null => {
  const start = partAt(document, t);
  if (start === null || !canOpen(document, t, start)) return null;
  let sum = 0;
  let part = start;
  let last = t;
  for (;;) {
    last++;
    const many = partAt(document, last);
    if (many?.class === 'thousand' && !many.joined && part.value < 1000) {
      // ألفا behind a number is one thousand in the accusative.
      part = { ...part, value: part.value * 1000 };
      last++;
    } else if (many?.class === 'teen' && !many.joined && part.value < 10) {
      part = { ...part, value: part.value + 10 };
      last++;
    }
    sum += part.value;
    const next = partAt(document, last);
    if (!next?.joined || next.class === 'digits' || next.value >= sum + 100) break;
    if (next.value >= part.value && !(next.class === 'ten' && part.value < 10)) break;
    part = next;
  }
  return Number.isInteger(sum) && sum > 0 ? { value: sum, first: t, last } : null;
};

/** Not الاثنين, which is a day, آلاف, which is no number, أحد القتلى, which counts nobody. */
const canOpen = ({ words, kind }: Document, t: number, part: Part): boolean => {
  if (kind[t] === TokenKind.number) return true;
  const numbers = words[t]!.senses.filter(({ entry }) => entry.kind === 'numberWord');
  return part.value > 1 && numbers.every(({ entry, definite }) => !definite && (entry as NumberWord).value !== null);
};

interface Part {
  readonly value: number;
  readonly class: string;
  /** Whether و leads to it. */
  readonly joined: boolean;
}

const partAt = ({ kind, words, size }: Document, t: number): Part | null => {
  if (t >= size) return null;
  const { key, kinds, senses } = words[t]!;
  if (kind[t] === TokenKind.number) {
    const value = Number(key.replaceAll(',', ''));
    return Number.isInteger(value) && value < 1e8 ? { value, class: 'digits', joined: false } : null;
  }
  if (!(kinds & EntryBit.numberWord)) return null;
  const numbers = senses.filter(({ entry }) => entry.kind === 'numberWord');
  // عشر is ten, or the second half of thirteen.
  const found = numbers.find(({ entry }) => (entry as NumberWord).class === 'teen') ?? numbers[0]!;
  const entry = found.entry as NumberWord;
  const isWhole = entry.value !== null && Number.isInteger(entry.value);
  return isWhole ? { value: entry.value, class: entry.class, joined: found.conjunction !== '' } : null;
};
