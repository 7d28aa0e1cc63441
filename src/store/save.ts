import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Evidence } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';
import { assertionsBlob } from './assertions-blob.ts';
import type { Reading, SaveOutcome, SearchWords } from './case.ts';
import { claimRowsOf } from './claim-rows.ts';
import { digestBlob } from './digest-blob.ts';
import type { ReportTable, Tables } from './tables.ts';

type Writing = Transaction<Tables>;

/** Saves all readings in one transaction: after a crash either all of them are there or none. */
export const saveReadings = (
  database: Kysely<Tables>,
  readings: readonly Reading[],
  program: string,
  words: SearchWords,
): Promise<SaveOutcome[]> =>
  database.transaction().execute(async (writing) => {
    const outcomes: SaveOutcome[] = [];
    for (const reading of readings) outcomes.push(await saveReading(writing, reading, program, words));
    return outcomes;
  });

/** The same words under the same id are one version; the same words read alike are left as they are. */
const saveReading = async (
  writing: Writing,
  reading: Reading,
  program: string,
  words: SearchWords,
): Promise<SaveOutcome> => {
  const { report, evidence } = reading;
  const versions = await writing
    .selectFrom('report')
    .innerJoin('reading', 'reading.report', 'report.key')
    .select(['report.key', 'report.version', 'report.content_hash', 'reading.hash'])
    .where('report.id', '=', report.id)
    .execute();
  const contentHash = hashOf([report.title, report.text]);
  const readingHash = hashOf([program, report, evidence]);
  const former = versions.find((version) => version.content_hash === contentHash);
  if (former?.hash === readingHash) return 'unchanged';

  const columns = reportColumns(report, evidence);
  if (former) {
    await writing.updateTable('report').set(columns).where('key', '=', former.key).execute();
    await writing.deleteFrom('claim').where('report', '=', former.key).execute();
    await writing.deleteFrom('reading').where('report', '=', former.key).execute();
    await writeReading(writing, former.key, reading, program, readingHash, words);
    return 'replaced';
  }
  const version = versions.reduce((highest, { version: known }) => Math.max(highest, known), 0) + 1;
  if (version > 1) await writing.updateTable('report').set({ current: 0 }).where('id', '=', report.id).execute();
  const { key } = await writing
    .insertInto('report')
    .values({
      ...columns,
      key: await nextKey(writing, 'report'),
      id: report.id,
      version,
      current: 1,
      title: report.title,
      text: report.text,
      content_hash: contentHash,
    })
    .returning('key')
    .executeTakeFirstOrThrow();
  await writeReading(writing, key, reading, program, readingHash, words);
  return version > 1 ? 'version' : 'new';
};

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url');

/** What a new reading of the same words may change. */
const reportColumns = (
  report: Report,
  { published }: Evidence,
): Omit<ReportTable, 'key' | 'id' | 'version' | 'current' | 'title' | 'text' | 'content_hash'> => ({
  outlet: report.outlet,
  url: report.url,
  author: report.author,
  abstract: report.abstract,
  language: report.language,
  published_as: report.publishedAs,
  published_value: published.value,
  published_earliest: published.earliest,
  published_latest: published.latest,
  published_basis: published.basis,
  published_why: published.why ?? null,
});

const nextKey = async (writing: Writing, table: 'report' | 'claim'): Promise<number> => {
  const { last } = await writing
    .selectFrom(table)
    .select(({ fn }) => fn.max('key').as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
};

const writeReading = async (
  writing: Writing,
  key: number,
  { report, evidence, digest, assertions }: Reading,
  program: string,
  hash: string,
  words: SearchWords,
): Promise<void> => {
  const { claims: _inTheirRows, ...rest } = evidence;
  await writing
    .insertInto('reading')
    .values({ report: key, program, hash, evidence: JSON.stringify(rest) })
    .execute();
  if (digest)
    await sql`insert or replace into digest (report, data) values (${key}, ${digestBlob(digest)})`.execute(writing);
  if (assertions)
    await sql`insert or replace into assertions (report, data) values (${key}, ${assertionsBlob(assertions)})`.execute(
      writing,
    );
  await writeClaims(writing, key, report, evidence, words);
};

/** One statement a table, rows as JSON: many times faster than a statement a row. */
const writeClaims = async (
  writing: Writing,
  report: number,
  read: Report,
  evidence: Evidence,
  words: SearchWords,
): Promise<void> => {
  if (evidence.claims.length === 0) return;
  const first = await nextKey(writing, 'claim');
  const claims = claimRowsOf(read, evidence, words).map((rows, i) => ({ ...rows, key: first + i }));
  const names = claims.flatMap(({ key, names: ofClaim }) => ofClaim.map((name) => [key, name.role, name.words]));
  await insertRows(
    writing,
    'claim',
    ['key', 'report', ...CLAIM_COLUMNS],
    claims.map(({ key, row }) => [key, report, ...CLAIM_COLUMNS.map((column) => row[column])]),
  );
  await insertRows(
    writing,
    'claim_words',
    ['rowid', 'words'],
    claims.map(({ key, words: line }) => [key, line]),
  );
  await sql`insert or ignore into name (words) select value ->> 2 from json_each(${JSON.stringify(names)})`.execute(
    writing,
  );
  await sql`insert or ignore into claim_name (claim, role, name)
    select row.value ->> 0, row.value ->> 1, name.key from json_each(${JSON.stringify(names)}) as row join name on name.words = row.value ->> 2`.execute(
    writing,
  );
};

const CLAIM_COLUMNS = [
  'position',
  'id',
  'part',
  'mode',
  'certainty',
  'polarity',
  'root',
  'earliest',
  'latest',
  'cue',
  'content',
  'data',
] as const;

const insertRows = async (
  writing: Writing,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> => {
  const values = sql.join(columns.map((_, i) => sql`value ->> ${sql.lit(i)}`));
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) select ${values} from json_each(${JSON.stringify(rows)})`.execute(
    writing,
  );
};
