import { type ClaimsQuestion, claimsFor } from '../../query/claims.ts';
import { openCase } from '../../store/open-case.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { caseWords } from '../languages.ts';
import { positive } from '../number-given.ts';
import { counted } from '../print/block.ts';
import { foundClaimJson, printFoundClaim } from '../print/found-claim.ts';
import type { AddCommand } from './command.ts';

interface ClaimsOptions extends ClaimsQuestion {
  readonly case: string;
  readonly json?: true;
}

const EXAMPLES = examples(
  [
    'isnad claims --case my.isnad --about ليبيا --since 2017',
    'what is said of Libya since 2017; spelling and article do not matter',
  ],
  [
    'isnad claims --case my.isnad --by Reuters --certainty probable,possible',
    'what Reuters passes on with a hedge; Latin names serve too',
  ],
  [
    'isnad claims --case my.isnad --text "قوات خاصة" --denied --json',
    'denials with these words in them, for other programs',
  ],
);

export const addClaims: AddCommand = (program, io, finish) => {
  program
    .command('claims')
    .description('find claims in a case; every condition given must hold')
    .requiredOption('--case <file>', 'the case to ask')
    .option('--about <name>', 'whom or what the content names')
    .option('--by <name>', 'a source anywhere in the chain')
    .option('--since <date>', 'said, or else published, in or after this year, month or day')
    .option('--until <date>', 'said, or else published, in or before it')
    .option('--certainty <list>', 'certain, probable, possible, unknown; several with commas', (list) =>
      list.split(',').map((word) => word.trim()),
    )
    .option('--denied', 'denials only')
    .option('--rejected', 'also claims that were rejected, marked')
    .option('--text <words>', 'words of the content, in any order')
    .option('--limit <n>', 'at most so many', positive)
    .option('--json', 'one line of JSON a claim')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ClaimsOptions) => finish(await claims(options, io)));
};

const claims = async (
  { case: path, json, ...question }: ClaimsOptions,
  { out, errors, page }: Io,
): Promise<ExitCode> => {
  const kept = openCase(path, await caseWords(), { create: false });
  try {
    let found = 0;
    for await (const claim of claimsFor(kept, question)) {
      found++;
      const isHeard = await out.write(
        json ? `${JSON.stringify(foundClaimJson(claim))}\n` : `${printFoundClaim(page, claim).join('\n')}\n\n`,
      );
      if (!isHeard) return ExitCode.done;
    }
    await errors.write(`isnad: ${counted(found, 'claim')} found\n`);
    return ExitCode.done;
  } finally {
    await kept.close();
  }
};
