import { userInfo } from 'node:os';
import { decisionGiven } from '../../query/decision-given.ts';
import { QuestionError } from '../../query/question-error.ts';
import type { Case } from '../../store/case.ts';
import { openCase } from '../../store/open-case.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { caseWords, nameKeys } from '../languages.ts';
import { positive } from '../number-given.ts';
import { printDecision } from '../print/decision.ts';
import { resolveCase } from '../resolve-case.ts';
import type { AddCommand } from './command.ts';

interface DecideOptions {
  readonly case: string;
  readonly by: string;
  readonly json?: true;
}

const DECIDE_EXAMPLES = examples(
  [
    "isnad decide reject 'REPORT#c2p-34-5x' --case my.isnad",
    'the claim is not shown again, whatever later readings find',
  ],
  [
    "isnad decide correct 'REPORT#c2p-34-5x' polarity=- speaker=رويترز --case my.isnad",
    'fields: certainty, polarity, speaker, kind, date, content',
  ],
  [
    "isnad decide merge 'REPORT#e1' 'REPORT#e4' --case my.isnad",
    'two entities are one, in all reports where they stand in two; split REPORT#e1 NAME OFFSET… takes mentions apart',
  ],
  [
    'isnad decide different حفتر "خليفة حفتر" --case my.isnad',
    'by names alone: two names are two people; also merge, same',
  ],
  ["isnad decide note 'REPORT#v2' checked by telephone --case my.isnad --by Salma", 'also: accept, same, different'],
  ['isnad decide reliability رويترز b2 --case my.isnad', 'the admiralty scale'],
);

const withCase = async (path: string, work: (kept: Case) => Promise<void>): Promise<ExitCode> => {
  const kept = openCase(path, await caseWords(), { create: false });
  try {
    await work(kept);
    return ExitCode.done;
  } finally {
    await kept.close();
  }
};

const now = (): string => new Date().toISOString();

export const addDecide: AddCommand = (program, io, finish) => {
  program
    .command('decide')
    .description(
      'say what is right, wrong or to be noted of the evidence; it is kept in a log and outlives every reading',
    )
    .argument('<kind>', 'accept, reject, correct, note, merge, split, same, different, reliability')
    .argument('<words...>', 'what it is about (REPORT#ID), and what is decided')
    .requiredOption('--case <file>', 'the case')
    .option('--by <name>', 'who decides', userInfo().username)
    .option('--json', 'print the line of the log as JSON')
    .addHelpText('after', DECIDE_EXAMPLES)
    .action(async (kind: string, words: string[], { case: path, by, json }: DecideOptions) =>
      finish(
        await withCase(path, async (kept) => {
          const logged = await kept.decide(await decisionGiven(kept, kind, words, await nameKeys()), by, now());
          await resolveCase(kept, io.progress(false));
          await io.out.write(json ? `${JSON.stringify(logged)}\n` : `${printDecision(io.page, logged)}\n`);
        }),
      ),
    );
};

export const addUndo: AddCommand = (program, io, finish) => {
  program
    .command('undo')
    .description('take a decision back: the last one, or that of a number; the log keeps both')
    .argument('[number]', 'the number that isnad decisions prints', positive)
    .requiredOption('--case <file>', 'the case')
    .option('--by <name>', 'who decides', userInfo().username)
    .addHelpText(
      'after',
      examples(
        ['isnad undo --case my.isnad', 'the last decision'],
        ['isnad undo 3 --case my.isnad', 'decision 3; undoing an undo brings back'],
      ),
    )
    .action(async (number: number | undefined, { case: path, by }: DecideOptions) =>
      finish(
        await withCase(path, async (kept) => {
          const log = await kept.decisions();
          const wanted = number ?? log.at(-1)?.number;
          if (wanted === undefined || !log.some((logged) => logged.number === wanted))
            throw new QuestionError(`There is no decision ${wanted ?? ''} in ${path}.`, 'isnad decisions lists them.');
          const logged = await kept.decide({ kind: 'undo', number: wanted }, by, now());
          await resolveCase(kept, io.progress(false));
          await io.out.write(`${printDecision(io.page, logged)}\n`);
        }),
      ),
    );
};

export const addDecisions: AddCommand = (program, io, finish) => {
  program
    .command('decisions')
    .description('list what was decided, in order, with who and when')
    .requiredOption('--case <file>', 'the case')
    .option('--json', 'one line of JSON a decision')
    .addHelpText(
      'after',
      examples(
        ['isnad decisions --case my.isnad', 'the whole log'],
        ['isnad decisions --case my.isnad --json', 'the same for other programs'],
      ),
    )
    .action(async ({ case: path, json }: DecideOptions) =>
      finish(await withCase(path, (kept) => list(kept, json ?? false, io))),
    );
};

const list = async (kept: Case, json: boolean, { out, page }: Io): Promise<void> => {
  const lines = (await kept.decisions()).map((logged) => (json ? JSON.stringify(logged) : printDecision(page, logged)));
  await out.write(lines.map((line) => `${line}\n`).join(''));
};
