import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ZodError } from 'zod';
import { type GoldReport, parseGold } from './gold.ts';
import { parseReading, type Reading } from './reading.ts';

/** The labelled reports of a folder (one JSON file each), by file name. */
export const readGold = (folder: string): GoldReport[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => within(name, () => parseGold(readFileSync(join(folder, name), 'utf8'))));

/** The readings of a JSON-lines file by the report's id; refusals are left out. */
export const readReadings = (file: string): Map<string, Reading> =>
  new Map(
    readRecords(file, parseReading)
      .filter((reading) => reading !== null)
      .map((reading) => [reading.report.id, reading]),
  );

/** What `parse` makes of each line of a file; what it throws names the line. */
export const readRecords = <T>(file: string, parse: (line: string) => T): T[] =>
  readLines(file).map((line, i) => within(`${file}:${i + 1}`, () => parse(line)));

/** The non-empty lines of a text file, gzipped where its name ends in .gz. */
export const readLines = (file: string): string[] => {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line.trim() !== '');
};

const within = <T>(place: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw new Error(`${place}: ${reasonOf(error)}`, { cause: error });
  }
};

const reasonOf = (error: unknown): string => {
  const issue = error instanceof ZodError ? error.issues[0] : undefined;
  if (issue) return `${issue.path.join('.')}: ${issue.message}`;
  return error instanceof Error ? error.message : String(error);
};
