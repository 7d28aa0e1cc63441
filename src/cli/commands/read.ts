import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { readingJson, refusalJson } from '../../model/reading.ts';
import { openCase } from '../../store/open-case.ts';
import { dateGiven } from '../date-given.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { caseWords, DEFAULT_LANGUAGE, LANGUAGE_TAGS } from '../languages.ts';
import { positive } from '../number-given.ts';
import { printReading } from '../print/reading.ts';
import { printRefusal } from '../print/refusal.ts';
import { printTally } from '../print/tally.ts';
import { type ReadJob, readReports } from '../read-reports.ts';
import { resolveCase } from '../resolve-case.ts';
import type { AddCommand } from './command.ts';

interface ReadOptions {
  readonly json?: true;
  readonly quiet?: true;
  readonly case?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly language: string;
  readonly workers: number;
}

const EXAMPLES = examples(
  ['isnad read article.txt', 'who says what, according to whom, with dates and ties'],
  ['isnad read articles/ --case my.isnad --quiet', 'keeps a folder of articles as evidence to ask'],
  ['isnad read article.txt --published 2017-03-24 --outlet "الجزيرة"', 'says what the file does not'],
  ['isnad read news.jsonl.gz --case my.isnad --quiet', 'a large file; stopped at any time, the same command goes on'],
  ['curl -s ADDRESS | isnad read - --json', 'one line of JSON a report, for other programs'],
);

export const addRead: AddCommand = (program, io, finish) => {
  program
    .command('read')
    .description('read reports and print who says what: claims by their roots, timeline, ties')
    .argument('<path...>', 'text, HTML and JSON-lines files, folders of these, or - for standard input')
    .option('--json', 'one line of JSON a report; refused files too')
    .option('-q, --quiet', 'print no readings, only the count at the end')
    .option('--case <file>', 'keep reports and evidence in this case (made if there is none)')
    .option('--published <date>', 'publication date of reports that name none, such as 2017-03-24', dateGiven)
    .option('--outlet <name>', 'who published reports that do not say')
    .addOption(
      new Option('--language <tag>', 'language of the reports').choices(LANGUAGE_TAGS).default(DEFAULT_LANGUAGE),
    )
    .option('--workers <n>', 'threads that read (as many as the machine has cores)', positive, availableParallelism())
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: ReadOptions, command: Command) =>
      finish(await read(paths, options, command.getOptionValueSource('language') === 'cli', io)),
    );
};

const read = async (
  paths: readonly string[],
  options: ReadOptions,
  languageIsCertain: boolean,
  io: Io,
): Promise<ExitCode> => {
  const { json, quiet, published, outlet, language, workers } = options;
  const kept = options.case === undefined ? null : openCase(options.case, await caseWords(), { create: true });
  const progress = io.progress(quiet ?? false);
  try {
    const job: ReadJob = {
      paths,
      options: { language, languageIsCertain, published: published ?? null, outlet: outlet ?? null },
      workers,
      kept,
      show: quiet
        ? null
        : (report, evidence) =>
            io.out.write(
              json ? `${JSON.stringify(readingJson(report, evidence))}\n` : printReading(io.page, report, evidence),
            ),
      refuse: async (refusal) => {
        await io.errors.write(printRefusal(refusal));
        return json && !quiet ? io.out.write(`${JSON.stringify(refusalJson(refusal))}\n`) : true;
      },
      progress,
    };
    let isStopped = false;
    const tally = await (kept
      ? io.interruptible(async (signal) => {
          const whole = await readReports({ ...job, signal });
          if (!signal.aborted) await resolveCase(kept, progress, signal);
          isStopped = signal.aborted;
          return whole;
        })
      : readReports(job));
    if (tally.read + tally.refused !== 1 || kept) await io.errors.write(`isnad: ${printTally(tally, kept !== null)}\n`);
    if (isStopped) {
      await io.errors.write('isnad: stopped; what was read so far is kept. The same command goes on from there.\n');
      return ExitCode.interrupted;
    }
    return tally.refused > 0 ? ExitCode.someRefused : ExitCode.done;
  } finally {
    await kept?.close();
  }
};
