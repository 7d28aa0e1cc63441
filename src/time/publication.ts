import { type Document, TokenKind } from '../model/document.ts';
import type { Published } from '../model/report.ts';
import { type Day, dateOf, dayOf, daysInMonth, isDate, weekdayOf } from './calendar.ts';
import type { CalendarFields, CalendarTime, TimeExpression } from './expression.ts';
import { type Days, dayValue, sharedValue } from './value.ts';

const UNKNOWN: Published = { value: null, earliest: null, latest: null, basis: 'unknown' };

/** Longest interval that is worth giving, in days. */
const WIDEST = 31;

/**
 * When a report without metadata was published, out of its own text: a dateline or a line that is a date, اليوم beside a
 * full date, else a month called the running one whose year other dates fix, narrowed by the days told of as over, else
 * the newest full date with its weekday, as news writes the days that it is about. What a year alone or a month of some
 * year says is no sign: three of four such dates are of something long past.
 */
export const publicationInText = (document: Document, expressions: readonly TimeExpression[]): Published => {
  const dates = withToday(expressions).filter(({ fields }) => !fields.hijri && isOwnYear(fields));
  return (
    statedIn(document, dates) ??
    inferredFrom(document, dates) ??
    beforeRunningMonth(document, dates) ??
    aroundNewest(document, dates) ??
    UNKNOWN
  );
};

/** اليوم الخميس 6 جمادى الآخرة الموافق 22 فبراير: what the Hijri date is said of holds for the one behind it. */
const withToday = (expressions: readonly TimeExpression[]): CalendarTime[] => {
  const dates: CalendarTime[] = [];
  for (const [i, date] of expressions.entries()) {
    if (date.kind !== 'calendar') continue;
    const before = expressions[i - 1];
    const isSame =
      before?.kind === 'calendar' && before.fields.hijri && !date.fields.hijri && date.first - before.last <= 1;
    const days = isSame ? before.fields.days : undefined;
    dates.push(days === undefined ? date : { ...date, fields: { ...date.fields, days } });
  }
  return dates;
};

/** Years that stand in the text, and not what a slip of the keys makes of one. */
const isOwnYear = ({ year, byEvent }: CalendarFields): boolean => !byEvent && (year === undefined || year < LAST_YEAR);

const LAST_YEAR = 2100;

/** The day of a date that is written in full. */
const fullDay = ({ fields: { year, month, day } }: CalendarTime): Day | null =>
  year !== undefined && month !== undefined && day !== undefined && isDate(year, month, day)
    ? dayOf(year, month, day)
    : null;

const statedIn = (document: Document, dates: readonly CalendarTime[]): Published | null => {
  for (const date of dates) {
    const day = fullDay(date);
    if (day === null) continue;
    const { days, turns } = date.fields;
    const today = days ?? (turns?.D?.from === 'now' ? turns.D.by : undefined);
    // Whoever said اليوم may be quoted on the next day.
    if (today !== undefined)
      return published(document, { earliest: day - today, latest: day - today + 1 }, 'inferred', [date]);
    if (isDateline(document, date) || isLine(document, date))
      return published(document, { earliest: day, latest: day }, 'stated', [date]);
  }
  return null;
};

const DATELINE = 10;

/** طرابلس 24 مارس 2017 (رويترز) -: names and marks alone before the date, a bracket or dash behind it, at the very beginning. */
const isDateline = (document: Document, { first, last }: CalendarTime): boolean => {
  if (first > DATELINE || last >= document.size) return false;
  for (let t = 0; t < first; t++) if (document.words[t]!.shape.part === 'verb') return false;
  return document.kind[last] === TokenKind.punctuation && '(-–—:'.includes(document.text[document.start[last]!]!);
};

/** The first or last line, if it is the date alone or with nothing but marks. */
const isLine = (document: Document, { first, last }: CalendarTime): boolean => {
  let from = first;
  let to = last;
  while (from > 0 && document.kind[from - 1] === TokenKind.punctuation) from--;
  while (to < document.size && document.kind[to] === TokenKind.punctuation) to++;
  const opens = from === 0;
  const closes = to === document.size;
  return (
    (opens || closes) &&
    (opens || document.kind[from - 1] === TokenKind.newline) &&
    (closes || document.kind[to] === TokenKind.newline)
  );
};

/** مارس الجاري */
const runningIn = (dates: readonly CalendarTime[]): CalendarTime | undefined =>
  dates.find(({ fields: { month, turn } }) => month !== undefined && turn?.from === 'now' && turn.by === 0);

const inferredFrom = (document: Document, dates: readonly CalendarTime[]): Published | null => {
  const running = runningIn(dates);
  const month = running?.fields.month;
  if (!running || month === undefined) return null;
  const anchor = yearOfMonth(month, dates);
  if (!anchor) return null;
  const { year, by } = anchor;
  let earliest = dayOf(year, month, 1);
  let latest = dayOf(year, month, daysInMonth(year, month));
  const used = new Set([running, by]);
  for (const date of dates) {
    const { day, month: named, turn, year: written } = date.fields;
    if (day === undefined || named !== month || !isDate(year, month, day)) continue;
    if (written !== year && !(turn?.from === 'now' && turn.by === 0)) continue;
    const on = dayOf(year, month, day);
    if (date.leaning !== null) used.add(date);
    if (date.leaning === 'future') latest = Math.min(latest, on);
    else if (date.leaning === 'past') earliest = Math.max(earliest, on);
  }
  return earliest <= latest ? published(document, { earliest, latest }, 'inferred', [...used]) : null;
};

