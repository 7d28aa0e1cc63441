// Measures a case as it grows: imports of 2,000 to 16,000 reports, one with nothing new, 100 reports more, and questions; writes docs/case-speed.md.
// Usage: npm run bench:case -- [CORPUS.jsonl[.gz]] [--sizes full|small|N,N,…] [--workers N]   (small: an eighth; without a path: the news of ISNAD_DATA, default ../shared/data; else the samples)
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { caseWords, nameKeys } from '../src/cli/languages.ts';
import { UNWATCHED } from '../src/cli/progress.ts';
import { readReports } from '../src/cli/read-reports.ts';
import { resolveCase } from '../src/cli/resolve-case.ts';
import { entityNamed } from '../src/query/named-entity.ts';
import { sourcesOf } from '../src/query/sources.ts';
import { statementsFor } from '../src/query/statements.ts';
import { dossierOf } from '../src/query/who.ts';
import { readLines } from '../src/score/files.ts';
import { openCase } from '../src/store/open-case.ts';

const SIZES: Readonly<Record<string, readonly number[]>> = {
  full: [2000, 4000, 8000, 16_000],
  small: [250, 500, 1000, 2000],
};
/** Reports that come to the largest case last. */
const MORE = 100;
/** How many names and headlines are asked for, each once. */
const ASKED = 20;
/** What the time for a report in the largest case may be of that in the smallest, and seconds for 100 more. */
const FLOOR = { growth: 1.25, more: 5 } as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: 'full' },
    workers: { type: 'string', default: '2' },
    /** Of a process of its own: what is measured in it. */
    step: { type: 'string' },
  },
});
const root = join(import.meta.dirname, '..');

/** One import, in a process of its own: seconds with opening and closing the case, and the most memory it held. */
interface Import {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Milliseconds of each question of a kind, ascending. */
type Answers = Readonly<Record<string, readonly number[]>>;

const importInto = async (file: string, path: string): Promise<Import> => {
  const before = performance.now();
  const kept = openCase(path, await caseWords(), { create: true });
  const workers = Number(values.workers);
  const job = { paths: [file], options: { language: 'ar' }, workers, kept, show: null, progress: UNWATCHED };
  await readReports({ ...job, refuse: async () => true });
  await resolveCase(kept, UNWATCHED);
  await kept.close();
  return { seconds: (performance.now() - before) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 };
};

const ask = async (path: string): Promise<Answers> => {
  const kept = openCase(path, await caseWords(), { create: false });
  const keysOf = await nameKeys();
  const names = (await kept.sources(null, ASKED)).map(({ name }) => name);
  const words = (await kept.reports({ limit: 40 * ASKED }))
    .filter(({ title }, i) => title !== null && i % 40 === 0)
    .map(({ title }) => title!.split(/\s+/u).slice(0, 2).join(' '));
  const timed = async (inputs: readonly string[], question: (input: string) => Promise<unknown>): Promise<number[]> => {
    const times: number[] = [];
    for (const input of inputs) {
      const before = performance.now();
      await question(input);
      times.push(performance.now() - before);
    }
    return times.sort((a, b) => a - b);
  };
  const answers = {
    'statements --about': await timed(names, (about) => statementsFor(kept, { about })),
    'statements --disputed': await timed(['', ''], () => statementsFor(kept, { disputed: true })),
    who: await timed(names, async (name) => dossierOf(kept, (await entityNamed(kept, name, keysOf)).entity, keysOf)),
    sources: await timed(['', ''], () => sourcesOf(kept, undefined, ASKED, keysOf)),
    search: await timed(words, (text) => kept.reports({ text, limit: 20 })),
  };
  await kept.close();
  return answers;
};

/** The samples over and over, each round with ids of its own and ten days later, so that its stories are its own. */
const sampleLines = (count: number): string[] => {
  const texts = globSync('samples/**/*.txt', { cwd: root }).sort();
  return Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / texts.length);
    const text = readFileSync(join(root, texts[i % texts.length]!), 'utf8');
    const published = new Date(Date.UTC(1990, 0, 1 + round * 10, 8)).toISOString();
    return JSON.stringify({ id: `sample-${i}`, source: `outlet ${i % texts.length}`, published, text });
  });
};

