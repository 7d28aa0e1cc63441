import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openCase } from '../../src/store/open-case.ts';
import { readingOf, WORDS } from './readings.ts';
import { temporaryFolder } from './temporary.ts';

const folder = temporaryFolder();
const WRITER = join(import.meta.dirname, 'endless-writer.ts');

/** Starts a writer, kills it after so many batches and a moment, and answers how many reports it called safe. */
const killedWriter = async (path: string, batches: number, moment: number): Promise<number> => {
  const writer = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WRITER, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (told.split('\n').length > batches) setTimeout(() => writer.kill('SIGKILL'), moment);
  });
  const [, signal] = (await once(writer, 'close')) as [number | null, string];
  expect(signal).toBe('SIGKILL');
  return Number(told.trimEnd().split('\n').at(-1));
};

test.each([
  [1, 0],
  [3, 2],
  [8, 5],
])('a writer killed after %i batches and %i ms leaves a whole case', async (batches, moment) => {
  const path = join(folder, `killed-${batches}.isnad`);
  const safe = await killedWriter(path, batches, moment);
  const kept = openCase(path, WORDS, { create: false });
  const { reports, claims } = await kept.counts();
  expect(reports).toBeGreaterThanOrEqual(safe);
  expect(reports % 20).toBe(0);
  expect(claims).toBe(reports * 2);
  let found = 0;
  for await (const _ of kept.claims({ text: 'الثاني' })) found++;
  expect(found).toBe(reports);
  expect(await kept.save([readingOf('after', [{ by: ['رويترز'], content: 'بعد' }])], '1')).toEqual(['new']);
  await kept.close();

  const file = new DatabaseSync(path, { readOnly: true });
  expect(file.prepare('pragma integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
  file.close();
});
