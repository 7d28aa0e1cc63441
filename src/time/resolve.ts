import type { TimeType } from '../model/evidence.ts';
import { type Day, dateOf, dayOf } from './calendar.ts';
import type { TimeExpression } from './expression.ts';
import type { PlacedTime } from './placed-time.ts';
import { type Now, type Resolved, resolveCalendar, type Told } from './resolve-calendar.ts';
import { resolveStretch } from './resolve-stretch.ts';
import { type Days, dayValue } from './value.ts';

/** When a report was published, in days; `eastmost` is the day in the easternmost newsrooms at its latest moment. */
export interface Issue extends Days {
  readonly eastmost: Day;
}

/** Two days that share no part of a date: what comes out alike for both hangs on no date of publication. */
const ANY: readonly [Day, Day] = [dayOf(1903, 2, 5), dayOf(2098, 11, 26)];

/**
 * Gives expressions their TIMEX3 values, in the order of the text. Where the day of publication is open, each is
 * resolved against the first and the last that it can be: parts of the value that differ carry an X.
 */
export const resolveTimes = (expressions: readonly TimeExpression[], issue: Issue | null): PlacedTime[] => {
  const [from, to] = issue ? [issue.earliest, issue.latest] : ANY;
  const first = resolveAgainst(expressions, { day: from, eastmost: from === to ? (issue?.eastmost ?? from) : from });
  const second = from === to ? first : resolveAgainst(expressions, { day: to, eastmost: issue?.eastmost ?? to });
  return expressions.map((expression, i) => {
    const { value, days } =
      first[i]!.value === second[i]!.value && sameDays(first[i]!.days, second[i]!.days)
        ? first[i]!
        : merged(expression, first[i]!, second[i]!, issue !== null);
    const ends = expression.kind === 'range' ? value.split('/') : [];
    return {
      id: `t${i + 1}`,
      start: expression.start,
      end: expression.end,
      type: typeOf(expression, value),
      value,
      earliest: days && dayValue(days.earliest),
      latest: days && dayValue(days.latest),
      ...(ends.length === 2 ? { begin: ends[0]!, finish: ends[1]! } : {}),
      age: expression.kind === 'stretch' && expression.age,
      rule: expression.rule,
      first: expression.first,
      last: expression.last,
    };
  });
};

const resolveAgainst = (expressions: readonly TimeExpression[], now: Now): Resolved[] => {
  const told: Told = { day: null, recent: null, from: null, year: null, months: new Map() };
  const resolved: Resolved[] = [];
  for (const expression of expressions) {
    const time = resolveOne(expression, now, told, resolved);
    resolved.push(time);
    if (isPlace(expression) && time.days) remember(told, expression, time.days, now);
  }
  return resolved;
};

const resolveOne = (expression: TimeExpression, now: Now, told: Told, before: readonly Resolved[]): Resolved => {
  switch (expression.kind) {
    case 'calendar':
      return resolveCalendar(expression, now, told);
    case 'stretch':
      return resolveStretch(expression, now, told);
    case 'range': {
      const begin = before[expression.begin]!;
      const finish = before[expression.finish]!;
      const days =
        begin.days && finish.days && begin.days.earliest <= finish.days.latest
          ? { earliest: begin.days.earliest, latest: finish.days.latest }
          : null;
      return { value: `${begin.value}/${finish.value}`, days };
    }
    default:
      return { value: expression.value, days: null };
  }
};

/** Whether an expression names a place in time, not a length. */
const isPlace = (expression: TimeExpression): boolean =>
  expression.kind === 'calendar' ||
  (expression.kind === 'stretch' && (expression.role === 'ago' || expression.role === 'ahead'));

const remember = (told: Told, expression: TimeExpression, { earliest, latest }: Days, now: Now): void => {
  const { year, month } = dateOf(earliest);
  told.day = earliest === latest ? earliest : null;
  if (earliest === latest && Math.abs(earliest - now.day) < 7) told.recent = earliest;
  told.from = earliest;
  if (latest - earliest < 366) told.year = year;
  if (expression.kind === 'calendar' && expression.fields.month !== undefined && !expression.fields.hijri)
    told.months.set(month, year);
};

const typeOf = (expression: TimeExpression, value: string): TimeType => {
  switch (expression.kind) {
    case 'range':
      return 'RANGE';
    case 'repetition':
      return 'SET';
    case 'calendar':
      return value.includes('T') ? 'TIME' : 'DATE';
    case 'stretch':
      return /^P[0-9XT]/.test(value) ? 'DURATION' : 'DATE';
    default:
      return 'DATE';
  }
};

const sameDays = (a: Days | null, b: Days | null): boolean =>
  a === b || (a !== null && b !== null && a.earliest === b.earliest && a.latest === b.latest);

/** What two resolutions share; unequal parts of the value become X. `bounded`: the days between are those it can be. */
const merged = (expression: TimeExpression, a: Resolved, b: Resolved, bounded: boolean): Resolved => ({
  value: weekdayOnly(expression, a.value) ?? sharedParts(a.value, b.value),
  days:
    bounded && a.days && b.days
      ? { earliest: Math.min(a.days.earliest, b.days.earliest), latest: Math.max(a.days.latest, b.days.latest) }
      : null,
});

const weekdayOnly = (expression: TimeExpression, value: string): string | null => {
  if (expression.kind !== 'calendar' || expression.fields.weekday === undefined) return null;
  const { weekday, month, day, turns } = expression.fields;
  if (month !== undefined || day !== undefined || turns) return null;
  const time = value.indexOf('T');
  return `XXXX-WXX-${weekday}${time < 0 ? '' : value.slice(time)}`;
};

const sharedParts = (a: string, b: string): string => {
  if (a === b) return a;
  if (a.includes('/') && b.includes('/')) {
    const [a1, a2] = a.split('/') as [string, string];
    const [b1, b2] = b.split('/') as [string, string];
    return `${sharedParts(a1, b1)}/${sharedParts(a2, b2)}`;
  }
  const [dateA, timeA = ''] = a.split('T') as [string, string?];
  const [dateB] = b.split('T') as [string];
  const partsA = dateA.split('-');
  const partsB = dateB.split('-');
  if (partsA.length !== partsB.length) return 'XXXX';
  const parts = partsA.map((part, i) => (part === partsB[i] ? part : part.replace(/[0-9]/g, 'X')));
  return parts.join('-') + (timeA === '' ? '' : `T${timeA}`);
};