/**
 * The year of the running month: that of a full date in it with its weekday, if no later year is named. A month of some
 * year alone may be an anniversary, and weekdays come round after five or six years: neither fixes it.
 */
const yearOfMonth = (month: number, dates: readonly CalendarTime[]): { year: number; by: CalendarTime } | null => {
  const newest = newestYear(dates);
  for (const date of dates) {
    const { weekday, month: named, year } = date.fields;
    const day = fullDay(date);
    if (day === null || year !== newest || named !== month || weekday !== weekdayOf(day)) continue;
    return { year, by: date };
  }
  return null;
};

/** Months that can pass from the newest full date of a report to the month that it calls the running one. */
const NEAR_MONTHS = 1;

/**
 * مايو الجاري behind 30 مارس 2018: the month after the newest full date. The same month would be an anniversary as well.
 */
const beforeRunningMonth = (document: Document, dates: readonly CalendarTime[]): Published | null => {
  const running = runningIn(dates);
  const newest = newestOf(dates);
  const month = running?.fields.month;
  if (!running || !newest || month === undefined) return null;
  const told = dateOf(newest.day);
  const gap = (month - told.month + 12) % 12;
  if (gap === 0 || gap > NEAR_MONTHS) return null;
  const year = month < told.month ? told.year + 1 : told.year;
  const days = { earliest: dayOf(year, month, 1), latest: dayOf(year, month, daysInMonth(year, month)) };
  return published(document, days, 'inferred', [newest.date, running]);
};

/**
 * الجمعة 24 مارس 2017 as the newest date: reports that tell a day with its weekday and year appear within a month. Of a day
 * ahead the same before it; اعتبارا من may be written a day or two late.
 */
const aroundNewest = (document: Document, dates: readonly CalendarTime[]): Published | null => {
  const newest = newestOf(dates);
  const named = newest && dates.find((date) => namesDayNear(date, newest.day) && inFront(document, date));
  if (newest && named)
    return published(document, { earliest: newest.day, latest: newest.day + WIDEST - 1 }, 'inferred', [
      ...new Set([newest.date, named]),
    ]);
  const ahead = dates.find((date) => date.leaning === 'future' && hasItsWeekday(date, fullDay(date)));
  const day = ahead ? fullDay(ahead) : null;
  if (!ahead || day === null || newestYear(dates) > dateOf(day).year) return null;
  return published(document, { earliest: day - WIDEST + 1 + LATE_DAYS, latest: day + LATE_DAYS }, 'inferred', [ahead]);
};

const LATE_DAYS = 2;

/** Sentences at the front of a report that tell what it is about. */
const LEAD = 12;

const inFront = (document: Document, { first }: CalendarTime): boolean => document.sentenceOf[first]! < LEAD;

/** A full date with its weekday, not more than a week before a day. */
const namesDayNear = (date: CalendarTime, day: Day): boolean => {
  const own = date.leaning === 'future' ? null : fullDay(date);
  return own !== null && own <= day && day - own <= 7 && hasItsWeekday(date, own);
};

const hasItsWeekday = ({ fields }: CalendarTime, day: Day | null): boolean =>
  day !== null && fields.weekday === weekdayOf(day);

/** The latest full date that is not told of as ahead, if no later year is named anywhere. */
const newestOf = (dates: readonly CalendarTime[]): { day: Day; date: CalendarTime } | null => {
  let newest: { day: Day; date: CalendarTime } | null = null;
  for (const date of dates) {
    const day = date.leaning === 'future' || isAhead(date, dates) ? null : fullDay(date);
    if (day !== null && (!newest || day > newest.day)) newest = { day, date };
  }
  return newest && newestYear(dates) === dateOf(newest.day).year ? newest : null;
};

/** Whether the same day of the year is called the coming one elsewhere: 24 حزيران المقبل. */
const isAhead = ({ fields: { month, day } }: CalendarTime, dates: readonly CalendarTime[]): boolean =>
  dates.some(({ fields }) => fields.month === month && fields.day === day && (fields.turn?.by ?? 0) > 0);

/** The latest year that is named and not told of as ahead. */
const newestYear = (dates: readonly CalendarTime[]): number => {
  let newest = 0;
  for (const { fields, leaning } of dates) if (leaning !== 'future') newest = Math.max(newest, fields.year ?? 0);
  return newest;
};

const published = (
  document: Document,
  { earliest, latest }: Days,
  basis: 'stated' | 'inferred',
  by: readonly CalendarTime[],
): Published | null =>
  latest - earliest >= WIDEST
    ? null
    : {
        value: sharedValue(earliest, latest) ?? `${dateOf(earliest).year}`,
        earliest: dayValue(earliest),
        latest: dayValue(latest),
        basis,
        why: by
          .toSorted((a, b) => a.start - b.start)
          .map(({ start, end }) => document.text.slice(start, end))
          .join(' · '),
      };
