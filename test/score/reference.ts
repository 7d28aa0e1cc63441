import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Counts, SHARES, TALLIES } from '../../src/score/figures.ts';

export const data = process.env.ISNAD_DATA ?? '../shared/data';
const script = `${data}/../tools/score.py`;

/** Why the reference scorer cannot run here, or `null` where it can. */
export const referenceMissing: string | null = !existsSync(script)
  ? `${script} is not there`
  : spawnSync('python3', ['--version']).status !== 0
    ? 'python3 is not there'
    : null;

/** The counts that the reference scorer (Python) prints, in the shape of `countsOf`. */
export const referenceCounts = (gold: string, readings: string, texts: string): Record<string, number[]> => {
  const printed = execFileSync('python3', [script, gold, readings, '--texts', texts], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONUTF8: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [head, ...lines] = printed.trim().split('\n');
  const inBrackets = (line: string) => line.slice(line.indexOf('(')).match(/\d+/g)!.map(Number);
  return {
    reports: head!.match(/\d+/g)!.map(Number),
    ...Object.fromEntries(lines.map((line) => [line.split(' ')[0]!, inBrackets(line)])),
  };
};

export const countsOf = ({ counts, reports, read }: { counts: Counts; reports: number; read: number }) => ({
  reports: [reports, read],
  ...Object.fromEntries(TALLIES.map((name) => [name, Object.values(counts.tallies[name])])),
  ...Object.fromEntries(SHARES.map((name) => [name, Object.values(counts.shares[name])])),
});
