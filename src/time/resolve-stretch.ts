import type { Unit } from '../model/time-words.ts';
import { type Day, dateOf, dayOf, daysInMonth, monthNumber } from './calendar.ts';
import type { Amount, Stretch } from './expression.ts';
import type { Now, Resolved, Told } from './resolve-calendar.ts';
import { amountValue, daysOf, dayValue, monthValue, weekValue, yearValue } from './value.ts';

/** Resolves a stretch of time: a date where it counts from a moment, else its length with the days that it covers. */
export const resolveStretch = (stretch: Stretch, now: Now, told: Told): Resolved => {
  const { amounts, role, from } = stretch;
  const vague = amounts.some(({ count }) => count === null);
  const base = from === 'told' ? told.from : now.day;
  switch (role) {
    case 'ago':
    case 'ahead': {
      if (vague || base === null) return { value: role === 'ago' ? 'PAST_REF' : 'FUTURE_REF', days: null };
      return (
        countFrom(base, amounts, role === 'ago' ? -1 : 1) ?? {
          value: role === 'ago' ? 'PAST_REF' : 'FUTURE_REF',
          days: null,
        }
      );
    }
    case 'past':
    case 'next': {
      const past = role === 'past';
      if (vague)
        return { value: stretch.definite ? (past ? 'PAST_REF' : 'FUTURE_REF') : amountValue(amounts), days: null };
      const end = shifted(now.day, amounts, past ? -1 : 1);
      // The next days begin tomorrow, the next hours now.
      const begin = FINE.includes(amounts.at(-1)!.unit) ? now.day : Math.min(now.day + 1, end);
      const days = past ? { earliest: end, latest: now.day } : { earliest: begin, latest: end };
      return { value: amountValue(amounts), days };
    }
    case 'since':
      return {
        value: amountValue(amounts),
        days: vague ? null : { earliest: shifted(now.day, amounts, -1), latest: now.day },
      };
    default:
      return { value: amountValue(amounts), days: null };
  }
};

const FINE: readonly Unit[] = ['S', 'MI', 'H', 'N', 'X'];

/** The date so and so many units away, as precise as the finest unit; `null` for hours and less. */
const countFrom = (base: Day, amounts: readonly Amount[], sign: -1 | 1): Resolved | null => {
  const finest = amounts.at(-1)!;
  if (FINE.includes(finest.unit)) return null;
  const day = shifted(base, amounts, sign);
  const broken = !Number.isInteger(finest.count);
  const value = valueIn(day, broken ? (FINER[finest.unit] ?? finest.unit) : finest.unit);
  return { value, days: daysOf(value) };
};

const FINER: { readonly [U in Unit]?: Unit } = { Y: 'M', E: 'Y', C: 'Y', M: 'D', W: 'D' };

const valueIn = (day: Day, unit: Unit): string => {
  const { year, month } = dateOf(day);
  switch (unit) {
    case 'C':
      return String(Math.floor(year / 100)).padStart(2, '0');
    case 'E':
      return String(Math.floor(year / 10)).padStart(3, '0');
    case 'Y':
      return yearValue(year);
    case 'M':
      return monthValue(year, month);
    case 'W':
      return weekValue(day);
    default:
      return dayValue(day);
  }
};

const MONTHS: { readonly [U in Unit]?: number } = { M: 1, Y: 12, E: 120, C: 1200 };

/** A day moved by amounts; within the years that a calendar of four digits has. */
const shifted = (base: Day, amounts: readonly Amount[], sign: -1 | 1): Day => {
  let day = base;
  for (const { count, unit } of amounts) {
    const size = (count ?? 0) * sign;
    const months = MONTHS[unit];
    if (months !== undefined) day = addMonths(day, Math.round(size * months));
    else
      day += Math.round(unit === 'W' ? size * 7 : unit === 'D' || unit === 'N' ? size : unit === 'H' ? size / 24 : 0);
    day = Math.min(Math.max(day, FIRST), LAST);
  }
  return day;
};

const FIRST = dayOf(1, 1, 1);
const LAST = dayOf(9999, 12, 31);

const addMonths = (from: Day, months: number): Day => {
  const { year, month, day } = dateOf(from);
  const number = Math.min(Math.max(monthNumber(year, month) + months, 12), 9999 * 12 + 11);
  const y = Math.floor(number / 12);
  const m = (number % 12) + 1;
  return dayOf(y, m, Math.min(day, daysInMonth(y, m)));
};
