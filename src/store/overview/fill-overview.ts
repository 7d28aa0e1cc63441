import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { applyDecisions } from '../../model/apply-decisions.ts';
import { type LoggedDecision, reportsOf } from '../../model/decisions.ts';
import type { Evidence, Tie } from '../../model/evidence.ts';
import { readTieKinds } from '../../model/kinds/kinds.ts';
import type { SearchWords } from '../case.ts';
import { mergedNames, nameNorms, type PartyRow, partiesOf, sentenceAround } from './overview-rows.ts';

/** Reports brought into the overview in one transaction; so short that a server answers in between. */
const BATCH = 20;

const SYMMETRIC: ReadonlySet<string> = new Set(
  readTieKinds().flatMap(({ kind, symmetric }) => (symmetric ? [kind] : [])),
);

const TABLES = ['party_in', 'happening', 'tie_told', 'unread_sentence', 'sentence_count'];

/** Brings the next reports that wait into the overview, and answers how many still wait: a function, for its statements are prepared once. */
export const overviewFiller = (database: DatabaseSync, words: SearchWords): (() => number) => {
  let filling: FillReport | undefined;
  const next = database.prepare('select report from overview_waiting order by report limit ?');
  const count = database.prepare('select count(*) as n from overview_waiting');
  return () => {
    const waiting = next.all(BATCH);
    if (waiting.length === 0) return 0;
    filling ??= reportFiller(database, words);
    const log = decisionLog(database);
    database.exec('begin immediate');
    try {
      for (const { report } of waiting) filling(Number(report), log);
      database.exec('commit');
    } catch (error) {
      database.exec('rollback');
      throw error;
    }
    return Number(count.get()!.n);
  };
};

type Write = (table: string, row: Readonly<Record<string, SQLInputValue>>) => void;

/** Writes rows by name, one statement for each table. */
const writing = (database: DatabaseSync): Write => {
  const statements = new Map<string, StatementSync>();
  return (table, row) => {
    let insert = statements.get(table);
    if (!insert) {
      const columns = Object.keys(row);
      insert = database.prepare(
        `insert into ${table} (${columns.join(', ')}) values (${columns.map((name) => `:${name}`).join(', ')})`,
      );
      statements.set(table, insert);
    }
    insert.run(row);
  };
};

/** Brings one report in, or takes a former version out. */
const reportFiller = (database: DatabaseSync, words: SearchWords): FillReport => {
  const write = writing(database);
  const clearing = [...TABLES, 'overview_waiting'].map((table) =>
    database.prepare(`delete from ${table} where report = ?`),
  );
  const reading = database.prepare(
    'select report.*, evidence from report join reading on reading.report = key where key = ? and current = 1',
  );
  const claimsOf = database.prepare('select id, root, data from claim where report = ? order by position');
  const keyOf = partyKeys(database);
  const normOf = nameNorms(words);
  return (report, log) => {
    for (const clear of clearing) clear.run(report);
    const row = reading.get(report);
    if (row) fillReport(report, row, claimsOf.all(report), { write, keyOf, normOf, log });
  };
};

type FillReport = (report: number, log: readonly LoggedDecision[]) => void;
type Row = Readonly<Record<string, SQLInputValue>>;

interface Filling {
  readonly write: Write;
  readonly keyOf: (party: PartyRow) => number;
  readonly normOf: (name: string) => string;
  readonly log: readonly LoggedDecision[];
}

