import type { Figure } from '../model/evidence.ts';

/** Share by which a number that is meant roughly may be off. */
const ROUGH = 0.15;

/** A number as it is meant. */
export interface Meant extends Pick<Figure, 'value' | 'bound'> {
  /** The other numbers of the sentence that gives it. */
  readonly beside: readonly number[];
}

/** Whether two numbers of one thing can both hold, as they are meant. */
export const holdsBeside = (a: Meant, b: Meant): boolean => {
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  // 8 passengers and 3 of the crew are 11 people, of 11 people 8 are passengers.
  if ([high.value, high.value - low.value].some((value) => low.beside.includes(value))) return true;
  if (high.beside.includes(low.value)) return true;
  if (low.bound === 'least' || high.bound === 'most') return true;
  if (isRounded(low.value, high.value)) return true;
  const isRough = low.bound === 'about' || high.bound === 'about';
  return isRough && high.value - low.value <= ROUGH * high.value;
};

/** From which on numbers are told rounded. */
const LARGE = 10_000;

/** Whether one is the other rounded or cut: 77 and 76.7, 107 and 107.5 million; of small whole numbers none is. */
const isRounded = (low: number, high: number): boolean => {
  if (low < LARGE && Number.isInteger(low) && Number.isInteger(high)) return false;
  return high - low < Math.max(lastPlaceOf(low), lastPlaceOf(high));
};

/** What one more in the last place before the zeros at the end is worth: 1 of 77, 0.1 of 76.7. */
const lastPlaceOf = (value: number): number => {
  const [whole, fraction = ''] = String(value).split('.') as [string, string?];
  return fraction === '' ? 10 ** (whole.length - whole.replace(/0+$/, '').length) : 10 ** -fraction.length;
};

/** A number in words of a reason: least 20. */
export const written = ({ value, bound }: Pick<Meant, 'value' | 'bound'>): string => {
  const rounded = String(Math.round(value * 100) / 100);
  return bound === 'exact' ? rounded : `${bound} ${rounded}`;
};
