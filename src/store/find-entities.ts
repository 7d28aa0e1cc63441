import type { Row, Sql } from './statements.ts';

/** Someone or something of a case under all its names. */
export interface FoundEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly reports: number;
  readonly names: readonly {
    readonly name: string;
    readonly latin: string;
    readonly country: string | null;
    readonly reports: number;
    /** Why it is taken for the same. */
    readonly reason: string;
  }[];
}

/** A tie as a case tells it: how often, in which reports, from when to when published. */
export interface FoundTie {
  readonly type: string;
  readonly from: { readonly id: string; readonly name: string };
  readonly to: { readonly id: string; readonly name: string };
  readonly status: string;
  readonly reports: number;
  readonly since: string | null;
  readonly until: string | null;
  /** Days of publication of the first and the last report. */
  readonly first: string | null;
  readonly last: string | null;
  /** Sources that say so; a report without one says so itself. */
  readonly roots: readonly string[];
  readonly example: { readonly report: string; readonly words: string };
}

/** An event in which an entity has a part. */
export interface FoundEvent {
  readonly type: string;
  readonly mode: string | null;
  readonly status: string;
  readonly role: 'actor' | 'recipient';
  readonly other: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly report: string;
  readonly root: string;
}

/** The entities that go under one of these keys of whole names, else of surnames; the most named first. */
export const findEntities = (sql: Sql, keys: readonly string[]): FoundEntity[] => {
  for (const kind of ['full', 'surname']) {
    const rows = sql.all(
      `select distinct entity from name_key join name_form on name_form.key = form
      where name_key.kind = ? and name_key in (select value from json_each(?)) and entity is not null`,
      kind,
      JSON.stringify(keys),
    );
    if (rows.length > 0)
      return rows
        .map(({ entity }) => entityOf(sql, String(entity)))
        .sort((a, b) => b.reports - a.reports || (a.id < b.id ? -1 : 1));
  }
  return [];
};

const entityOf = (sql: Sql, id: string): FoundEntity => {
  const rows = sql.all('select * from name_form where entity = ? order by reports desc, id', id);
  const names = rows.map(({ name, latin, country, reports, reason }) => ({
    name: String(name),
    latin: String(latin),
    country: country === null ? null : String(country),
    reports: Number(reports),
    reason: String(reason),
  }));
  const { type, entity_name } = rows[0]!;
  return {
    id,
    type: String(type),
    name: String(entity_name),
    reports: names.reduce((sum, each) => sum + each.reports, 0),
    names,
  };
};

/** The ties of an entity by how many reports tell them. */
export const findTies = (sql: Sql, entity: string, limit: number): FoundTie[] => {
  const rows = sql.all(
    `select tie.type, tie.status, f.entity as from_id, f.entity_name as from_name, t.entity as to_id, t.entity_name as to_name,
    count(distinct tie.report) as reports, min(tie.since) as since, max(tie.until) as until,
    min(report.published_earliest) as first, max(report.published_latest) as last,
    json_group_array(json_array(tie.report, tie.start, tie.end, json(tie.claims))) as told
    from told_tie as tie join name_form as f on f.key = tie.from_form join name_form as t on t.key = tie.to_form
    join report on report.key = tie.report and report.current = 1
    where tie.from_form in (select key from name_form where entity = ?1) or tie.to_form in (select key from name_form where entity = ?1)
    group by tie.type, tie.status, f.entity, t.entity order by 7 desc, 1, 3, 5 limit ?2`,
    entity,
    limit,
  );
  return rows.map((row) => tieOf(sql, row));
};

const tieOf = (sql: Sql, row: Row): FoundTie => {
  const told = JSON.parse(String(row.told)) as [number, number, number, string[]][];
  const [report, start, end] = told[0]!;
  const text = sql.one('select id, text from report where key = ?', report)!;
  const roots = sql
    .all(
      `select distinct form.entity_name as name from json_each(?) as told join cited on cited.report = told.value ->> 0
      and cited.assertion in (select value from json_each(told.value -> 3)) and cited.is_root = 1
      join name_form as form on form.key = cited.form order by 1 limit 5`,
      String(row.told),
    )
    .map(({ name }) => String(name));
  return {
    type: String(row.type),
    from: { id: String(row.from_id), name: String(row.from_name) },
    to: { id: String(row.to_id), name: String(row.to_name) },
    status: String(row.status),
    reports: Number(row.reports),
    since: textOrNull(row.since),
    until: textOrNull(row.until),
    first: textOrNull(row.first),
    last: textOrNull(row.last),
    roots,
    example: { report: String(text.id), words: String(text.text).slice(start, end) },
  };
};

/** Events of an entity, latest first: by their own date, else by the day of publication. */
export const findEventsOf = (sql: Sql, entity: string, limit: number): FoundEvent[] =>
  sql.all(EVENTS, entity, limit).map((row) => ({
    type: String(row.type),
    mode: textOrNull(row.mode),
    status: String(row.status),
    role: row.role as FoundEvent['role'],
    other: textOrNull(row.other),
    place: textOrNull(row.place),
    date: textOrNull(row.date),
    report: String(row.report),
    root: textOrNull(row.root) ?? textOrNull(row.outlet) ?? '',
  }));

const EVENTS = `
with forms as (select key from name_form where entity = ?1),
  parts as (
    select 'actor' as role, e.* from told_event as e where e.actor in (select key from forms)
    union all select 'recipient', e.* from told_event as e where e.recipient in (select key from forms))
select distinct p.type, p.mode, p.status, p.role, other.entity_name as other, place.entity_name as place, report.id as report, report.outlet,
  coalesce(p.earliest, report.published_earliest) as date,
  (select form.entity_name from cited join name_form as form on form.key = cited.form
    where cited.report = p.report and cited.assertion = p.assertion and cited.is_root = 1) as root
from parts as p join report on report.key = p.report and report.current = 1
left join name_form as other on other.key = case p.role when 'actor' then p.recipient else p.actor end
left join name_form as place on place.key = p.place
order by date desc, report.id, p.event limit ?2`;

export const textOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
