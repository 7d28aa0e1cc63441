import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

export type Row = Readonly<Record<string, unknown>>;

/** Runs SQL on a file, statements kept by their text. */
export interface Sql {
  readonly run: (sql: string, ...values: SQLInputValue[]) => void;
  readonly one: (sql: string, ...values: SQLInputValue[]) => Row | undefined;
  readonly all: (sql: string, ...values: SQLInputValue[]) => readonly Row[];
  /** The same one by one, for what need not be in memory at once. */
  readonly each: (sql: string, ...values: SQLInputValue[]) => Iterable<Row>;
  /** The first column of all rows. */
  readonly numbers: (sql: string, ...values: SQLInputValue[]) => number[];
}

export const sqlOn = (file: DatabaseSync): Sql => {
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    const made = file.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  return {
    run: (sql, ...values) => void prepared(sql).run(...values),
    one: (sql, ...values) => prepared(sql).get(...values),
    all: (sql, ...values) => prepared(sql).all(...values),
    each: (sql, ...values) => file.prepare(sql).iterate(...values),
    numbers: (sql, ...values) =>
      prepared(sql)
        .all(...values)
        .map((row) => Number(Object.values(row)[0])),
  };
};

/** Runs the work in one transaction, locked from its start. */
export const inTransaction = <T>(file: DatabaseSync, work: () => T): T => {
  file.exec('begin immediate');
  try {
    const result = work();
    file.exec('commit');
    return result;
  } catch (error) {
    file.exec('rollback');
    throw error;
  }
};
