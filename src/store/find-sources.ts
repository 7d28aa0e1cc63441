import { textOrNull } from './find-entities.ts';
import { entityOfForm, factsOf } from './former.ts';
import type { Sql } from './statements.ts';

/** What a case shows of one source. Figures, no verdict. */
export interface FoundSource {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Claims that name it in their chain, and those that go back to it. */
  readonly cited: number;
  readonly root: number;
  readonly reports: number;
  /** Who cites it how often, the most first. */
  readonly by: readonly { readonly outlet: string | null; readonly claims: number }[];
  /** Statements of several reports that go back to it: all; to it alone; those that it is the first to say; those contradicted. */
  readonly statements: number;
  readonly alone: number;
  readonly first: number;
  readonly disputed: number;
  /** Kinds of events that it is cited for. */
  readonly about: readonly { readonly type: string; readonly claims: number }[];
}

/** The sources of a case, the most cited first; or those of one name. */
export const findSources = (sql: Sql, entities: readonly string[] | null, limit: number, skip = 0): FoundSource[] => {
  const rows = sql.all(
    `select entity.key, entity.id, entity.name, entity.type, count(*) as cited, sum(cited.is_root) as root,
    count(distinct cited.report) as reports
    from ${
      entities === null
        ? `cited indexed by cited_by_form ${entityOfForm('cited.form')} cross join entity on entity.key = form.entity`
        : `(select * from entity where id in (select value from json_each(?))) as entity
          cross join name_form as form on form.entity = entity.key cross join cited indexed by cited_by_form on cited.form = form.key`
    }
    group by entity.key order by cited desc, entity.id limit ? offset ?`,
    ...(entities === null ? [] : [JSON.stringify(entities)]),
    limit,
    skip,
  );
  return rows.map((row) => {
    const key = Number(row.key);
    const told = sql.one(STATEMENTS, key)!;
    return {
      id: String(row.id),
      name: String(row.name),
      type: String(row.type),
      cited: Number(row.cited),
      root: Number(row.root),
      reports: Number(row.reports),
      by: sql.all(BY, key).map(({ outlet, claims }) => ({ outlet: textOrNull(outlet), claims: Number(claims) })),
      statements: Number(told.statements),
      alone: Number(told.alone ?? 0),
      first: Number(told.first ?? 0),
      disputed: Number(told.disputed ?? 0),
      about: sql.all(ABOUT, key).map(({ type, claims }) => ({ type: String(type), claims: Number(claims) })),
    };
  });
};

/** An edge of the graph of citing. */
export interface FoundCitation {
  readonly outlet: string;
  readonly source: string;
  readonly claims: number;
}

/** Which outlet cites which source how often: the edges of the graph, heaviest first. */
export const findCitations = (sql: Sql, limit: number): readonly FoundCitation[] =>
  sql
    .all(
      `select report.outlet, entity.name as source, count(*) as claims from cited indexed by cited_by_form
      ${entityOfForm('cited.form')} cross join entity on entity.key = form.entity
      ${factsOf('cited.report')} where report.outlet is not null
      group by report.outlet, entity.key order by claims desc, 1, 2 limit ?`,
      limit,
    )
    .map(({ outlet, source, claims }) => ({ outlet: String(outlet), source: String(source), claims: Number(claims) }));

/** How often outlets cite these entities. */
export const findCitationsOf = (
  sql: Sql,
  entities: readonly number[],
): readonly { readonly outlet: string; readonly entity: number; readonly claims: number }[] =>
  sql
    .all(
      `select report.outlet, form.entity, count(*) as claims from json_each(?) as asked
      cross join name_form as form on form.entity = asked.value cross join cited indexed by cited_by_form on cited.form = form.key
      ${factsOf('cited.report')} where report.outlet is not null group by 1, 2`,
      JSON.stringify(entities),
    )
    .map(({ outlet, entity, claims }) => ({ outlet: String(outlet), entity: Number(entity), claims: Number(claims) }));

/** Two outlets that cite each other, in alphabetical order, and in how many statements they do. */
export interface FoundLoop {
  readonly a: string;
  readonly b: string;
  readonly statements: number;
}

export const findLoops = (sql: Sql): readonly FoundLoop[] =>
  sql
    .all(
      `select pair.value ->> 0 as a, pair.value ->> 1 as b, count(*) as statements from statement, json_each(statement.data, '$.loops') as pair
      group by 1, 2 order by statements desc, 1, 2`,
    )
    .map(({ a, b, statements }) => ({ a: String(a), b: String(b), statements: Number(statements) }));

const BY = `
select report.outlet, count(*) as claims from cited ${factsOf('cited.report')}
where cited.form in (select key from name_form where entity = ?) group by report.outlet order by claims desc, 1 limit 8`;

const STATEMENTS = `
select count(*) as statements, sum(root.alone) as alone, sum(root.first) as first, sum(root.disputed) as disputed
from cited ${factsOf('cited.report')} cross join statement_root as root on root.report = report.id and root.assertion = cited.assertion
where cited.is_root = 1 and cited.form in (select key from name_form where entity = ?)`;

/** From its reports on, each event once: their claims are looked up among those that cite it. */
const ABOUT = `
select event.type, count(*) as claims
from (select distinct report from cited where form in (select key from name_form where entity = ?1)) as citing
cross join event on event.report = citing.report cross join json_each(event.claims) as told
cross join cited on cited.report = event.report and cited.assertion = told.value
where cited.form in (select key from name_form where entity = ?1)
group by event.type order by claims desc, 1 limit 6`;
