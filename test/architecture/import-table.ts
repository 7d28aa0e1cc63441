import { contentOf } from './source-files.ts';

/** A row of the import table in ARCHITECTURE.md. */
export interface ImportRow {
  /** A folder, `src/claims/`; each folder within one, with a star; or a file, `src/annotate.ts`. */
  readonly place: string;
  /** Names of rows without `src/`: `model`, `languages`; `null` for everything. */
  readonly mayImport: readonly string[] | null;
}

/** Reads the rows whose first cell is a path under src. Throws where a row has other than three cells. */
export const readImportTable = (markdown = contentOf('ARCHITECTURE.md')): ImportRow[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| `src/'))
    .map((line) => {
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      if (cells.length !== 3) throw new Error(`ARCHITECTURE.md: three cells wanted in "${line}"`);
      const [place, , may] = cells as [string, string, string];
      return { place: place.replaceAll('`', ''), mayImport: may === 'everything' ? null : namesIn(may) };
    });

const namesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

/** The row that a file falls under; a row for a file goes before that of its folder. */
export const rowOf = (rows: readonly ImportRow[], file: string): ImportRow | undefined =>
  rows.find(({ place }) => place === file) ?? rows.find(({ place }) => folderOf(place, file) !== null);

/** The folder, for rows with `*` the one of the many, in which a row holds a file. */
const folderOf = (place: string, file: string): string | null => {
  const parts = place.split('/').slice(0, -1);
  const of = file.split('/').slice(0, parts.length);
  return place.endsWith('/') &&
    of.length < file.split('/').length &&
    parts.every((part, i) => part === '*' || part === of[i])
    ? of.join('/')
    : null;
};

/** Whether the table lets `from` import `to`. A folder may import itself, but no sister folder under `*`. */
export const isAllowed = (rows: readonly ImportRow[], from: string, to: string): boolean => {
  const row = rowOf(rows, from);
  const target = rowOf(rows, to);
  if (!row || !target) return false;
  if (row === target) return row.place === from || folderOf(row.place, from) === folderOf(row.place, to);
  return row.mayImport === null || row.mayImport.includes(nameOf(target.place));
};

/** The first part of a place below src: `model`, `languages`, `annotate.ts`. */
const nameOf = (place: string): string => place.split('/')[1]!;
