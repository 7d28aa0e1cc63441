import { TokenKind } from '../model/document.ts';
import type { TimeWords, Unit } from '../model/time-words.ts';
import type { Repetition } from './expression.ts';
import { readNumber, readOne } from './numbers.ts';
import { anchorAt, closesAt, endAt, type Scan, senseAt, spanOf } from './scan.ts';
import { amountValue } from './value.ts';

/** كل جمعة, كل عامين, يوميا: what comes again and again, as a TIMEX3 SET. */
export const readRepetition = (scan: Scan, words: TimeWords, t: number): Repetition | null => {
  const frequency = readFrequency(scan, words, t) ?? readRate(scan, words, t);
  if (frequency) return frequency;
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

/** مرتين في الأسبوع, ثلاث مرات سنويا, مرة كل عامين: how often in which unit; its value is the unit. */
const readFrequency = (scan: Scan, words: TimeWords, t: number): Repetition | null => {
  const counted = timesAt(scan, t);
  if (counted === null) return null;
  const or = anchorAt(scan, counted) === 'or' ? timesAt(scan, counted + 1) : null;
  let at = or ?? counted;
  if (senseAt(scan, at, 'only')) at = endAt(scan, at);
  const often = senseAt(scan, at, 'often');
  if (often) return placed(scan, words, t, endAt(scan, at), often.every);
  if (anchorAt(scan, at) === 'every') {
    const every = readRepetition(scan, words, at);
    return every && placed(scan, words, t, every.last, every.value);
  }
  if (anchorAt(scan, at) === 'in') at++;
  else if ((scan.cells[at]?.preposition ?? '') === '') return null;
  const unit = wholeUnitAt(scan, at);
  return unit && placed(scan, words, t, unit.last, unit.value);
};

/** Where مرتين, ثلاث مرات, عدة مرات ends; not أول مرة, آخر مرة. */
const timesAt = (scan: Scan, t: number): number | null => {
  const times = senseAt(scan, t, 'times');
  if (times) {
    const before = scan.cells[t - 1]?.senses ?? [];
    if (before.some(({ kind }) => kind === 'number' || kind === 'edge' || kind === 'latest')) return null;
    return times.count === null || anchorAt(scan, t - 1) === 'every' ? null : endAt(scan, t);
  }
  const number = readNumber(scan, t);
  if (!number || number.ordinal || !senseAt(scan, number.last, 'times')) return null;
  return endAt(scan, number.last);
};

/** 200 مريض في اليوم at the end of a clause: so many in each. */
const readRate = (scan: Scan, words: TimeWords, t: number): Repetition | null => {
  if (t < 3 || anchorAt(scan, t - 1) !== 'in' || !canBeCounted(scan, t - 2)) return null;
  // 3 ملايين برميل
  const number = hasQuantifier(scan, t - 3) ? t - 4 : t - 3;
  if (scan.document.kind[number] !== TokenKind.number && senseAt(scan, number, 'number')?.ordinal !== false)
    return null;
  const unit = wholeUnitAt(scan, t);
  return unit && closesAt(scan, unit.last) ? placed(scan, words, t, unit.last, unit.value) : null;
};

const hasQuantifier = ({ document }: Scan, t: number): boolean =>
  document.words[t]!.senses.some(({ entry }) => entry.kind === 'function' && entry.role === 'quantifier');

/** An indefinite noun without clitics; foreign ones are no words that the parser knows (برميل). */
const canBeCounted = ({ document, cells }: Scan, t: number): boolean => {
  const { part, definite, skip } = document.words[t]!.shape;
  return !cells[t] && (part === 'noun' || part === 'unknown') && !definite && skip === 0;
};

/** اليوم, الأسبوع الواحد: each one, where nothing says which. */
const wholeUnitAt = (scan: Scan, t: number): { value: string; last: number } | null => {
  const unit = senseAt(scan, t, 'unit');
  if (!unit?.definite || unit.number !== 'one' || !COUNTED.includes(unit.unit)) return null;
  const last = endAt(scan, t);
  const number = readOne(scan, last);
  const value = amountValue([{ count: 1, unit: unit.unit }]);
  if (number?.definite && !number.ordinal && number.value === 1) return { value, last: number.last };
  const cell = scan.cells[last];
  const goesOn = number !== null || cell?.senses.some(({ kind }) => PLACING.has(kind));
  const { shape } = scan.document.words[last] ?? {};
  return goesOn || (cell === undefined && shape?.definite) ? null : { value, last };
};

/** What behind a unit says which one is meant: الماضي, التالي, نفسه, a day of the week. */
const PLACING: ReadonlySet<string> = new Set(['shift', 'step', 'same', 'new', 'recent', 'weekday', 'month', 'number']);

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
