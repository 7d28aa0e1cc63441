import type { Months } from '../../contract/index.ts';

/** A stretch of time with the number of events that begin in it. */
export interface Bar {
  /** A month or a year: `2017-03`, `2017`. */
  readonly period: string;
  /** It holds everything before, or everything after, too. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly count: number;
}

/** Bars that are drawn at most. */
const MOST = 72;
/** Shares of all events that may lie before the first and behind the last bar: the founding of states, plans, slips of a year. */
const [EARLY, LATE] = [0.02, 0.004];

/**
 * By month where nearly all events lie within a few years, else by year. What lies far before or behind nearly all others goes
 * into the bars at the ends: a single year of the middle ages would leave no room for the present.
 */
export const barsOf = (months: Months['months']): Bar[] => {
  const total = months.reduce((sum, { count }) => sum + count, 0);
  const monthAt = (share: number): string => {
    let sum = 0;
    for (const { month, count } of months) {
      sum += count;
      if (sum > share * total) return month;
    }
    return months.at(-1)!.month;
  };
  const [first, last] = [monthAt(EARLY), monthAt(1 - LATE)];
  const isShort = periodsFrom(first, last).length <= MOST;
  const length = isShort ? 'YYYY-MM'.length : 'YYYY'.length;
  const periods = periodsFrom(first.slice(0, length), last.slice(0, length)).slice(-MOST);
  const counts = new Map(periods.map((period) => [period, 0]));
  let [before, after] = [0, 0];
  for (const { month, count } of months) {
    const period = month.slice(0, length);
    if (period < periods[0]!) before += count;
    else if (period > periods.at(-1)!) after += count;
    else counts.set(period, (counts.get(period) ?? 0) + count);
  }
  return periods.map((period, i) => {
    const [isFirst, isLast] = [i === 0 && before > 0, i === periods.length - 1 && after > 0];
    const count = counts.get(period)! + (isFirst ? before : 0) + (isLast ? after : 0);
    return { period, isFirst, isLast, count };
  });
};

/** The last day, month or year before which nearly all events begin; and how many begin later. */
export const endOf = (months: Months['months']): { readonly until: string; readonly later: number } => {
  const until = barsOf(months).at(-1)!.period;
  const later = months.filter(({ month }) => month.slice(0, until.length) > until);
  return { until, later: later.reduce((sum, { count }) => sum + count, 0) };
};

/** All months, or all years, from one to another. */
const periodsFrom = (first: string, last: string): string[] => {
  const all: string[] = [];
  const [fromYear, fromMonth] = first.split('-').map(Number) as [number, number | undefined];
  const [toYear, toMonth] = last.split('-').map(Number) as [number, number | undefined];
  for (let year = fromYear; year <= toYear; year++) {
    const name = String(year).padStart(4, '0');
    if (fromMonth === undefined || toMonth === undefined) all.push(name);
    else
      for (let month = year === fromYear ? fromMonth : 1; month <= (year === toYear ? toMonth : 12); month++)
        all.push(`${name}-${String(month).padStart(2, '0')}`);
  }
  return all;
};
