import type { EntityFamily, NameForm } from '../model/name-form.ts';
import type { NameStore } from '../model/resolution.ts';
import { decidedForms } from './decided-forms.ts';
import type { Row, Sql } from './statements.ts';

/** The names of a case and the families that they belong to. */
export const nameStore = (sql: Sql): NameStore => {
  /** Entities whose forms changed since they were counted. */
  const changed = new Set<number>();
  return {
    countStale: () => Number(sql.one('select count(*) as n from name_form where stale = 1')!.n),
    dropUnused: () => {
      const left = sql.numbers('delete from name_form where stale = 1 and reports <= 0 returning coalesce(entity, 0)');
      for (const entity of left) changed.add(entity);
    },
    stale: (limit) =>
      sql
        .all(
          `${FORMS} where stale = 1 order by form.type = 'PER' and json_array_length(words) = 1, form.id limit ?`,
          limit,
        )
        .map(formOf),
    sharing: (keys, kind) =>
      sql
        .all(
          `${FORMS} where form.key in
          (select form from name_key where kind = ? and name_key in (select value from json_each(?))) order by form.id`,
          kind,
          JSON.stringify(keys),
        )
        .map(formOf),
    ofKeys: (keys) =>
      keys.length === 0
        ? []
        : sql.all(`${FORMS} where form.key in (select value from json_each(?))`, JSON.stringify(keys)).map(formOf),
    decided: () => decidedForms(sql),
    settle: ({ id, name, forms }: EntityFamily) => {
      const entity = entityKey(sql, id, name, forms[0]!.form.type);
      changed.add(entity);
      for (const { form, reason } of forms) {
        const former = form.entity && sql.one('select entity from name_form where key = ?', form.key)?.entity;
        if (former) changed.add(Number(former));
        sql.run('update name_form set stale = 0, entity = ?, reason = ? where key = ?', entity, reason, form.key);
      }
    },
    refresh: (decided) => {
      const keys = JSON.stringify([...changed]);
      changed.clear();
      sql.run(REFRESH, JSON.stringify(decided.flatMap(({ forms }) => forms)), keys);
      sql.run(
        `delete from entity where key in (select value from json_each(?))
        and not exists (select 1 from name_form where name_form.entity = entity.key)`,
        keys,
      );
    },
    unsettleShort: (surnames) =>
      sql.run(
        `update name_form set stale = 1 where stale = 0 and type = 'PER' and json_array_length(words) = 1 and key in
        (select form from name_key where kind = 'surname' and name_key in (select value from json_each(?)))`,
        JSON.stringify(surnames),
      ),
  };
};

/** The key of an entity, made where it is new. */
const entityKey = (sql: Sql, id: string, name: string, type: string): number =>
  Number(
    sql.one(
      `insert into entity (id, type, name) values (?, ?, ?)
      on conflict (id) do update set name = excluded.name returning key`,
      id,
      type,
      name,
    )!.key,
  );

/** How entities are shown follows from all their forms, the commonest first: so it does not matter in which order they came. */
const REFRESH = `
update entity set
  decided = exists (select 1 from name_form as f where f.entity = entity.key and f.key in (select value from json_each(?1))),
  reports = (select count(distinct n.report) from name_form as f join report_name as n on n.form = f.key where f.entity = entity.key),
  latin = coalesce((select latin from name_form as f where f.entity = entity.key and latin <> ''
    order by f.name = entity.name desc, reports desc, id limit 1), ''),
  country = (select coalesce(country, site_country) from name_form as f where f.entity = entity.key
    order by coalesce(country, site_country) is null, reports desc, id limit 1),
  (lat, lon, precision, kind) = (select lat, lon, precision, kind from name_form as f where f.entity = entity.key
    order by lat is null, reports desc, id limit 1)
where key in (select value from json_each(?2))`;

const FORMS = `select form.*, entity.id as entity_id, entity.name as entity_name
from name_form as form left join entity on entity.key = form.entity`;

const formOf = (row: Row): NameForm => ({
  key: Number(row.key),
  id: String(row.id),
  type: row.type as NameForm['type'],
  name: String(row.name),
  words: JSON.parse(String(row.words)) as string[],
  keys: JSON.parse(String(row.keys)) as string[],
  surname: JSON.parse(String(row.surname)) as string[],
  country: row.country === null ? null : String(row.country),
  site: row.site === null ? null : String(row.site),
  reports: Number(row.reports),
  entity: row.entity_id === null ? null : { id: String(row.entity_id), name: String(row.entity_name) },
});
