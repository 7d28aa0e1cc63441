import { openCase } from '../../store/open-case.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { caseWords, DEFAULT_LANGUAGE, languageOf } from '../languages.ts';
import { printNextSteps } from '../print/next-steps.ts';
import { printReading } from '../print/reading.ts';
import { printRefusal } from '../print/refusal.ts';
import { printTally } from '../print/tally.ts';
import { SAMPLES } from '../program.ts';
import { readReports } from '../read-reports.ts';
import { resolveCase } from '../resolve-case.ts';
import { trialCasePath } from '../trial-case.ts';
import type { AddCommand } from './command.ts';

const EXAMPLES = examples(
  ['isnad try', 'reads the sample reports that come with the program'],
  ['isnad try article.txt', 'reads yours instead'],
);

export const addTry: AddCommand = (program, io, finish) => {
  program
    .command('try')
    .description('see what Isnad does: read the bundled samples, or your files, into a case try.isnad')
    .argument('[path...]', 'files and folders to read instead of the samples')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[]) => finish(await tryOut(paths, io)));
};

const tryOut = async (paths: readonly string[], { out, errors, page, progress }: Io): Promise<ExitCode> => {
  const language = await languageOf(DEFAULT_LANGUAGE);
  const path = trialCasePath();
  const kept = openCase(path, await caseWords(), { create: true });
  const counter = progress(false);
  try {
    const tally = await readReports({
      paths: paths.length > 0 ? paths : [SAMPLES],
      options: { language: language.tag, published: null, outlet: null },
      language,
      kept,
      show: (report, evidence) => out.write(printReading(page, report, evidence)),
      refuse: async (refusal) => {
        await errors.write(printRefusal(refusal));
        return true;
      },
      progress: counter,
    });
    await resolveCase(kept, counter);
    await out.write(printNextSteps(page, path, printTally(tally, true), await kept.counts()));
    return tally.refused > 0 ? ExitCode.someRefused : ExitCode.done;
  } finally {
    await kept.close();
  }
};
