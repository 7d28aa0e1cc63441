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
    // Whoever said اليوم may be quoted on the next day.
    if (days !== undefined)
      return published(document, { earliest: day - days, latest: day - days + 1 }, 'inferred', [date]);
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
  let newest = 0;
  for (const { fields, leaning } of dates) if (leaning !== 'future') newest = Math.max(newest, fields.year ?? 0);
  for (const date of dates) {
    const { weekday, month: named, year } = date.fields;
    const day = fullDay(date);
    if (day === null || year !== newest || named !== month || weekday !== weekdayOf(day)) continue;
    return { year, by: date };
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
