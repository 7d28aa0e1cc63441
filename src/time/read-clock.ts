import { TokenKind } from '../model/document.ts';
import type { DayPart } from '../model/time-words.ts';
import type { Clock } from './expression.ts';
import { readOne } from './numbers.ts';
import { anchorAt, digitsAt, endAt, markAt, type Scan, senseAt } from './scan.ts';

/** The hour a part of the day begins at on a clock of twelve: 4 in the afternoon is 16, 1 at night is 1. */
const AFTERNOON: Readonly<Record<DayPart, (hour: number) => number>> = {
  MO: (hour) => hour,
  MI: (hour) => (hour < 11 ? hour + 12 : hour),
  AF: (hour) => (hour < 12 ? hour + 12 : hour),
  EV: (hour) => (hour < 12 ? hour + 12 : hour),
  NI: (hour) => (hour === 12 ? 0 : hour > 5 && hour < 12 ? hour + 12 : hour),
  TONIGHT: (hour) => (hour > 5 && hour < 12 ? hour + 12 : hour),
};

/** A time of day: `الساعة 10:30 صباحا بتوقيت غرينتش`, `الثامنة مساء`, `17:40 بتوقيت غرينتش`. */
export const readClock = (scan: Scan, t: number): { clock: Clock; last: number } | null => {
  const named = senseAt(scan, t, 'clock') !== undefined;
  const from = named ? endAt(scan, t) : t;
  const face = readFace(scan, from);
  if (!face) return null;
  let { last, hour, minute } = face;
  if (anchorAt(scan, last) === 'of' || anchorAt(scan, last) === 'in') {
    if (senseAt(scan, last + 1, 'part')) last++;
  }
  const part = senseAt(scan, last, 'part');
  if (part) {
    hour = AFTERNOON[part.part](hour);
    last = scan.cells[last]!.last;
  }
  const zone = readZone(scan, last);
  // Without الساعة a number is an hour only beside a part of the day or a zone.
  if (!named && !zone && !(part && (face.colon || face.ordinal))) return null;
  return { clock: { hour, minute, zone: zone?.suffix ?? '' }, last: zone?.last ?? last };
};

interface Face {
  readonly hour: number;
  readonly minute: number | null;
  readonly colon: boolean;
  readonly ordinal: boolean;
  readonly last: number;
}

const readFace = (scan: Scan, t: number): Face | null => {
  const digits = digitsAt(scan, t);
  if (digits !== null) {
    if (digits > 24) return null;
    const minute = markAt(scan, t + 1, ':') ? digitsAt(scan, t + 2) : null;
    if (minute !== null && minute < 60) return { hour: digits % 24, minute, colon: true, ordinal: false, last: t + 3 };
    return halves(scan, { hour: digits % 24, minute: null, colon: false, ordinal: false, last: t + 1 });
  }
  const number = readOne(scan, t);
  // الواحدة is a cardinal, all other hours are ordinals.
  if (!number?.definite || number.value === null || number.value > 12 || number.value < 1) return null;
  if (!number.ordinal && number.value !== 1) return null;
  return halves(scan, { hour: number.value, minute: null, colon: false, ordinal: number.ordinal, last: number.last });
};

/** والنصف, إلا ربعا, و20 دقيقة behind an hour. */
const halves = (scan: Scan, face: Face): Face => {
  const half = senseAt(scan, face.last, 'half');
  if (half) {
    const minutes = face.hour * 60 + half.value * 60;
    return {
      ...face,
      hour: Math.floor(minutes / 60),
      minute: ((minutes % 60) + 60) % 60,
      last: scan.cells[face.last]!.last,
    };
  }
  const and = anchorAt(scan, face.last) === 'both' ? face.last + 1 : face.last;
  const minute = and > face.last ? digitsAt(scan, and) : null;
  return minute !== null && minute < 60 && senseAt(scan, and + 1, 'unit')?.unit === 'MI'
    ? { ...face, minute, last: and + 2 }
    : face;
};

/** بتوقيت and the name of a zone; an unknown name is one word and the adjectives or names behind it. */
const readZone = (scan: Scan, t: number): { suffix: string; last: number } | null => {
  if (!senseAt(scan, t, 'zone')) return null;
  const at = scan.cells[t]!.last;
  const named = senseAt(scan, at, 'zoneName');
  if (named) return { suffix: named.suffix, last: scan.cells[at]!.last };
  return scan.document.kind[at] === TokenKind.word ? { suffix: '', last: at + 1 } : null;
};
