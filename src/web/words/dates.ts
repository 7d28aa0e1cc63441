import type { Published } from '../../contract/index.ts';
import { fill, type Tongue } from './tongues.ts';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/** A date as precise as it is written: `2017-03` has a month and no day. What is no date is shown as it stands. */
export const dateText = ({ locale }: Tongue, value: string): string => {
  const [, year, month, day] = DATE.exec(value) ?? [];
  if (year === undefined || /^\d{4}-(W|Q|H|SP|SU|FA|WI)/.test(value)) return value;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime())) return value;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: day === undefined ? 'long' : 'short' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(date);
};

/** When a report was published, no closer than it is known. */
export const publishedText = (tongue: Tongue, { value, earliest, latest }: Published): string => {
  const { date, list } = tongue.words;
  if (value !== null) return dateText(tongue, value);
  const a = earliest === null ? '' : dateText(tongue, earliest);
  const b = latest === null ? '' : dateText(tongue, latest);
  if (a && b) return fill(date.between, { a, b });
  return a ? fill(date.from, { a }) : b ? fill(date.to, { b }) : list.undated;
};

const CLOCK = /T(\d{2}):(\d{2})/;

/** A date as it is written, with the clock of the place where it was written; what is not dated says so. */
export const momentText = (tongue: Tongue, value: string | null): string => {
  if (value === null) return tongue.words.list.undated;
  const clock = CLOCK.exec(value);
  return clock
    ? `${dateText(tongue, value)}${tongue.words.decide.comma}${clock[1]}:${clock[2]}`
    : dateText(tongue, value);
};

/** The days from first to last as what they are: a day, a month, a year, else a stretch. */
export const daysText = (tongue: Tongue, earliest: string | null, latest: string | null): string => {
  if (earliest === null || latest === null || earliest === latest) {
    const only = earliest ?? latest;
    return only === null ? tongue.words.list.undated : dateText(tongue, only);
  }
  const [year, month] = [earliest.slice(0, 4), earliest.slice(0, 7)];
  if (earliest === `${year}-01-01` && latest === `${year}-12-31`) return dateText(tongue, year);
  if (earliest === `${month}-01` && latest === lastDayOf(month)) return dateText(tongue, month);
  return fill(tongue.words.date.between, { a: dateText(tongue, earliest), b: dateText(tongue, latest) });
};

const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
