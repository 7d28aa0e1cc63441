import { type Document, TokenKind } from '../model/document.ts';
import type { TimeWords } from '../model/time-words.ts';
import type { CalendarFields, Stretch, TimeExpression } from './expression.ts';
import { leaningAt } from './leaning.ts';
import { withListedDays, withRanges } from './ranges.ts';
import { readAge } from './read-age.ts';
import { readAncient } from './read-ancient.ts';
import { isPossible, readCalendar } from './read-calendar.ts';
import { readSecondHour } from './read-clock.ts';
import { readOngoing } from './read-ongoing.ts';
import { readRepetition } from './read-repetition.ts';
import { readStretch } from './read-stretch.ts';
import { readYear } from './read-year.ts';
import { anchorAt, type Scan, scanWords, senseAt, spanOf } from './scan.ts';
import type { StretchRead } from './stretch-read.ts';

/** Finds the time expressions of a document in one pass from left to right, in the order of the text; a range stands behind its ends. */
export const findExpressions = (document: Document, words: TimeWords): TimeExpression[] => {
  const scan = scanWords(document);
  const found: TimeExpression[] = [];
  for (let t = 0; t < document.size; ) {
    if (!scan.cells[t] && document.kind[t] !== TokenKind.number) {
      t++;
      continue;
    }
    if (senseAt(scan, t, 'no')) {
      t = scan.cells[t]!.last;
      continue;
    }
    const expression = readAt(scan, words, t, found.at(-1));
    if (expression) found.push(expression);
    t = expression && expression.last > t ? expression.last : t + 1;
  }
  return withRanges(scan, words, withListedDays(scan, found));
};

const readAt = (scan: Scan, words: TimeWords, t: number, before: TimeExpression | undefined): TimeExpression | null => {
  const repetition = readRepetition(scan, words, t);
  if (repetition) return repetition;
  const ongoing = readOngoing(scan, t);
  if (ongoing) return placeCalendar(scan, words, t, ongoing.last, ongoing.fields);
  const ancient = readAncient(scan, t);
  if (ancient) return placeCalendar(scan, words, t, ancient.last, ancient.fields);
  const reference = readReference(scan, words, t);
  if (reference) return reference;
  const age = readAge(scan, t);
  if (age) return placeStretch(scan, words, age);
  const stretch = readStretch(scan, t);
  const calendar = readCalendar(scan, t);
  if (stretch && (!calendar || stretch.last >= calendar.last || stretch.anchor !== null))
    return placeStretch(scan, words, stretch);
  if (calendar && isPossible(calendar.fields) && !isCrescent(scan, t, calendar.fields))
    return placeCalendar(scan, words, t, calendar.last, withEventYear(scan, t, calendar.fields));
  const hour = readSecondHour(scan, t, before);
  if (hour) return placeCalendar(scan, words, t, hour.last, { clock: hour.clock });
  const year = readYear(scan, t, before);
  return year && placeCalendar(scan, words, t, year.last, { year: year.year });
};

/** هلال شهر شوال is what is looked for in the sky; with a day, a year or a turn the month is named as a time. */
const isCrescent = (scan: Scan, t: number, { hijri, day, year, turn, turns }: CalendarFields): boolean =>
  hijri === true && day === undefined && year === undefined && !turn && !turns && !!senseAt(scan, t - 1, 'crescent');

/** ثورة 17 فبراير: the year of what the day names. */
const withEventYear = (scan: Scan, t: number, fields: CalendarFields): CalendarFields => {
  if (fields.month === undefined || fields.year !== undefined || fields.turn) return fields;
  const senses = scan.cells[t - 1]?.senses ?? [];
  for (const sense of senses)
    if (sense.kind === 'event' && sense.month === fields.month && sense.day === (fields.day ?? null))
      return { ...fields, year: sense.year, byEvent: true };
  return fields;
};

const placeCalendar = (
  scan: Scan,
  words: TimeWords,
  first: number,
  last: number,
  fields: CalendarFields,
): TimeExpression => ({
  kind: 'calendar',
  ...spanOf(scan, first, last),
  rule: `${words.rulePrefix}${ruleOf(fields)}`,
  fields,
  leaning: leaningAt(scan, words, first, last),
});

const ruleOf = (fields: CalendarFields): string => {
  if (fields.clock) return 'clock';
  if (fields.feast !== undefined) return 'feast';
  if (fields.month !== undefined || fields.day !== undefined) return 'date';
  if (fields.ongoing || fields.days !== undefined || fields.turns?.D || fields.part === 'TONIGHT') return 'day';
  if (fields.weekday !== undefined) return 'weekday';
  return fields.turns && fields.decade === undefined ? 'turn' : 'year';
};

/** مؤخرا, في وقت سابق; a date that follows makes it one (وقت سابق من مارس الجاري). */
const readReference = (scan: Scan, words: TimeWords, t: number): TimeExpression | null => {
  const sense = senseAt(scan, t, 'ref');
  if (!sense) return null;
  const cell = scan.cells[t]!;
  const next = anchorAt(scan, cell.last) === 'of' ? cell.last + 1 : cell.last;
  if (next < scan.document.size && (scan.cells[next]?.conjunction ?? '') === '') {
    const date = readCalendar(scan, next);
    if (date && isPossible(date.fields)) return placeCalendar(scan, words, cell.first, date.last, date.fields);
  }
  return {
    kind: 'reference',
    ...spanOf(scan, cell.first, cell.last),
    rule: `${words.rulePrefix}reference`,
    value: sense.ref,
  };
};

const placeStretch = (scan: Scan, words: TimeWords, read: StretchRead): Stretch => {
  const { amounts, age, last } = read;
  const role = roleOf(scan, words, read);
  const counted = role === 'ago' || role === 'ahead';
  const first = counted ? read.anchored : read.first;
  return {
    kind: 'stretch',
    ...spanOf(scan, first, last),
    rule: `${words.rulePrefix}${age ? 'age' : counted ? 'counted' : 'length'}`,
    amounts,
    role,
    from: read.fromTold ? 'told' : 'now',
    age,
    definite: read.definite,
  };
};

const roleOf = (scan: Scan, words: TimeWords, read: StretchRead): Stretch['role'] => {
  const { anchor, by, fromEvent, fromNow, fromTold, age } = read;
  if (age) return 'length';
  if (fromTold) return anchor === 'ago' || anchor === 'therebefore' ? 'ago' : 'ahead';
  if (fromNow)
    return anchor === 'ago' || anchor === 'since' || leaningAt(scan, words, read.anchored, read.last) === 'past'
      ? 'ago'
      : 'ahead';
  if (by !== null && by !== 0) return by < 0 ? 'past' : 'next';
  if (fromEvent) return 'length';
  if (anchor === 'ago') return 'ago';
  if (anchor === 'since') return 'since';
  if (anchor === 'after') return leaningAt(scan, words, read.anchored, read.last) === 'past' ? 'length' : 'ahead';
  return 'length';
};
