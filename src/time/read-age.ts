import { readNumber } from './numbers.ts';
import { anchorAt, endAt, markAt, type Scan, senseAt } from './scan.ts';
import type { Core, StretchRead } from './stretch-read.ts';

/** Years of age: عمره 30 عاما, (45 عاما), من العمر, ذو الـ48 عاما. */
export const isAge = (scan: Scan, t: number, at: number, core: Core, last: number): boolean => {
  if (core.amounts[0]!.unit !== 'Y' && core.amounts[0]!.unit !== 'M') return false;
  for (let back = 1; back <= 2; back++) if (senseAt(scan, t - back, 'age')) return true;
  if (senseAt(scan, t, 'about') && senseAt(scan, t - 1, 'age')) return true;
  if (anchorAt(scan, core.last) === 'of' && senseAt(scan, core.last + 1, 'age')) return true;
  if (senseAt(scan, core.last, 'age')) return true;
  if (core.definite && core.digits && core.by === null && t === at) return true;
  return (
    t === at &&
    core.amounts[0]!.unit === 'Y' &&
    ((markAt(scan, t - 1, '(') && markAt(scan, last, ')،,')) || (markAt(scan, t - 1, '،,') && markAt(scan, last, '،,')))
  );
};

/** في الأربعين من عمره, الثامنة عشرة من العمر: an age that counts no units. */
export const readAge = (scan: Scan, t: number): StretchRead | null => {
  const number = readNumber(scan, t);
  if (!number?.definite || number.digits || number.value === null || number.value > 120) return null;
  if (!number.feminine && number.value % 10 !== 0) return null;
  if (anchorAt(scan, number.last) !== 'of' || !senseAt(scan, number.last + 1, 'age')) return null;
  return {
    first: t,
    last: endAt(scan, number.last + 1),
    amounts: [{ count: number.value, unit: 'Y' }],
    anchor: null,
    anchored: t,
    by: null,
    fromEvent: false,
    fromNow: false,
    fromTold: false,
    age: true,
    definite: true,
  };
};
