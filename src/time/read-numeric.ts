import { isDate } from './calendar.ts';
import type { CalendarFields } from './expression.ts';
import { anchorAt, digitsAt, markAt, type Scan, senseAt } from './scan.ts';

/** A date in digits: 14/9/2016, 2016-09-14, 14.9.2016. The year first or last, the day before the month unless that cannot be. */
export const readNumeric = (scan: Scan, t: number): { fields: CalendarFields; last: number } | null => {
  const { document } = scan;
  const a = digitsAt(scan, t);
  if (a === null || !isJoined(scan, t, true)) return null;
  const separator = document.text[document.start[t + 1]!]!;
  if (!isJoined(scan, t + 2, true) || !markAt(scan, t + 3, separator)) return null;
  const b = digitsAt(scan, t + 2);
  const c = digitsAt(scan, t + 4);
  if (b === null || c === null || (digitsAt(scan, t + 6) !== null && isJoined(scan, t + 4))) return null;
  const [year, x, y] = widthAt(scan, t) === 4 ? [a, c, b] : [widthAt(scan, t + 4) === 4 ? c : c + 2000, a, b];
  if (widthAt(scan, t) !== 4 && widthAt(scan, t + 4) !== 4 && (widthAt(scan, t + 4) !== 2 || separator === '.'))
    return null;
  const [day, month] = y <= 12 ? [x, y] : [y, x];
  return isDate(year, month, day) && year >= 1000 && year < 2200 ? { fields: { day, month, year }, last: t + 5 } : null;
};

/**
 * A date in digits without its year, or a month with it: 22/4, 04/22, 2015/3; 4/22 and 22-4 behind في or يوم alone, for
 * fractions and games are written so.
 */
export const readShortNumeric = (
  scan: Scan,
  t: number,
  behindWeekday: boolean,
): { fields: CalendarFields; last: number } | null => {
  const a = digitsAt(scan, t);
  if (a === null || !isJoined(scan, t) || markAt(scan, t + 1, '.\\') || isPartOfLonger(scan, t)) return null;
  const b = digitsAt(scan, t + 2)!;
  const last = t + 3;
  const slash = markAt(scan, t + 1, '/');
  if (slash && widthAt(scan, t) === 4 && a >= 1900 && a < 2100 && isMonth(b))
    return { fields: { year: a, month: b }, last };
  const placed = behindWeekday || anchorAt(scan, t - 1) === 'in' || senseAt(scan, t - 1, 'unit')?.unit === 'D';
  const padded = widthAt(scan, t) === 2 && widthAt(scan, t + 2) === 2 && (a < 10 || b < 10);
  if (widthAt(scan, t) > 2 || widthAt(scan, t + 2) > 2 || markAt(scan, last, '%٪')) return null;
  if (!(slash ? placed || padded : placed && Math.max(a, b) > 12)) return null;
  const [day, month] = isMonth(b) ? [a, b] : [b, a];
  return isMonth(month) && isDate(2000, month, day) ? { fields: { day, month }, last } : null;
};

const isMonth = (value: number): boolean => value >= 1 && value <= 12;

const isPartOfLonger = (scan: Scan, t: number): boolean =>
  isJoined(scan, t + 2) || (markAt(scan, t - 1, '/-.\\') && scan.document.end[t - 1] === scan.document.start[t]);

/** Whether a slash, dash or point follows a token, and a number that, without a space; `loose`: slashes may have one on each side. */
const isJoined = (scan: Scan, t: number, loose = false): boolean => {
  const { start, end } = scan.document;
  if (!markAt(scan, t + 1, '/-.\\') || digitsAt(scan, t + 2) === null) return false;
  const gap = loose && markAt(scan, t + 1, '/') ? 1 : 0;
  return start[t + 1]! - end[t]! <= gap && start[t + 2]! - end[t + 1]! <= gap;
};

const widthAt = ({ document }: Scan, t: number): number => document.end[t]! - document.start[t]!;
