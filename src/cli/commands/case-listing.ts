import type { Command } from 'commander';
import { QuestionError } from '../../query/question-error.ts';
import { type ToldQuestion, toldFilter } from '../../query/told.ts';
import type { Case } from '../../store/case.ts';
import { openCase } from '../../store/open-case.ts';
import type { ToldFilter } from '../../store/where.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { caseWords, nameKeys } from '../languages.ts';
import { positive } from '../number-given.ts';
import type { Page } from '../page.ts';
import { counted } from '../print/block.ts';

/** What a command lists of a case when it is asked for one instead of files. */
export interface CaseListing<T> {
  /** What it is called, one and many. */
  readonly called: readonly [one: string, many: string];
  readonly find: (kept: Case, filter: ToldFilter, limit: number) => Promise<readonly T[]>;
  readonly print: (page: Page, found: T) => readonly string[];
}

export interface CaseListingOptions extends ToldQuestion {
  readonly case?: string;
  readonly limit?: number;
  readonly json?: true;
}

const SHOWN = 50;

/** The options that narrow the listing of a case. `period` says what lies within it. */
export const addCaseOptions = (command: Command, period: string): Command =>
  command
    .option('--case <file>', 'ask this case instead of reading files')
    .option('--of <name>', 'of a case: only those in which this one has a part, Arabic or Latin')
    .option('--with <name>', 'of a case: and this one, too')
    .option('--since <date>', `of a case: ${period} in or after this year, month or day`)
    .option('--until <date>', `of a case: ${period} in or before it`)
    .option('--limit <n>', `of a case: at most so many (${SHOWN})`, positive);

/** Throws `QuestionError` where neither files nor a case are named, or what narrows a case without one. */
export const checkAsked = (
  paths: readonly string[],
  { case: path, of, with: other, since, until, limit }: CaseListingOptions,
): void => {
  if (path !== undefined && paths.length > 0)
    throw new QuestionError('Files and a case were named.', 'Name one of them.');
  if (path !== undefined) return;
  if (paths.length === 0)
    throw new QuestionError('Nothing to read was named.', 'Name files, or a case with --case FILE.');
  if ([of, other, since, until, limit].some((option) => option !== undefined))
    throw new QuestionError('--of, --with, --since, --until and --limit ask a case.', 'Name it with --case FILE.');
};

/** Prints what a case holds. */
export const listCase = async <T>(
  { called: [one, many], find, print }: CaseListing<T>,
  { case: path, limit = SHOWN, json, ...question }: CaseListingOptions & { readonly case: string },
  { out, errors, page }: Io,
): Promise<ExitCode> => {
  const kept = openCase(path, await caseWords(), { create: false });
  try {
    const found = await find(kept, await toldFilter(kept, question, await nameKeys()), limit + 1);
    for (const each of found.slice(0, limit)) {
      const lines = json ? [JSON.stringify(each)] : [...print(page, each), ''];
      if (!(await out.write(`${lines.join('\n')}\n`))) return ExitCode.done;
    }
    const more = found.length > limit ? `, and there are more (--limit)` : '';
    await errors.write(`isnad: ${counted(Math.min(found.length, limit), one, many)}${more}\n`);
    return ExitCode.done;
  } finally {
    await kept.close();
  }
};
