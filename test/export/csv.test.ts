import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UNWATCHED } from '../../src/cli/progress.ts';
import { resolveCase } from '../../src/cli/resolve-case.ts';
import { csvLines } from '../../src/export/csv-lines.ts';
import type { CsvTable } from '../../src/export/csv-rows.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { searchWords } from '../../src/query/search-words.ts';
import { openCase } from '../../src/store/open-case.ts';
import { readingOf } from '../reading-of.ts';
import { reportOf } from '../report.ts';
import { REPORTS } from '../resolution/reports.ts';
import { temporaryFolder } from '../store/temporary.ts';

const HEARD =
  'نفى وزير النقل سامي الريفي أن تكون الجسور آيلة للسقوط، بحسب وكالة رويترز. والتقى الرئيس الروسي فلاديمير بوتين المستشارة الألمانية أنغيلا ميركل في موسكو يوم الأحد.';
const ODD = 'قال الناطق: "=1+1 هو الجواب، والباقي يأتي لاحقا".';

const kept = openCase(join(temporaryFolder(), 'csv.isnad'), searchWords(arabic), { create: true });
await kept.save(
  [
    ...REPORTS,
    readingOf(reportOf(HEARD, { id: 'h', outlet: 'النهار', publishedAs: '2021-03-08' })),
    readingOf(reportOf(ODD, { id: 'o', title: 'قال: "نعم", ثم سكت', publishedAs: '2021-03-09' })),
  ],
  'test',
);
await resolveCase(kept, UNWATCHED);

const written = async (table: CsvTable, bom = false): Promise<string> => {
  let text = '';
  for await (const lines of csvLines(kept, table, bom)) text += lines;
  return text;
};

/** Cells by column, as RFC 4180 has them. */
const rowsOf = (text: string): Record<string, string>[] => {
  const rows = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n)/g)].reduce<string[][]>(
    (all, [, quoted, plain, end]) => {
      all.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
      if (end === '\n') all.push([]);
      return all;
    },
    [[]],
  );
  const [columns, ...cells] = rows.filter((row) => row.length > 0);
  return cells.map((row) => Object.fromEntries(columns!.map((column, i) => [column, row[i]!])));
};

test('a claim has its words, its chain down to the root, its outlet, certainty and polarity', async () => {
  const claim = rowsOf(await written('claims')).find(({ report }) => report === 'h')!;
  expect(claim).toMatchObject({ outlet: 'النهار', polarity: 'denied', published: '2021-03-08' });
  expect(claim.chain).toMatch(/رويترز ← .*الريفي/u);
  expect(claim.quote).toContain('الجسور');
});

test('events, ties and statements have theirs', async () => {
  const meeting = rowsOf(await written('ties')).find(({ type }) => type === 'meets')!;
  expect(meeting.quote).toContain('والتقى الرئيس');
  expect(meeting.root).toBe('النهار');
  const events = rowsOf(await written('events'));
  expect(events.every(({ quote, root, certainty }) => quote && root && certainty)).toBe(true);
  const said = rowsOf(await written('statements')).find(({ report_count: reports }) => Number(reports) > 1)!;
  expect(said.roots!.split(' | ')).toHaveLength(Number(said.root_count));
});

test('what a spreadsheet would run stands behind an apostrophe, quotes and commas stay, Excel is told that it is Unicode', async () => {
  const text = await written('claims', true);
  expect(text.startsWith('\ufeffclaim,quote,')).toBe(true);
  const { quote, title } = rowsOf(text.slice(1)).find(({ report }) => report === 'o')!;
  expect(quote!.startsWith("'=1+1")).toBe(true);
  expect(title).toBe('قال: "نعم", ثم سكت');
});
