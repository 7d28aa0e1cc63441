import type { EntityFamily, NameForm } from '../model/name-form.ts';
import type { NameStore } from '../model/resolution.ts';
import type { AssertionSource, Assertions, Party } from '../model/statement.ts';
import type { Row, Sql } from './statements.ts';

/** The names of a case and the families that they belong to. */
export const nameStore = (sql: Sql): NameStore => ({
  countStale: () => Number(sql.one('select count(*) as n from name_form where stale = 1')!.n),
  stale: (limit) =>
    sql
      .all(`${FORMS} where stale = 1 order by type = 'PER' and json_array_length(words) = 1, id limit ?`, limit)
      .map(formOf),
  sharing: (keys, kind) =>
    sql
      .all(
        `${FORMS} where key in (select form from name_key where kind = ? and name_key in (select value from json_each(?))) order by id`,
        kind,
        JSON.stringify(keys),
      )
      .map(formOf),
  settle: ({ id, name, forms }: EntityFamily) => {
    for (const { form, reason } of forms)
      sql.run(
        'update name_form set stale = 0, entity = ?, entity_name = ?, reason = ? where key = ?',
        id,
        name,
        reason,
        form.key,
      );
  },
  unsettleShort: (surnames) =>
    sql.run(
      `update name_form set stale = 1 where stale = 0 and type = 'PER' and json_array_length(words) = 1 and key in
      (select form from name_key where kind = 'surname' and name_key in (select value from json_each(?)))`,
      JSON.stringify(surnames),
    ),
});

const FORMS = 'select key, type, name, words, keys, surname, country, reports, entity, entity_name from name_form';

const formOf = ({ key, type, name, words, keys, surname, country, reports, entity, entity_name }: Row): NameForm => ({
  key: Number(key),
  type: type as NameForm['type'],
  name: String(name),
  words: JSON.parse(String(words)) as string[],
  keys: JSON.parse(String(keys)) as string[],
  surname: JSON.parse(String(surname)) as string[],
  country: country === null ? null : String(country),
  reports: Number(reports),
  entity: entity === null ? null : { id: String(entity), name: String(entity_name) },
});

/** Writes whom a report names, whom it cites and what it tells of them. */
export const enterNames = (sql: Sql, report: number, { parties, assertions, ties }: Assertions): void => {
  const forms = parties.map((party, i) => formKey(sql, party, kindAmong(assertions, i)));
  const used = [...new Set(forms.filter((form) => form !== null))];
  insert(
    sql,
    'report_name (report, party, form)',
    3,
    forms.flatMap((form, i) => (form === null ? [] : [[report, i, form]])),
  );
  sql.run(
    'update name_form set reports = reports + 1, stale = 1 where key in (select value from json_each(?))',
    JSON.stringify(used),
  );
  const at = (party: number): number | null => forms[party] ?? null;
  insert(
    sql,
    'cited (report, assertion, place, form, kind, is_root)',
    6,
    assertions.flatMap(({ id, chain }) => {
      const root = chain.findLastIndex(
        ({ kind, name, party }) => kind !== 'own' && name !== null && at(party) !== null,
      );
      return chain.flatMap(({ party, kind }, place) =>
        at(party) === null ? [] : [[report, id, place, at(party), kind, place === root ? 1 : 0]],
      );
    }),
  );
  insert(
    sql,
    'told_event (report, event, assertion, type, mode, status, actor, recipient, place, earliest, latest)',
    11,
    assertions.flatMap(({ id, events }) =>
      events.map((e) => [
        report,
        e.id,
        id,
        e.type,
        e.mode,
        e.status,
        at(e.actor),
        at(e.recipient),
        at(e.place),
        e.earliest,
        e.latest,
      ]),
    ),
  );
  insert(
    sql,
    'told_tie (report, tie, type, from_form, to_form, since, until, status, start, end, claims)',
    11,
    ties.flatMap((tie, i) =>
      at(tie.from) === null || at(tie.to) === null
        ? []
        : [
            [
              report,
              i,
              tie.type,
              at(tie.from),
              at(tie.to),
              tie.since,
              tie.until,
              tie.status,
              tie.span.start,
              tie.span.end,
              JSON.stringify(tie.claims),
            ],
          ],
    ),
  );
};

/** Takes out what was written of a report. Names that no report uses any more go. */
export const leaveNames = (sql: Sql, report: number): void => {
  sql.run(
    `update name_form set stale = 1 where key in (select other.form from report_name as own
    join name_key as key on key.form = own.form join name_key as other on other.name_key = key.name_key and other.kind = key.kind
    where own.report = ?)`,
    report,
  );
  sql.run(
    'update name_form set reports = reports - 1 where key in (select form from report_name where report = ?)',
    report,
  );
  sql.run(
    'delete from name_form where reports <= 0 and key in (select form from report_name where report = ?)',
    report,
  );
  for (const table of ['report_name', 'cited', 'told_event', 'told_tie'])
    sql.run(`delete from ${table} where report = ?`, report);
};

/** A source that is no entity is of the type that its link says. */
const kindAmong = (assertions: Assertions['assertions'], party: number): AssertionSource['kind'] | null => {
  for (const { chain } of assertions) for (const link of chain) if (link.party === party) return link.kind;
  return null;
};

const TYPE_OF_KIND: Readonly<Record<string, NameForm['type']>> = { person: 'PER', organization: 'ORG', outlet: 'ORG' };

/** The key of the form under which a party goes, made where it is new; `null` for the unnamed. */
const formKey = (sql: Sql, party: Party, kind: AssertionSource['kind'] | null): number | null => {
  const type = party.type ?? TYPE_OF_KIND[kind ?? ''] ?? null;
  if (type === null || type === 'GROUP' || type === 'THING' || party.words.length === 0) return null;
  const id = JSON.stringify([type, party.words, party.country]);
  const known = sql.one('select key from name_form where id = ?', id);
  if (known) return Number(known.key);
  const row = sql.one(
    'insert into name_form (id, type, name, latin, words, keys, surname, country) values (?, ?, ?, ?, ?, ?, ?, ?) returning key',
    id,
    type,
    party.name,
    party.latin,
    JSON.stringify(party.words),
    JSON.stringify(party.keys),
    JSON.stringify(party.surname),
    party.country,
  );
  const key = Number(row!.key);
  insert(sql, 'name_key (name_key, kind, form)', 3, [
    ...party.keys.map((each) => [each, 'full', key]),
    // Whose Latin name is a translation is found by its own words.
    [party.words.join(' '), 'full', key],
    ...(type === 'PER' ? party.surname.map((each) => [each, 'surname', key]) : []),
  ]);
  return key;
};

const insert = (sql: Sql, into: string, columns: number, rows: readonly (readonly unknown[])[]): void => {
  if (rows.length === 0) return;
  const values = Array.from({ length: columns }, (_, i) => `value ->> ${i}`).join(', ');
  sql.run(`insert or ignore into ${into} select ${values} from json_each(?)`, JSON.stringify(rows));
};
