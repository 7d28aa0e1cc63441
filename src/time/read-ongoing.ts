import type { Unit } from '../model/time-words.ts';
import type { CalendarFields } from './expression.ts';
import { type NumberRead, readOne } from './numbers.ts';
import { readCalendar } from './read-calendar.ts';
import { anchorAt, endAt, type Scan, senseAt } from './scan.ts';

interface OngoingRead {
  readonly fields: CalendarFields;
  readonly last: number;
}

/**
 * للعام الثالث على التوالي, لثاني يوم على التوالي, في عامها الثامن: a year, week or day of something that goes on. It is the
 * running one, as TIMEX3 writes it; a day is the one last told of near the publication.
 */
export const readOngoing = (scan: Scan, t: number): OngoingRead | null => {
  const own = senseAt(scan, t, 'own');
  if (own) return readOwn(scan, t, own.unit);
  const unit = senseAt(scan, t, 'unit');
  if (unit?.definite && unit.number === 'one') return readNumbered(scan, t, unit.unit);
  if (senseAt(scan, t, 'weekday')) return readWeekday(scan, t);
  return senseAt(scan, t, 'number')?.ordinal ? readOrdinalFirst(scan, t) : null;
};

/** Higher ordinals behind a pronoun are ages (في عامه السادس والعشرين), and the first is over (عامه الأول في المنصب). */
const HIGHEST = 19;

const readOwn = (scan: Scan, t: number, unit: Unit): OngoingRead | null => {
  const number = ordinalAt(scan, endAt(scan, t));
  if (!number || number.value! > HIGHEST) return null;
  if (anchorAt(scan, number.last) === 'of' && senseAt(scan, number.last + 1, 'age')) return null;
  return running(unit, endOf(scan, number.last));
};

/** Without على التوالي only behind an attached preposition, and not where what it is a part of follows (لليوم الثاني من الزيارة). */
const readNumbered = (scan: Scan, t: number, unit: Unit): OngoingRead | null => {
  const number = ordinalAt(scan, endAt(scan, t));
  if (!number) return null;
  const last = endOf(scan, number.last);
  if (last > number.last) return running(unit, last);
  if (scan.cells[t]!.preposition === '' || anchorAt(scan, last) === 'of') return null;
  return (readCalendar(scan, t)?.last ?? t) > last ? null : running(unit, last);
};

/** للجمعة الخامسة على التوالي. */
const readWeekday = (scan: Scan, t: number): OngoingRead | null => {
  const number = ordinalAt(scan, endAt(scan, t));
  return number && onWeekday(scan, t, number.last);
};

/** لثاني يوم على التوالي, لثاني يوم جمعة على التوالي. */
const readOrdinalFirst = (scan: Scan, t: number): OngoingRead | null => {
  const number = readOne(scan, t);
  if (!number?.ordinal || number.definite) return null;
  const unit = senseAt(scan, number.last, 'unit');
  if (unit?.definite || scan.cells[number.last]?.skip !== 0) return null;
  const behind = unit ? endAt(scan, number.last) : number.last;
  if (senseAt(scan, behind, 'weekday')) return onWeekday(scan, behind, endAt(scan, behind));
  return unit?.number === 'one' && senseAt(scan, behind, 'running') ? running(unit.unit, endAt(scan, behind)) : null;
};

const onWeekday = (scan: Scan, t: number, behind: number): OngoingRead | null =>
  senseAt(scan, behind, 'running')
    ? { fields: { weekday: senseAt(scan, t, 'weekday')!.day }, last: endAt(scan, behind) }
    : null;

/** A definite ordinal from the second on. */
const ordinalAt = (scan: Scan, t: number): NumberRead | null => {
  if (scan.cells[t]?.skip !== 0) return null;
  const number = readOne(scan, t);
  return number?.ordinal && number.definite && number.value !== null && number.value > 1 ? number : null;
};

const endOf = (scan: Scan, t: number): number => (senseAt(scan, t, 'running') ? endAt(scan, t) : t);

const running = (unit: Unit, last: number): OngoingRead | null => {
  if (unit === 'D') return { fields: { ongoing: true }, last };
  return unit === 'W' || unit === 'M' || unit === 'Y' ? { fields: { turns: { [unit]: NOW } }, last } : null;
};

const NOW = { from: 'now', by: 0 } as const;
