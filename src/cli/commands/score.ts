import { InvalidArgumentError, Option } from 'commander';
import { annotate } from '../../annotate.ts';
import type { Language } from '../../model/language.ts';
import { readingJson } from '../../model/reading.ts';
import type { Report } from '../../model/report.ts';
import { QuestionError } from '../../query/question-error.ts';
import { readCorpus } from '../../score/corpus.ts';
import { readGold, readReadings } from '../../score/files.ts';
import { HALVES, type Half, inHalf } from '../../score/half.ts';
import { printFaults, printScore } from '../../score/print.ts';
import type { Reading } from '../../score/reading.ts';
import { scoreReadings } from '../../score/score.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { DEFAULT_LANGUAGE, LANGUAGE_TAGS, languageOf } from '../languages.ts';
import type { AddCommand } from './command.ts';

interface ScoreOptions {
  readonly texts: string;
  readonly errors: number;
  readonly half: Half;
  readonly language: string;
}

const EXAMPLES = examples(
  ['isnad score labels/ --texts reports.jsonl', 'reads the labelled reports and says how much is right'],
  ['isnad score labels/ --texts reports.jsonl.gz readings.jsonl', 'the same for what isnad read --json printed'],
  ['isnad score labels/ --texts reports.jsonl --errors 20', 'with twenty faults of each kind'],
);

export const addScore: AddCommand = (program, io, finish) => {
  program
    .command('score')
    .description('measure readings against reports labelled by hand')
    .argument('<labels>', 'folder of label files, one JSON file a report (docs/scoring.md)')
    .argument('[readings]', 'what isnad read --json printed; without it the reports are read now')
    .requiredOption('--texts <file>', 'the reports, as JSON lines with id and text (.gz too)')
    .option('--errors <n>', 'show so many faults of each kind', count, 0)
    .addOption(
      new Option('--half <half>', 'all reports, or those whose id has an even (dev) or odd (held) MD5')
        .choices(HALVES)
        .default('all'),
    )
    .addOption(
      new Option('--language <tag>', 'language of the reports').choices(LANGUAGE_TAGS).default(DEFAULT_LANGUAGE),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (labels: string, readings: string | undefined, options: ScoreOptions) =>
      finish(await score(labels, readings, options, io)),
    );
};

const count = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
};

const score = async (
  labels: string,
  readings: string | undefined,
  options: ScoreOptions,
  { out, errors }: Io,
): Promise<ExitCode> => {
  const language = await languageOf(options.language);
  const golds = fromDisk(() => readGold(labels)).filter(({ id }) => inHalf(id, options.half));
  if (golds.length === 0)
    throw new QuestionError(
      `${labels} holds no label files for --half ${options.half}.`,
      'Name a folder of JSON files, one a report.',
    );
  const ids = new Set(golds.map(({ id }) => id));
  const reports = fromDisk(() => readCorpus(options.texts, language.tag, (id) => ids.has(id)));
  const read = readings === undefined ? readNow(reports, language) : fromDisk(() => readReadings(readings));
  const result = scoreReadings(golds, read, new Map(reports.map(({ id, text }) => [id, text])));

  for (const id of result.otherText)
    await errors.write(`isnad: ${id} was read from another text; counted as read empty\n`);
  await out.write(`${printScore(result)}\n`);
  if (options.errors > 0) await out.write(`${printFaults(result, options.errors)}\n`);
  return ExitCode.done;
};

const readNow = (reports: readonly Report[], language: Language): Map<string, Reading> =>
  new Map(reports.map((report) => [report.id, readingJson(report, annotate(report, language))]));

/** A file that is missing or has another shape is a matter of the command line, not a fault of the program. */
const fromDisk = <T>(read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw new QuestionError(
      `${error instanceof Error ? error.message : error}.`,
      'isnad score --help shows what it takes.',
    );
  }
};
