import { type Kysely, type RawBuilder, sql } from 'kysely';
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

/**
 * Streams the claims that a filter lets through. A filter by words that hold no word finds nothing. First which they are, with
 * as little of each as is asked for, then the claims themselves.
 */
export async function* findClaims(
  database: Kysely<Tables>,
  filter: ClaimFilter,
  words: SearchWords,
): AsyncIterable<FoundClaim> {
  const sets = await setsOf(database, filter, words);
  if (!sets) return;
  const isLatest = filter.order === 'published';
  const found = keysFound(filter, sets, isLatest && (await areBroad(database, sets)), words);
  let query = selectClaims(database).innerJoin(found.as('found'), 'found.key', 'claim.key');
  if (filter.anyWord) query = query.orderBy('found.rank');
  query = isLatest
    ? query.orderBy('report.published_at', 'desc').orderBy('report.id').orderBy('claim.position')
    : query.orderBy(shown('earliest')).orderBy('report.id').orderBy('claim.position');
  for await (const row of query.stream()) yield foundClaim(row);
}

type Keys = RawBuilder<unknown>;

/** Sets of keys in each of which a claim must be, as far as a filter names them; `null` where it asks for no word. */
const setsOf = async (database: Kysely<Tables>, filter: ClaimFilter, words: SearchWords): Promise<Keys[] | null> => {
  const { by, about, byEntity, aboutEntity, lastSource, text, anyWord, since, until } = filter;
  const sets: (Keys | null)[] = [];
  if (by !== undefined) sets.push(named('by', matchQuery(by, words, 'AND')));
  if (about !== undefined) sets.push(named('about', matchQuery(about, words, 'AND')));
  if (byEntity !== undefined)
    sets.push(sql`select said.key from cited join claim as said on said.report = cited.report and said.id = cited.assertion
      where cited.form in ${formsOf(byEntity)}`);
  if (aboutEntity !== undefined) sets.push(named('about', await anyNameOf(database, aboutEntity, words)));
  if (lastSource)
    sets.push(sql`select said.key from (
        select report, assertion from cited where is_root = 1 and form in (
          select form.key from entity join name_form as form on form.entity = entity.key
          where entity.id in (select value from json_each(${JSON.stringify(lastSource.entities)})))
        union all select report, assertion from cited_words where is_root = 1 and words = ${lastSource.words}
      ) as told join claim as said on said.report = told.report and said.id = told.assertion`);
  if (text !== undefined && !anyWord) {
    const match = matchQuery(text, words, 'AND');
    sets.push(match === null ? null : sql`select rowid from claim_words where claim_words match ${match}`);
  }
  if (since !== undefined || until !== undefined) {
    const period = sql`latest >= ${since ?? ''} and earliest <= ${until ?? '~'}`;
    sets.push(sql`select key from claim indexed by claim_by_date where ${period}
      union all select claim from claim_decided where ${period}`);
  }
  return sets.includes(null) ? null : sets.filter((set) => set !== null);
};

const named = (role: 'by' | 'about', match: string | null): Keys | null =>
  match === null
    ? null
    : sql`select claim from claim_name where role = ${role}
      and name in (select rowid from name_words where name_words match ${match})`;

/** From so many claims on a page is found sooner by going through the reports in order than by putting all in order. */
const MANY = 2000;

const areBroad = async (database: Kysely<Tables>, sets: readonly Keys[]): Promise<boolean> => {
  for (const set of sets) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from (${set} limit ${MANY})`.execute(database);
    if (rows[0]!.n < MANY) return false;
  }
  return true;
};

/** The keys of a page of claims. */
const keysFound = (filter: ClaimFilter, sets: readonly Keys[], isWalk: boolean, words: SearchWords) => {
  const { certainty, polarity, root, since, until, anyWord, text, aboutEntity, limit, skip = 0 } = filter;
  const match = anyWord && text !== undefined ? matchQuery(text, words, 'OR') : null;
  const conditions = [
    sql`claim.part is null and report.current = 1`,
    ...sets.map((set) => sql`claim.key in (${set})`),
    ...(aboutEntity === undefined
      ? []
      : [sql`claim.report in (select report from report_name where form in ${formsOf(aboutEntity)})`]),
    ...(filter.rejected ? [] : [sql`claim_decided.rejected is not 1`]),
    ...(certainty?.length ? [sql`${shown('certainty')} in (${sql.join(certainty)})`] : []),
    ...(polarity ? [sql`${shown('polarity')} = ${polarity}`] : []),
    ...(since ? [sql`${shown('latest')} >= ${since}`] : []),
    ...(until ? [sql`${shown('earliest')} <= ${until}`] : []),
    ...(root
      ? [
          sql`claim.key in (select key from claim where root = ${root} union all select claim from claim_decided where root = ${root})`,
          sql`${shown('root')} = ${root}`,
        ]
      : []),
  ];
  const from = isWalk
    ? sql`report indexed by report_by_date cross join claim on claim.report = report.key`
    : sql`claim cross join report indexed by report_facts on report.key = claim.report`;
  const ranked = anyWord
    ? sql`join (select rowid as claim, rank from claim_words where claim_words match ${match}) as ranked on ranked.claim = claim.key`
    : sql``;
  const order = filter.order === 'published' ? sql`report.published_at desc` : shown('earliest');
  return sql<{ key: number; rank: number }>`(
    select claim.key, ${anyWord ? sql`ranked.rank` : sql`0`} as rank from ${from} ${ranked}
    left join claim_decided on claim_decided.claim = claim.key where ${sql.join(conditions, sql` and `)}
    order by ${anyWord ? sql`ranked.rank, ` : sql``} ${order}, report.id, claim.position
    limit ${limit ?? -1} offset ${skip})`;
};

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

const foundClaim = (row: Row): FoundClaim => ({
  report: headOf(row),
  claim: JSON.parse(row.data) as Claim,
  cue: row.cue,
  content: row.content,
  earliest: row.earliest,
  latest: row.latest,
  root: row.root,
});
