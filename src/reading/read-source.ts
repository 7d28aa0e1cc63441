import { binaryKindOf } from './binary-kind.ts';
import { type ByteSource, collect, lookAhead } from './byte-source.ts';
import { decode } from './decode.ts';
import { type Format, formatOf } from './format.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { readJsonDocument } from './json-document.ts';
import { readJsonLines } from './json-lines.ts';
import { makeReport } from './make-report.ts';
import { type ReadResult, type ReadSettings, refused } from './read-options.ts';
import { readPage } from './read-page.ts';
import { refusalOfError } from './refusal-of-error.ts';
import { refuse } from './refusals.ts';
import { utf16Of, utf16ToUtf8 } from './utf16.ts';

/** Reads the bytes of one file: unpacked, turned into text, taken apart by format. Never throws; yields at least one result. */
export async function* readSource(
  path: string,
  bytes: AsyncIterable<Buffer>,
  settings: ReadSettings,
): AsyncIterable<ReadResult> {
  let source: ByteSource | null = null;
  try {
    source = await lookAhead(bytes);
    if (isGzip(source.head)) source = await lookAhead(gunzip(source.chunks));
    const encoding = utf16Of(source.head);
    if (encoding) source = await lookAhead(utf16ToUtf8(source.chunks, encoding));
    yield* readUnpacked(path, source, settings);
  } catch (error) {
    yield refused(refusalOfError(path, error));
  } finally {
    await source?.close();
  }
}

async function* readUnpacked(path: string, source: ByteSource, settings: ReadSettings): AsyncIterable<ReadResult> {
  const binary = binaryKindOf(source.head);
  if (binary) return yield refused(refuse.binary(path, binary.kind, binary.remedy));
  const format = formatOf(path, source.head);
  if (format === 'feed') return yield refused(refuse.feed(path));
  if (format === 'json-lines') return yield* readJsonLines(path, source.chunks, settings);

  const limit = format === 'html' ? settings.maxHtmlBytes : settings.maxBytes;
  const bytes = await collect(source.chunks, limit);
  if (bytes === null) return yield refused(refuse.tooLarge(path, 'The file', limit));
  const binaryLater = binaryKindOf(bytes);
  if (binaryLater) return yield refused(refuse.binary(path, binaryLater.kind, binaryLater.remedy));
  const text = decode(bytes);
  if (text === null) return yield refused(refuse.badEncoding(path));
  if (text.trim() === '') return yield refused(refuse.emptyFile(path));
  yield* readText(path, format, text, settings);
}

async function* readText(
  path: string,
  format: Format,
  text: string,
  settings: ReadSettings,
): AsyncIterable<ReadResult> {
  if (format === 'json') yield* readJsonDocument(path, text, settings);
  else if (format === 'html') yield await readPage(path, text, settings);
  else yield await makeReport(path, { text }, settings);
}
