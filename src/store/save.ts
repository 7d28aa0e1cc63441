import { type Kysely, sql, type Transaction } from 'kysely';
import { reportsOf } from '../model/decisions.ts';
import type { PreparedReading, SaveOutcome, SearchWords } from './case.ts';
import { letWait, showDecided } from './decide.ts';
import { loadDecisions } from './load-reading.ts';
import { CLAIM_COLUMNS, READING_COLUMNS, REPORT_COLUMNS, UNREAD_COLUMNS } from './prepared-reading.ts';
import type { Sql } from './statements.ts';
import type { Tables } from './tables.ts';

type Writing = Transaction<Tables>;

/** A version of a report, in the case or about to be written. */
interface Version {
  readonly key: number;
  readonly version: number;
  readonly contentHash: string;
  hash: string;
}

/** Writes all readings in one transaction: after a crash either all of them are there or none. `statements` run on the same connection. */
export const writeReadings = (
  database: Kysely<Tables>,
  statements: Sql,
  readings: readonly PreparedReading[],
  words: SearchWords,
): Promise<SaveOutcome[]> =>
  database.transaction().execute(async (writing) => {
    const versions = await versionsOf(
      writing,
      readings.map(({ id }) => id),
    );
    let lastKey = highestKey(statements, 'report');
    /** What is to be written, by the key of its report. */
    const wanted = new Map<number, { readonly version: number; readonly reading: PreparedReading }>();
    const replaced = new Set<number>();
    const renewed = new Set<string>();

    const outcomes = readings.map((reading): SaveOutcome => {
      const ofId = versions.get(reading.id) ?? [];
      versions.set(reading.id, ofId);
      const former = ofId.find(({ contentHash }) => contentHash === reading.contentHash);
      if (former?.hash === reading.hash) return 'unchanged';
      if (former) {
        if (!wanted.has(former.key)) replaced.add(former.key);
        // Another date may be given.
        if (ofId.length > 1) renewed.add(reading.id);
        wanted.set(former.key, { version: former.version, reading });
        former.hash = reading.hash;
        return 'replaced';
      }
      const version = Math.max(0, ...ofId.map((known) => known.version)) + 1;
      const { contentHash, hash } = reading;
      ofId.push({ key: ++lastKey, version, contentHash, hash });
      wanted.set(lastKey, { version, reading });
      if (version === 1) return 'new';
      renewed.add(reading.id);
      return 'version';
    });
    await removeReadings(writing, [...replaced]);
    writeRows(statements, wanted);
    await rankVersions(writing, [...renewed]);
    await replayDecisions(writing, wanted, words);
    return outcomes;
  });

