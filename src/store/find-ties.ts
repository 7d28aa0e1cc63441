import type { Status } from '../model/evidence.ts';
import { readTieKinds } from '../model/kinds/kinds.ts';
import { entitiesOf, type FoundEntity, textOrNull } from './find-entities.ts';
import {
  type BornOut,
  CLAIM_COLUMN,
  claimOf,
  type FoundTold,
  firstClaimOf,
  toldColumns,
  toldOf,
} from './find-events.ts';
import { entityOfForm, factsOf } from './former.ts';
import type { Row, Sql } from './statements.ts';
import { type ToldFilter, whereTie } from './where.ts';

/** All that is told of one kind of tie between two entities, in one direction. */
export interface TieEdge {
  readonly type: string;
  /** Keys of entities. */
  readonly from: number;
  readonly to: number;
  readonly reports: number;
  /** Independent origins: sources, and outlets that say so themselves. */
  readonly roots: number;
  /** Whether every report denies it, or has it only possible or planned. */
  readonly status: Status;
}

/** The same with what else a case tells of it. */
export interface FoundTie extends Omit<TieEdge, 'from' | 'to'> {
  readonly from: FoundEntity;
  readonly to: FoundEntity;
  /** Reports that deny it. */
  readonly denied: number;
  /** When it began and ended, where a report says so. */
  readonly since: string | null;
  readonly until: string | null;
  /** Days of publication of the first and the last report. */
  readonly first: string | null;
  readonly last: string | null;
  /** Names of the roots. */
  readonly sources: readonly string[];
  /** Its first telling. */
  readonly example: ToldTieFound;
}

/** A tie as one report tells it. */
export interface ToldTieFound extends FoundTold {
  readonly since: string | null;
  readonly until: string | null;
}

