import { describe, expect, test } from 'vitest';
import { dateOf, dayOf } from '../../src/time/calendar.ts';
import { firstOfHijriMonth, hijriDay, hijriMonthOf } from '../../src/time/hijri.ts';

const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

const hijriOf = (day: number): number[] =>
  format
    .formatToParts(day * 86_400_000)
    .flatMap(({ type, value }) => (type === 'year' || type === 'month' || type === 'day' ? [Number(value)] : []));

describe('the Hijri calendar', () => {
  test('begins its months where Umm al-Qura does', () => {
    for (let year = 1400; year <= 1460; year++)
      for (let month = 1; month <= 12; month++)
        expect(hijriOf(firstOfHijriMonth(year, month))).toEqual([month, 1, year]);
  });

  test('finds the month of a day in and around its years', () => {
    for (const year of [1, 622, 1200, 1299, 1300, 1439, 1600, 1601, 1700])
      for (let month = 1; month <= 12; month++)
        expect(hijriMonthOf(firstOfHijriMonth(year, month))).toEqual({ year, month });
  });

  test('has the feasts of 1439 on their days', () => {
    expect(hijriDay(1439, 10, 1)).toBe(dayOf(2018, 6, 15));
    expect(dateOf(hijriDay(1439, 12, 10))).toEqual({ year: 2018, month: 8, day: 21 });
  });
});
