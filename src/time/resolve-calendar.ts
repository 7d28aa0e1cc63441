// Over 300 lines because each class of date is one short function beside the table that orders them.
import type { Season } from '../model/time-words.ts';
import { type Day, dateOf, dayOf, daysInMonth, isDate, monthNumber, weekdayOf } from './calendar.ts';
import type { CalendarFields, CalendarTime, Leaning, Turn } from './expression.ts';
import { firstOfHijriMonth, hijriDay, hijriMonthOf } from './hijri.ts';
import { feastDays, hijriMonth, nthWeek, nthWeekday, yearOfFeast } from './resolve-named.ts';
import { clockValue, type Days, daysOf, dayValue, monthValue, weekValue, yearValue } from './value.ts';

/** The moment from which relative times count. */
export interface Now {
  /** Day of publication in its own time zone. */
  readonly day: Day;
  /** The day in the easternmost newsrooms at that moment: the same or the next. */
  readonly eastmost: Day;
}

/** What earlier expressions of the text leave for later ones. */
export interface Told {
  /** Day last told of, where it was one day. */
  day: Day | null;
  /** The last of these days that lies within a week of the publication: a clock time without a date belongs to it. */
  recent: Day | null;
  /** First day of what was last told of. */
  from: Day | null;
  /** Year last told of. */
  year: number | null;
  /** Year in which a month was last told of, by month. */
  readonly months: Map<number, number>;
}

export interface Resolved {
  readonly value: string;
  readonly days: Days | null;
}

const dated = (value: string): Resolved => ({ value, days: daysOf(value) });
const onDay = (day: Day): Resolved => ({ value: dayValue(day), days: { earliest: day, latest: day } });

/** Days ahead up to which a day without a year is the coming one where no tense tells. */
const NEAR_DAYS = 45;
const FAR_DAYS = 335;

/** Resolves a date or time of day against the day of publication and what was told before. */
export const resolveCalendar = ({ fields, leaning }: CalendarTime, now: Now, told: Told): Resolved => {
  const date = resolveDate(fields, leaning, now, told);
  return withTimeOfDay(fields, date, now, told);
};

const withTimeOfDay = (fields: CalendarFields, date: Resolved | null, now: Now, told: Told): Resolved => {
  const { clock, part } = fields;
  if (clock) {
    const base = date ?? onDay(told.recent ?? now.day);
    const time = `${clockValue(clock.hour, clock.minute, clock.second)}${clock.zone}`;
    return base.days?.earliest === base.days?.latest ? { value: `${base.value}${time}`, days: base.days } : base;
  }
  if (date && part && date.days && date.days.earliest === date.days.latest && /^\d{4}-\d\d-\d\d$/.test(date.value))
    return { value: `${date.value}T${part === 'TONIGHT' ? 'NI' : part}`, days: date.days };
  if (date) return date;
  // صباحا: on the day last told of near the publication.
  const day = told.recent ?? now.day;
  return part ? { value: `${dayValue(day)}T${part}`, days: { earliest: day, latest: day } } : onDay(now.day);
};

type Reader = (fields: CalendarFields, leaning: Leaning, now: Now, told: Told) => Resolved | null;

const resolveDate: Reader = (fields, leaning, now, told) => {
  for (const reader of READERS) {
    const date = reader(fields, leaning, now, told);
    if (date) return fields.edge === 'REST' ? restOf(date, now) : date;
  }
  return null;
};

/** بقية العام: what is left of it from the day of writing on. */
const restOf = ({ value, days }: Resolved, now: Now): Resolved => ({
  value,
  days: days && { earliest: Math.min(Math.max(days.earliest, now.day), days.latest), latest: days.latest },
});

const beforeChrist: Reader = ({ before, year, century }) => {
  if (!before) return null;
  const value = year !== undefined ? yearValue(year) : century !== undefined ? centuryValue(century) : 'XXXX';
  return { value: `BC${value}`, days: null };
};

const centuryValue = (century: number): string => String(century - 1).padStart(2, '0');

const feastDate: Reader = (fields, leaning, now, told) => {
  const { feast, nth } = fields;
  if (feast === undefined) return null;
  const year = yearOf(fields, now, told);
  if (feast === null) return year === null ? { value: 'XXXX-XX-XX', days: null } : dated(yearValue(year));
  return feastDays(feast, year ?? feast.year ?? yearOfFeast(feast, fields, leaning, now.day), nth);
};

