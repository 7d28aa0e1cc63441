import { TokenKind } from '../model/document.ts';
import type { Anchor, SenseOf, Unit } from '../model/time-words.ts';
import type { Amount } from './expression.ts';
import { readNumber } from './numbers.ts';
import { isAge } from './read-age.ts';
import { isCounted, readCalendar } from './read-calendar.ts';
import { anchorAt, endAt, type Scan, senseAt } from './scan.ts';
import type { Core, StretchRead } from './stretch-read.ts';
import { yearAt } from './year-at.ts';

/** Reads a number of units: قبل نحو عامين, 45 عاما, الأشهر السبعة الماضية, خمس سنوات ونصف. */
export const readStretch = (scan: Scan, t: number): StretchRead | null => {
  let anchor = anchorAt(scan, t) ?? null;
  if (anchor && !OPENING.has(anchor)) anchor = null;
  let at = anchor ? endAt(scan, t) : t;
  let fromTold = false;
  if (anchor === 'thereafter' || anchor === 'therebefore') fromTold = true;
  else if ((anchor === 'ago' || anchor === 'after') && senseAt(scan, at, 'that') && scan.cells[at]!.skip === 0) {
    fromTold = true;
    at = endAt(scan, at);
  }
  const first = at;
  // بعدها بيومين: the amount has the preposition.
  if (fromTold && scan.cells[at]?.preposition === '' && anchorAt(scan, at) === undefined) return null;
  const latest = !anchor || anchor === 'within' ? senseAt(scan, at, 'latest') !== undefined : false;
  if (latest) at = endAt(scan, at);
  const about = senseAt(scan, at, 'about') !== undefined;
  while (senseAt(scan, at, 'about')) at = endAt(scan, at);
  if (!anchor && about && at === first) return null;
  if (
    latest &&
    senseAt(scan, at, 'number') === undefined &&
    scan.document.kind[at] !== TokenKind.number &&
    senseAt(scan, at, 'unit')?.number !== 'two'
  )
    return null;
  const core = readCore(scan, at, anchor !== null || about || isPrepared(scan, t));
  if (!core) return null;
  const tail = readTail(scan, core.last, anchor);
  const age = isAge(scan, t, at, core, tail.last);
  if (fromTold && core.amounts[0]!.count === null) return null;
  const { amounts, definite } = core;
  const by = latest ? -1 : core.by;
  return {
    first,
    last: tail.last,
    amounts,
    anchor,
    anchored: t,
    by,
    fromEvent: tail.fromEvent,
    fromNow: tail.fromNow,
    fromTold,
    age,
    definite,
  };
};

const OPENING: ReadonlySet<Anchor> = new Set([
  'ago',
  'since',
  'after',
  'within',
  'lasting',
  'thereafter',
  'therebefore',
]);

/** لأسبوع, لسنوات: an attached preposition stands for an anchor. */
const isPrepared = (scan: Scan, t: number): boolean =>
  (scan.cells[t]?.preposition ?? '') !== '' || anchorAt(scan, t - 1) === 'to';

const readCore = (scan: Scan, t: number, anchored: boolean): Core | null => {
  const number = readNumber(scan, t);
  if (number && !number.ordinal) return readCounted(scan, t, anchored, number);
  const unit = senseAt(scan, t, 'unit');
  return unit ? readUncounted(scan, t, unit, anchored) : null;
};

/** A number before its unit. */
const readCounted = (
  scan: Scan,
  t: number,
  anchored: boolean,
  number: NonNullable<ReturnType<typeof readNumber>>,
): Core | null => {
  const unit = senseAt(scan, number.last, 'unit');
  const cell = scan.cells[number.last];
  if (!unit || !cell || cell.skip !== 0 || unit.number === 'pair' || (unit.definite && number.value !== 0.5))
    return null;
  if (number.value !== null && number.value < 1 && unit.number !== 'one') return null;
  // عام is also an adjective and يوم a header: 2018 عام and 3 يوم الأحد count nothing.
  if (
    unit.number === 'one' &&
    number.value !== null &&
    number.value >= 3 &&
    number.value <= 10 &&
    readCalendar(scan, number.last)
  )
    return null;
  const amounts: Amount[] = [{ count: number.value, unit: unit.unit }];
  let { last } = cell;
  if (number.value === null && !anchored && !vagueCounts(scan, t)) return null;
  const half = senseAt(scan, last, 'half');
  if (half && half.value > 0 && number.value !== null) {
    amounts[0] = { count: number.value + half.value, unit: unit.unit };
    last = endAt(scan, last);
  } else last = readMore(scan, last, amounts);
  const turn = turnOf(scan, last);
  return {
    amounts,
    by: turn?.by ?? null,
    definite: number.definite,
    digits: number.digits,
    last: turn?.last ?? last,
  };
};

/** عدة أيام and بضع سنوات always count; ألف عام does as well. */
const vagueCounts = (scan: Scan, t: number): boolean => senseAt(scan, t, 'number')?.class === 'vague';

