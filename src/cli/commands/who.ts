import { entityNamed } from '../../query/named-entity.ts';
import { dossierOf } from '../../query/who.ts';
import { openCase } from '../../store/open-case.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { caseWords, nameKeys } from '../languages.ts';
import { foundClaimJson } from '../print/found-claim.ts';
import { printDossier } from '../print/who.ts';
import type { AddCommand } from './command.ts';

interface WhoOptions {
  readonly case: string;
  readonly json?: true;
}

const EXAMPLES = examples(
  ['isnad who حفتر --case my.isnad', 'names, offices, ties and events, and what is said by and of him'],
  ['isnad who Haftar --case my.isnad --json', 'Latin spellings serve too; one object for other programs'],
);

export const addWho: AddCommand = (program, io, finish) => {
  program
    .command('who')
    .description('all that a case knows of a person, organisation or place')
    .argument('<name>', 'a name, Arabic or Latin; the surname is enough')
    .requiredOption('--case <file>', 'the case to ask')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: WhoOptions) => finish(await who(name, options, io)));
};

const who = async (name: string, { case: path, json }: WhoOptions, { out, page }: Io): Promise<ExitCode> => {
  const kept = openCase(path, await caseWords(), { create: false });
  try {
    const keysOf = await nameKeys();
    const { entity, others } = await entityNamed(kept, name, keysOf);
    const dossier = await dossierOf(kept, entity, keysOf);
    const { says, saidOf, ...rest } = dossier;
    await out.write(
      json
        ? `${JSON.stringify({ ...rest, others, says: says.map(foundClaimJson), saidOf: saidOf.map(foundClaimJson) })}\n`
        : `${printDossier(page, dossier, others).join('\n')}\n`,
    );
    return ExitCode.done;
  } finally {
    await kept.close();
  }
};
