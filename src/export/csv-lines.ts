import { stringify } from 'csv-stringify/sync';
import type { Case } from '../store/case.ts';
import { type CsvTable, csvRows } from './csv-rows.ts';

/** Rows that are written in one go. */
const BATCH = 200;

/**
 * A table of a case as CSV (RFC 4180), a few rows at a time, the names of the columns first. What a spreadsheet would take
 * for a formula has an apostrophe before it. `bom`: a mark at the beginning by which Excel knows Unicode.
 */
export async function* csvLines(kept: Case, table: CsvTable, bom: boolean): AsyncIterable<string> {
  let isFirst = true;
  const written = (batch: readonly object[]): string => {
    const text = stringify([...batch], { header: isFirst, bom: bom && isFirst, escape_formulas: true });
    isFirst = false;
    return text;
  };
  let batch: object[] = [];
  for await (const row of csvRows(kept, table)) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield written(batch);
    batch = [];
  }
  if (batch.length > 0) yield written(batch);
}
