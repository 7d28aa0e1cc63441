import { jsonFault, parseJson } from './json-lines.ts';
import { type ReadResult, type ReadSettings, refused } from './read-options.ts';
import { readRecord } from './record.ts';
import { refuse } from './refusals.ts';

/** Reads a file that is one JSON value: a record, or a list of records, which are counted from 1 as items. */
export async function* readJsonDocument(path: string, text: string, settings: ReadSettings): AsyncIterable<ReadResult> {
  const value = parseJson(text);
  if (value instanceof SyntaxError) yield refused(refuse.badJson(path, jsonFault(value)));
  else if (!Array.isArray(value)) yield await readRecord(path, value, settings);
  else if (value.length === 0) yield refused(refuse.emptyFile(path));
  else
    for (const [index, item] of value.entries()) yield await readRecord(`${path}, item ${index + 1}`, item, settings);
}
