import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { QuestionError } from '../../query/question-error.ts';
import { bringIn } from '../../server/bring-in.ts';
import { type Listening, startServer } from '../../server/start.ts';
import { openCase } from '../../store/open-case.ts';
import { addFiles } from '../add-files.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { caseWords, DEFAULT_LANGUAGE, languageOf, nameKeys } from '../languages.ts';
import { PAGES, VERSION } from '../program.ts';
import { UNWATCHED } from '../progress.ts';
import { resolveCase } from '../resolve-case.ts';
import { samplesCase } from '../samples-case.ts';
import { showInBrowser } from '../show-in-browser.ts';
import { untilStopped } from '../until-stopped.ts';
import { usualPort } from '../usual-port.ts';
import type { AddCommand } from './command.ts';

interface OpenOptions {
  readonly port?: number;
  readonly host?: string;
  readonly passwordFile?: string;
  readonly browser: boolean;
}

const EXAMPLES = examples(
  ['isnad open my.isnad', 'the workbench in your browser: read, check, decide'],
  ['isnad open', 'the bundled samples'],
  ['isnad open my.isnad --port 4711 --no-browser', 'a fixed port, and only the address is printed'],
  ['isnad open my.isnad --host 0.0.0.0 --password-file key.txt', 'for others in your network, with a password'],
);

export const addOpen: AddCommand = (program, io, finish) => {
  program
    .command('open')
    .description('open the workbench on a case in the browser; it answers on this machine only')
    .argument('[case]', 'the case to open (left out: the bundled samples)')
    .option('--port <n>', 'port to listen on, 0 for any free one (left out: always the same for a case)', portGiven)
    .option('--host <address>', 'listen on another address than this machine alone; needs --password-file')
    .option('--password-file <file>', 'a file whose first line is the password that --host asks for')
    .option('--no-browser', 'print the address only')
    .addHelpText('after', EXAMPLES)
    .action(async (path: string | undefined, options: OpenOptions) => finish(await open(path, options, io)));
};

const portGiven = (text: string): number => {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  return port;
};

const open = async (path: string | undefined, options: OpenOptions, { out, errors }: Io): Promise<ExitCode> => {
  const language = await languageOf(DEFAULT_LANGUAGE);
  const words = await caseWords();
  const kept = path === undefined ? await samplesCase(words) : openCase(path, words, { create: false });
  try {
    const bringingIn = bringIn((signal) => resolveCase(kept, UNWATCHED, signal));
    const names = await nameKeys();
    const desk = { kept, words, language, names, program: VERSION, add: addFiles(kept), bringIn: bringingIn };
    const listening = { open: openTo(options), pages: PAGES };
    const server = await startServer(desk, { ...listening, port: options.port ?? usualPort(kept.path) }).catch(
      (error) => {
        if (options.port !== undefined || error.code !== 'EADDRINUSE') throw error;
        return startServer(desk, { ...listening, port: 0 });
      },
    );
    await out.write(`${server.address}\n`);
    if (options.browser) showInBrowser(server.address);
    await errors.write('isnad: the workbench is open; Ctrl-C closes it\n');
    await untilStopped();
    await server.close();
    return ExitCode.done;
  } finally {
    await kept.close();
  }
};

/** Throws `QuestionError` where others could come in without a password. */
const openTo = ({ host, passwordFile }: OpenOptions): Listening['open'] => {
  if (host === undefined) return null;
  if (passwordFile === undefined)
    throw new QuestionError(
      'With --host others can reach the case.',
      'Name a file that holds a password: --password-file FILE.',
    );
  const [password = ''] = readPassword(passwordFile).split(/\r?\n/);
  if (password.length < 12)
    throw new QuestionError(
      `The password in ${passwordFile} is too short.`,
      'Its first line needs 12 characters or more.',
    );
  return { host, password };
};

const readPassword = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new QuestionError(
      `${file} cannot be read: ${(error as Error).message}.`,
      'Name a file that holds a password.',
    );
  }
};