/** وثلاثة أشهر behind years. */
const readMore = (scan: Scan, t: number, amounts: Amount[]): number => {
  const and = anchorAt(scan, t) === 'both' ? t + 1 : t;
  if (and === t && scan.cells[t]?.conjunction === '') return t;
  if (and >= scan.document.size || (and === t && !scan.cells[t])) return t;
  const number = readNumber(scan, and);
  const at = number ? number.last : and;
  const unit = senseAt(scan, at, 'unit');
  if (!unit || unit.definite || unit.number === 'pair' || amounts.some((amount) => amount.unit === unit.unit)) return t;
  const count = number ? number.value : unit.number === 'two' ? 2 : unit.number === 'one' ? 1 : null;
  if (count === null || number?.ordinal) return t;
  // Upwards, يومين وشهر, both are counted.
  const last = endAt(scan, at);
  const down = ORDER.indexOf(unit.unit) > ORDER.indexOf(amounts.at(-1)!.unit);
  if (!down && !number && senseAt(scan, last, 'only') === undefined) return t;
  amounts.push({ count, unit: unit.unit });
  amounts.sort((a, b) => ORDER.indexOf(a.unit) - ORDER.indexOf(b.unit));
  return amounts.length < 3 ? readMore(scan, last, amounts) : last;
};

const ORDER = ['C', 'E', 'Y', 'M', 'W', 'D', 'N', 'H', 'MI', 'S', 'X'];

/** A unit without a number before it: يومين, أيام, الأشهر السبعة الماضية, أسبوع واحد. */
const readUncounted = (scan: Scan, t: number, unit: SenseOf<'unit'>, anchored: boolean): Core | null => {
  const cell = scan.cells[t]!;
  if (unit.number === 'pair' || unit.unit === 'X') return null;
  // أعوام 1994 و1998 names years.
  if (unit.unit === 'Y' && yearAt(scan, cell.last) !== null) return null;
  const number = readNumber(scan, cell.last);
  const behind =
    number && !number.ordinal && (number.definite === unit.definite || number.digits) && unit.number === 'many'
      ? number
      : null;
  const few = !behind && senseAt(scan, cell.last, 'few') !== undefined;
  let last = behind ? behind.last : few ? endAt(scan, cell.last) : cell.last;
  const turn = turnOf(scan, last);
  const made = (count: number | null): Core => {
    const amounts: Amount[] = [{ count, unit: unit.unit }];
    if (!turn && count !== null) {
      const half = senseAt(scan, last, 'half');
      if (half && half.value > 0) {
        amounts[0] = { count: count + half.value, unit: unit.unit };
        last = endAt(scan, last);
      } else last = readMore(scan, last, amounts);
    }
    return {
      amounts,
      by: turn?.by ?? null,
      definite: unit.definite,
      digits: false,
      last: turn?.last ?? last,
    };
  };
  if (unit.number === 'two') {
    if (unit.definite && !turn && (unit.sure === 'adjective' || !anchored)) return null;
    return made(2);
  }
  if (unit.number === 'many') {
    if (unit.definite && !turn && !(behind && anchored)) return null;
    if (!unit.definite && !anchored && !few && !behind && !turn) return null;
    return behind || few || turn || anchored ? made(behind ? behind.value : null) : null;
  }
  // طوال العام, طيلة الأسبوع
  if (unit.definite && !turn && anchorAt(scan, t - 1) === 'lasting' && WHOLE.has(unit.unit)) return made(1);
  if (unit.definite || turn) return null;
  // One of a unit: only with what shows that it is counted, and where no date begins (قبل عام 2003, منذ يوم الأحد).
  const single = senseAt(scan, cell.last, 'only') !== undefined;
  if (!anchored && !single && !isAccusative(scan, t)) return null;
  if (unit.sure === 'counted' && !single && (isCounted(scan, cell.last) || unit.unit === 'S' || unit.unit === 'MI'))
    return null;
  const date = readCalendar(scan, t);
  if (date && date.last > cell.last) return null;
  return made(1);
};

/** The day, the night and the hour are spoken of as now. */
const WHOLE: ReadonlySet<Unit> = new Set(['W', 'M', 'Y']);

/** أسبوعا, شهرا: the accusative of time; the forms that are adverbs or adjectives as well stay out. */
const isAccusative = (scan: Scan, t: number): boolean => {
  const { key } = scan.document.words[t]!;
  const unit = senseAt(scan, t, 'unit')!;
  return (
    scan.cells[t]!.skip === 0 &&
    (unit.unit === 'W' || unit.unit === 'M') &&
    key.length > 4 - (unit.unit === 'M' ? 1 : 0) &&
    key.endsWith('ا')
  );
};

/** الماضية, الأخيرة, المقبلة behind a stretch. */
const turnOf = (scan: Scan, t: number): { by: -1 | 0 | 1; last: number } | null => {
  const cell = scan.cells[t];
  if (cell?.skip !== 0) return null;
  let at = t;
  if (senseAt(scan, at, 'few')) at = endAt(scan, at);
  const shift = senseAt(scan, at, 'shift');
  if (shift) return { by: shift.by, last: endAt(scan, at) };
  return senseAt(scan, at, 'recent') ? { by: -1, last: endAt(scan, at) } : null;
};

/** فقط and the like, and whether من or على and an event stand behind. */
const readTail = (
  scan: Scan,
  t: number,
  opening: Anchor | null,
): { last: number; fromEvent: boolean; fromNow: boolean } => {
  let last = t;
  let at = t;
  while (senseAt(scan, at, 'only') && scan.cells[at]!.skip === 0) {
    at = endAt(scan, at);
    last = at;
  }
  const anchor = anchorAt(scan, at);
  if (anchor === 'of' && isNow(scan, at + 1)) return { last: endAt(scan, at + 1), fromEvent: false, fromNow: true };
  const free = scan.cells[at]?.skip === 0 && !senseAt(scan, at + 1, 'age');
  return { last, fromEvent: free && (anchor === 'of' || (anchor === 'on' && opening !== 'ago')), fromNow: false };
};

const isNow = (scan: Scan, t: number): boolean =>
  scan.cells[t]?.skip === 0 && senseAt(scan, t, 'ref')?.ref === 'PRESENT_REF';