/** أول جمعة من يوليو, الأسبوع الثالث من هذا الشهر; أسبوع 30 نوفمبر. */
const countedInMonth: Reader = (fields, leaning, now, told) => {
  const { nth, week, weekday, ...rest } = fields;
  if (nth === undefined && !week) return null;
  const whole = resolveDate(rest, leaning, now, told) ?? onDay(now.day);
  if (!whole?.days) return whole;
  if (nth === undefined) return dated(weekValue(whole.days.earliest));
  if (week) return dated(nthWeek(whole.days, nth));
  if (weekday === undefined) return whole;
  const { year, month } = dateOf(whole.days.earliest);
  const days = whole.days.earliest === whole.days.latest ? daysOf(monthValue(year, month))! : whole.days;
  return onDay(nthWeekday(days, weekday, nth));
};

/** The year that is written, or that turns of whole years give. */
const yearOf = ({ year, turns }: CalendarFields, now: Now, told: Told): number | null => {
  if (year !== undefined) return year;
  if (!turns?.Y) return null;
  return baseYear(turns.Y, now, told) + turns.Y.by;
};

const baseYear = ({ from }: Turn, now: Now, told: Told): number =>
  from === 'told' && told.year !== null ? told.year : dateOf(now.day).year;

const hijriDate: Reader = ({ hijri, year, century, month, day, turn, turns }, leaning, now) => {
  if (!hijri) return null;
  if (century !== undefined) {
    const days = {
      earliest: firstOfHijriMonth(100 * century - 99, 1),
      latest: firstOfHijriMonth(100 * century + 1, 1) - 1,
    };
    return { value: centuryValue(Math.floor(dateOf(middle(days)).year / 100) + 1), days };
  }
  const today = hijriMonthOf(now.day);
  const inYear =
    year ?? (turns?.Y ? today.year + turns.Y.by : nearYear(month ?? 1, today.month, today.year, turn, leaning));
  if (month === undefined) {
    if (inYear > GREGORIAN) return dated(yearValue(inYear));
    const days = { earliest: firstOfHijriMonth(inYear, 1), latest: firstOfHijriMonth(inYear + 1, 1) - 1 };
    return { value: yearValue(dateOf(middle(days)).year), days };
  }
  const hijriYear = inYear > GREGORIAN ? hijriYearIn(inYear, month) : inYear;
  if (day !== undefined && day <= 30) return onDay(hijriDay(hijriYear, month, day));
  const days = hijriMonth(hijriYear, month);
  const { year: y, month: m } = dateOf(middle(days));
  return { value: monthValue(y, m), days };
};

/** Written years above this are Gregorian, whatever the month (رمضان 2018). */
const GREGORIAN = 1600;

/** The Hijri year whose month lies, for the most part, in a Gregorian year. */
const hijriYearIn = (gregorian: number, month: number): number => {
  const { year } = hijriMonthOf(dayOf(gregorian, 7, 1));
  return [year, year - 1, year + 1].find((y) => dateOf(middle(hijriMonth(y, month))).year === gregorian) ?? year;
};

const middle = ({ earliest, latest }: Days): Day => Math.floor((earliest + latest) / 2);

const monthDate: Reader = (fields, leaning, now, told) => {
  const { month, day, weekday, turn } = fields;
  if (month === undefined) return null;
  const written = yearOf(fields, now, told);
  if (written !== null) return monthOrDay(written, month, day);
  const today = dateOf(now.day);
  if (turn?.from === 'told' && told.year !== null) return monthOrDay(told.year, month, day);
  if (day === undefined) {
    const before = told.months.get(month);
    if (!turn && before !== undefined) return monthOrDay(before, month, undefined);
    return monthOrDay(nearYear(month, today.month, today.year, turn, leaning), month, undefined);
  }
  return monthOrDay(yearOfDay(month, day, weekday, turn, leaning, now, told.months.get(month)), month, day);
};

/** The year of a month that stands without one. */
const nearYear = (
  month: number,
  thisMonth: number,
  thisYear: number,
  turn: Turn | undefined,
  leaning: Leaning,
): number => {
  if (turn) {
    if (turn.by < 0) return month < thisMonth ? thisYear : thisYear - 1;
    if (turn.by > 0) return month > thisMonth ? thisYear : thisYear + 1;
    return thisYear;
  }
  if (leaning === 'future') return month >= thisMonth ? thisYear : thisYear + 1;
  const ahead = (month - thisMonth + 12) % 12;
  if (leaning === null && ahead === 1) return month > thisMonth ? thisYear : thisYear + 1;
  return month <= thisMonth ? thisYear : thisYear - 1;
};

