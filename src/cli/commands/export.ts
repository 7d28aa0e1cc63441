import { type FileHandle, open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { Option } from 'commander';
import { csvLines } from '../../export/csv-lines.ts';
import { CSV_TABLES, type CsvTable } from '../../export/csv-rows.ts';
import { QuestionError } from '../../query/question-error.ts';
import { openCase } from '../../store/open-case.ts';
import { examples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { caseWords } from '../languages.ts';
import { type Output, outputTo } from '../output.ts';
import type { AddCommand } from './command.ts';

interface ExportOptions {
  readonly case: string;
  readonly csv: CsvTable;
  readonly to?: string;
  readonly bom?: true;
}

const EXAMPLES = examples(
  [
    'isnad export --case my.isnad --csv claims --to claims.csv',
    'a row a claim: its words, chain, root, report, outlet, dates',
  ],
  [
    'isnad export --case my.isnad --csv statements --bom --to statements.csv',
    'with the mark by which Excel knows Unicode',
  ],
  ['isnad export --case my.isnad --csv ties | head', 'to standard output: who is tied to whom, in which words'],
);

export const addExport: AddCommand = (program, io, finish) => {
  program
    .command('export')
    .description('write the evidence of a case for other programs, each row with its words and sources')
    .requiredOption('--case <file>', 'the case to export')
    .addOption(new Option('--csv <table>', 'what to write as CSV').choices(CSV_TABLES).makeOptionMandatory())
    .option('--to <file>', 'where to (left out: standard output); a file that exists is kept')
    .option('--bom', 'begin with a byte-order mark, for Excel')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ExportOptions) => finish(await write(options, io)));
};

const write = async ({ case: path, csv, to, bom }: ExportOptions, io: Io): Promise<ExitCode> => {
  const kept = openCase(path, await caseWords(), { create: false });
  try {
    if (to === undefined) await writeTo(io.out, csvLines(kept, csv, bom ?? false));
    else {
      const stream = (await newFile(to)).createWriteStream();
      await writeTo(outputTo(stream), csvLines(kept, csv, bom ?? false));
      stream.end();
      await finished(stream);
    }
    return ExitCode.done;
  } finally {
    await kept.close();
  }
};

/** Throws `QuestionError` where the file is there already or cannot be made. */
const newFile = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, 'wx');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new QuestionError(`There is a file ${path} already.`, 'Name another, or remove it.');
    if (code === 'ENOENT') throw new QuestionError(`There is no folder for ${path}.`, 'Make it, or name another.');
    throw new QuestionError(`${path} cannot be written: ${message}`, 'Name another file.');
  }
};

const writeTo = async (out: Output, lines: AsyncIterable<string>): Promise<void> => {
  for await (const line of lines) if (!(await out.write(line))) return;
};
