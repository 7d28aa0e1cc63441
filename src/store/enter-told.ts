import type { NameForm } from '../model/name-form.ts';
import type { AssertionSource, Assertions, Party } from '../model/statement.ts';
import type { ToldEvent, ToldTie } from '../model/told.ts';
import type { Sql } from './statements.ts';

/** Writes whom a report names, whom it cites and what it tells of them. */
export const enterTold = (sql: Sql, report: number, asserted: Assertions): void => {
  const { parties, assertions, events, ties } = asserted;
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
  const roots = new Map<string, number>();
  insert(
    sql,
    'cited (report, assertion, place, form, kind, is_root)',
    6,
    assertions.flatMap(({ id, chain }) => {
      const root = chain.findLastIndex(
        ({ kind, name, party }) => kind !== 'own' && name !== null && at(party) !== null,
      );
      if (root >= 0) roots.set(id, at(chain[root]!.party)!);
      return chain.flatMap(({ party, kind }, place) =>
        at(party) === null ? [] : [[report, id, place, at(party), kind, place === root ? 1 : 0]],
      );
    }),
  );
  insert(
    sql,
    'cited_words (report, assertion, place, kind, words, is_root)',
    6,
    assertions.flatMap(({ id, chain }) =>
      chain.flatMap(({ party, kind, name }, place) =>
        at(party) === null ? [[report, id, place, kind, name ?? '', place === chain.length - 1 ? 1 : 0]] : [],
      ),
    ),
  );
  const rootOf = ({ claims }: ToldEvent | ToldTie): number | null => roots.get(claims[0] ?? '') ?? null;
  const nameOf = (party: number): string | null => parties[party]?.name ?? null;
  insert(
    sql,
    `event (report, id, type, mode, status, actor, actor_form, recipient, recipient_form, place, place_form, date, earliest,
      latest, quantity, ${TOLD})`,
    23,
    events.map((event) => [
      report,
      event.id,
      event.type,
      event.mode,
      event.status,
      nameOf(event.actor),
      at(event.actor),
      nameOf(event.recipient),
      at(event.recipient),
      nameOf(event.place),
      at(event.place),
      event.date,
      event.earliest,
      event.latest,
      event.quantity && JSON.stringify(event.quantity),
      ...toldColumns(event, rootOf(event)),
    ]),
  );
  insert(
    sql,
    `tie (report, id, type, from_form, to_form, since, until, status, ${TOLD})`,
    16,
    ties.flatMap((tie) =>
      at(tie.from) === null || at(tie.to) === null
        ? []
        : [
            [
              report,
              tie.id,
              tie.type,
              at(tie.from),
              at(tie.to),
              tie.since,
              tie.until,
              tie.status,
              ...toldColumns(tie, rootOf(tie)),
            ],
          ],
    ),
  );
};

const TOLD = 'claims, root_form, decided, start, end, in_title, sentence_start, sentence_end';

const toldColumns = ({ claims, span, sentence, decided }: ToldEvent | ToldTie, root: number | null): unknown[] => [
  JSON.stringify(claims),
  root,
  decided ?? null,
  span.start,
  span.end,
  span.in ? 1 : 0,
  sentence.start,
  sentence.end,
];

/** Takes out what was written of a report. Names that no report uses any more go when names are settled: it may come in again. */
export const leaveTold = (sql: Sql, report: number): void => {
  sql.run(
    `update name_form set stale = 1 where key in (select other.form from report_name as own
    join name_key as key on key.form = own.form join name_key as other on other.name_key = key.name_key and other.kind = key.kind
    where own.report = ?)`,
    report,
  );
  sql.run(
    'update name_form set reports = reports - 1, stale = 1 where key in (select form from report_name where report = ?)',
    report,
  );
  for (const table of ['report_name', 'cited', 'cited_words', 'event', 'tie'])
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
  const { name, latin, words, keys, surname, country, site, apart } = party;
  const id = JSON.stringify([
    type,
    words,
    country,
    ...(site ? [site.id] : []),
    ...(apart === undefined ? [] : [`decision ${apart}`]),
  ]);
  const known = sql.one('select key, name from name_form where id = ?', id);
  if (known) {
    // Of spellings that fold to one form always the same is shown, whichever came first.
    if (name < String(known.name))
      sql.run('update name_form set name = ?, latin = ? where key = ?', name, latin, Number(known.key));
    return Number(known.key);
  }
  const row = sql.one(
    `insert into name_form (id, type, name, latin, words, keys, surname, country, site, site_country, lat, lon, precision, kind)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning key`,
    id,
    type,
    name,
    latin,
    JSON.stringify(words),
    JSON.stringify(keys),
    JSON.stringify(surname),
    country,
    site?.id || null,
    site?.country || null,
    site?.lat ?? null,
    site?.lon ?? null,
    site?.precision ?? null,
    site?.kind ?? null,
  );
  const key = Number(row!.key);
  insert(sql, 'name_key (name_key, kind, form)', 3, [
    ...keys.map((each) => [each, 'full', key]),
    // Whose Latin name is a translation is found by its own words.
    [words.join(' '), 'full', key],
    ...(type === 'PER' ? surname.map((each) => [each, 'surname', key]) : []),
  ]);
  return key;
};

const insert = (sql: Sql, into: string, columns: number, rows: readonly (readonly unknown[])[]): void => {
  if (rows.length === 0) return;
  const values = Array.from({ length: columns }, (_, i) => `value ->> ${i}`).join(', ');
  sql.run(`insert or ignore into ${into} select ${values} from json_each(?)`, JSON.stringify(rows));
};