/** The year of a day and month that stand without one: the weekday decides where there is one; `before` is the month's when last told of. */
const yearOfDay = (
  month: number,
  day: number,
  weekday: number | undefined,
  turn: Turn | undefined,
  leaning: Leaning,
  now: Now,
  before: number | undefined,
): number => {
  const { year } = dateOf(now.day);
  if (weekday !== undefined) {
    for (const candidate of [year, year - 1, year + 1])
      if (isDate(candidate, month, day) && weekdayOf(dayOf(candidate, month, day)) === weekday) return candidate;
  }
  const inYear = (y: number): Day => dayOf(y, month, Math.min(day, daysInMonth(y, month)));
  const ahead = inYear(year) >= now.day ? year : year + 1;
  const behind = inYear(year) <= now.eastmost ? year : year - 1;
  if (turn)
    return turn.by < 0
      ? inYear(year) < now.day
        ? year
        : year - 1
      : turn.by > 0
        ? inYear(year) > now.day
          ? year
          : year + 1
        : year;
  // Eleven months ahead a year would be written: the day just gone by is meant.
  if (leaning === 'future') return inYear(ahead) - now.day > FAR_DAYS && before !== ahead ? behind : ahead;
  // Eleven months back a year would be written: whatever the tense, the coming day is meant.
  const near = inYear(ahead) - now.day <= NEAR_DAYS;
  return near && (leaning === null || now.day - inYear(behind) > FAR_DAYS) ? ahead : behind;
};

const monthOrDay = (year: number, month: number, day: number | undefined): Resolved =>
  day !== undefined && isDate(year, month, day) ? onDay(dayOf(year, month, day)) : dated(monthValue(year, month));

const seasonDate: Reader = (fields, _, now, told) => {
  const { season, turn } = fields;
  if (season === undefined) return null;
  const written = yearOf(fields, now, told);
  if (written !== null) return dated(`${yearValue(written)}-${season}`);
  const { year } = dateOf(now.day);
  const days = (y: number): Days => seasonDays(season, y);
  if (turn && turn.by > 0) return dated(`${yearValue(days(year).earliest > now.day ? year : year + 1)}-${season}`);
  if (turn && turn.by < 0)
    return dated(`${yearValue([year, year - 1].find((y) => days(y).latest < now.day) ?? year - 2)}-${season}`);
  const running = [year, year - 1].find((y) => days(y).earliest <= now.day && days(y).latest >= now.day);
  return dated(`${yearValue(running ?? year)}-${season}`);
};

const seasonDays = (season: Season, year: number): Days => daysOf(`${yearValue(year)}-${season}`)!;

const shareDate: Reader = (fields, _, now, told) => {
  const { share } = fields;
  if (!share) return null;
  const year = yearOf(fields, now, told);
  return year === null ? null : dated(`${yearValue(year)}-${share.of}${share.number}`);
};

/** الثمانينيات, ثمانينيات القرن الماضي. */
const decadeDate: Reader = ({ decade, century, turns }, _, now) => {
  if (decade === undefined) return null;
  const { year } = dateOf(now.day);
  const hundreds = Math.floor(year / 100);
  if (century !== undefined) return dated(`${(century - 1) * 10 + decade}`);
  if (turns?.C) return dated(`${(hundreds + turns.C.by) * 10 + decade}`);
  const here = hundreds * 10 + decade;
  return dated(`${here * 10 <= year ? here : here - 10}`);
};

const centuryDate: Reader = ({ century, turns }, _, now) => {
  if (century !== undefined) return dated(centuryValue(century));
  return turns?.C ? dated(centuryValue(Math.floor(dateOf(now.day).year / 100) + turns.C.by + 1)) : null;
};

const relativeDay: Reader = ({ days, weekday }, _, now) => {
  if (days === undefined) return null;
  const day = now.day + days;
  if (weekday === undefined || weekdayOf(day) === weekday) return onDay(day);
  // Written around midnight, or in a zone further east: the weekday is surer.
  for (const off of [1, -1, 2, -2, 3, -3]) if (weekdayOf(day + off) === weekday) return onDay(day + off);
  return onDay(day);
};

/** لليوم الخامس على التوالي. */
const ongoingDay: Reader = ({ ongoing }, _, now, told) => (ongoing ? onDay(told.recent ?? now.day) : null);

