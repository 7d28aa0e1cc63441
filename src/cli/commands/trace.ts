import { traceClaim } from '../../query/trace.ts';
import { openCase } from '../../store/open-case.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { caseWords } from '../languages.ts';
import { foundClaimJson } from '../print/found-claim.ts';
import { printTrace, traceJson } from '../print/trace.ts';
import type { AddCommand } from './command.ts';

interface TraceOptions {
  readonly case: string;
  readonly json?: true;
}

const EXAMPLES = examples(
  ["isnad trace --case my.isnad 'REPORT#c2p-34-5x'", 'the chain down to the words; isnad claims prints the names'],
  ['isnad trace --case my.isnad c2p-34', 'the start of an id is enough where only one claim begins so'],
  ["isnad trace --case my.isnad 'REPORT#c2p-34-5x' --json", 'the same for other programs'],
);

export const addTrace: AddCommand = (program, io, finish) => {
  program
    .command('trace')
    .description('follow a claim of a case to its words, its root, and others that say the like')
    .requiredOption('--case <file>', 'the case that holds it')
    .argument('<claim>', 'REPORT#CLAIM, or the id of the claim alone')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (claim: string, options: TraceOptions) => finish(await trace(claim, options, io)));
};

const trace = async (name: string, { case: path, json }: TraceOptions, { out, page }: Io): Promise<ExitCode> => {
  const words = await caseWords();
  const kept = openCase(path, words, { create: false });
  try {
    const traced = await traceClaim(kept, name, words);
    await out.write(
      json ? `${JSON.stringify(traceJson(traced, foundClaimJson))}\n` : printTrace(page, traced).join('\n'),
    );
    return ExitCode.done;
  } finally {
    await kept.close();
  }
};
