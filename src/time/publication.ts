import { type Document, TokenKind } from '../model/document.ts';
import type { Published } from '../model/report.ts';
import { type Day, dateOf, dayOf, daysInMonth, isDate, weekdayOf } from './calendar.ts';
import type { CalendarTime, TimeExpression } from './expression.ts';
import { type Days, dayValue, sharedValue } from './value.ts';

const UNKNOWN: Published = { value: null, earliest: null, latest: null, basis: 'unknown' };

/** Longest interval that is worth giving, in days. */
const WIDEST = 31;

/**
 * When a report without metadata was published, out of its own text: a dateline or a line that is a date, اليوم beside a
 * full date, else a month called the running one whose year other dates fix, narrowed by the days told of as over.
 */
export const publicationInText = (document: Document, expressions: readonly TimeExpression[]): Published => {
  const dates = expressions.filter(
    (expression) => expression.kind === 'calendar' && !expression.fields.hijri,
  ) as CalendarTime[];
  return statedIn(document, dates) ?? inferredFrom(document, dates) ?? UNKNOWN;
};

/** The day of a date that is written in full. */
const fullDay = ({ fields: { year, month, day } }: CalendarTime): Day | null =>
  year !== undefined && month !== undefined && day !== undefined && isDate(year, month, day)
    ? dayOf(year, month, day)
    : null;

const statedIn = (document: Document, dates: readonly CalendarTime[]): Published | null => {
  for (const date of dates) {
    const day = fullDay(date);
    if (day === null) continue;
    const { days } = date.fields;
    if (days !== undefined) return published(document, { earliest: day - days, latest: day - days }, 'stated', [date]);
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

/** A line that is the date alone, or with nothing but marks. */
const isLine = (document: Document, { first, last }: CalendarTime): boolean => {
  let from = first;
  let to = last;
  while (from > 0 && document.kind[from - 1] === TokenKind.punctuation) from--;
  while (to < document.size && document.kind[to] === TokenKind.punctuation) to++;
  return (
    (from === 0 || document.kind[from - 1] === TokenKind.newline) &&
    (to === document.size || document.kind[to] === TokenKind.newline)
  );
};

const inferredFrom = (document: Document, dates: readonly CalendarTime[]): Published | null => {
  const running = dates.find(
    ({ fields: { month, turn } }) => month !== undefined && turn?.from === 'now' && turn.by === 0,
  );
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
    used.add(date);
    if (date.leaning === 'future') latest = Math.min(latest, on);
    else earliest = Math.max(earliest, on);
  }
  return earliest <= latest ? published(document, { earliest, latest }, 'inferred', [...used]) : null;
};

/** The year that a month without one lies in: that of the latest full date, if it stands in this month; or the year whose weekdays fit. */
const yearOfMonth = (month: number, dates: readonly CalendarTime[]): { year: number; by: CalendarTime } | null => {
  let newest: CalendarTime | null = null;
  for (const date of dates) {
    const { year } = date.fields;
    if (year === undefined || date.leaning === 'future') continue;
    if (!newest || year * 12 + (date.fields.month ?? 0) > newest.fields.year! * 12 + (newest.fields.month ?? 0))
      newest = date;
  }
  if (newest?.fields.month === month) return { year: newest.fields.year!, by: newest };
  for (const date of dates) {
    const { weekday, day, month: named, year } = date.fields;
    if (weekday === undefined || day === undefined || named !== month || year !== undefined || !newest) continue;
    for (let y = newest.fields.year!; y < newest.fields.year! + 5; y++)
      if (isDate(y, month, day) && weekdayOf(dayOf(y, month, day)) === weekday) return { year: y, by: date };
  }
  return null;
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
