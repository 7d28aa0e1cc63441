import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { filesUnder } from './folder.ts';
import { type ReadOptions, type ReadResult, type ReadSettings, refused, withDefaults } from './read-options.ts';
import { readSource } from './read-source.ts';
import { refusalOfError } from './refusal-of-error.ts';

export type { ReadOptions, ReadResult } from './read-options.ts';

const STANDARD_INPUT = '-';
const CHUNK_BYTES = 262_144;

/**
 * Reads reports from files, folders and standard input (`-`), in the order given: text, HTML, JSON and JSON lines, packed with
 * gzip or not. What cannot be read is yielded as a refusal in its place; nothing is thrown for it.
 */
export async function* readPaths(paths: readonly string[], options: ReadOptions = {}): AsyncIterable<ReadResult> {
  const settings = withDefaults(options);
  for (const path of paths) {
    try {
      if (path === STANDARD_INPUT) yield* readSource(path, buffersOf(settings.stdin), settings);
      else if ((await stat(path)).isDirectory()) yield* readFolder(path, settings);
      else yield* readFile(path, settings);
    } catch (error) {
      yield refused(refusalOfError(path, error));
    }
  }
}

async function* readFolder(folder: string, settings: ReadSettings): AsyncIterable<ReadResult> {
  for await (const entry of filesUnder(folder, settings.maxDepth)) {
    if ('refusal' in entry) yield refused(entry.refusal);
    else yield* readFile(entry.path, settings);
  }
}

const readFile = (path: string, settings: ReadSettings): AsyncIterable<ReadResult> =>
  readSource(path, createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>, settings);

async function* buffersOf(stream: Readable): AsyncIterable<Buffer> {
  for await (const chunk of stream as AsyncIterable<Uint8Array | string>) yield Buffer.from(chunk as Uint8Array);
}
