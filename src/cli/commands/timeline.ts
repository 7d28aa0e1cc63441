import { availableParallelism } from 'node:os';
import { Option } from 'commander';
import { timelineJson } from '../../query/timeline.ts';
import type { FoundEvent } from '../../store/find-events.ts';
import { dateGiven } from '../date-given.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { DEFAULT_LANGUAGE, LANGUAGE_TAGS } from '../languages.ts';
import { printFoundEvent } from '../print/found-event.ts';
import { printHead } from '../print/head.ts';
import { printRefusal } from '../print/refusal.ts';
import { printTally } from '../print/tally.ts';
import { printTimeline } from '../print/timeline.ts';
import { readReports } from '../read-reports.ts';
import { addCaseOptions, type CaseListing, type CaseListingOptions, checkAsked, listCase } from './case-listing.ts';
import type { AddCommand } from './command.ts';

interface TimelineOptions extends CaseListingOptions {
  readonly published?: string;
  readonly language: string;
}

const EXAMPLES = examples(
  ['isnad timeline article.txt', 'the dates that a report names, earliest first, with what happened on them'],
  ['isnad timeline article.txt --published 2017-03-24', 'yesterday, last month and the like count from this day'],
  ['isnad timeline articles/ --json', 'one line of JSON a report, for other programs'],
  ['isnad timeline --case my.isnad --of سوريا --since 2018-02', 'the dated events of a case, earliest first'],
);

export const addTimeline: AddCommand = (program, io, finish) => {
  const command = program
    .command('timeline')
    .description('print when what happened: the dates of reports in order, with their events')
    .argument('[path...]', 'text, HTML and JSON-lines files, folders of these, or - for standard input')
    .option('--json', 'one line of JSON a report')
    .option('--published <date>', 'publication date of reports that name none, such as 2017-03-24', dateGiven)
    .addOption(
      new Option('--language <tag>', 'language of the reports').choices(LANGUAGE_TAGS).default(DEFAULT_LANGUAGE),
    );
  addCaseOptions(command, 'happened')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: TimelineOptions) => {
      checkAsked(paths, options);
      const { case: path } = options;
      finish(
        path === undefined
          ? await timeline(paths, options, command.getOptionValueSource('language') === 'cli', io)
          : await listCase(OF_CASE, { ...options, case: path }, io),
      );
    });
};

const OF_CASE: CaseListing<FoundEvent> = {
  called: ['dated event', 'dated events'],
  find: (kept, filter, limit) => kept.events(filter, { order: 'earliest', undated: false }, 0, limit),
  print: (page, event) => printFoundEvent(page, event, true),
};

const timeline = async (
  paths: readonly string[],
  { json, published, language }: TimelineOptions,
  languageIsCertain: boolean,
  { out, errors, page, progress }: Io,
): Promise<ExitCode> => {
  const tally = await readReports({
    paths,
    options: { language, languageIsCertain, published: published ?? null, outlet: null },
    workers: availableParallelism(),
    kept: null,
    show: (report, evidence) =>
      out.write(
        json
          ? `${JSON.stringify(timelineJson(report, evidence))}\n`
          : `${[...printHead(page, report, evidence.published, evidence.credits), ...printTimeline(page, report, evidence), ''].join('\n')}\n`,
      ),
    refuse: async (refusal) => {
      await errors.write(printRefusal(refusal));
      return true;
    },
    progress: progress(false),
  });
  if (tally.read + tally.refused !== 1) await errors.write(`isnad: ${printTally(tally, false)}\n`);
  return tally.refused > 0 ? ExitCode.someRefused : ExitCode.done;
};
