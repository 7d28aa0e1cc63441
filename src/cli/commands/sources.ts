import { sourcesOf } from '../../query/sources.ts';
import { openCase } from '../../store/open-case.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { caseWords, nameKeys } from '../languages.ts';
import { positive } from '../number-given.ts';
import { printSources } from '../print/sources.ts';
import type { AddCommand } from './command.ts';

interface SourcesOptions {
  readonly case: string;
  readonly name?: string;
  readonly limit?: number;
  readonly json?: true;
}

const SHOWN = 20;
const EXAMPLES = examples(
  ['isnad sources --case my.isnad', 'whom the reports cite: how often, for what, by whom, how often alone or first'],
  ['isnad sources --case my.isnad --name رويترز --json', 'one source, for other programs'],
);

export const addSources: AddCommand = (program, io, finish) => {
  program
    .command('sources')
    .description('who is cited for what and by whom: figures, no verdict')
    .requiredOption('--case <file>', 'the case to ask')
    .option('--name <name>', 'only this source')
    .option('--limit <n>', 'at most so many, the most cited first (20)', positive)
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (options: SourcesOptions) => finish(await sources(options, io)));
};

const sources = async (
  { case: path, name, limit = SHOWN, json }: SourcesOptions,
  { out, page }: Io,
): Promise<ExitCode> => {
  const kept = openCase(path, await caseWords(), { create: false });
  try {
    const found = await sourcesOf(kept, name, limit, await nameKeys());
    await out.write(json ? `${JSON.stringify(found)}\n` : `${printSources(page, found).join('\n')}\n`);
    return ExitCode.done;
  } finally {
    await kept.close();
  }
};
