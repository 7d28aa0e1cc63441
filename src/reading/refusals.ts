import type { Refusal, RefusalCode } from '../model/report.ts';

const refusal = (path: string, code: RefusalCode, why: string, remedy: string): Refusal => ({
  path,
  code,
  why,
  remedy,
});

/**
 * Every reason for which something is not read, in the words that the user sees: why and what to do, a sentence each.
 * `path` is a file, a line of one (`news.jsonl:12`), an item of one (`news.json, item 3`) or `-`.
 */
export const refuse = {
  notFound: (path: string) =>
    refusal(path, 'not-found', 'There is no such file or folder.', 'Check the spelling of the path.'),
  noPermission: (path: string) =>
    refusal(
      path,
      'not-readable',
      'You may not read it.',
      'Change its permissions, or copy it to a folder of your own.',
    ),
  notReadable: (path: string, reason: string) =>
    refusal(
      path,
      'not-readable',
      `The system could not read it: ${reason}.`,
      'Check the disk, or copy the file and try again.',
    ),
  notAFile: (path: string) =>
    refusal(path, 'not-readable', 'It is neither a file nor a folder.', 'Save what it holds in a file.'),
  linkLoop: (path: string) =>
    refusal(path, 'not-readable', 'This link leads back to a folder that is being read.', 'Remove the link.'),
  tooDeep: (path: string) =>
    refusal(path, 'not-readable', 'It lies too many folders deep.', 'Give this folder by its own path.'),
  damagedArchive: (path: string) =>
    refusal(path, 'not-readable', 'The compressed file is damaged or cut off here.', 'Fetch the file again.'),
  emptyFolder: (path: string) =>
    refusal(path, 'empty', 'The folder holds no files.', 'Give a folder with text, HTML or JSON-lines files.'),
  emptyFile: (path: string) =>
    refusal(path, 'empty', 'The file holds no text.', 'Check that the article was saved whole.'),
  emptyText: (path: string) =>
    refusal(path, 'empty', 'The text holds no words.', 'Check that the article was saved whole.'),
  binary: (path: string, kind: string, remedy: string) => refusal(path, 'binary', `It is ${kind}, not text.`, remedy),
  tooLarge: (path: string, what: string, limit: number) =>
    refusal(
      path,
      'too-large',
      `${what} is larger than ${size(limit)}.`,
      'Cut it into one file an article, or into JSON lines.',
    ),
  tooManyTags: (path: string, limit: number) =>
    refusal(
      path,
      'too-large',
      `The page has more than ${limit} tags, or nests them too deep.`,
      'Save the article alone, as text or HTML.',
    ),
  inflates: (path: string) =>
    refusal(
      path,
      'too-large',
      'The compressed file unpacks to several hundred times its size.',
      'Unpack it yourself and look at what it holds.',
    ),
  badEncoding: (path: string) =>
    refusal(
      path,
      'bad-encoding',
      'Its characters are in no encoding that Isnad knows, or are damaged.',
      'Save it as UTF-8.',
    ),
  badJson: (path: string, reason: string) =>
    refusal(
      path,
      'bad-json',
      `This is no valid JSON: ${reason}.`,
      'Write one JSON object a line, with at least the field "text".',
    ),
  badRecord: (path: string, reason: string) =>
    refusal(
      path,
      'bad-record',
      `The record does not have the fields of a report: ${reason}.`,
      'Give it a field "text" that holds the article as a string.',
    ),
  noArticle: (path: string) =>
    refusal(
      path,
      'no-article',
      'No article was found on the page.',
      'Save the page of the article itself, or its text as .txt.',
    ),
  feed: (path: string) =>
    refusal(
      path,
      'no-article',
      'It is a news feed, which lists articles and holds none whole.',
      'Save the pages that it links to.',
    ),
  wrongLanguage: (path: string, found: string, wanted: string) =>
    refusal(
      path,
      'wrong-language',
      whyLanguage(found, wanted),
      `Leave it out, or give the report in ${languageName(wanted)}.`,
    ),
  failed: (path: string, reason: string) =>
    refusal(
      path,
      'failed',
      `Reading it failed: ${reason}.`,
      'This is a fault of the program; please report it with the file.',
    ),
} as const;

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
const languageName = (tag: string): string => languages.of(tag) ?? tag;

const UNDETERMINED = 'und';
const whyLanguage = (found: string, wanted: string): string =>
  found === UNDETERMINED
    ? `The text is not in ${languageName(wanted)}, and its language could not be told.`
    : `The text is in ${languageName(found)}, not in ${languageName(wanted)}.`;

const size = (bytes: number): string =>
  bytes < 2 ** 20 ? `${Math.floor(bytes / 2 ** 10)} KiB` : `${Math.floor(bytes / 2 ** 20)} MiB`;
