import type { Published } from '../model/report.ts';
import { dayOf, isDate } from './calendar.ts';
import type { Issue } from './resolve.ts';
import { daysOf, dayValue } from './value.ts';

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;

/** The publication date as the source wrote it: `value` as written, `earliest` and `latest` its day in its own time zone. */
export const publishedByMetadata = (written: string): Published | null => {
  const days = daysOfWritten(written);
  return (
    days && { value: written, earliest: dayValue(days.earliest), latest: dayValue(days.latest), basis: 'metadata' }
  );
};

const daysOfWritten = (written: string) => {
  const match = ISO.exec(written.trim());
  if (!match) return daysOfOther(written);
  const [, year, month, day] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  return Number(year) < 1400 || Number(year) > 2999
    ? null
    : daysOf([year, month, day].filter((part) => part !== undefined).join('-'));
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Fri, 24 Mar 2017 10:00:00 GMT and March 24, 2017, as headers and pages write it. */
const daysOfOther = (written: string) => {
  const name = /[A-Za-z]{3,}/g;
  const month = (written.match(name) ?? [])
    .map((word) => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1)
    .find((m) => m > 0);
  const year = /\b(\d{4})\b/.exec(written)?.[1];
  const day = /(?<![\d:])(\d{1,2})(?![\d:])/.exec(written)?.[1];
  if (
    month === undefined ||
    year === undefined ||
    Number(year) < 1400 ||
    Number(year) > 2999 ||
    day === undefined ||
    !isDate(Number(year), month, Number(day))
  )
    return null;
  const serial = dayOf(Number(year), month, Number(day));
  return { earliest: serial, latest: serial };
};

/** The days of a publication date for resolving times; `eastmostOffset` in minutes, as in `TimeWords`. */
export const issueOf = (published: Published, eastmostOffset: number): Issue | null => {
  const { value, earliest, latest } = published;
  if (earliest === null || latest === null) return null;
  const from = daysOf(earliest)!.earliest;
  const to = daysOf(latest)!.latest;
  const match = published.basis === 'metadata' && value !== null ? ISO.exec(value.trim()) : null;
  const [, , , , hour, minute, zone] = match ?? [];
  return { earliest: from, latest: to, eastmost: Math.max(to, to + daysEast(hour, minute, zone, eastmostOffset)) };
};

/** How many days later it is in the easternmost newsrooms. */
const daysEast = (
  hour: string | undefined,
  minute: string | undefined,
  zone: string | undefined,
  east: number,
): number => {
  if (hour === undefined || minute === undefined || zone === undefined) return 0;
  const offset = zone === 'Z' ? 0 : Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  return Math.floor((Number(hour) * 60 + Number(minute) - offset + east) / 1440);
};
