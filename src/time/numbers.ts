import { TokenKind } from '../model/document.ts';
import { anchorAt, digitsAt, markAt, type Scan, senseAt } from './scan.ts';

/** A number in digits or words. */
export interface NumberRead {
  /** `null`: several, some. The upper end where two are given (عشرة إلى 15). */
  readonly value: number | null;
  readonly ordinal: boolean;
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
  return value < 1e9 ? { value, ordinal: false, definite: false, digits: true, last: t + 1 } : null;
};

/** عشر behind a unit: ثلاثة عشر. */
const isTeen = ({ cells }: Scan, t: number): boolean =>
  cells[t]?.skip === 0 && cells[t]!.senses.some((sense) => sense.kind === 'number' && sense.class === 'teen');

const readWords = (scan: Scan, t: number): NumberRead | null => {
  const first = senseAt(scan, t, 'number');
  if (!first) return null;
  const { ordinal, definite } = first;
  const made = (value: number | null, last: number): NumberRead => ({
    value,
    ordinal,
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
    const next = senseAt(scan, last, 'number');
    const cell = scan.cells[last];
    if (!next || !cell || cell.conjunction === '' || cell.preposition !== '' || next.value === null) break;
    const larger = next.class === 'ten' ? value < 10 : value >= 100 && next.value < 100 && next.class !== 'fraction';
    if (!larger || (!ordinal && next.ordinal)) break;
    value += next.value;
    last = cell.last;
  }
  return made(value, last);
};
