import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import type { Evidence } from '../../model/evidence.ts';
import { refusalJson } from '../../model/reading.ts';
import type { Report } from '../../model/report.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { DEFAULT_LANGUAGE } from '../languages.ts';
import type { Page } from '../page.ts';
import { printRefusal } from '../print/refusal.ts';
import { readReports } from '../read-reports.ts';
import { addCaseOptions, type CaseListing, type CaseListingOptions, checkAsked, listCase } from './case-listing.ts';
import type { AddCommand } from './command.ts';

/** A command that reads files and lists one thing of their evidence, or lists it of a case. */
interface Listing<T> {
  readonly name: string;
  readonly describes: string;
  /** The kinds that `--kind` may ask for. */
  readonly kinds: () => readonly string[];
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** One JSON object a row. */
  readonly rows: (report: Report, evidence: Evidence) => readonly object[];
  readonly print: (page: Page, report: Report, evidence: Evidence) => readonly string[];
  readonly ofCase: CaseListing<T>;
  /** What lies in the period that is asked of a case. */
  readonly period: string;
}

export const addListing =
  <T>(listing: Listing<T>): AddCommand =>
  (program, io, finish) => {
    const command = program
      .command(listing.name)
      .description(listing.describes)
      .argument('[path...]', 'text, HTML and JSON-lines files, folders of these, or - for standard input')
      .option('--kind <list>', 'only these kinds; several with commas', (list) => kindsGiven(list, listing.kinds()))
      .option('--json', 'one line of JSON each; refused files too');
    addCaseOptions(command, listing.period)
      .addHelpText('after', examples(...listing.examples))
      .action(async (paths: string[], options: CaseListingOptions) => {
        checkAsked(paths, options);
        const { case: path } = options;
        finish(
          path === undefined
            ? await listFiles(listing, paths, options, io)
            : await listCase(listing.ofCase, { ...options, case: path }, io),
        );
      });
  };

const kindsGiven = (list: string, known: readonly string[]): string[] =>
  list.split(',').map((given) => {
    const kind = known.find((name) => name.toLowerCase() === given.trim().toLowerCase());
    if (!kind) throw new InvalidArgumentError(`There is no kind "${given.trim()}". Kinds: ${known.join(', ')}.`);
    return kind;
  });

const listFiles = async <T>(
  { rows, print }: Listing<T>,
  paths: readonly string[],
  { json, kind }: CaseListingOptions,
  io: Io,
): Promise<ExitCode> => {
  const wanted = (type: string): boolean => !kind || kind.includes(type);
  const tally = await readReports({
    paths,
    options: { language: DEFAULT_LANGUAGE, languageIsCertain: false, published: null, outlet: null },
    workers: availableParallelism(),
    kept: null,
    show: async (report, all) => {
      const evidence: Evidence = {
        ...all,
        events: all.events.filter(({ type }) => wanted(type)),
        ties: all.ties.filter(({ type }) => wanted(type)),
      };
      const lines = json ? rows(report, evidence).map((row) => JSON.stringify(row)) : print(io.page, report, evidence);
      return lines.length === 0 ? true : io.out.write(`${lines.join('\n')}\n`);
    },
    refuse: async (refusal) => {
      await io.errors.write(printRefusal(refusal));
      return json ? io.out.write(`${JSON.stringify(refusalJson(refusal))}\n`) : true;
    },
    progress: io.progress(false),
  });
  return tally.refused > 0 ? ExitCode.someRefused : ExitCode.done;
};
