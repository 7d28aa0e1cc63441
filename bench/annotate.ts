// Measures `annotate` and the time step alone on one core beside JSON.parse of the same lines, and writes docs/speed.md.
// Usage: npm run bench -- [CORPUS.jsonl[.gz]] [--runs N] [--times]   (--times: the time step only, nothing written; without a path: the news of ISNAD_DATA, default ../shared/data; else the samples)
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotate } from '../src/annotate.ts';
import { arabic } from '../src/languages/ar/arabic.ts';
import type { Report } from '../src/model/report.ts';
import { corpusReport } from '../src/score/corpus.ts';
import { readLines } from '../src/score/files.ts';
import { readTimes } from '../src/time/read-times.ts';

/** How often the samples are read in one run: few and short, they would be over before the clock moves. */
const SAMPLE_ROUNDS = 200;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, times: { type: 'boolean', default: false } },
});
const runs = Number(values.runs);
const root = join(import.meta.dirname, '..');

/** Starts the bench again on one core alone, garbage collector and compiler with it. */
const runPinned = (): number | null => {
  const pinned = ['-c', String(cpus().length - 1), process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  return spawnSync('taskset', pinned, { stdio: 'inherit', env: { ...process.env, ISNAD_PINNED: '1' } }).status;
};

const sampleLines = (): string[] => {
  const texts = globSync('samples/**/*.txt', { cwd: root })
    .sort()
    .map((file) => readFileSync(join(root, file), 'utf8'));
  const lines = texts.map((text, i) => JSON.stringify({ id: `sample-${i}`, text }));
  return Array.from({ length: SAMPLE_ROUNDS }, () => lines).flat();
};

/** The lines to measure and what to call them. */
const corpus = (): { name: string; lines: string[] } => {
  const news = globSync(`${process.env.ISNAD_DATA ?? join(root, '../shared/data')}/news/*.jsonl.gz`);
  const files = positionals.length > 0 ? positionals : news;
  for (const file of files) if (!existsSync(file)) throw new Error(`${file} is not there: give a file of JSON lines`);
  return files.length > 0
    ? { name: files.map((file) => basename(file)).join(', '), lines: files.flatMap(readLines) }
    : { name: `the bundled samples, ${SAMPLE_ROUNDS} times over`, lines: sampleLines() };
};

/** Seconds that a piece of work takes, once a run. */
const timed = (work: () => void): number => {
  const before = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - before) / 1e9;
};

/** The time step is measured on one report of so many: its documents are made beside the clock, which takes longer than it. */
const EVERY = 8;

/** Seconds of the time step alone, over reports that are parsed before the clock starts for each. */
const timedTimes = (reports: readonly Report[]): number => {
  let spent = 0n;
  for (const report of reports) {
    const document = arabic.parse(report.text);
    const before = process.hrtime.bigint();
    readTimes(report, document, arabic.timeWords);
    spent += process.hrtime.bigint() - before;
  }
  return Number(spent) / 1e9;
};

const wordsOf = (reports: readonly Report[]): number =>
  reports.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);

const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;

const rowsOf = (label: string, seconds: readonly number[], reports: number, words: number): string[][] =>
  Object.entries({ best: seconds[0]!, median: seconds[Math.floor(runs / 2)]! }).map(([which, second]) => [
    label,
    `${which} of ${runs}`,
    second.toFixed(2),
    whole(reports / second),
    whole(words / second),
  ]);

const measure = (pinned: boolean): void => {
  const { name, lines } = corpus();
  const reports = lines.map((line) => corpusReport(line, arabic.tag));
  const words = wordsOf(reports);
  const some = reports.filter((_, i) => i % EVERY === 0);
  const stepSeconds = Array.from({ length: runs }, () => timedTimes(some)).sort((a, b) => a - b);
  const timeRows = rowsOf('time step', stepSeconds, some.length, wordsOf(some));
  if (values.times) {
    console.log(timeRows.map((row) => row.join('  ')).join('\n'));
    return;
  }
  const before = peakMegabytes();
  let claims = 0;
  const times = Array.from({ length: runs }, () => ({
    parse: timed(() => lines.forEach((line) => void JSON.parse(line))),
    annotate: timed(() => {
      claims = 0;
      for (const report of reports) claims += annotate(report, arabic).claims.length;
    }),
  }));
  const sorted = (step: 'parse' | 'annotate') => times.map((run) => run[step]).sort((a, b) => a - b);
  const rows = [
    ...rowsOf('`annotate`', sorted('annotate'), reports.length, words),
    ...timeRows,
    ...rowsOf('`JSON.parse`', sorted('parse'), reports.length, words),
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = ['step', 'run', 'seconds', 'reports a second', 'words a second'];
  const table = [line(head), line(['---', '---', '--:', '--:', '--:']), ...rows.map(line)].join('\n');
  const facts = [
    `Corpus: ${name}; ${whole(reports.length)} reports, ${whole(words)} words (separated by white space), ${whole(claims)} claims read.`,
    `Time step: dates and times found and resolved, on one report of ${EVERY}, its parsing not counted. HeidelTime, the best tagger by hand-made rules, needs a second for 1,200 words.`,
    `Machine: ${cpus()[0]?.model.trim() ?? 'unknown'}, ${pinned ? 'pinned to one core' : 'not pinned (no taskset)'}, Node ${process.versions.node}, ${process.platform}.`,
    `Peak memory: ${whole(peakMegabytes())} MB, of which ${whole(before)} MB before the first \`annotate\` (the corpus in memory and the Arabic tables).`,
  ];
  console.log([table, '', ...facts].join('\n'));
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(
    join(root, 'docs/speed.md'),
    `# Speed

Written by \`npm run bench\` on ${date}. \`annotate\` alone: reading the file and its JSON are measured apart, in the same process,
turn about; the first run is among them.

${table}

${facts.map((fact) => `- ${fact}`).join('\n')}
`,
  );
};

const whole = (value: number): string => Math.round(value).toLocaleString('en');

if (process.env.ISNAD_PINNED) measure(true);
else {
  const status = process.platform === 'linux' ? runPinned() : null;
  if (status === null) measure(false);
  else process.exitCode = status;
}
