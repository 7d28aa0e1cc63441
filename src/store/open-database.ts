import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CaseError, caseErrorOf } from './case-error.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** `ISND`: how a case is told from any other SQLite file (PRAGMA application_id). */
const APPLICATION_ID = 0x49534e44;
const BUSY_MS = 10_000;

export interface OpenOptions {
  /** Make the case where there is none. */
  readonly create: boolean;
}

/** Opens the file, refuses what is no case, and brings the schema up to date. Throws `CaseError`. */
export const openDatabase = (path: string, { create }: OpenOptions): DatabaseSync => {
  if (!existsSync(path)) {
    if (!create) throw new CaseError('no-case', path);
    if (!existsSync(dirname(resolve(path)))) throw new CaseError('no-folder', path);
  }
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
    checkIsCase(database, path);
    // NORMAL under WAL: a killed process loses nothing committed, a power cut at most the last transactions, never the file.
    database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -65536;');
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    throw caseErrorOf(error, path);
  }
};

const pragma = (database: DatabaseSync, name: string): number =>
  Number(database.prepare(`pragma ${name}`).get()?.[name] ?? 0);

/** A file without any table is a new case, or one whose writer was killed while making it. */
const checkIsCase = (database: DatabaseSync, path: string): void => {
  const isEmpty = database.prepare('select 1 from sqlite_schema limit 1').get() === undefined;
  if (isEmpty) return;
  if (pragma(database, 'application_id') !== APPLICATION_ID)
    throw new CaseError('not-a-case', path, 'it is an SQLite file of another program');
  const schema = pragma(database, 'user_version');
  const known = MIGRATIONS.at(-1)!.number;
  if (schema > known) throw new CaseError('newer-case', path, `its schema is ${schema}, this program knows ${known}`);
};

const migrate = (database: DatabaseSync): void => {
  if (pragma(database, 'user_version') === MIGRATIONS.at(-1)!.number) return;
  // What migrations cut out of texts, in our units.
  database.function('cut', { deterministic: true }, (text, start, end) =>
    String(text ?? '').slice(Number(start), Number(end)),
  );
  database.exec('begin immediate');
  try {
    const schema = pragma(database, 'user_version');
    for (const { number, sql } of MIGRATIONS) {
      if (number > schema) database.exec(sql);
    }
    database.exec(
      `pragma application_id = ${APPLICATION_ID}; pragma user_version = ${MIGRATIONS.at(-1)!.number}; commit`,
    );
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
};
