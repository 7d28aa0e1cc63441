import type { SQLInputValue } from 'node:sqlite';
import type { NameForm } from '../model/name-form.ts';
import type { AssertionSource, Assertions, Party } from '../model/statement.ts';
import type { ToldEvent, ToldTie } from '../model/told.ts';
import type { Sql } from './statements.ts';

/** Writes whom reports name, whom they cite and what they tell of them. `null`: a report that was read without what it asserts. */
export const enterTold = (
  sql: Sql,
  reports: readonly number[],
  assertedBy: (report: number) => Assertions | null,
): void => {
  const forms = formKeys(sql);
  for (const report of reports) {
    const asserted = assertedBy(report);
    if (asserted) enterReport(sql, report, asserted, forms);
  }
  for (const [form, uses] of forms.uses)
    sql.run('update name_form set reports = reports + ?, stale = 1 where key = ?', uses, form);
};

const enterReport = (
  sql: Sql,
  report: number,
  { parties, assertions, events, ties }: Assertions,
  { keyOf, uses }: FormKeys,
): void => {
  const kinds = new Map<number, AssertionSource['kind']>();
  for (const { chain } of assertions)
    for (const { party, kind } of chain) if (!kinds.has(party)) kinds.set(party, kind);
  const forms = parties.map((party, i) => keyOf(party, kinds.get(i) ?? null));
  for (const [i, form] of forms.entries()) if (form !== null) sql.run(REPORT_NAME, report, i, form);
  for (const form of new Set(forms)) if (form !== null) uses.set(form, (uses.get(form) ?? 0) + 1);
  const at = (party: number): number | null => forms[party] ?? null;
  const roots = new Map<string, number>();
  for (const { id, chain } of assertions) {
    const root = chain.findLastIndex(({ kind, name, party }) => kind !== 'own' && name !== null && at(party) !== null);
    if (root >= 0) roots.set(id, at(chain[root]!.party)!);
    for (const [place, { party, kind, name }] of chain.entries()) {
      const form = at(party);
      if (form !== null) sql.run(CITED, report, id, place, form, kind, place === root ? 1 : 0);
      else sql.run(CITED_WORDS, report, id, place, kind, name ?? '', place === chain.length - 1 ? 1 : 0);
    }
  }
  const rootOf = ({ claims }: ToldEvent | ToldTie): number | null => roots.get(claims[0] ?? '') ?? null;
  const nameOf = (party: number): string | null => parties[party]?.name ?? null;
  for (const event of events) {
    sql.run(
      EVENT,
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
    );
  }
  for (const tie of ties) {
    const from = at(tie.from);
    const to = at(tie.to);
    if (from === null || to === null) continue;
    const { id, type, since, until, status } = tie;
    sql.run(TIE, report, id, type, from, to, since, until, status, ...toldColumns(tie, rootOf(tie)));
  }
};

const insertInto = (table: string, columns: string): string =>
  `insert or ignore into ${table} (${columns}) values (${columns.replace(/[^,]+/g, '?')})`;
const TOLD = 'claims, root_form, decided, start, end, in_title, sentence_start, sentence_end';
const REPORT_NAME = insertInto('report_name', 'report, party, form');
const CITED = insertInto('cited', 'report, assertion, place, form, kind, is_root');
const CITED_WORDS = insertInto('cited_words', 'report, assertion, place, kind, words, is_root');
const EVENT = insertInto(
  'event',
  `report, id, type, mode, status, actor, actor_form, recipient, recipient_form, place, place_form, date, earliest, latest, quantity, ${TOLD}`,
);
const TIE = insertInto('tie', `report, id, type, from_form, to_form, since, until, status, ${TOLD}`);

const toldColumns = (
  { claims, span, sentence, decided }: ToldEvent | ToldTie,
  root: number | null,
): SQLInputValue[] => [
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
const TYPE_OF_KIND: Readonly<Record<string, NameForm['type']>> = { person: 'PER', organization: 'ORG', outlet: 'ORG' };

/** The keys of forms that were looked up in one go, and how many reports of it use each. */
interface FormKeys {
  /** The key of the form under which a party goes, made where it is new; `null` for the unnamed. */
  readonly keyOf: (party: Party, kind: AssertionSource['kind'] | null) => number | null;
  readonly uses: Map<number, number>;
}

const formKeys = (sql: Sql): FormKeys => {
  const forms = new Map<string, { readonly key: number; name: string }>();
  const keyOf = (party: Party, kind: AssertionSource['kind'] | null): number | null => {
    const type = party.type ?? TYPE_OF_KIND[kind ?? ''] ?? null;
    if (type === null || type === 'GROUP' || type === 'THING' || party.words.length === 0) return null;
    const { name, latin, words, country, site, apart } = party;
    const id = JSON.stringify([
      type,
      words,
      country,
      ...(site ? [site.id] : []),
      ...(apart === undefined ? [] : [`decision ${apart}`]),
    ]);
    let form = forms.get(id);
    if (!form) {
      const row = sql.one('select key, name from name_form where id = ?', id);
      form = row ? { key: Number(row.key), name: String(row.name) } : { key: addForm(sql, id, type, party), name };
      forms.set(id, form);
    }
    // Of spellings that fold to one form always the same is shown, whichever came first.
    if (name < form.name) {
      sql.run('update name_form set name = ?, latin = ? where key = ?', name, latin, form.key);
      form.name = name;
    }
    return form.key;
  };
  return { keyOf, uses: new Map() };
};

const addForm = (sql: Sql, id: string, type: NameForm['type'], party: Party): number => {
  const { name, latin, words, keys, surname, country, site } = party;
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
  const addKey = (nameKey: string, kind: string): void =>
    sql.run('insert or ignore into name_key (name_key, kind, form) values (?, ?, ?)', nameKey, kind, key);
  for (const each of keys) addKey(each, 'full');
  // Whose Latin name is a translation is found by its own words.
  addKey(words.join(' '), 'full');
  if (type === 'PER') for (const each of surname) addKey(each, 'surname');
  return key;
};
