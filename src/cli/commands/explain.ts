import { Option } from 'commander';
import { contentOf } from '../../query/context.ts';
import { explainClaim } from '../../query/explain.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { findClaimInFile } from '../find-claim-in-file.ts';
import type { Io } from '../io.ts';
import { DEFAULT_LANGUAGE, LANGUAGE_TAGS, languageOf } from '../languages.ts';
import { heading, printWords } from '../print/block.ts';
import { printExplanation } from '../print/explanation.ts';
import type { AddCommand } from './command.ts';

interface ExplainOptions {
  readonly json?: true;
  readonly language: string;
}

const EXAMPLES = examples(
  ['isnad explain article.txt c2p-34-5x', 'the rule behind each part of a claim; isnad read prints the ids'],
  ['isnad explain articles.jsonl REPORT#c2p', 'one report of several; the start of an id is enough'],
  ['isnad explain article.txt c2p --json', 'the same for other programs'],
);

export const addExplain: AddCommand = (program, io, finish) => {
  program
    .command('explain')
    .description('show why a claim was read so: each part with its words and its rule')
    .argument('<file>', 'the file that the report stands in')
    .argument('<claim>', "the claim's id as isnad read prints it, or REPORT#CLAIM")
    .option('--json', 'print JSON')
    .addOption(
      new Option('--language <tag>', 'language of the report').choices(LANGUAGE_TAGS).default(DEFAULT_LANGUAGE),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, claim: string, options: ExplainOptions) =>
      finish(await explain(file, claim, options, io)),
    );
};

const explain = async (
  file: string,
  name: string,
  { json, language: tag }: ExplainOptions,
  { out, page }: Io,
): Promise<ExitCode> => {
  const language = await languageOf(tag);
  const { report, evidence, claim } = await findClaimInFile(file, name, language);
  const parts = explainClaim(report, evidence, claim, language);
  const lines = [
    ...heading(page, `CLAIM ${claim.id}`),
    ...printWords(page, contentOf(report, claim), 2),
    ...printExplanation(page, parts),
    '',
  ];
  await out.write(json ? `${JSON.stringify({ report: report.id, claim, parts })}\n` : lines.join('\n'));
  return ExitCode.done;
};
