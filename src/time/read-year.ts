import { TokenKind } from '../model/document.ts';
import type { TimeExpression } from './expression.ts';
import { isCounted } from './read-calendar.ts';
import { anchorAt, closesAt, markAt, type Scan, senseAt } from './scan.ts';
import { yearAt, yearInWords } from './year-at.ts';

/** A year in digits that stands alone: behind a preposition of time or a noun (منذ 1991, انتخابات 2016), or in a list of years. */
export const readYear = (
  scan: Scan,
  t: number,
  before: TimeExpression | undefined,
): { year: number; last: number } | null => {
  const { document } = scan;
  const year = yearAt(scan, t);
  if (year === null) return readSpelled(scan, t);
  if (year < 1400 || year > 2100 || t === 0) return null;
  const last = t + 1;
  // 2018م
  if (senseAt(scan, last, 'era')?.era === 'gregorian' && scan.cells[last]!.skip === 0)
    return { year, last: scan.cells[last]!.last };
  // و1998: the year before it shows what it is.
  const listed =
    before?.kind === 'calendar' &&
    before.fields.year !== undefined &&
    before.fields.month === undefined &&
    (before.last === t - 1 || before.last === t - 2) &&
    (anchorAt(scan, t - 1) !== undefined || markAt(scan, t - 1, '،,-–/'));
  if (isCounted(scan, last) || (markAt(scan, last, '%٪:.') && document.kind[last + 1] === TokenKind.number))
    return null;
  if (senseAt(scan, last, 'unit') || senseAt(scan, last, 'number')) return null;
  if (listed || leadsYear(scan, t)) return { year, last };
  return null;
};

/** في ألف وتسعمائة وستين: behind a preposition, and nothing that it could count. */
const readSpelled = (scan: Scan, t: number): { year: number; last: number } | null => {
  const read = scan.cells[t] ? yearInWords(scan, t) : null;
  if (!read || read.year % 100 === 0 || !LEADING.includes(anchorAt(scan, t - 1) ?? '')) return null;
  return closesAt(scan, read.last) ? read : null;
};

const LEADING = ['in', 'since', 'until', 'after', 'ago', 'within', 'of', 'to', 'between'];

const leadsYear = (scan: Scan, t: number): boolean => {
  const anchor = anchorAt(scan, t - 1);
  if (anchor) return LEADING.includes(anchor);
  const { document, cells } = scan;
  if (document.kind[t - 1] !== TokenKind.word || (cells[t - 1] && !senseAt(scan, t - 1, 'event'))) return false;
  const { part } = document.words[t - 1]!.shape;
  return part === 'noun' || part === 'unknown';
};
