import { type Kysely, sql, type Transaction } from 'kysely';
import { reportsOf } from '../model/decisions.ts';
import type { PreparedReading, SaveOutcome, SearchWords } from './case.ts';
import { letWait, showDecided } from './decide.ts';
import { loadDecisions } from './load-reading.ts';
import { CLAIM_COLUMNS, READING_COLUMNS, REPORT_COLUMNS, UNREAD_COLUMNS } from './prepared-reading.ts';
import type { Tables } from './tables.ts';

type Writing = Transaction<Tables>;

/** A version of a report, in the case or about to be written. */
interface Version {
  readonly key: number;
  readonly version: number;
  readonly contentHash: string;
  hash: string;
}

/** Writes all readings in one transaction: after a crash either all of them are there or none. */
export const writeReadings = (
  database: Kysely<Tables>,
  readings: readonly PreparedReading[],
  words: SearchWords,
): Promise<SaveOutcome[]> =>
  database.transaction().execute(async (writing) => {
    const versions = await versionsOf(
      writing,
      readings.map(({ id }) => id),
    );
    let lastKey = await highestKey(writing, 'report');
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
    await writeRows(writing, wanted);
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

const highestKey = async (writing: Writing, table: 'report' | 'claim'): Promise<number> => {
  const { last } = await writing
    .selectFrom(table)
    .select(({ fn }) => fn.max('key').as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
};

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

/** One statement a table and batch, rows as JSON: many times faster than a statement a row. */
const writeRows = async (
  writing: Writing,
  wanted: ReadonlyMap<number, { readonly version: number; readonly reading: PreparedReading }>,
): Promise<void> => {
  if (wanted.size === 0) return;
  const reports: string[] = [];
  const readings: string[] = [];
  const reportWords: string[] = [];
  const unread: string[] = [];
  const claims: string[] = [];
  const claimWords: string[] = [];
  const names: string[] = [];
  let claimKey = await highestKey(writing, 'claim');
  for (const [key, { version, reading }] of wanted) {
    reports.push(withKeys([key, version, 1], reading.report));
    readings.push(withKeys([key], reading.reading));
    reportWords.push(withKeys([key], reading.words));
    for (const sentence of reading.unread) unread.push(withKeys([key], sentence));
    for (const claim of reading.claims) {
      claimKey++;
      claims.push(withKeys([claimKey, key], claim.row));
      claimWords.push(withKeys([claimKey], claim.words));
      for (const name of claim.names) names.push(withKeys([claimKey], name));
    }
  }
  await insertRows(writing, 'report', ['key', 'version', 'current', ...REPORT_COLUMNS], reports, RENEW_REPORT);
  await insertRows(writing, 'reading', ['report', ...READING_COLUMNS], readings);
  await insertRows(
    writing,
    'unread_sentence',
    ['report', ...UNREAD_COLUMNS],
    unread,
    sql`where true on conflict do nothing`,
  );
  await insertRows(writing, 'report_words', ['rowid', 'stems', 'forms'], reportWords);
  for (const [key, { reading }] of wanted) {
    if (reading.digest)
      await sql`insert or replace into digest (report, data) values (${key}, ${reading.digest})`.execute(writing);
    if (reading.assertions)
      await sql`insert or replace into assertions (report, data) values (${key}, ${reading.assertions})`.execute(
        writing,
      );
  }
  await insertRows(writing, 'claim', ['key', 'report', ...CLAIM_COLUMNS], claims);
  await insertRows(writing, 'claim_words', ['rowid', 'words'], claimWords);
  const nameRows = `[${names.join(',')}]`;
  await sql`insert or ignore into name (words) select distinct value ->> 2 from json_each(${nameRows})`.execute(
    writing,
  );
  await sql`insert or ignore into claim_name (claim, role, name)
    select row.value ->> 0, row.value ->> 1, name.key from json_each(${nameRows}) as row join name on name.words = row.value ->> 2`.execute(
    writing,
  );
};

/** `[1,2]` before `["a","b"]` is `[1,2,"a","b"]`. */
const withKeys = (keys: readonly number[], row: string): string => `[${keys.join(',')},${row.slice(1)}`;

/** A new reading of the same words may change all about the report but the words and which version they are. */
const RENEWED = REPORT_COLUMNS.filter((column) => !['id', 'title', 'text', 'content_hash'].includes(column));
const RENEW_REPORT = sql`where true on conflict (key) do update set ${sql.join(
  RENEWED.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
)}`;

const insertRows = async (
  writing: Writing,
  table: string,
  columns: readonly string[],
  rows: readonly string[],
  onConflict = sql``,
): Promise<void> => {
  const values = sql.join(columns.map((_, i) => sql`value ->> ${sql.lit(i)}`));
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) select ${values} from json_each(${`[${rows.join(',')}]`}) ${onConflict}`.execute(
    writing,
  );
};
