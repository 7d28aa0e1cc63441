import { arabic } from '../../src/languages/ar/arabic.ts';
import { readTimes } from '../../src/time/read-times.ts';

/** The times of a text published on a day, as `words = value`. */
export const timesOf = (text: string, publishedAs: string | null = '2018-06-06T10:00:00+03:00'): string[] =>
  readTimes({ publishedAs }, arabic.parse(text), arabic.timeWords).times.map(
    ({ start, end, value }) => `${text.slice(start, end)} = ${value}`,
  );
