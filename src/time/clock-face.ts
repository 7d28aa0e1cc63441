import { TokenKind } from '../model/document.ts';
import { readOne } from './numbers.ts';
import { anchorAt, digitsAt, endAt, markAt, type Scan, senseAt } from './scan.ts';

/** What stands on a clock, before a part of the day makes its hour one of 24. */
export interface Face {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  readonly colon: boolean;
  /** As digital clocks show it: 07:56, 12:34:20. */
  readonly shown: boolean;
  /** In words, which agree with ساعة: الثامنة. */
  readonly feminine: boolean;
  /** Hours and minutes in one number, 1140, 0930, 20.00: it takes another sign to be a time. */
  readonly military: boolean;
  readonly last: number;
}

const PLAIN = {
  minute: null,
  second: null,
  colon: false,
  shown: false,
  feminine: false,
  military: false,
} as const;

/** Reads an hour with its minutes at a token: 10:30, الثامنة والنصف, الثالثة إلا 20 دقيقة; `named` behind الساعة. */
export const readFace = (scan: Scan, t: number, named: boolean): Face | null => {
  // الـ22, الساعة الـ7
  const at = named && anchorAt(scan, t) === 'the' ? t + 1 : t;
  const pointed = pointedAt(scan, at);
  if (pointed) return pointed;
  const digits = digitsAt(scan, at);
  if (digits !== null) return faceInDigits(scan, at, digits);
  const number = readOne(scan, at);
  if (number?.value == null || number.value > 12 || number.value < 1) return null;
  // الواحدة is a cardinal, all other hours are ordinals; ثامنة والربع goes without the article.
  if (!number.ordinal && (number.value !== 1 || !number.definite || senseAt(scan, at, 'weekday'))) return null;
  const face = withMinutes(scan, {
    ...PLAIN,
    hour: number.value,
    feminine: number.feminine || !number.ordinal,
    last: number.last,
  });
  return number.definite || (number.feminine && face.minute !== null) ? face : null;
};

const faceInDigits = (scan: Scan, t: number, digits: number): Face | null => {
  const width = widthAt(scan, t);
  if (digits > 24 || width > 2) {
    const [hour, minute] = [Math.floor(digits / 100), digits % 100];
    if (width < 3 || width > 4 || hour > 24 || minute > 59) return null;
    return { ...PLAIN, hour: hour % 24, minute, military: true, last: t + 1 };
  }
  const minute = isPair(scan, t) ? digitsAt(scan, t + 2) : null;
  if (minute === null || minute > 59) return withMinutes(scan, { ...PLAIN, hour: digits % 24, last: t + 1 });
  const second = isPair(scan, t + 2) ? digitsAt(scan, t + 4) : null;
  const shown = widthAt(scan, t + 2) === 2;
  const face = { ...PLAIN, hour: digits % 24, minute, colon: true, shown };
  return second !== null && second < 60 ? { ...face, second, last: t + 5 } : { ...face, last: t + 3 };
};

/** 20.00, 9,30: hours and minutes that a point or comma parts. */
const pointedAt = ({ document }: Scan, t: number): Face | null => {
  if (document.kind[t] !== TokenKind.number) return null;
  const { key } = document.words[t]!;
  const at = key.length - 3;
  if (at < 1 || at > 2 || (key[at] !== '.' && key[at] !== ',')) return null;
  const [hour, minute] = [Number(key.slice(0, at)), Number(key.slice(at + 1))];
  return hour <= 24 && minute < 60 ? { ...PLAIN, hour: hour % 24, minute, military: true, last: t + 1 } : null;
};

/** A colon between two numbers. */
const isPair = (scan: Scan, t: number): boolean => markAt(scan, t + 1, ':') && digitsAt(scan, t + 2) !== null;

const widthAt = ({ document }: Scan, t: number): number => document.end[t]! - document.start[t]!;

/** والنصف, إلا ربعا, و20 دقيقة, إلا خمس دقائق, وخمسة وثلاثين behind an hour. */
const withMinutes = (scan: Scan, face: Face): Face => {
  const half = senseAt(scan, face.last, 'half');
  if (half) return moved(face, Math.round(half.value * 60), endAt(scan, face.last));
  const less = senseAt(scan, face.last, 'less') !== undefined;
  const apart = less || anchorAt(scan, face.last) === 'both';
  const at = apart ? face.last + 1 : face.last;
  if (!apart && (scan.cells[at]?.conjunction ?? '') === '') return face;
  const number = readOne(scan, at);
  if (!number || number.ordinal || number.value === null || number.value < 1 || number.value > 59) return face;
  const isCounted = senseAt(scan, number.last, 'unit')?.unit === 'MI';
  if (!isCounted && (less || !face.feminine || !isEnough(scan, number.last))) return face;
  return moved(face, less ? -number.value : number.value, isCounted ? endAt(scan, number.last) : number.last);
};

/** Minutes without دقيقة: before a part of the day. */
const isEnough = (scan: Scan, t: number): boolean =>
  senseAt(scan, t, 'part') !== undefined || (anchorAt(scan, t) === 'in' && senseAt(scan, t + 1, 'part') !== undefined);

const moved = (face: Face, by: number, last: number): Face => {
  const minutes = (face.hour * 60 + by + 1440) % 1440;
  return { ...face, hour: Math.floor(minutes / 60), minute: minutes % 60, last };
};
