import { readOne } from './numbers.ts';
import { digitsAt, markAt, type Scan } from './scan.ts';

/** A year in four digits at a token, else `null`. */
export const yearAt = (scan: Scan, t: number): number | null => {
  const year = digitsAt(scan, t);
  const { start, end } = scan.document;
  return year !== null && year >= 1000 && year < 2200 && end[t]! - start[t]! === 4 && !markAt(scan, t + 1, '%٪:')
    ? year
    : null;
};

/** A year in words: ألفين وثمانية عشر. */
export const yearInWords = (scan: Scan, t: number, least = 1000): { year: number; last: number } | null => {
  const number = readOne(scan, t);
  if (!number || number.digits || number.ordinal || number.value === null) return null;
  const { value, last } = number;
  return value >= least && value < 2200 ? { year: value, last } : null;
};
