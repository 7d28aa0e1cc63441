import type { TimeWords } from '../model/time-words.ts';
import type { CalendarFields, CalendarTime, Clock, Range, TimeExpression } from './expression.ts';
import { hourIn } from './read-clock.ts';
import { anchorAt, markAt, type Scan } from './scan.ts';

/** Gives the days of a list the month and year that stand only behind the last: من 5 إلى 8 مارس, 15 و16 مايو. */
export const withListedDays = (scan: Scan, found: readonly TimeExpression[]): TimeExpression[] => {
  const listed = [...found];
  for (let i = listed.length - 2; i >= 0; i--) {
    const one = listed[i]!;
    const next = listed[i + 1]!;
    if (one.kind !== 'calendar' || next.kind !== 'calendar' || !isJoined(scan, one, next)) continue;
    const { day, month, turns, clock, weekday } = one.fields;
    const whole = wholeBefore(scan, one, listed[i - 1]);
    if (weekday !== undefined && !turns && whole !== one && whole.kind === 'calendar' && whole.fields.turns?.W) {
      const inWeek = { turns: { W: whole.fields.turns.W } };
      listed[i] = { ...one, fields: { ...one.fields, ...inWeek } };
      listed[i + 1] = { ...next, fields: { ...next.fields, ...inWeek } };
      continue;
    }
    if (clock && next.fields.clock) {
      const [from, to] = sharedPart(clock, next.fields.clock);
      listed[i] = { ...one, fields: { ...one.fields, clock: from } };
      listed[i + 1] = { ...next, fields: { ...next.fields, clock: to } };
      continue;
    }
    if (next.fields.before && !one.fields.before && isBareYear(one.fields)) {
      listed[i] = { ...one, fields: { ...one.fields, before: true } };
    } else if (day !== undefined && month === undefined && !turns && next.fields.day !== undefined) {
      const { weekday, day: _, clock: __, part, ...shared } = next.fields;
      listed[i] = { ...one, fields: { ...shared, ...one.fields }, leaning: next.leaning };
    } else if (
      month !== undefined &&
      one.fields.year === undefined &&
      !one.fields.turn &&
      !turns &&
      !clock &&
      next.fields.month !== undefined &&
      next.fields.year !== undefined &&
      next.fields.month >= month
    )
      listed[i] = { ...one, fields: { ...one.fields, year: next.fields.year } };
  }
  return listed;
};

/** بين 1186 و1155 قبل الميلاد: the era behind the last year holds for both. */
const isBareYear = ({ year, month, day, century }: CalendarFields): boolean =>
  (year !== undefined && month === undefined && day === undefined) || century !== undefined;

/** من 5 إلى 6 مساء, من الواحدة ظهرا إلى 4: the part of the day that one hour has holds for the other, if they stay in order. */
const sharedPart = (from: Clock, to: Clock): readonly [Clock, Clock] => {
  if (from.part === null && to.part !== null && from.hour < 12) {
    const hour = hourIn(to.part, from.hour);
    return hour < to.hour ? [{ ...from, hour }, to] : [from, to];
  }
  if (from.part !== null && to.part === null && to.hour <= from.hour && to.hour < 12)
    return to.hour + 12 > from.hour ? [from, { ...to, hour: to.hour + 12 }] : [from, to];
  return [from, to];
};

/** Nothing but إلى, و, حتى or a dash between two expressions. */
const isJoined = (scan: Scan, one: TimeExpression, next: TimeExpression): boolean =>
  next.first - one.last <= 2 &&
  (next.first === one.last
    ? (scan.cells[next.first]?.conjunction ?? '') !== ''
    : markAt(scan, one.last, '-–،,') || JOINING.has(anchorAt(scan, one.last) ?? 'the'));

const JOINING: ReadonlySet<string> = new Set(['to', 'until', 'both', 'or']);

/** Adds a range behind each two expressions that are the ends of one: بين … و…, من … إلى …, 2011-2014. */
export const withRanges = (scan: Scan, words: TimeWords, found: readonly TimeExpression[]): TimeExpression[] => {
  const out: TimeExpression[] = [];
  for (const expression of found) {
    const before = out.at(-1);
    out.push(expression);
    if (before?.kind !== 'calendar' || expression.kind !== 'calendar' || !isRange(scan, before, expression)) continue;
    const whole = wholeBefore(scan, before, out.at(-3));
    const range: Range = {
      kind: 'range',
      first: whole.first,
      last: expression.last,
      start: whole.start,
      end: expression.end,
      rule: `${words.rulePrefix}range`,
      begin: out.length - 2,
      finish: out.length - 1,
    };
    out.push(range);
  }
  return out;
};

/** الأسبوع الماضي بين الجمعة والأحد: the week or month that a stretch of days lies in belongs to it. */
const wholeBefore = (scan: Scan, one: CalendarTime, before: TimeExpression | undefined): TimeExpression =>
  before?.kind === 'calendar' &&
  !namesDay(before.fields) &&
  !before.fields.clock &&
  namesDay(one.fields) &&
  before.last === one.first - 1 &&
  anchorAt(scan, before.last) === 'between'
    ? before
    : one;

const isRange = (scan: Scan, one: CalendarTime, next: CalendarTime): boolean => {
  const gap = next.first - one.last;
  const before = anchorAt(scan, one.first - 1);
  const between = anchorAt(scan, one.last);
  if (before === 'between')
    return gap === 0
      ? scan.cells[next.first]?.conjunction !== ''
      : gap === 1 && (between === 'both' || between === 'to' || markAt(scan, one.last, '-–'));
  if (gap === 1 && markAt(scan, one.last, '-–')) return sameGrain(one, next);
  if (gap === 1) return between === 'to' || (between === 'until' && (before === 'of' || isAligned(one, next)));
  return gap === 2 && between === 'both' && before === 'of' && anchorAt(scan, one.last + 1) === 'until';
};

/** Both days, or both hours: اليوم حتى الأحد is a stretch without من. */
const isAligned = ({ fields: a }: CalendarTime, { fields: b }: CalendarTime): boolean =>
  a.clock || b.clock ? a.clock !== undefined && b.clock !== undefined : namesDay(a) && namesDay(b);

const namesDay = ({ day, days, weekday }: CalendarFields): boolean =>
  day !== undefined || days !== undefined || weekday !== undefined;

const sameGrain = ({ fields: a }: CalendarTime, { fields: b }: CalendarTime): boolean =>
  (a.day === undefined) === (b.day === undefined) && (a.month === undefined) === (b.month === undefined);
