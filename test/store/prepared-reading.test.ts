import { expect, test } from 'vitest';
import { parseReport } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { searchWords, searchWordsOf } from '../../src/query/search-words.ts';
import { wordsWithin } from '../../src/store/full-text.ts';
import { prepareReading } from '../../src/store/prepared-reading.ts';
import { madeReports } from '../made-reports.ts';
import { readingOf } from '../reading-of.ts';

const words = searchWords(arabic);

test('the rows of a report are the same whether its words are cut already or cut for the rows', () => {
  for (const report of madeReports(60)) {
    const reading = readingOf(report);
    const { document, title } = parseReport(report, arabic);
    const cut = { title: title ? searchWordsOf(title) : [], text: searchWordsOf(document) };
    const made = prepareReading(reading, '1', words);
    expect(made.claims.length).toBeGreaterThan(0);
    expect(prepareReading({ ...reading, words: cut }, '1', words)).toEqual(made);
  }
});

test('a stretch whose end may cut a word or a number in two is cut anew', () => {
  const text = 'أعلن الوزير 24.5.2016 موعدا';
  const all = words(text);
  const within = (start: number, end: number) =>
    wordsWithin(all, text, { start, end })?.map((word) => word.start) ?? null;
  expect(within(0, text.length)).toEqual(all.map(({ start }) => start));
  expect(within(5, 11)).toEqual([5]);
  expect(within(6, 11)).toBeNull();
  expect(within(5, 10)).toBeNull();
  expect(within(12, text.length)).toBeNull();
});