/** The same with the names of its ends. */
export interface TieTelling extends ToldTieFound, BornOut {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface Network {
  readonly entities: readonly FoundEntity[];
  readonly edges: readonly TieEdge[];
  /** Edges that were left out as the least told ones. */
  readonly left: number;
}

/** Kinds that are the same both ways (meets): their ends stand in one order. */
const SYMMETRIC = readTieKinds()
  .flatMap(({ kind, symmetric }) => (symmetric ? [`'${kind}'`] : []))
  .join(', ');
const TURNED = `tie.type in (${SYMMETRIC}) and "from".id > "to".id`;
const FROM = `case when ${TURNED} then t.entity else f.entity end`;
const TO = `case when ${TURNED} then f.entity else t.entity end`;
const ENDS = `${entityOfForm('tie.from_form', 'f')} join entity as "from" on "from".key = f.entity
  ${entityOfForm('tie.to_form', 't')} join entity as "to" on "to".key = t.entity`;
const ROOT = `coalesce(root.entity, 'outlet ' || coalesce(report.outlet, report.id))`;
const TABLES = `tie ${factsOf('tie.report')} ${ENDS}
  left join name_form as root on root.key = tie.root_form`;
const EDGE = `tie.type, ${FROM} as from_key, ${TO} as to_key, count(distinct tie.report) as told_in, count(distinct ${ROOT}) as roots,
  case when sum(tie.status = 'actual') > 0 then 'actual' when sum(tie.status = 'possible') > 0 then 'possible'
    when sum(tie.status = 'planned') > 0 then 'planned' else 'denied' end as status`;
const MORE = `count(distinct case tie.status when 'denied' then tie.report end) as denied,
  min(tie.since) as since, max(tie.until) as until, min(report.published_earliest) as first, max(report.published_latest) as last,
  json_group_array(distinct coalesce((select name from entity where key = root.entity), report.outlet, '')) as sources,
  min(json_array(report.published_at, tie.report, tie.id)) as example`;
/** Both ends are known by now, and are two. */
const TWO_ENDS: readonly [string] = ['f.entity <> t.entity'];
const GROUPS = 'group by tie.type, 2, 3';

const edgeOf = ({ type, from_key, to_key, told_in, roots, status }: Row): TieEdge => ({
  type: String(type),
  from: Number(from_key),
  to: Number(to_key),
  reports: Number(told_in),
  roots: Number(roots),
  status: status as Status,
});

/** The ties most told, and whom they join. */
export const findNetwork = (
  sql: Sql,
  filter: ToldFilter,
  least: { readonly reports: number; readonly roots: number },
  limit: number,
): Network => {
  const { sql: condition, values } = whereTie(filter, TWO_ENDS);
  const all = sql.all(
    `select ${EDGE} from ${TABLES} where ${condition} ${GROUPS} having told_in >= ? and roots >= ?
    order by told_in desc, roots desc, 2, 3, 1`,
    ...values,
    least.reports,
    least.roots,
  );
  const edges = all.slice(0, limit).map(edgeOf);
  return {
    entities: entitiesOf(sql, new Set(edges.flatMap(({ from, to }) => [from, to]))),
    edges,
    left: all.length - edges.length,
  };
};

/** The ties that a filter lets through, those that most reports tell first. */
export const findTies = (sql: Sql, filter: ToldFilter, limit: number): FoundTie[] => {
  const { sql: condition, values } = whereTie(filter, TWO_ENDS);
  const rows = sql.all(
    `select ${EDGE}, ${MORE} from ${TABLES} where ${condition} ${GROUPS} order by told_in desc, roots desc, 1, 2, 3 limit ?`,
    ...values,
    limit,
  );
  const entities = new Map(
    entitiesOf(sql, new Set(rows.flatMap(({ from_key, to_key }) => [Number(from_key), Number(to_key)]))).map(
      (entity) => [entity.key, entity],
    ),
  );
  return rows.map((row) => {
    const edge = edgeOf(row);
    return {
      ...edge,
      from: entities.get(edge.from)!,
      to: entities.get(edge.to)!,
      denied: Number(row.denied),
      since: textOrNull(row.since),
      until: textOrNull(row.until),
      first: textOrNull(row.first),
      last: textOrNull(row.last),
      sources: (JSON.parse(String(row.sources)) as string[]).filter((name) => name !== '').sort(),
      example: toldTieOf(sql.one(TOLD_IN, ...(JSON.parse(String(row.example)) as [string, number, string]).slice(1))!),
    };
  });
};

const TOLD_IN = `select ${toldColumns('tie')} from tie join report on report.key = tie.report where tie.report = ? and tie.id = ?`;

/** What reports say of a tie, the earliest published first. */
export const findTold = (
  sql: Sql,
  { type, from, to }: Pick<TieEdge, 'type' | 'from' | 'to'>,
  limit: number,
): ToldTieFound[] =>
  sql
    .all(
      `select ${toldColumns('tie')} from tie join report on report.key = tie.report
      ${ENDS} where tie.from_form in (select key from name_form where entity in (?2, ?3))
      and tie.type = ?1 and ${FROM} = ?2 and ${TO} = ?3 order by report.published_at, report.id, tie.start limit ?4`,
      type,
      from,
      to,
      limit,
    )
    .map(toldTieOf);

const toldTieOf = (row: Row): ToldTieFound => ({
  ...toldOf(row),
  since: textOrNull(row.since),
  until: textOrNull(row.until),
});

/** All ties as each report tells them, with the claims that they rest on. */
export function* eachTie(sql: Sql): Iterable<TieTelling> {
  const rows = sql.each(
    `select ${toldColumns('tie')}, ${CLAIM_COLUMN}, "from".name as from_name, "to".name as to_name
    from tie join report on report.key = tie.report ${ENDS}
    ${firstClaimOf('tie')} where f.entity <> t.entity order by report.published_at, report.id, tie.start, tie.id`,
  );
  for (const row of rows) {
    const [from, to] = [String(row.from_name), String(row.to_name)];
    yield { ...toldTieOf(row), id: String(row.id), from, to, claim: claimOf(row) };
  }
}
