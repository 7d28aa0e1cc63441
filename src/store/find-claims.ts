import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Claim } from '../model/evidence.ts';
import type { ClaimFilter, FoundClaim, SearchWords } from './case.ts';
import { matchQuery } from './full-text.ts';
import { HEAD_COLUMNS, type HeadRow, headOf } from './report-head.ts';
import type { ClaimTable, Tables } from './tables.ts';

type ClaimDecided = Tables['claim_decided'];

/** A column of a claim as it is shown: as it was decided, else as it was read. */
const shown = <C extends keyof ClaimDecided & keyof ClaimTable>(column: C) =>
  sql<ClaimTable[C]>`coalesce(${sql.ref(`claim_decided.${column}`)}, ${sql.ref(`claim.${column}`)})`;

type Row = HeadRow & Pick<ClaimTable, 'data' | 'cue' | 'content' | 'earliest' | 'latest' | 'root'>;

/** Streams the claims that a filter lets through. A filter by words that hold no word finds nothing. */
export async function* findClaims(
  database: Kysely<Tables>,
  filter: ClaimFilter,
  words: SearchWords,
): AsyncIterable<FoundClaim> {
  let query = selectClaims(database).where('claim.part', 'is', null);
  if (!filter.rejected) query = query.where(sql<boolean>`claim_decided.rejected is not 1`);
  if (filter.certainty?.length) query = query.where(shown('certainty'), 'in', filter.certainty);
  if (filter.polarity) query = query.where(shown('polarity'), '=', filter.polarity);
  if (filter.root) query = query.where(shown('root'), '=', filter.root);
  if (filter.since) query = query.where(shown('latest'), '>=', filter.since);
  if (filter.until) query = query.where(shown('earliest'), '<=', filter.until);
  if (filter.by !== undefined) query = query.where(isNamed('by', matchQuery(filter.by, words, 'AND')));
  if (filter.about !== undefined) query = query.where(isNamed('about', matchQuery(filter.about, words, 'AND')));
  if (filter.byEntity !== undefined)
    query = query.where(sql<boolean>`claim.key in (select said.key from cited join claim as said
      on said.report = cited.report and said.id = cited.assertion where cited.form in ${formsOf(filter.byEntity)})`);
  if (filter.aboutEntity !== undefined)
    query = query
      .where(
        sql<boolean>`claim.report in (select report from report_name where form in ${formsOf(filter.aboutEntity)})`,
      )
      .where(isNamed('about', await anyNameOf(database, filter.aboutEntity, words)));
  if (filter.text !== undefined) {
    const match = matchQuery(filter.text, words, filter.anyWord ? 'OR' : 'AND');
    if (match === null) return;
    const found = sql<{
      claim: number;
      rank: number;
    }>`(select rowid as claim, rank from claim_words where claim_words match ${match})`;
    query = query.innerJoin(found.as<'found'>('found'), (join) => join.onRef('found.claim', '=', 'claim.key'));
    if (filter.anyWord) query = query.orderBy(sql`found.rank`);
  }
  query = query.orderBy(shown('earliest')).orderBy('report.id').orderBy('claim.position');
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  for await (const row of query.stream()) yield foundClaim(row);
}

/** The claims whose id begins so, exact ids first. */
export const findClaimsNamed = async (
  database: Kysely<Tables>,
  idStart: string,
  reportId: string | null,
  limit: number,
): Promise<FoundClaim[]> => {
  let query = selectClaims(database).where('claim.id', '>=', idStart).where('claim.id', '<', `${idStart}\uffff`);
  if (reportId !== null) query = query.where('report.id', '=', reportId);
  const rows = await query.orderBy('claim.id').orderBy('report.id').limit(limit).execute();
  return rows.map(foundClaim);
};

const selectClaims = (database: Kysely<Tables>) =>
  database
    .selectFrom('claim')
    .innerJoin('report', 'report.key', 'claim.report')
    .leftJoin('claim_decided', 'claim_decided.claim', 'claim.key')
    .where('report.current', '=', 1)
    .select([...HEAD_COLUMNS, 'claim.cue'])
    .select([
      shown('data').as('data'),
      shown('content').as('content'),
      shown('earliest').as('earliest'),
      shown('latest').as('latest'),
      shown('root').as('root'),
    ]);

const formsOf = (entity: number) => sql`(select key from name_form where entity = ${entity})`;

/** The query for any of the names under which reports name an entity. */
const anyNameOf = async (database: Kysely<Tables>, entity: number, words: SearchWords): Promise<string | null> => {
  const { rows } = await sql<{ name: string }>`select name from name_form where entity = ${entity}`.execute(database);
  const names = rows.flatMap(({ name }) => matchQuery(name, words, 'AND') ?? []);
  return names.length === 0 ? null : names.map((name) => `(${name})`).join(' OR ');
};

const isNamed = (role: 'by' | 'about', match: string | null) => (eb: ExpressionBuilder<Tables, 'claim'>) => {
  if (match === null) return sql<boolean>`false`;
  return eb(
    'claim.key',
    'in',
    eb
      .selectFrom('claim_name')
      .select('claim_name.claim')
      .where('claim_name.role', '=', role)
      .where('claim_name.name', 'in', sql<number>`(select rowid from name_words where name_words match ${match})`),
  );
};

const foundClaim = (row: Row): FoundClaim => ({
  report: headOf(row),
  claim: JSON.parse(row.data) as Claim,
  cue: row.cue,
  content: row.content,
  earliest: row.earliest,
  latest: row.latest,
  root: row.root,
});
