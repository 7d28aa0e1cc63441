import { type StatementsQuestion, statementsFor } from '../../query/statements.ts';
import { openCase } from '../../store/open-case.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { caseWords } from '../languages.ts';
import { positive } from '../number-given.ts';
import { counted } from '../print/block.ts';
import { printStatement } from '../print/statement.ts';
import type { AddCommand } from './command.ts';

interface StatementsOptions extends StatementsQuestion {
  readonly case: string;
  readonly json?: true;
}

const EXAMPLES = examples(
  [
    'isnad statements --case my.isnad --about ليبيا',
    'what several reports say of Libya, on which roots it rests, and how it went on',
  ],
  ['isnad statements --case my.isnad --disputed', 'what is contradicted, both sides in their words'],
  ['isnad statements --case my.isnad --single-root --json', 'what many print and one says, for other programs'],
);

export const addStatements: AddCommand = (program, io, finish) => {
  program
    .command('statements')
    .description('find what several reports say alike, with its roots; every condition given must hold')
    .requiredOption('--case <file>', 'the case to ask')
    .option('--about <name>', 'whom or what it names')
    .option('--text <words>', 'words of what is said, in any order')
    .option('--disputed', 'only what is contradicted')
    .option('--single-root', 'only what goes back to one root')
    .option('--limit <n>', 'at most so many, those of most reports first (20)', positive)
    .option('--json', 'one line of JSON a statement')
    .addHelpText('after', EXAMPLES)
    .action(async (options: StatementsOptions) => finish(await statements(options, io)));
};

const statements = async (
  { case: path, json, ...question }: StatementsOptions,
  { out, errors, page }: Io,
): Promise<ExitCode> => {
  const kept = openCase(path, await caseWords(), { create: false });
  try {
    const found = await statementsFor(kept, question);
    for (const statement of found) {
      const lines = json ? [JSON.stringify(statement)] : [...printStatement(page, statement), ''];
      if (!(await out.write(`${lines.join('\n')}\n`))) return ExitCode.done;
    }
    await errors.write(`isnad: ${counted(found.length, 'statement')} found\n`);
    return ExitCode.done;
  } finally {
    await kept.close();
  }
};
