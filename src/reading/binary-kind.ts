/** A kind of file that holds no plain text: what it is, and what the user can do. */
export interface BinaryKind {
  readonly kind: string;
  readonly remedy: string;
}

const saveText = (what: string): string => `Save the text of the ${what} as .txt or .html first.`;
const UNPACK = 'Unpack it first and give the folder.';
const NO_TEXT = 'Leave it out; only text can be read.';

/** First bytes (at `at`) by which formats are known. */
const SIGNATURES: readonly {
  readonly bytes: string;
  readonly at?: number;
  readonly kind: string;
  readonly remedy: string;
}[] = [
  { bytes: '%PDF-', kind: 'a PDF', remedy: saveText('PDF') },
  { bytes: '{\\rtf', kind: 'an RTF document', remedy: saveText('RTF document') },
  {
    bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    kind: 'an Office document of the old kind',
    remedy: saveText('Office document'),
  },
  {
    bytes: 'PK\x03\x04',
    kind: 'a ZIP archive or an Office document',
    remedy: 'Unpack the archive and give the folder, or save the text of the Office document as .txt or .html.',
  },
  { bytes: 'From: <Saved by', kind: 'a web archive (MHTML)', remedy: 'Save the page as .html instead.' },
  { bytes: 'bplist00', kind: 'a web archive or property list', remedy: 'Save the page as .html instead.' },
  { bytes: '\x1f\x8b', kind: 'a gzip file within a gzip file', remedy: UNPACK },
  { bytes: 'ustar', at: 257, kind: 'a tar archive', remedy: UNPACK },
  { bytes: '1AY&SY', at: 4, kind: 'a bzip2 archive', remedy: UNPACK },
  { bytes: '\xfd7zXZ\0', kind: 'an xz archive', remedy: UNPACK },
  { bytes: '\x28\xb5\x2f\xfd', kind: 'a Zstandard archive', remedy: UNPACK },
  { bytes: '7z\xbc\xaf\x27\x1c', kind: 'a 7-Zip archive', remedy: UNPACK },
  { bytes: 'Rar!\x1a\x07', kind: 'a RAR archive', remedy: UNPACK },
  { bytes: '\x89PNG\r\n', kind: 'a PNG image', remedy: NO_TEXT },
  { bytes: '\xff\xd8\xff', kind: 'a JPEG image', remedy: NO_TEXT },
  { bytes: 'GIF87a', kind: 'a GIF image', remedy: NO_TEXT },
  { bytes: 'GIF89a', kind: 'a GIF image', remedy: NO_TEXT },
  { bytes: 'WEBP', at: 8, kind: 'a WebP image', remedy: NO_TEXT },
  { bytes: 'ftyp', at: 4, kind: 'a video or sound recording', remedy: NO_TEXT },
  {
    bytes: 'SQLite format 3\0',
    kind: 'an SQLite database (a case, perhaps)',
    remedy: 'Give the articles themselves; a case is named with --case.',
  },
];

const UNKNOWN: BinaryKind = { kind: 'a binary file', remedy: NO_TEXT };

/** The kind of binary file that begins like this, or `null` for what may be text. UTF-16 text counts as binary here: ask for it first. */
export const binaryKindOf = (head: Buffer): BinaryKind | null => {
  const start = head.toString('latin1', 0, 512);
  const known = SIGNATURES.find(({ bytes, at = 0 }) => start.startsWith(bytes, at));
  if (known) return { kind: known.kind, remedy: known.remedy };
  return head.includes(0) ? UNKNOWN : null;
};
