import type { Day } from './calendar.ts';

/** Days from 1970-01-01 back to 1 Muharram 1 (civil epoch, 16 July 622 Julian). */
const EPOCH = -492_148;

/**
 * The first day of a Hijri month by the tabular calendar (30-year cycle, leap years 2 5 7 10 13 16 18 21 24 26 29). The
 * moon as sighted can differ by a day or two.
 */
export const firstOfHijriMonth = (year: number, month: number): Day =>
  EPOCH + 354 * (year - 1) + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1));

/** The day of a Hijri date. */
export const hijriDay = (year: number, month: number, day: number): Day => firstOfHijriMonth(year, month) + day - 1;

/** The Hijri year and month that a day lies in. */
export const hijriMonthOf = (serial: Day): { readonly year: number; readonly month: number } => {
  let year = Math.floor((serial - EPOCH) / 354.367) + 1;
  while (firstOfHijriMonth(year, 1) > serial) year--;
  while (firstOfHijriMonth(year + 1, 1) <= serial) year++;
  let month = 1;
  while (month < 12 && firstOfHijriMonth(year, month + 1) <= serial) month++;
  return { year, month };
};
