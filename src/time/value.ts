import type { Unit } from '../model/time-words.ts';
import { type Day, dateOf, dayOf, daysInMonth, isDate, mondayOf, weekOf } from './calendar.ts';

/** First and last day, both included. */
export interface Days {
  readonly earliest: Day;
  readonly latest: Day;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

export const yearValue = (year: number): string => pad(year, 4);
export const monthValue = (year: number, month: number): string => `${pad(year, 4)}-${pad(month)}`;
export const dayValue = (serial: Day): string => {
  const { year, month, day } = dateOf(serial);
  return `${monthValue(year, month)}-${pad(day)}`;
};
export const weekValue = (serial: Day): string => {
  const { year, week } = weekOf(serial);
  return `${pad(year, 4)}-W${pad(week)}`;
};
export const clockValue = (hour: number, minute: number | null, second: number | null): string =>
  `T${[hour, minute, second].flatMap((part) => (part === null ? [] : [pad(part)])).join(':')}`;

/** An amount of TIMEX3: P2Y, PT6H, P1Y6M, PXD for several days. */
export const amountValue = (amounts: readonly { readonly count: number | null; readonly unit: Unit }[]): string => {
  const days: string[] = [];
  const times: string[] = [];
  for (const { count, unit } of amounts) {
    const [letter, size] = LETTERS[unit];
    const number = count === null ? 'X' : String(Math.round(count * size * 1000) / 1000);
    (TIMED.has(unit) ? times : days).push(number + letter);
  }
  return `P${days.join('')}${times.length > 0 ? `T${times.join('')}` : ''}`;
};

const TIMED: ReadonlySet<Unit> = new Set(['S', 'MI', 'H', 'N']);
const LETTERS: Readonly<Record<Unit, readonly [letter: string, size: number]>> = {
  S: ['S', 1],
  MI: ['M', 1],
  H: ['H', 1],
  D: ['D', 1],
  N: ['NI', 1],
  W: ['W', 1],
  M: ['M', 1],
  Y: ['Y', 1],
  E: ['Y', 10],
  C: ['Y', 100],
  X: ['X', 1],
};

/** First and last month of what stands behind the year in a value: seasons as in the north, winter from December. */
const MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
  H1: [1, 6],
  H2: [7, 12],
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
};

/** The days that a TIMEX3 value covers (a weekend begins on Friday: both the Arab and the western), `null` for durations, sets, references and values with X. */
export const daysOf = (value: string): Days | null => {
  if (value.startsWith('P') || value.startsWith('F') || value.includes('X') || value.startsWith('T')) return null;
  const at = value.indexOf('T');
  const date = at < 0 ? value : value.slice(0, at);
  const [first, second = '', third = ''] = date.split('-') as [string, string?, string?];
  const span = 10 ** (4 - first.length);
  const year = Number(first) * span;
  if (!/^\d{1,4}$/.test(first)) return null;
  if (second === '') return { earliest: dayOf(Math.max(year, 1), 1, 1), latest: dayOf(year + span - 1, 12, 31) };
  if (second[0] === 'W' && second !== 'WI') {
    const monday = mondayOf(year, Number(second.slice(1)));
    return third === 'WE' ? { earliest: monday + 4, latest: monday + 6 } : { earliest: monday, latest: monday + 6 };
  }
  const months = MONTHS[second];
  if (months) return monthsOf(year, months[0], months[1]);
  const month = Number(second);
  if (third === '') return monthsOf(year, month, month);
  if (!isDate(year, month, Number(third))) return null;
  const day = dayOf(year, month, Number(third));
  return { earliest: day, latest: day };
};

const monthsOf = (year: number, from: number, to: number): Days => {
  const lastYear = year + Math.floor((to - 1) / 12);
  const lastMonth = ((to - 1) % 12) + 1;
  return { earliest: dayOf(year, from, 1), latest: dayOf(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)) };
};

/** The most precise value that covers two days: the day, month, year or decade that they share, else `null`. */
export const sharedValue = (from: Day, to: Day): string | null => {
  if (from === to) return dayValue(from);
  const a = dateOf(from);
  const b = dateOf(to);
  if (a.year === b.year) return a.month === b.month ? monthValue(a.year, a.month) : yearValue(a.year);
  return null;
};

/** What a well-formed value looks like. */
export const VALUE =
  /^(?:(?:BC)?[0-9X]{1,4}|[0-9X]{4}-(?:[0-9X]{2}|W[0-9X]{2}|W[0-9]{2}-WE|WXX-[1-7](?:T.+)?|SP|SU|FA|WI|H[12]|Q[1-4]|[0-9X]{2}-[0-9X]{2}(?:T.+)?)|T.+|P(?:(?:[0-9]+(?:\.[0-9]+)?|X)[DWMYX])*(?:T(?:(?:[0-9]+(?:\.[0-9]+)?|X)(?:H|M|S|NI))+)?|(?:PAST|PRESENT|FUTURE)_REF|PXX)$/;
