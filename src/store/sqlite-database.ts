import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Lets kysely drive node:sqlite. Statements are kept by their SQL: a case is written with a dozen of them. */
export const kyselyDatabase = (database: DatabaseSync): SqliteDatabase => {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known) return known;
      // A transaction that reads first and writes later fails at once when another process wrote meanwhile; so lock at the start.
      const made = kyselyStatement(database.prepare(sql === 'begin' ? 'begin immediate' : sql));
      statements.set(sql, made);
      return made;
    },
  };
};

const kyselyStatement = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
  run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
  iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
});
