import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { readTimes } from '../../src/time/read-times.ts';
import { VALUE } from '../../src/time/value.ts';

const WORDS =
  'يوم الجمعة 24 مارس 2017 الماضي المقبل من إلى بين و قبل بعد منذ عامين أيام 5 سنوات القرن العشرين الساعة 10 : 30 مساء رمضان 1439 كل شهر نهاية صيف / - ( ) عاما التالي ذلك نفسه سيصل وصل الأسبوع 999999999 31 فبراير'.split(
    ' ',
  );
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(' ')),
);
const dates = fc.constantFrom(null, '2018-06-06', '2017-03', '1400-01-01', '2999-12-31T23:59:00-12:00');

const read = (text: string, publishedAs: string | null) =>
  readTimes({ publishedAs }, arabic.parse(text), arabic.timeWords);

describe('times of any text', () => {
  test('have spans inside the text, well-formed values and days in order', () =>
    fc.assert(
      fc.property(texts, dates, (text, publishedAs) => {
        for (const { start, end, value, type, earliest, latest } of read(text, publishedAs).times) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const part of type === 'RANGE' ? value.split('/') : [value]) expect(part).toMatch(VALUE);
          if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
        }
      }),
      { seed: 5, numRuns: 1500 },
    ));

  test('are the same when read again', () =>
    fc.assert(
      fc.property(texts, dates, (text, publishedAs) => {
        expect(read(text, publishedAs)).toEqual(read(text, publishedAs));
      }),
      { seed: 6, numRuns: 200 },
    ));
});