const turnedDay: Reader = ({ turns, weekday, year }, _, now, told) => {
  if (!turns?.D) return null;
  const { from, by } = turns.D;
  if (from === 'told' && by === 0 && year !== undefined && told.day !== null) {
    const { month, day } = dateOf(told.day);
    return monthOrDay(year, month, day);
  }
  // Where nothing at all was told before, the publication is what is left to count from.
  if (from === 'told' && told.day === null && (by === 0 || told.from !== null))
    return { value: 'XXXX-XX-XX', days: null };
  const base = from === 'told' && told.day !== null ? told.day : now.day;
  if (weekday !== undefined && by === 0) return onDay(lastWeekday(base, weekday));
  return onDay(base + by);
};

const turnedWeek: Reader = ({ turns, weekday, weekend }, _, now, told) => {
  if (!turns?.W) return null;
  const { from, by } = turns.W;
  const base = (from === 'told' && told.from !== null ? told.from : now.day) + 7 * by;
  if (weekend) return dated(`${weekValue(base)}-WE`);
  return weekday === undefined ? dated(weekValue(base)) : onDay(base - weekdayOf(base) + weekday);
};

const turnedMonth: Reader = (fields, _, now, told) => {
  const { turns, day } = fields;
  if (!turns?.M) return null;
  const { from, by } = turns.M;
  const base = dateOf(from === 'told' && told.from !== null ? told.from : now.day);
  const number = monthNumber(base.year, base.month) + by;
  const year = yearOf(fields, now, told) ?? Math.floor(number / 12);
  return monthOrDay(year, (number % 12) + 1, day);
};

const wholeYear: Reader = (fields, _, now, told) => {
  const year = yearOf(fields, now, told);
  return year === null || fields.day !== undefined ? null : dated(yearValue(year));
};

const turnedDecade: Reader = ({ turns }, _, now) =>
  turns?.E ? dated(String(Math.floor(dateOf(now.day).year / 10) + turns.E.by)) : null;

const lastWeekday = (from: Day, weekday: number): Day => from - ((weekdayOf(from) - weekday + 7) % 7);

const weekdayDate: Reader = ({ weekday, turn }, leaning, now, told) => {
  if (weekday === undefined) return null;
  if (turn?.from === 'told' && told.day !== null) {
    const same = lastWeekday(told.day, weekday);
    return onDay(turn.by > 0 ? same + 7 : turn.by < 0 ? lastWeekday(told.day - 1, weekday) : same);
  }
  const next = (day: Day): Day => day + ((weekday - weekdayOf(day) + 7) % 7);
  if (turn && turn.by < 0) return onDay(lastWeekday(now.day - 1, weekday));
  if (turn && turn.by > 0) return onDay(next(now.day + 1));
  if (turn) return onDay(now.day - weekdayOf(now.day) + weekday);
  if (leaning === 'future') return onDay(next(now.day));
  return onDay(lastWeekday(now.eastmost, weekday));
};

/** يوم 24: of this month, or of the one last told of; الجمعة 24 of the nearest month where it is a Friday. */
const bareDay: Reader = ({ day, weekday }, leaning, now, told) => {
  if (day === undefined) return null;
  if (weekday !== undefined) {
    const here = dateOf(now.day);
    const number = monthNumber(here.year, here.month);
    for (const by of leaning === 'future' ? [0, 1, -1] : [0, -1, 1]) {
      const [year, month] = [Math.floor((number + by) / 12), ((number + by) % 12) + 1];
      if (isDate(year, month, day) && weekdayOf(dayOf(year, month, day)) === weekday)
        return onDay(dayOf(year, month, day));
    }
  }
  const base = dateOf(told.from ?? now.day);
  let number = monthNumber(base.year, base.month);
  if (told.from === null && leaning !== 'future' && day > base.day) number--;
  return monthOrDay(Math.floor(number / 12), (number % 12) + 1, day);
};

const tonight: Reader = ({ part, turn }, _, now) =>
  part === 'TONIGHT' ? onDay(now.day + (turn && turn.by < 0 ? -1 : 0)) : null;

const READERS: readonly Reader[] = [
  beforeChrist,
  feastDate,
  countedInMonth,
  hijriDate,
  monthDate,
  seasonDate,
  shareDate,
  decadeDate,
  centuryDate,
  relativeDay,
  ongoingDay,
  turnedDay,
  turnedWeek,
  turnedMonth,
  wholeYear,
  turnedDecade,
  bareDay,
  weekdayDate,
  tonight,
];
