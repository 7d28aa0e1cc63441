import { isDate } from './calendar.ts';
import type { CalendarFields } from './expression.ts';
import { digitsAt, markAt, type Scan } from './scan.ts';

/** A date in digits: 14/9/2016, 2016-09-14, 14.9.2016. The year first or last, the day before the month unless that cannot be. */
export const readNumeric = (scan: Scan, t: number): { fields: CalendarFields; last: number } | null => {
  const { document } = scan;
  const a = digitsAt(scan, t);
  if (a === null || !isJoined(scan, t)) return null;
  const separator = document.text[document.start[t + 1]!]!;
  if (!isJoined(scan, t + 2) || !markAt(scan, t + 3, separator)) return null;
  const b = digitsAt(scan, t + 2);
  const c = digitsAt(scan, t + 4);
  if (b === null || c === null || (digitsAt(scan, t + 6) !== null && isJoined(scan, t + 4))) return null;
  const [year, x, y] = widthAt(scan, t) === 4 ? [a, c, b] : [widthAt(scan, t + 4) === 4 ? c : c + 2000, a, b];
  if (widthAt(scan, t) !== 4 && widthAt(scan, t + 4) !== 4 && (widthAt(scan, t + 4) !== 2 || separator === '.'))
    return null;
  const [day, month] = y <= 12 ? [x, y] : [y, x];
  return isDate(year, month, day) && year >= 1000 && year < 2200 ? { fields: { day, month, year }, last: t + 5 } : null;
};

/** Whether a slash, dash or point follows a token without a space, and a number that. */
const isJoined = (scan: Scan, t: number): boolean => {
  const { start, end } = scan.document;
  return (
    markAt(scan, t + 1, '/-.\\') &&
    start[t + 1] === end[t] &&
    digitsAt(scan, t + 2) !== null &&
    start[t + 2] === end[t + 1]
  );
};

const widthAt = ({ document }: Scan, t: number): number => document.end[t]! - document.start[t]!;