/** The versions that the case holds of some reports. */
const versionsOf = async (writing: Writing, ids: readonly string[]): Promise<Map<string, Version[]>> => {
  const rows = await writing
    .selectFrom('report')
    .innerJoin('reading', 'reading.report', 'report.key')
    .select(['report.id', 'report.key', 'report.version', 'report.content_hash as contentHash', 'reading.hash'])
    .where('report.id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute();
  return Map.groupBy(rows, ({ id }) => id);
};

const highestKey = (sql: Sql, table: 'report' | 'claim'): number =>
  Number(sql.one(`select max(key) as last from ${table}`)!.last ?? 0);

/** Takes away what was read; the reports stay. */
const removeReadings = async (writing: Writing, reports: readonly number[]): Promise<void> => {
  if (reports.length === 0) return;
  const keys = sql<number>`(select value from json_each(${JSON.stringify(reports)}))`;
  await writing.deleteFrom('claim').where('report', 'in', keys).execute();
  await writing.deleteFrom('reading').where('report', 'in', keys).execute();
  await sql`delete from report_words where rowid in ${keys}`.execute(writing);
};

/** What was decided on a report holds for its new reading too. */
const replayDecisions = async (
  writing: Writing,
  wanted: ReadonlyMap<number, { readonly reading: PreparedReading }>,
  words: SearchWords,
): Promise<void> => {
  const log = await loadDecisions(writing);
  if (log.length === 0) return;
  const decided = new Set(log.flatMap(({ decision }) => reportsOf(decision)));
  const reports = [...wanted.values()].map(({ reading }) => reading.id).filter((id) => decided.has(id));
  await showDecided(writing, reports, log, words);
  await letWait(writing, reports);
};

/**
 * Numbers the versions of reports, and questions see the last: that published last, of those the longest, and then by the hash
 * of the words. It must not hang on which came in first: the case would hang on the order of the files.
 */
const rankVersions = async (writing: Writing, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  const given = sql`id in (select value from json_each(${JSON.stringify(ids)}))`;
  // Below zero first, as no two may have one number at any moment.
  await sql`update report set version = -ranked.version, current = ranked.version = ranked.versions
    from (select key, count(*) over (partition by id) as versions,
      row_number() over (partition by id order by published_at, length(text), content_hash) as version
      from report where ${given}) as ranked
    where report.key = ranked.key`.execute(writing);
  await sql`update report set version = -version where ${given}`.execute(writing);
};

const writeRows = (
  sql: Sql,
  wanted: ReadonlyMap<number, { readonly version: number; readonly reading: PreparedReading }>,
): void => {
  let claimKey = highestKey(sql, 'claim');
  const nameKeys = new Map<string, number>();
  const nameKey = (words: string): number => {
    const known = nameKeys.get(words);
    if (known !== undefined) return known;
    const key = Number((sql.one(NAME_KEY, words) ?? sql.one(NEW_NAME, words))!.key);
    nameKeys.set(words, key);
    return key;
  };
  const named: { readonly name: number; readonly role: string; readonly claim: number }[] = [];
  for (const [key, { version, reading }] of wanted) {
    sql.run(REPORT_ROW, key, version, 1, ...reading.report);
    sql.run(READING_ROW, key, ...reading.reading);
    for (const sentence of reading.unread) sql.run(UNREAD_ROW, key, ...sentence);
    sql.run(REPORT_WORDS, key, ...reading.words);
    if (reading.digest) sql.run('insert or replace into digest (report, data) values (?, ?)', key, reading.digest);
    if (reading.assertions)
      sql.run('insert or replace into assertions (report, data) values (?, ?)', key, reading.assertions);
    const names = reading.names.map(nameKey);
    for (const { row, words, by, about } of reading.claims) {
      claimKey++;
      sql.run(CLAIM_ROW, claimKey, key, ...row);
      sql.run(CLAIM_WORDS, claimKey, words);
      for (const index of about) named.push({ name: names[index]!, role: 'about', claim: claimKey });
      for (const index of by) named.push({ name: names[index]!, role: 'by', claim: claimKey });
    }
  }
  // In the order of the table, which takes neighbours faster than rows from all over.
  named.sort((a, b) => a.name - b.name || (a.role < b.role ? -1 : a.role > b.role ? 1 : a.claim - b.claim));
  for (const { name, role, claim } of named) sql.run(CLAIM_NAME, name, role, claim);
};

/** Values for so many columns. */
const insertInto = (table: string, columns: readonly string[]): string =>
  `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;

/** A new reading of the same words may change all about the report but the words and which version they are. */
const RENEWED = REPORT_COLUMNS.filter((column) => !['id', 'title', 'text', 'content_hash'].includes(column));
const REPORT_ROW = `${insertInto('report', ['key', 'version', 'current', ...REPORT_COLUMNS])}
  on conflict (key) do update set ${RENEWED.map((column) => `${column} = excluded.${column}`).join(', ')}`;
const READING_ROW = insertInto('reading', ['report', ...READING_COLUMNS]);
const UNREAD_ROW = `${insertInto('unread_sentence', ['report', ...UNREAD_COLUMNS])} on conflict do nothing`;
const REPORT_WORDS = insertInto('report_words', ['rowid', 'stems', 'forms']);
const CLAIM_ROW = insertInto('claim', ['key', 'report', ...CLAIM_COLUMNS]);
const CLAIM_WORDS = insertInto('claim_words', ['rowid', 'words']);
const NAME_KEY = 'select key from name where words = ?';
const NEW_NAME = 'insert into name (words) values (?) returning key';
const CLAIM_NAME = 'insert or ignore into claim_name (name, role, claim) values (?, ?, ?)';
