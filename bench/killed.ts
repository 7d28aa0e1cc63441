// Kills an import (kill -9) at random moments, resumes it after each, and compares the case with that of one undisturbed import.
// Usage: npm run bench:killed -- [CORPUS.jsonl[.gz]] [--reports N] [--kills N] [--seed N]   (without a path: the news of ISNAD_DATA, default ../shared/data; where there are none nothing is done)
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readLines } from '../src/score/files.ts';
import { caseContents, foundContents } from '../test/store/case-contents.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reports: { type: 'string', default: '1500' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});
const root = join(import.meta.dirname, '..');

/** Numbers from 0 to 1 that a seed makes (mulberry32). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const importing = (file: string, path: string): string[] => [
  join(root, 'src/cli/isnad.ts'),
  'read',
  file,
  '--case',
  path,
  '--quiet',
  '--workers',
  '2',
];

/** Imports and kills it after so many seconds; answers whether it was killed before it ended. */
const killedAfter = async (seconds: number, file: string, path: string): Promise<boolean> => {
  const child = spawn(process.execPath, importing(file, path), { stdio: 'ignore' });
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  await Promise.race([ended, pause(seconds * 1000)]);
  child.kill('SIGKILL');
  const [, by] = await ended;
  return by === 'SIGKILL';
};

const whole = (file: string, path: string): number => {
  const before = performance.now();
  const { status, stderr } = spawnSync(process.execPath, importing(file, path), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the import ended with ${status}: ${stderr}`);
  return (performance.now() - before) / 1000;
};

const run = async (corpus: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-killed-'));
  try {
    const file = join(folder, 'reports.jsonl');
    const lines = readLines(corpus).slice(0, Number(values.reports));
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    const [path, undisturbed] = [join(folder, 'killed.isnad'), join(folder, 'whole.isnad')];
    const seconds = whole(file, undisturbed);
    const idle = whole(file, undisturbed);
    console.log(`${lines.length} reports undisturbed: ${seconds.toFixed(1)} s; nothing new: ${idle.toFixed(1)} s`);
    const random = randomFrom(Number(values.seed));
    let killed = 0;
    for (let i = 1; i <= Number(values.kills); i++) {
      // Twice what each has on average, so that the last kills fall into what is left of the import.
      const moment = random() * (idle + (2 * seconds) / Number(values.kills));
      const isKilled = await killedAfter(moment, file, path);
      if (isKilled) killed++;
      console.log(`${i}. after ${moment.toFixed(2)} s: ${isKilled ? 'killed' : 'had ended'}`);
    }
    whole(file, path);
    const [expected, found] = [undisturbed, path].map((each) => [...caseContents(each), ...foundContents(each)]);
    const rest = new Set(expected);
    const differing = found!.filter((line) => !rest.has(line));
    console.log(
      `${killed} kills; ${expected!.length} rows expected, ${found!.length} found, ${differing.length} differ`,
    );
    for (const line of differing.slice(0, 5)) console.log(line.slice(0, 400));
    process.exitCode = differing.length === 0 && expected!.length === found!.length ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [corpus] =
  positionals.length > 0
    ? positionals
    : globSync(`${process.env.ISNAD_DATA ?? join(root, '../shared/data')}/news/*.jsonl.gz`);
if (corpus) await run(corpus);
else console.log('No corpus here: nothing to import. Give a file of JSON lines.');
