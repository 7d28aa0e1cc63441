import type { Feast } from '../model/time-words.ts';
import { type Day, dateOf, dayOf, weekdayOf } from './calendar.ts';
import type { CalendarFields, Leaning } from './expression.ts';
import { firstOfHijriMonth, hijriDay, hijriMonthOf } from './hijri.ts';
import { type Days, daysOf, dayValue, monthValue, sharedValue, weekValue } from './value.ts';

/** First day of a feast in a Gregorian year; by the Hijri year it can fall twice in one or not at all: then the first, or the next. */
const feastDay = (feast: Feast, year: number): Day => {
  switch (feast.calendar) {
    case 'gregorian':
      return dayOf(year, feast.month, feast.day);
    case 'weekday':
      return nthWeekday(daysOf(monthValue(year, feast.month))!, feast.day, feast.nth);
    case 'easter':
      return easter(year) + feast.day;
    case 'orthodox':
      return orthodoxEaster(year) + feast.day;
    case 'hijri': {
      const first = dayOf(year, 1, 1);
      const { year: hijri } = hijriMonthOf(first);
      const day = hijriDay(hijri, feast.month, feast.day);
      return day >= first ? day : hijriDay(hijri + 1, feast.month, feast.day);
    }
  }
};

/** The days of a feast and what they share as a value. */
export const feastDays = (feast: Feast, year: number, nth: number | undefined): { value: string; days: Days } => {
  const first = feastDay(feast, feast.year ?? year);
  const earliest = nth === undefined ? first : first + nth - 1;
  const latest = nth === undefined ? first + feast.days - 1 : earliest;
  return { value: sharedValue(earliest, latest) ?? dayValue(earliest), days: { earliest, latest } };
};

/** Days ahead up to which the coming feast is meant. */
const NEAR_DAYS = 45;

/** The year whose feast is meant where none is written: by الماضي and the like, by the tense, else the one that is near. */
export const yearOfFeast = (feast: Feast, { turn }: CalendarFields, leaning: Leaning, today: Day): number => {
  const { year } = dateOf(today);
  const start = (y: number): Day => feastDay(feast, y);
  const end = (y: number): Day => start(y) + feast.days - 1;
  const before = end(year) < today ? year : year - 1;
  const after = start(year) > today ? year : year + 1;
  if (turn) return turn.by < 0 ? before : turn.by > 0 ? after : year;
  if (start(year) <= today && end(year) >= today) return year;
  // A feast is spoken of in the weeks before it, whatever the tense; last year's would be called so.
  return leaning === 'future' || start(after) - today <= NEAR_DAYS ? after : before;
};

/** The nth such weekday of a month or other stretch; -1 is the last. */
export const nthWeekday = ({ earliest, latest }: Days, weekday: number, nth: number): Day =>
  nth > 0
    ? earliest + ((weekday - weekdayOf(earliest) + 7) % 7) + 7 * (nth - 1)
    : latest - ((weekdayOf(latest) - weekday + 7) % 7);

/** The ISO week that most of the nth seven days of a stretch lie in; -1 is the one of its last days. */
export const nthWeek = ({ earliest, latest }: Days, nth: number): string =>
  weekValue(nth > 0 ? earliest + 7 * nth - 4 : latest - 3);

/** Easter Sunday of the western churches, after Meeus, "Astronomical Algorithms", ch. 8. */
const easter = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
};

/** Easter Sunday of the eastern churches, in Gregorian days: Meeus's rule for the Julian calendar and its distance. */
const orthodoxEaster = (year: number): Day => {
  const d = (19 * (year % 19) + 15) % 30;
  const n = d + ((2 * (year % 4) + 4 * (year % 7) - d + 34) % 7) + 114;
  const julianLag = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1) + julianLag;
};

/** A Hijri month's days. */
export const hijriMonth = (year: number, month: number): Days => ({
  earliest: firstOfHijriMonth(year, month),
  latest: (month === 12 ? firstOfHijriMonth(year + 1, 1) : firstOfHijriMonth(year, month + 1)) - 1,
});
