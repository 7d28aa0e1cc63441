import { describe, expect, test } from 'vitest';
import { readTable } from '../../../src/language/table.ts';
import { arabic, foldArabic } from '../../../src/languages/ar/arabic.ts';
import { readTimeEntries } from '../../../src/languages/ar/time-tables.ts';
import { readTimes } from '../../../src/time/read-times.ts';

const TABLES = ['months', 'weekdays', 'numbers', 'time-units', 'time-words', 'time-zones', 'feasts', 'dated-events'];

describe('the tables of time', () => {
  test.each(TABLES)('%s has no row twice', (name) => {
    const rows = readTable(new URL(`../../../src/languages/ar/words/${name}.tsv`, import.meta.url), ['gloss']);
    expect(rows.length).toBeGreaterThan(0);
    const written = rows.map((row) => JSON.stringify(row));
    expect(written.filter((row, i) => written.indexOf(row) !== i)).toEqual([]);
  });

  test('put phrases behind their first word and keep every sense', () => {
    const entries = readTimeEntries(foldArabic);
    expect(entries.get(foldArabic('تشرين'))?.next?.get(foldArabic('الثاني'))?.senses).toMatchObject([{ month: 11 }]);
    expect(
      entries
        .get(foldArabic('اليوم'))
        ?.senses.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['day', 'unit']);
  });

  test('name only rules that explain knows', () => {
    const text =
      'وصل أمس. وقال في مارس 2017 الساعة 10:00 بتوقيت غرينتش، كل جمعة، مؤخرا، قبل يومين (30 عاما) من 2011 إلى 2014.';
    const { times } = readTimes({ publishedAs: '2018-01-02' }, arabic.parse(text), arabic.timeWords);
    expect(times.length).toBeGreaterThan(6);
    for (const { rule } of times) expect(arabic.rules.has(rule)).toBe(true);
  });
});
