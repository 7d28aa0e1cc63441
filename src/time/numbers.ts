import { TokenKind } from '../model/document.ts';
import type { SenseOf } from '../model/time-words.ts';
import { anchorAt, digitsAt, markAt, type Scan, senseAt } from './scan.ts';

/** A number in digits or words. */
export interface NumberRead {
  /** `null`: several, some. The upper end where two are given (عشرة إلى 15). */
  readonly value: number | null;
  readonly ordinal: boolean;
  /** An ordinal in the feminine: الثامنة. */
  readonly feminine: boolean;
  readonly definite: boolean;
  readonly digits: boolean;
  /** Half-open. */
  readonly last: number;
}

/** Reads a number at a token, with `إلى 15` or `أو 15` behind it. */
export const readNumber = (scan: Scan, t: number): NumberRead | null => {
  const one = readOne(scan, t);
  if (!one || one.ordinal) return one;
  const to = anchorAt(scan, one.last);
  const joined = to === 'to' || to === 'or' || markAt(scan, one.last, '-–');
  if (!joined) return one;
  const two = readOne(scan, one.last + 1);
  return two && !two.ordinal && two.value !== null && (one.value === null || two.value > one.value)
    ? { ...two, definite: one.definite }
    : one;
};

/** Reads one number: digits, or words put together (خمسة وعشرين, ثلاثة عشر, الحادي والعشرين). */
export const readOne = (scan: Scan, t: number): NumberRead | null => {
  if (anchorAt(scan, t) === 'the' && t + 1 < scan.document.size && scan.document.kind[t + 1] === TokenKind.number) {
    const rest = readDigits(scan, t + 1);
    return rest && { ...rest, definite: true };
  }
  return readDigits(scan, t) ?? readWords(scan, t);
};

const readDigits = (scan: Scan, t: number): NumberRead | null => {
  const { document } = scan;
  if (t >= document.size || document.kind[t] !== TokenKind.number) return null;
  const value = digitsAt(scan, t) ?? Number(document.words[t]!.key.replaceAll(',', ''));
  return value < 1e9 ? { value, ordinal: false, feminine: false, definite: false, digits: true, last: t + 1 } : null;
};

/** عشر behind a unit: ثلاثة عشر. */
const isTeen = ({ cells }: Scan, t: number): boolean =>
  cells[t]?.skip === 0 && cells[t]!.senses.some((sense) => sense.kind === 'number' && sense.class === 'teen');

/** Whether و and a number go on from a value: tens after units (خمسة وعشرين), else what is smaller than the value's last part. */
const continues = (value: number, next: number, kind: SenseOf<'number'>['class']): boolean => {
  if (kind === 'fraction' || kind === 'thousand') return false;
  const rest = value % 100;
  if (kind === 'ten') return rest < 10 && value !== 10;
  if (kind === 'hundred') return value >= 1000 && value % 1000 === 0;
  return value >= 100 && rest === 0 && next < 100;
};

const readWords = (scan: Scan, t: number): NumberRead | null => {
  const first = senseAt(scan, t, 'number');
  if (!first) return null;
  const { ordinal, feminine, definite } = first;
  const made = (value: number | null, last: number): NumberRead => ({
    value,
    ordinal,
    feminine,
    definite,
    digits: false,
    last,
  });
  let last = scan.cells[t]!.last;
  if (first.value === null || first.class === 'fraction') return made(first.value, last);
  let value = first.value;
  if (first.class === 'unit' && value < 10 && isTeen(scan, last)) return made(value + 10, last + 1);
  // ثلاثة آلاف, خمسة مئات
  const many = senseAt(scan, last, 'number');
  if (
    (many?.class === 'hundred' || many?.class === 'thousand') &&
    scan.cells[last]!.skip === 0 &&
    many.value !== null &&
    many.value % 1000 < 200
  ) {
    value *= many.value;
    last = scan.cells[last]!.last;
  }
  for (;;) {
    // و may stand apart: ألف و تسعمائة.
    const at = anchorAt(scan, last) === 'both' ? last + 1 : last;
    const next = senseAt(scan, at, 'number');
    const cell = scan.cells[at];
    if (!next || !cell || (at === last) === (cell.conjunction === '')) break;
    if (cell.preposition !== '' || next.value === null || (!ordinal && next.ordinal)) break;
    // السابعة وثلاثين دقيقة: the minutes of an hour.
    if (feminine && definite && !next.definite) break;
    if (!continues(value, next.value, next.class)) break;
    value += next.value;
    last = cell.last;
    if (next.class === 'unit' && next.value < 10 && isTeen(scan, last)) {
      value += 10;
      last++;
    }
  }
  return made(value, last);
};
