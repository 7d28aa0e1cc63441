const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** First and last day of a year, month or day, both YYYY-MM-DD. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days of `2017`, `2017-03` or `2017-03-24`; `null` for anything else, and for days that no calendar has. */
export const daysOfDate = (date: string): Days | null => {
  const [, year, month, day] = DATE.exec(date) ?? [];
  const first = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  const isReal =
    year !== undefined &&
    !Number.isNaN(first.getTime()) &&
    (month === undefined || first.getUTCMonth() + 1 === Number(month)) &&
    (day === undefined || first.getUTCDate() === Number(day));
  if (!isReal) return null;
  const last = new Date(first);
  if (month === undefined) last.setUTCFullYear(first.getUTCFullYear() + 1, 0, 0);
  else if (day === undefined) last.setUTCMonth(first.getUTCMonth() + 1, 0);
  return { first: dayOf(first), last: dayOf(last) };
};

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
