import { readFileSync } from 'node:fs';

/** A row of a word table: cells by column name. */
export type Row<Column extends string> = Readonly<Record<Column, string>>;

/**
 * Reads a word table: `#` lines say what it is, the first other line names the columns, one idea a line.
 * Throws where a row has another number of cells or a wanted column is missing, naming file and line.
 */
export const readTable = <Column extends string>(file: URL, columns: readonly Column[]): Row<Column>[] => {
  const rows: Row<Column>[] = [];
  let header: string[] | undefined;
  for (const [number, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (!header) {
      header = cells;
      for (const column of columns)
        if (!header.includes(column))
          throw new Error(`${file.pathname}: no column "${column}" in ${header.join(', ')}`);
      continue;
    }
    if (cells.length !== header.length)
      throw new Error(`${file.pathname}:${number + 1}: ${cells.length} cells, the header has ${header.length}`);
    rows.push(Object.fromEntries(header.map((name, i) => [name, cells[i]!])) as Row<Column>);
  }
  return rows;
};

/** The members of a list cell: `قوات|جيش`. */
export const listCell = (cell: string): string[] => (cell === '' ? [] : cell.split('|'));
