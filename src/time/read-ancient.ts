import type { CalendarFields } from './expression.ts';
import { readNumber } from './numbers.ts';
import { endAt, type Scan, senseAt } from './scan.ts';

/** 3000 سنة قبل الميلاد: a year counted before the era; 1600 قبل الميلاد, and the time before the era as a whole. */
export const readAncient = (scan: Scan, t: number): { fields: CalendarFields; last: number } | null => {
  if (isBefore(scan, t)) return { fields: { before: true }, last: endAt(scan, t) };
  const number = readNumber(scan, t);
  if (!number || number.ordinal || number.value === null || number.value < 1 || number.value > 9999) return null;
  const unit = senseAt(scan, number.last, 'unit');
  const at = unit?.unit === 'Y' && !unit.definite ? endAt(scan, number.last) : number.last;
  return isBefore(scan, at) ? { fields: { year: number.value, before: true }, last: endAt(scan, at) } : null;
};

const isBefore = (scan: Scan, t: number): boolean => senseAt(scan, t, 'era')?.era === 'before';
