import { daysOf } from '../../query/days.ts';
import type { FoundReport } from '../../store/case.ts';
import { openCase } from '../../store/open-case.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { caseWords } from '../languages.ts';
import { positive } from '../number-given.ts';
import { type Page, quoted } from '../page.ts';
import { counted, SEPARATOR } from '../print/block.ts';
import type { AddCommand } from './command.ts';

interface SearchOptions {
  readonly case: string;
  readonly outlet?: string;
  readonly since?: string;
  readonly until?: string;
  readonly after?: string;
  readonly limit: number;
  readonly json?: true;
}

const EXAMPLES = examples(
  ['isnad search سرت --case my.isnad', 'reports with the word, with and without article or و, latest first'],
  ["isnad search '«القوات الخاصة» ليبيا' --case my.isnad --since 2018", 'a phrase and a word'],
);

export const addSearch: AddCommand = (program, io, finish) => {
  program
    .command('search')
    .description('find reports of a case by their words, latest first')
    .argument('<words...>', 'words in any order; in quotation marks, one behind the other')
    .requiredOption('--case <file>', 'the case to ask')
    .option('--outlet <name>', 'who published it')
    .option('--since <date>', 'published in or after this year, month or day')
    .option('--until <date>', 'published in or before it')
    .option('--after <report>', 'the page behind this report')
    .option('--limit <n>', 'at most so many', positive, 20)
    .option('--json', 'one line of JSON a report')
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: SearchOptions) => finish(await search(words.join(' '), options, io)));
};

const search = async (text: string, options: SearchOptions, { out, page }: Io): Promise<ExitCode> => {
  const { case: path, since, until, json, outlet, after, limit } = options;
  const filter = {
    text,
    limit,
    ...(outlet === undefined ? {} : { outlet }),
    ...(after === undefined ? {} : { after }),
    ...(since === undefined ? {} : { since: daysOf(since).first }),
    ...(until === undefined ? {} : { until: daysOf(until).last }),
  };
  const kept = openCase(path, await caseWords(), { create: false });
  try {
    const found = await kept.reports(filter);
    const lines = found.map((report) => (json ? JSON.stringify(report) : printFound(page, report)));
    await out.write(lines.map((line) => `${line}\n`).join(''));
    return ExitCode.done;
  } finally {
    await kept.close();
  }
};

const printFound = (page: Page, { id, outlet, title, published, claims, events, ties, snippet }: FoundReport): string =>
  [
    [
      page.paint('strong', published.value ?? 'undated'),
      ...[outlet, title].flatMap((words) => (words ? [quoted(page, words)] : [])),
    ].join(SEPARATOR),
    `  ${page.paint('faint', 'report')} ${quoted(page, id)}${SEPARATOR}${[counted(claims, 'claim'), counted(events, 'event'), counted(ties, 'tie')].join(', ')}`,
    ...(snippet ? [`    ${quoted(page, snippet.text)}`] : []),
  ].join('\n');
