import type { Anchor } from '../model/time-words.ts';
import type { Draft, Slot } from './draft.ts';
import { readOne } from './numbers.ts';
import { anchorAt, closesAt, endAt, type Scan, senseAt } from './scan.ts';

/** Prepositions behind which a feast or a part of the day is a time. */
const PLACING: ReadonlySet<Anchor> = new Set(['in', 'ago', 'since', 'after', 'within', 'until', 'between']);

/** Whether a word of time stands before a token: في, قبل, عشية, يوم. */
export const isPlaced = (scan: Scan, t: number): boolean => {
  const anchor = anchorAt(scan, t - 1);
  if (anchor !== undefined) return PLACING.has(anchor);
  const cell = scan.cells[t - 1];
  const unit = senseAt(scan, t - 1, 'unit');
  const isDay = unit?.unit === 'D' && unit.number === 'one';
  return isDay || (cell?.senses.some(({ kind }) => kind === 'part' || kind === 'edge' || kind === 'loose') ?? false);
};

/** عيد الفطر, يوم الأرض: a day with a name. */
export const takeFeast: Slot = (scan, t, draft) => {
  const { fields } = draft;
  const sense = senseAt(scan, t, 'feast');
  const cell = scan.cells[t];
  if (!sense || !cell || fields.feast !== undefined || fields.month !== undefined || fields.days !== undefined)
    return null;
  const first = fields.part === undefined && fields.edge === undefined;
  if (first && !sense.sure && fields.nth === undefined && !isPlaced(scan, t)) return null;
  fields.feast = sense.feast;
  draft.open = 'name';
  draft.sound = true;
  return cell.last;
};

/** ثاني أيام العيد, اليوم الأول من عيد الأضحى: one day of a feast. */
export const takeFeastDay: Slot = (scan, t, { fields }) => {
  if (fields.nth !== undefined || fields.feast !== undefined) return null;
  const at = dayBefore(scan, t);
  if (!at || !senseAt(scan, at.last, 'feast') || scan.cells[at.last]!.skip !== 0 || !isPlaced(scan, t)) return null;
  fields.nth = at.nth;
  return at.last;
};

const dayBefore = (scan: Scan, t: number): { nth: number; last: number } | null => {
  const unit = senseAt(scan, t, 'unit');
  const number = readOne(scan, unit ? endAt(scan, t) : t);
  if (!number?.ordinal || number.value === null || number.value > 10) return null;
  if (unit) {
    if (unit.unit !== 'D' || !unit.definite) return null;
    return { nth: number.value, last: behindOf(scan, number.last) };
  }
  if (senseAt(scan, number.last, 'unit')?.unit !== 'D') return null;
  return { nth: number.value, last: behindOf(scan, endAt(scan, number.last)) };
};

const behindOf = (scan: Scan, t: number): number => {
  const anchor = anchorAt(scan, t);
  return anchor === 'of' || anchor === 'in' ? t + 1 : t;
};

/** أول جمعة من رمضان, آخر يوم أحد في هذا الشهر: a weekday counted in its month. */
export const takeNthWeekday: Slot = (scan, t, { fields }) => {
  if (fields.weekday !== undefined || fields.nth !== undefined || fields.month !== undefined) return null;
  const latest = senseAt(scan, t, 'latest') !== undefined;
  const number = latest ? null : readOne(scan, t);
  if (!latest && (!number?.ordinal || number.definite || number.value === null || number.value > 5)) return null;
  let at = latest ? endAt(scan, t) : number!.last;
  if (senseAt(scan, at, 'unit')?.unit === 'D') at = endAt(scan, at);
  const weekday = senseAt(scan, at, 'weekday');
  if (!weekday || scan.cells[at]!.skip !== 0) return null;
  const next = behindOf(scan, endAt(scan, at));
  if (next === endAt(scan, at) || !isMonthAt(scan, next)) return null;
  fields.weekday = weekday.day;
  fields.nth = latest ? -1 : number!.value!;
  return next;
};

/** يوم الأحد الثاني at the end of a clause: counted in the running month. */
export const takeWeekdayNumber: Slot = (scan, t, { fields }) => {
  if (fields.weekday === undefined || fields.nth !== undefined || fields.day !== undefined || fields.turn) return null;
  if (fields.month !== undefined || anchorAt(scan, t - 1) === 'in') return null;
  const number = readOne(scan, t);
  if (!number?.ordinal || !number.definite || number.feminine || number.value === null || number.value > 5) return null;
  if (!closesAt(scan, number.last) || !senseAt(scan, t - 1, 'weekday')) return null;
  fields.nth = number.value;
  return number.last;
};

const isMonthAt = (scan: Scan, t: number): boolean =>
  senseAt(scan, t, 'month') !== undefined ||
  senseAt(scan, t, 'unit')?.unit === 'M' ||
  (senseAt(scan, t, 'this') !== undefined && senseAt(scan, t + 1, 'unit')?.unit === 'M');

/** الأسبوع الأول من مايو, الأسبوع الثالث من عام 2027; أسبوع 30 نوفمبر: the week of a day. */
export const takeWeekOf: Slot = (scan, t, draft) => {
  const { fields, turns } = draft;
  const unit = senseAt(scan, t, 'unit');
  if (unit?.unit !== 'W' || unit.number !== 'one' || fields.week || fields.month !== undefined || turns.W) return null;
  const at = endAt(scan, t);
  if (!unit.definite) return takeWeekOfDay(scan, t, at, draft);
  const recent = senseAt(scan, at, 'recent') !== undefined;
  const number = recent ? null : readOne(scan, at);
  if (!recent && (!number?.ordinal || !number.definite || number.value === null || number.value > 53)) return null;
  const end = recent ? endAt(scan, at) : number!.last;
  const next = behindOf(scan, end);
  if (!isMonthAt(scan, next) && !isYearAt(scan, next)) return null;
  fields.week = true;
  fields.nth = recent ? -1 : number!.value!;
  return next;
};

const isYearAt = (scan: Scan, t: number): boolean =>
  senseAt(scan, t, 'unit')?.unit === 'Y' ||
  (senseAt(scan, t, 'this') !== undefined && senseAt(scan, t + 1, 'unit')?.unit === 'Y');

const takeWeekOfDay = (scan: Scan, t: number, at: number, { fields }: Draft): number | null => {
  const number = readOne(scan, at);
  if (scan.cells[t]!.preposition !== '' || !number || !(number.digits || number.ordinal)) return null;
  if (!senseAt(scan, behindOf(scan, number.last), 'month')) return null;
  fields.week = true;
  return at;
};
