import type { TimeWords, Unit } from '../model/time-words.ts';
import type { Repetition } from './expression.ts';
import { readNumber, readOne } from './numbers.ts';
import { anchorAt, endAt, type Scan, senseAt, spanOf } from './scan.ts';
import { amountValue } from './value.ts';

/** كل جمعة, كل عامين, يوميا: what comes again and again, as a TIMEX3 SET. */
export const readRepetition = (scan: Scan, words: TimeWords, t: number): Repetition | null => {
  const often = senseAt(scan, t, 'often');
  if (often) return placed(scan, words, t, endAt(scan, t), often.every);
  const weekdays = readWeekdays(scan, t);
  if (weekdays) return placed(scan, words, t, weekdays.last, `XXXX-WXX-${weekdays.day}`);
  if (anchorAt(scan, t) !== 'every') return null;
  let at = endAt(scan, t);
  if (scan.cells[at] && scan.cells[at]!.skip !== 0) return null;
  // كل يوم جمعة
  if (senseAt(scan, at, 'unit')?.unit === 'D' && senseAt(scan, endAt(scan, at), 'weekday')) at = endAt(scan, at);
  const weekday = senseAt(scan, at, 'weekday');
  if (weekday) return placed(scan, words, t, endAt(scan, at), `XXXX-WXX-${weekday.day}`);
  const part = senseAt(scan, at, 'part');
  if (part && part.part !== 'TONIGHT') return placed(scan, words, t, endAt(scan, at), `XXXX-XX-XXT${part.part}`);
  const number = readNumber(scan, at);
  const counted = number && !number.ordinal && number.value !== null ? number : null;
  const unitAt = counted ? counted.last : at;
  const unit = senseAt(scan, unitAt, 'unit');
  if (!unit || unit.definite || unit.number === 'pair' || !COUNTED.includes(unit.unit)) return null;
  const count = counted ? counted.value : unit.number === 'two' ? 2 : unit.number === 'one' ? 1 : null;
  if (count === null) return null;
  return placed(scan, words, t, endAt(scan, unitAt), amountValue([{ count, unit: unit.unit }]));
};

/** أيام الجمعة; أيام الجمعة والسبت والأحد are the days of one week. */
const readWeekdays = (scan: Scan, t: number): { day: number; last: number } | null => {
  const unit = senseAt(scan, t, 'unit');
  if (unit?.unit !== 'D' || unit.number !== 'many' || unit.definite) return null;
  const at = endAt(scan, t);
  const weekday = senseAt(scan, at, 'weekday');
  if (!weekday || weekday.bare || scan.cells[at]!.skip !== 0) return null;
  const last = endAt(scan, at);
  const more = anchorAt(scan, last) === 'both' ? last + 1 : last;
  const goesOn = senseAt(scan, more, 'weekday') !== undefined || readOne(scan, last)?.value != null;
  return goesOn ? null : { day: weekday.day, last };
};

const COUNTED: readonly Unit[] = ['S', 'MI', 'H', 'D', 'N', 'W', 'M', 'Y', 'E', 'C'];

const placed = (scan: Scan, words: TimeWords, first: number, last: number, value: string): Repetition => ({
  kind: 'repetition',
  ...spanOf(scan, first, last),
  rule: `${words.rulePrefix}set`,
  value,
});
