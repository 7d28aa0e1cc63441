import { TokenKind } from '../model/document.ts';
import type { DayPart } from '../model/time-words.ts';
import { readFace } from './clock-face.ts';
import type { Clock, TimeExpression } from './expression.ts';
import { anchorAt, closesAt, endAt, markAt, type Scan, senseAt } from './scan.ts';

/** The hour a part of the day begins at on a clock of twelve: 4 in the afternoon is 16, 1 at night is 1. */
const AFTERNOON: Readonly<Record<DayPart, (hour: number) => number>> = {
  MO: (hour) => hour,
  MI: (hour) => (hour < 11 ? hour + 12 : hour),
  AF: (hour) => (hour < 12 ? hour + 12 : hour),
  EV: (hour) => (hour < 12 ? hour + 12 : hour),
  NI: (hour) => (hour === 12 ? 0 : hour > 5 && hour < 12 ? hour + 12 : hour),
  TONIGHT: (hour) => (hour > 5 && hour < 12 ? hour + 12 : hour),
};

/** The hour on a clock of 24 that an hour is in a part of the day. */
export const hourIn = (part: DayPart, hour: number): number => AFTERNOON[part](hour);

/**
 * A time of day: `الساعة 10:30 صباحا بتوقيت غرينتش`, `الثامنة مساء`, `17:40 بتوقيت غرينتش`; `told` is the part of the day
 * that stands before it.
 */
export const readClock = (
  scan: Scan,
  t: number,
  told: DayPart | null = null,
): { clock: Clock; last: number } | null => {
  const midnight = senseAt(scan, t, 'midnight');
  if (midnight) return readMidnight(scan, t, midnight.value);
  const named = senseAt(scan, t, 'clock') !== undefined;
  const from = named ? endAt(scan, t) : t;
  const face = readFace(scan, from, named);
  if (!face) return null;
  const behind = partBehind(scan, face.last, named || face.colon);
  const part = behind?.part ?? told;
  let last = behind?.last ?? face.last;
  let { hour, minute } = face;
  const half = minute === null && behind ? senseAt(scan, last, 'half') : undefined;
  if (half && half.value > 0) {
    minute = Math.round(half.value * 60);
    last = endAt(scan, last);
  }
  if (part) hour = hourIn(part, hour);
  const zone = readZone(scan, last);
  // Without الساعة a number is an hour only beside a part of the day or a zone, or written as a clock shows it.
  const sure =
    named ||
    zone !== null ||
    face.shown ||
    (behind !== null &&
      (face.colon || (face.feminine && !numbersNoun(scan, t)) || (behind.adverb && isHour(scan, from, face.hour)))) ||
    (told !== null && (face.colon || face.feminine || (isHour(scan, from, face.hour) && closesAt(scan, last)))) ||
    (face.feminine && face.minute !== null) ||
    (face.feminine && isBareHour(scan, t, last)) ||
    isFirstOfTwo(scan, last);
  if (!sure || (face.military && !named && !behind && !zone)) return null;
  return { clock: { hour, minute, second: face.second, part, zone: zone?.suffix ?? '' }, last: zone?.last ?? last };
};

const readMidnight = (scan: Scan, t: number, hour: number): { clock: Clock; last: number } => {
  const last = endAt(scan, t);
  const zone = readZone(scan, last);
  return {
    clock: { hour, minute: null, second: null, part: null, zone: zone?.suffix ?? '' },
    last: zone?.last ?? last,
  };
};

/** من الواحدة ظهرا إلى 4: a bare number is an hour behind another and إلى. */
export const readSecondHour = (
  scan: Scan,
  t: number,
  before: TimeExpression | undefined,
): { clock: Clock; last: number } | null => {
  if (before?.kind !== 'calendar' || !before.fields.clock || before.last !== t - 1) return null;
  const anchor = anchorAt(scan, t - 1);
  const joined = anchor === 'to' || anchor === 'until' || anchor === 'both' || markAt(scan, t - 1, '-–');
  const face = joined ? readFace(scan, t, true) : null;
  if (!face || face.military || !closesAt(scan, face.last)) return null;
  const { hour, minute, second, last } = face;
  return { clock: { hour, minute, second, part: null, zone: '' }, last };
};

/** صباحا, في المساء behind an hour; `adverb` where no day hangs on it: in مساء الأحد the evening is the Sunday's. */
const partBehind = (scan: Scan, t: number, sure: boolean) => {
  const anchor = anchorAt(scan, t);
  const apart = anchor === 'of' || anchor === 'in';
  const at = apart ? t + 1 : t;
  const part = senseAt(scan, at, 'part');
  if (!part || scan.cells[at]!.preposition !== '' || scan.cells[at]!.conjunction !== '') return null;
  const alone = senseAt(scan, at, 'alone');
  const last = scan.cells[at]!.last;
  if (apart && !sure && !alone) return null;
  return { part: part.part, last, adverb: alone !== undefined && !daysFollow(scan, last) };
};

const daysFollow = (scan: Scan, t: number): boolean =>
  senseAt(scan, t, 'weekday') !== undefined ||
  senseAt(scan, t, 'day') !== undefined ||
  senseAt(scan, t, 'unit')?.unit === 'D';

/** المرة الثانية مساء الأحد: the ordinal goes with the noun before it. */
const numbersNoun = ({ document, cells }: Scan, t: number): boolean => {
  const before = t > 0 && !cells[t - 1] ? document.words[t - 1]!.shape : null;
  return before !== null && before.part === 'noun' && before.definite;
};

/** A number that counts nothing: not behind الـ or a noun that it could number. */
const isHour = (scan: Scan, t: number, hour: number): boolean =>
  hour <= 12 && anchorAt(scan, t - 1) !== 'the' && scan.document.kind[t - 1] !== TokenKind.number;

/** في الثامنة at the end of a clause, the verb right before it: behind a noun it is someone's age. */
const isBareHour = (scan: Scan, t: number, last: number): boolean => {
  if (t === 0 || !closesAt(scan, last)) return false;
  // Behind a verb alone الأولى to العاشرة is a rank; الحادية عشرة has two words.
  const verb = anchorAt(scan, t - 1) === 'in' && !senseAt(scan, t, 'unit') ? t - 2 : last - t > 1 ? t - 1 : -1;
  return verb >= 0 && scan.document.words[verb]!.shape.part === 'verb';
};

/** 5 إلى 6 مساء, 4-5 مساء: the hour behind shows what the one before is. */
const isFirstOfTwo = (scan: Scan, t: number): boolean => {
  const anchor = anchorAt(scan, t);
  if (anchor !== 'to' && anchor !== 'until' && anchor !== 'both' && !markAt(scan, t, '-–')) return false;
  const named = senseAt(scan, t + 1, 'clock') !== undefined;
  const next = readFace(scan, named ? endAt(scan, t + 1) : t + 1, named);
  return next !== null && (next.shown || partBehind(scan, next.last, next.colon)?.adverb === true);
};

/** بتوقيت and the name of a zone; an unknown name is one word and the adjectives or names behind it. */
const readZone = (scan: Scan, t: number): { suffix: string; last: number } | null => {
  if (!senseAt(scan, t, 'zone')) return null;
  const last = scan.cells[t]!.last;
  const at = markAt(scan, last, '.') ? last + 1 : last;
  const named = senseAt(scan, at, 'zoneName');
  if (named) return { suffix: named.suffix, last: scan.cells[at]!.last };
  const isLetter = scan.document.words[t]!.key.length < 2;
  return scan.document.kind[last] === TokenKind.word && !isLetter ? { suffix: '', last: last + 1 } : null;
};
