import type { Published } from '../../contract/index.ts';
import { fill, type Tongue } from './words.ts';

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
