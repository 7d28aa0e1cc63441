import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { asJsonLines, madeReports } from '../made-reports.ts';
import { caseContents } from '../store/case-contents.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { isnad } from './isnad.ts';

const folder = temporaryFolder();
const BIN = join(import.meta.dirname, '../../bin/isnad.js');
const COUNT = 1200;
const file = join(folder, 'reports.jsonl');
writeFileSync(file, asJsonLines(madeReports(COUNT)));
const reading = (path: string) => ['read', file, '--case', path, '--quiet', '--workers', '2'];

const countIn = (path: string): number => {
  if (!existsSync(path)) return 0;
  const kept = new DatabaseSync(path, { readOnly: true });
  try {
    return Number(kept.prepare('select count(*) as all_of_them from report').get()!.all_of_them);
  } catch {
    return 0;
  } finally {
    kept.close();
  }
};

/** Starts an import and stops it by a signal as soon as the case holds so many reports. */
const stopped = async (path: string, reports: number, signal: NodeJS.Signals) => {
  const child = spawn(process.execPath, [BIN, ...reading(path)], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  while (child.exitCode === null && countIn(path) < reports) await pause(2);
  child.kill(signal);
  const [code, by] = await closed;
  return { code, by, errors };
};

test('an import killed and stopped again and again ends in the same case as one undisturbed', async () => {
  const whole = join(folder, 'whole.isnad');
  const path = join(folder, 'killed.isnad');
  expect((await isnad(reading(whole))).code).toBe(0);
  expect((await stopped(path, 1, 'SIGKILL')).by).toBe('SIGKILL');
  expect((await stopped(path, countIn(path) + 100, 'SIGKILL')).by).toBe('SIGKILL');

  const interrupted = await stopped(path, countIn(path) + 100, 'SIGINT');
  expect(interrupted).toMatchObject({
    code: 130,
    errors: expect.stringMatching(/The same command goes on from there/),
  });
  const before = countIn(path);
  expect(before).toBeLessThan(COUNT);

  const { code, errors } = await isnad(reading(path));
  expect(code).toBe(0);
  expect(errors).toContain(
    `(${(COUNT - before).toLocaleString('en')} new, ${before.toLocaleString('en')} known and unchanged)`,
  );
  expect(caseContents(path)).toEqual(caseContents(whole));
}, 240_000);
