import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNWATCHED } from '../../src/cli/progress.ts';
import { readReports } from '../../src/cli/read-reports.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { searchWords } from '../../src/query/search-words.ts';
import { openCase } from '../../src/store/open-case.ts';
import { asJsonLines, madeReports } from '../made-reports.ts';
import { caseContents } from '../store/case-contents.ts';
import { temporaryFolder } from '../store/temporary.ts';

const folder = temporaryFolder();
const REPORTS = madeReports(250);
const SEED = Date.now() % 100_000;

/** Reads the reports into a new case and answers what it holds, and in what order they were shown. */
const contentsOf = async (name: string, reports: typeof REPORTS, workers: number) => {
  const path = join(folder, `${name}.isnad`);
  const file = join(folder, `${name}.jsonl`);
  writeFileSync(file, asJsonLines(reports));
  const kept = openCase(path, searchWords(arabic), { create: true });
  const shown: string[] = [];
  const tally = await readReports({
    paths: [file],
    options: { language: 'ar' },
    workers,
    kept,
    show: async ({ id }) => shown.push(id) > 0,
    refuse: async ({ why }) => expect.unreachable(why),
    progress: UNWATCHED,
  });
  expect(tally.saved.new).toBe(reports.length);
  expect(shown).toEqual(reports.map(({ id }) => id));
  await kept.close();
  return caseContents(path);
};

const orders = fc.sample(fc.shuffledSubarray(REPORTS, { minLength: REPORTS.length }), { seed: SEED, numRuns: 3 });

test(`three orders read by one, two and four workers make the same case (seed ${SEED})`, async () => {
  const expected = await contentsOf('as-made', REPORTS, 1);
  expect(expected.length).toBeGreaterThan(2000);
  for (const [i, workers] of [1, 2, 4].entries()) {
    const found = await contentsOf(`order-${i}`, orders[i]!, workers);
    expect(found).toEqual(expected);
  }
}, 240_000);
