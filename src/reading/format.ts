/** How the text stands in a file. */
export type Format = 'text' | 'html' | 'json' | 'json-lines' | 'feed';

/** Extensions that decide by themselves; all others leave it to the content. */
const BY_EXTENSION: ReadonlyMap<string, Format> = new Map([
  ['jsonl', 'json-lines'],
  ['ndjson', 'json-lines'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
]);

const BEFORE_HTML = String.raw`^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,2000}?-->\s*)*`;
const HTML = new RegExp(`${BEFORE_HTML}<(?:!doctype\\s+html|html|head|body|meta|title)\\b`, 'i');
const FEED = new RegExp(`${BEFORE_HTML}<(?:rss|feed|rdf:RDF)\\b`, 'i');
const JSON_START = /^\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:[{\]]|$))/;
/** A whole object in one line at its margin; one that is set over several lines has none. */
const OBJECT_LINE = /^\{.*\}\s*$/m;

/** The format of a file with this name and beginning. `head` is bytes in an encoding that keeps ASCII; the name may end in .gz. */
export const formatOf = (name: string, head: Buffer): Format => {
  const extension = /\.(\w+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const start = withoutMark(head).toString('latin1');
  if (FEED.test(start)) return 'feed';
  const known = BY_EXTENSION.get(extension);
  if (known) return known;
  if (HTML.test(start)) return 'html';
  if (extension === 'txt') return 'text';
  if (extension !== 'json' && !JSON_START.test(start)) return 'text';
  return isInLines(start) ? 'json-lines' : 'json';
};

const isInLines = (start: string): boolean =>
  /^\s*\{/.test(start) && (OBJECT_LINE.test(start) || !start.trimEnd().includes('\n'));

const withoutMark = (head: Buffer): Buffer =>
  head.toString('latin1', 0, 3) === '\xef\xbb\xbf' ? head.subarray(3) : head;
