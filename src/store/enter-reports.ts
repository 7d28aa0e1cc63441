import type { Entry, Print } from '../model/resolution.ts';
import { assertionsFromBlob } from './assertions-blob.ts';
import { enterTold } from './enter-told.ts';
import type { Sql } from './statements.ts';

/** What undated reports have for a time, so that they come last. */
export const UNDATED = Number.MAX_SAFE_INTEGER;
export const DAY = 86_400_000;

/** A report that enters, under the columns of the tables. */
interface Standing {
  readonly report: number;
  readonly id: string;
  readonly at: number;
}

/** Puts reports into the tables by which others find them. The rows go in in the order of each table: it takes neighbours faster. */
export const enterAll = (sql: Sql, entries: readonly Entry[]): void => {
  enterTold(
    sql,
    entries.map(({ report }) => report),
    (report) => {
      const asserted = sql.one('select data from assertions where report = ?', report);
      return asserted ? assertionsFromBlob(asserted.data as Uint8Array) : null;
    },
  );
  const prints: (Standing & Print)[] = [];
  const keys: (Standing & { readonly stem: number })[] = [];
  for (const { report, at, prints: ofReport, keys: stems } of entries) {
    const standing = {
      report,
      id: String(sql.one('select id from report where key = ?', report)!.id),
      at: at ?? UNDATED,
    };
    sql.run(
      'insert into entered (report, id, at, prints, keys) values (?, ?, ?, ?, ?)',
      report,
      standing.id,
      standing.at,
      JSON.stringify(ofReport.map(packed)),
      JSON.stringify([...stems]),
    );
    for (const { hash, sentence } of ofReport)
      prints.push({ ...standing, hash: hash >>> 0, sentence: Math.min(sentence, LAST) });
    for (const stem of stems) keys.push({ ...standing, stem });
  }
  for (const i of ascending(prints, ({ hash }) => hash)) {
    const { hash, at, id, report, sentence } = prints[i]!;
    sql.run(
      'insert into print_holder (print, at, id, report, sentence) values (?, ?, ?, ?, ?)',
      hash,
      at,
      id,
      report,
      sentence,
    );
  }
  for (const i of ascending(keys, ({ stem }) => stem + 2 ** 31)) {
    const { stem, at, report } = keys[i]!;
    sql.run('insert into story_key (stem, day, report) values (?, ?, ?)', stem, (at - (at % DAY)) / DAY, report);
  }
};

/** Sentences behind this one count as this one. */
const LAST = 4095;

/** A fingerprint as one number: 32 bits of hash, 12 of the sentence. */
const packed = ({ hash, sentence }: Print): number => (hash >>> 0) * (LAST + 1) + Math.min(sentence, LAST);

/** Room for indexes below a number of 32 bits, in the 53 that are exact. */
const INDEXES = 2 ** 21;

/** The indexes of rows by a number of 32 bits, ascending. */
const ascending = function* <T>(rows: readonly T[], number: (row: T) => number): Iterable<number> {
  for (const packedIndex of Float64Array.from(rows, (row, i) => number(row) * INDEXES + i).sort())
    yield packedIndex % INDEXES;
};
