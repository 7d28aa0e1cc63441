import { Command, CommanderError } from 'commander';
import { COMMANDS } from './commands/index.ts';
import { examples } from './examples.ts';
import { ExitCode } from './exit-code.ts';
import { failureOf } from './failure.ts';
import type { Io } from './io.ts';
import { VERSION } from './program.ts';

const ABOUT = `Reads Arabic news reports into attributed evidence: who says what, according to whom, how surely, down to the words on the page.

Exit codes: 0 all read, 1 some files refused, 2 wrong use, 3 failed, 130 stopped by Ctrl-C.
NO_COLOR=1 takes the colours off; ISNAD_ISOLATE=0 the marks that keep Arabic in its place on a line.`;

const EXAMPLES = examples(
  ['isnad try', 'the bundled samples, read and explained'],
  ['isnad read article.txt', 'one article'],
  ['isnad read articles/ --case my.isnad --quiet', 'a folder of articles into a case'],
  ['isnad claims --case my.isnad --by رويترز', 'and what it says'],
);

/** Runs one command line and answers its exit code. Prints what went wrong; never throws. */
export const run = async (words: readonly string[], io: Io): Promise<ExitCode> => {
  let code: ExitCode = ExitCode.done;
  const program = new Command('isnad')
    .description(ABOUT)
    .version(VERSION, '-V, --version')
    .showHelpAfterError('(isnad --help shows how)')
    .exitOverride()
    .addHelpText('after', EXAMPLES);
  for (const addCommand of COMMANDS) {
    addCommand(program, io, (finished) => {
      code = finished;
    });
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.wrongUse;
    const failure = failureOf(error);
    await io.errors.write(`${failure.text}\n`);
    return failure.code;
  }
};