const corpus = (count: number): { readonly name: string; readonly lines: readonly string[] } => {
  const news = globSync(`${process.env.ISNAD_DATA ?? join(root, '../shared/data')}/news/*.jsonl.gz`);
  const [file] = positionals.length > 0 ? positionals : news;
  if (file) return { name: basename(file), lines: readLines(file).slice(0, count) };
  return { name: 'the bundled samples over and over', lines: sampleLines(count) };
};

const wordsIn = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + ((JSON.parse(line) as { text: string }).text.match(/\S+/g)?.length ?? 0), 0);

/** Runs a step in a process of its own, so that nothing is warm and its memory is its own. */
const inProcess = <T>(step: 'import' | 'ask', ...paths: readonly string[]): T => {
  const args = [...process.execArgv, import.meta.filename, '--step', step, '--workers', values.workers, ...paths];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${step} ended with ${status}`);
  return JSON.parse(stdout) as T;
};

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const measure = (): void => {
  const sizes = SIZES[values.sizes] ?? values.sizes.split(',').map(Number);
  const largest = Math.max(...sizes);
  const { name, lines } = corpus(largest + MORE);
  if (lines.length < largest + MORE) throw new Error(`${name} has only ${lines.length} reports: give smaller --sizes`);
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  try {
    const fileOf = (some: readonly string[], label: string): string => {
      const file = join(folder, `${label}.jsonl`);
      writeFileSync(file, some.map((line) => `${line}\n`).join(''));
      return file;
    };
    const pathOf = (size: number): string => join(folder, `${size}.isnad`);
    const grown = sizes.map((size) => {
      const some = lines.slice(0, size);
      const done = inProcess<Import>('import', fileOf(some, `${size}`), pathOf(size));
      const megabytesOfCase = statSync(pathOf(size)).size / 2 ** 20;
      if (size !== largest) rmSync(pathOf(size));
      console.log(`${whole(size)} reports: ${done.seconds.toFixed(1)} s`);
      return { size, words: wordsIn(some), megabytesOfCase, ...done };
    });
    const again = inProcess<Import>('import', join(folder, `${largest}.jsonl`), pathOf(largest));
    const more = inProcess<Import>('import', fileOf(lines.slice(largest, largest + MORE), 'more'), pathOf(largest));
    const answers = inProcess<Answers>('ask', pathOf(largest));
    const perReport = grown.map(({ seconds, size }) => (1000 * seconds) / size);
    const growth = perReport.at(-1)! / perReport[0]!;
    const growthTable = tableOf(
      ['reports', 'seconds', 'ms a report', 'words a second', 'peak memory, MB', 'case, MB'],
      grown.map(({ size, seconds, words, megabytes, megabytesOfCase }, i) => [
        whole(size),
        seconds.toFixed(1),
        perReport[i]!.toFixed(2),
        whole(words / seconds),
        whole(megabytes),
        whole(megabytesOfCase),
      ]),
    );
    const answerTable = tableOf(
      ['question', 'median ms', 'slowest ms'],
      Object.entries(answers).map(([question, times]) => [
        `\`${question}\``,
        times[Math.floor(times.length / 2)]!.toFixed(1),
        times.at(-1)!.toFixed(1),
      ]),
    );
    const facts = [
      `A report in the largest case takes ${growth.toFixed(2)} times what it takes in the smallest (floor: at most ${FLOOR.growth}).`,
      `The same ${whole(largest)} reports again, nothing new: ${again.seconds.toFixed(1)} s.`,
      `${MORE} reports more: ${more.seconds.toFixed(1)} s (floor: at most ${FLOOR.more}), peak memory ${whole(more.megabytes)} MB.`,
      `Corpus: the first reports of ${name}. Machine: ${cpus().length} cores of ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}, ${process.platform}.`,
    ];
    const page = `# Speed of a case

Written by \`npm run bench:case\` on ${new Date().toISOString().slice(0, 10)}. Each import runs in a process of its own with ${values.workers} workers: reading, saving, and all that is
found across reports; the time of starting the language is in it.

${growthTable}

${facts.map((fact) => `- ${fact}`).join('\n')}

Questions to the largest case, in one process, each name and headline once:

${answerTable}
`;
    console.log(page);
    writeFileSync(join(root, 'docs/case-speed.md'), page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (values.step === 'import') console.log(JSON.stringify(await importInto(positionals[0]!, positionals[1]!)));
else if (values.step === 'ask') console.log(JSON.stringify(await ask(positionals[0]!)));
else measure();