const fillReport = (
  report: number,
  row: Row,
  claimRows: readonly Row[],
  { write, keyOf, normOf, log }: Filling,
): void => {
  const title = row.title as string | null;
  const text = row.text as string;
  const evidence = asDecided(row, claimRows, log);
  const oneName = mergedNames(log);
  const roots = new Map(claimRows.map(({ id, root }) => [id as string, root as string]));

  const parties = new Map<string, number>();
  const counted = new Map<number, { mentions: number; names: Set<string> }>();
  for (const { entity, row: party, mentions, names } of partiesOf(text, title, evidence, normOf, oneName)) {
    const key = keyOf(party);
    parties.set(entity, key);
    const count = counted.get(key) ?? { mentions: 0, names: new Set() };
    counted.set(key, count);
    count.mentions += mentions;
    for (const name of names) count.names.add(name);
  }
  for (const [party, { mentions, names }] of counted)
    write('party_in', { report, party, mentions, names: JSON.stringify([...names]) });

  const entities = new Map(evidence.entities.map((entity) => [entity.id, entity]));
  const times = new Map(evidence.times.map((time) => [time.id, time]));
  for (const event of evidence.events) {
    const time = times.get(event.time ?? '');
    const sentence = sentenceAround(event.trigger, title, evidence);
    const role = (id: string | null): string | null => entities.get(id ?? '')?.name ?? null;
    write('happening', {
      report,
      id: event.id,
      type: event.type,
      mode: event.mode,
      status: event.status,
      actor: role(event.actor),
      actor_party: parties.get(event.actor ?? '') ?? null,
      recipient: role(event.recipient),
      recipient_party: parties.get(event.recipient ?? '') ?? null,
      place: role(event.place),
      place_party: parties.get(event.place ?? '') ?? null,
      date: time?.value ?? null,
      earliest: time?.earliest ?? null,
      latest: time?.latest ?? null,
      quantity: event.quantity ? JSON.stringify(event.quantity) : null,
      claim: event.claims[0] ?? null,
      at: event.trigger.start,
      in_title: event.trigger.in ? 1 : 0,
      sentence_start: sentence.start,
      sentence_end: sentence.end,
    });
  }
  for (const tie of evidence.ties) {
    const [from, to] = endsOf(tie, parties);
    const span = tie.spans.find(({ in: part }) => part === undefined);
    if (from === undefined || to === undefined || from === to || !span) continue;
    const sentence = sentenceAround(span, title, evidence);
    write('tie_told', {
      report,
      id: tie.id,
      type: tie.type,
      status: tie.status,
      from_party: from,
      to_party: to,
      since: tie.since,
      until: tie.until,
      claim: tie.claims[0] ?? null,
      root: roots.get(tie.claims[0] ?? '') ?? `outlet ${row.outlet ?? report}`,
      at: span.start,
      sentence_start: sentence.start,
      sentence_end: sentence.end,
    });
  }
  const states = { claims: 0, read: 0, unread: 0 };
  for (const { start, end, state, reason, word } of evidence.sentences) {
    states[state]++;
    if (state === 'unread')
      write('unread_sentence', { report, start, end, reason: reason ?? 'no-words', word: word ?? '' });
  }
  write('sentence_count', { report, claims: states.claims, empty: states.read, unread: states.unread });
};

/** The evidence with the decisions on it, where there are any. */
const asDecided = (row: Row, claimRows: readonly Row[], log: readonly LoggedDecision[]): Evidence => {
  const evidence = JSON.parse(row.evidence as string) as Evidence;
  const own = log.filter(({ decision }) => reportsOf(decision).includes(row.id as string));
  if (own.length === 0) return evidence;
  const claims = claimRows.map(({ data }) => JSON.parse(data as string));
  const report = {
    id: row.id as string,
    outlet: row.outlet as string | null,
    title: row.title as string | null,
    url: row.url as string | null,
    author: row.author as string | null,
    abstract: row.abstract as string | null,
    language: row.language as string,
    publishedAs: row.published_as as string | null,
    text: row.text as string,
  };
  return applyDecisions(report, { ...evidence, claims }, log);
};

const decisionLog = (database: DatabaseSync): LoggedDecision[] =>
  database
    .prepare('select key, at, by, data from decision order by key')
    .all()
    .map(({ key, at, by, data }) => ({
      number: Number(key),
      at: String(at),
      by: String(by),
      decision: JSON.parse(String(data)),
    }));

/** The ends of a tie; where it is the same both ways (meets), in one order. */
const endsOf = ({ type, from, to }: Tie, parties: ReadonlyMap<string, number>): (number | undefined)[] => {
  const ends = [parties.get(from), parties.get(to)];
  return SYMMETRIC.has(type) && ends[0]! > ends[1]! ? ends.reverse() : ends;
};

/** The keys of parties, made where they are new. */
const partyKeys = (database: DatabaseSync): Filling['keyOf'] => {
  const known = database.prepare('select key from party where type = ? and norm = ?');
  const add = database.prepare(
    'insert into party (type, norm, name, latin, country, lat, lon, precision, kind) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  return ({ type, norm, name, latin, country, lat, lon, precision, kind }) => {
    const found = known.get(type, norm);
    return Number(
      found ? found.key : add.run(type, norm, name, latin, country, lat, lon, precision, kind).lastInsertRowid,
    );
  };
};
