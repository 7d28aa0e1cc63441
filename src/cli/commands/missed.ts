import { openCase } from '../../store/open-case.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { caseWords } from '../languages.ts';
import { positive } from '../number-given.ts';
import { printMissed } from '../print/missed.ts';
import type { AddCommand } from './command.ts';

interface MissedOptions {
  readonly case: string;
  readonly limit: number;
  readonly json?: true;
}

const EXAMPLES = examples(
  ['isnad missed --case my.isnad', 'what was not understood, commonest reasons and words first'],
  ['isnad missed --case my.isnad --json', 'one line of JSON a reason and word, for other programs'],
);

export const addMissed: AddCommand = (program, io, finish) => {
  program
    .command('missed')
    .description('list what was not understood over a case, commonest reasons and words first')
    .requiredOption('--case <file>', 'the case to ask')
    .option('--limit <n>', 'at most so many reasons', positive, 20)
    .option('--json', 'one line of JSON a reason and word')
    .addHelpText('after', EXAMPLES)
    .action(async (options: MissedOptions) => finish(await missed(options, io)));
};

const missed = async ({ case: path, limit, json }: MissedOptions, { out, page }: Io): Promise<ExitCode> => {
  const kept = openCase(path, await caseWords(), { create: false });
  try {
    const found = await kept.missed(json ? Number.MAX_SAFE_INTEGER : limit);
    await out.write(
      json
        ? found.groups.map((group) => `${JSON.stringify(group)}\n`).join('')
        : `${printMissed(page, found).join('\n')}\n`,
    );
    return ExitCode.done;
  } finally {
    await kept.close();
  }
};
