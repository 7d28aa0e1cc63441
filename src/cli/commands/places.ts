import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { refusalJson } from '../../model/reading.ts';
import { placesOf } from '../../query/places.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { DEFAULT_LANGUAGE, LANGUAGE_TAGS } from '../languages.ts';
import { printPlaces } from '../print/places.ts';
import { printRefusal } from '../print/refusal.ts';
import { readReports } from '../read-reports.ts';
import type { AddCommand } from './command.ts';

interface PlacesOptions {
  readonly json?: true;
  readonly language: string;
}

const EXAMPLES = examples(
  ['isnad places article.txt', 'the places of a report by country, with coordinates and their precision'],
  ['isnad places articles/ --json', 'one line of JSON a report, for a map'],
);

export const addPlaces: AddCommand = (program, io, finish) => {
  program
    .command('places')
    .description('list the places that reports name, with coordinates and how exactly they are known')
    .argument('<path...>', 'text, HTML and JSON-lines files, folders of these, or - for standard input')
    .option('--json', 'one line of JSON a report; refused files too')
    .addOption(
      new Option('--language <tag>', 'language of the reports').choices(LANGUAGE_TAGS).default(DEFAULT_LANGUAGE),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: PlacesOptions, command: Command) =>
      finish(await places(paths, options, command.getOptionValueSource('language') === 'cli', io)),
    );
};

const places = async (
  paths: readonly string[],
  options: PlacesOptions,
  languageIsCertain: boolean,
  io: Io,
): Promise<ExitCode> => {
  const { json, language } = options;
  const tally = await readReports({
    paths,
    options: { language, languageIsCertain, published: null, outlet: null },
    workers: availableParallelism(),
    kept: null,
    show: async (report, evidence) => {
      const { id, title } = report;
      const line = { report: { id, title }, countries: placesOf(evidence) };
      return io.out.write(json ? `${JSON.stringify(line)}\n` : printPlaces(io.page, report, evidence));
    },
    refuse: async (refusal) => {
      await io.errors.write(printRefusal(refusal));
      return json ? io.out.write(`${JSON.stringify(refusalJson(refusal))}\n`) : true;
    },
    progress: io.progress(false),
  });
  return tally.refused > 0 ? ExitCode.someRefused : ExitCode.done;
};
