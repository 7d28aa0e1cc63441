import type { SearchWords } from './search-words.ts';
import type { Row, Sql } from './statements.ts';
import { where } from './where.ts';

/** Someone or something of a case under all its names. */
export interface FoundEntity {
  /** Its number in this case. */
  readonly key: number;
  readonly id: string;
  readonly type: 'PER' | 'ORG' | 'LOC';
  readonly name: string;
  readonly latin: string | null;
  readonly country: string | null;
  /** Reports that name it. */
  readonly reports: number;
}

/** One way in which reports name an entity. */
export interface FoundName {
  readonly name: string;
  readonly latin: string;
  readonly country: string | null;
  readonly reports: number;
  /** Why it is taken for the same. */
  readonly reason: string;
}

/** The entities that go under one of these keys of whole names, else of surnames: those written exactly so, then the most named. */
export const findEntities = (sql: Sql, name: string, keys: readonly string[]): FoundEntity[] => {
  for (const kind of ['full', 'surname']) {
    const found = sql.all(
      `select * from entity where key in (
        select entity from name_key join name_form on name_form.key = form
        where name_key.kind = ? and name_key in (select value from json_each(?)))
      order by exists (select 1 from name_form as form where form.entity = entity.key and form.name = ?) desc, reports desc, id`,
      kind,
      JSON.stringify(keys),
      name,
    );
    if (found.length > 0) return found.map(entityOf);
  }
  return [];
};

/** Which entities are listed. All given must hold. */
export interface EntityFilter {
  /** Words of a name, in either script. */
  readonly name: string;
  readonly types: readonly string[];
}

/** The entities of a case, the most named first. */
export const listEntities = (
  sql: Sql,
  { name, types }: EntityFilter,
  words: SearchWords,
  skip: number,
  limit: number,
): FoundEntity[] => {
  const asked = words(name);
  const { sql: condition, values } = where(
    types.length > 0 ? [`type in (${types.map(() => '?').join(', ')})`, ...types] : null,
    asked.length > 0
      ? [
          `key in (select entity from name_form where ${asked
            .map(() => '(instr(words, ?) or instr(name, ?) or instr(lower(latin), ?))')
            .join(' and ')})`,
          ...asked.flatMap(({ forms }) => [forms.at(-1)!, forms[0]!, forms[0]!]),
        ]
      : null,
  );
  return sql
    .all(`select * from entity where ${condition} order by reports desc, id limit ? offset ?`, ...values, limit, skip)
    .map(entityOf);
};

export const findEntity = (sql: Sql, key: number): FoundEntity | null => {
  const row = sql.one('select * from entity where key = ?', key);
  return row ? entityOf(row) : null;
};

/** Those of some keys, in no order. */
export const entitiesOf = (sql: Sql, keys: Iterable<number>): FoundEntity[] =>
  sql
    .all('select * from entity where key in (select value from json_each(?))', JSON.stringify([...keys]))
    .map(entityOf);

export const findNames = (sql: Sql, entity: number): FoundName[] =>
  sql.all('select * from name_form where entity = ? order by reports desc, id', entity).map((row) => ({
    name: String(row.name),
    latin: String(row.latin),
    country: textOrNull(row.country),
    reports: Number(row.reports),
    reason: String(row.reason),
  }));

export const entityOf = ({ key, id, type, name, latin, country, reports }: Row): FoundEntity => ({
  key: Number(key),
  id: String(id),
  type: type as FoundEntity['type'],
  name: String(name),
  latin: textOrNull(latin) || null,
  country: textOrNull(country),
  reports: Number(reports),
});

export const textOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
