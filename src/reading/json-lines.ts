import { decode } from './decode.ts';
import { type Line, linesOf } from './lines.ts';
import { type ReadResult, type ReadSettings, refused } from './read-options.ts';
import { readRecord } from './record.ts';
import { refuse } from './refusals.ts';

/** Reads a record a line; a bad line is refused under its number, and the next is read. */
export async function* readJsonLines(
  path: string,
  chunks: AsyncIterable<Buffer>,
  settings: ReadSettings,
): AsyncIterable<ReadResult> {
  let isEmpty = true;
  for await (const lines of linesOf(chunks, settings.maxLineBytes)) {
    for (const line of lines) {
      const result = await readLine(`${path}:${line.number}`, line, settings);
      if (result === null) continue;
      isEmpty = false;
      yield result;
    }
  }
  if (isEmpty) yield refused(refuse.emptyFile(path));
}

/** `null` for a blank line. */
const readLine = async (path: string, { bytes }: Line, settings: ReadSettings): Promise<ReadResult | null> => {
  if (bytes === null) return refused(refuse.tooLarge(path, 'The line', settings.maxLineBytes));
  const text = decode(bytes);
  if (text === null) return refused(refuse.badEncoding(path));
  if (text.trim() === '') return null;
  const value = parseJson(text);
  return value instanceof SyntaxError
    ? refused(refuse.badJson(path, jsonFault(value)))
    : readRecord(path, value, settings);
};

/** What JSON text stands for, or the error that it has. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
};

/** The parser's words without the text that it quotes. */
export const jsonFault = ({ message }: SyntaxError): string => {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (/end of JSON|Unterminated/.test(message)) return 'it breaks off before its end';
  return position === undefined ? 'it cannot be parsed' : `unexpected character after ${position} characters`;
};
