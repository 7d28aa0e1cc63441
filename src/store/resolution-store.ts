import type { DatabaseSync } from 'node:sqlite';
import type { Claim } from '../model/evidence.ts';
import type { Copy, CopyStore, DecidedReading, Digest, ResolutionStore } from '../model/resolution.ts';
import type { SharedPassage } from '../model/shared-passage.ts';
import type { Assertions, TellingReport } from '../model/statement.ts';
import { assertionsBlob, assertionsFromBlob } from './assertions-blob.ts';
import { decisionsInForce } from './decision-log.ts';
import { digestFromBlob } from './digest-blob.ts';
import { DAY, enterAll, UNDATED } from './enter-reports.ts';
import { enterTold, leaveTold } from './enter-told.ts';
import { reportOf } from './load-reading.ts';
import { nameStore } from './name-store.ts';
import type { SearchWords } from './search-words.ts';
import { inTransaction, type Sql, sqlOn } from './statements.ts';
import { storyStore, unsettleStoriesOf } from './story-store.ts';
import type { ReportTable } from './tables.ts';
import { writeFindings } from './write-findings.ts';

/** Digests kept in memory, about 3 KB each. */
const DIGESTS = 8192;

/**
 * Resolution's side of a case, made for one run of it: digests are kept in memory and not read again. `file` must not be
 * inside a transaction when a transaction is asked for.
 */
export const resolutionStore = (file: DatabaseSync, words: SearchWords): ResolutionStore => {
  const sql = sqlOn(file);
  /** Whether a person decided on any entity; `null`: not looked up in this transaction. */
  let isAnyDecided: boolean | null = null;
  const knowsDecided = (): boolean => {
    isAnyDecided ??= sql.one('select 1 from entity where decided = 1 limit 1') !== undefined;
    return isAnyDecided;
  };
  return {
    transaction: (work) => {
      isAnyDecided = null;
      return inTransaction(file, work);
    },
    countWaiting: (step) => Number(sql.one('select count(*) as n from waiting where step = ?', step)!.n),
    waiting: (step, limit) =>
      sql.numbers('select report from waiting where step = ? order by report limit ?', step, limit),
    wait: (step, reports) =>
      sql.run('insert or ignore into waiting (step, report) select ?, value from json_each(?)', step, list(reports)),
    done: (step, reports) =>
      sql.run('delete from waiting where step = ? and report in (select value from json_each(?))', step, list(reports)),
    allWait: (step) =>
      !sql.one('select 1 from entered where report not in (select report from waiting where step = ?) limit 1', step),
    digest: keptDigests(sql),
    standing: (report) => {
      const row = sql.one('select id, at from entered where report = ?', report);
      return row ? { report, id: String(row.id), at: Number(row.at) } : null;
    },
    leave: (report) => leave(sql, report),
    enter: (entries) => enterAll(sql, entries),
    reading: (report) => decidedReading(sql, report),
    assert: (report, assertions) => assert(sql, report, assertions),
    toldSame: (decisions) => toldSame(sql, decisions),
    telling: (report) => telling(sql, report, knowsDecided()),
    names: nameStore(sql),
    copies: copyStore(sql),
    stories: storyStore(sql, writeFindings(sql, words)),
  };
};

const decidedReading = (sql: Sql, key: number): DecidedReading | null => {
  const row = sql.one(
    'select report.*, evidence from report join reading on reading.report = key where key = ? and current = 1',
    key,
  );
  if (!row) return null;
  const claims = sql
    .all('select data from claim where report = ? order by position', key)
    .map(({ data }) => JSON.parse(String(data)) as Claim);
  return {
    report: reportOf(row as unknown as ReportTable),
    evidence: { ...JSON.parse(String(row.evidence)), claims },
    decisions: decisionsInForce(sql),
  };
};

const assert = (sql: Sql, report: number, assertions: Assertions): void => {
  sql.run('update assertions set data = ? where report = ?', assertionsBlob(assertions), report);
  if (!sql.one('select 1 from entered where report = ?', report)) return;
  leaveTold(sql, report);
  enterTold(sql, [report], () => assertions);
  const same = assertions.assertions.flatMap((assertion) => assertion.same ?? []);
  for (const told of [report, ...toldSame(sql, same)]) unsettleStoriesOf(sql, told);
};

const toldSame = (sql: Sql, decisions: readonly number[]): number[] =>
  decisions.length === 0
    ? []
    : sql.numbers(
        `select distinct report.key from decision, json_each(decision.data, '$.targets') as target
        join report on report.id = target.value ->> 'report' and report.current = 1
        where decision.key in (select value from json_each(?))`,
        JSON.stringify(decisions),
      );

const telling = (sql: Sql, report: number, isAnyDecided: boolean): TellingReport | null => {
  const row = sql.one(TELLING, report);
  if (!row) return null;
  const { id, outlet, published, at, data, of, passages } = row;
  const assertions = assertionsFromBlob(data as Uint8Array);
  return {
    id: String(id),
    outlet: outlet === null ? null : String(outlet),
    published: published === null ? null : String(published),
    at: Number(at) === UNDATED ? null : Number(at),
    assertions: isAnyDecided ? withFamilies(sql, report, assertions) : assertions,
    copy: of === null ? null : { of: String(of), passages: JSON.parse(String(passages)) as SharedPassage[] },
  };
};

/** Parties of whom a person said who they are, are that one. */
const withFamilies = (sql: Sql, report: number, assertions: Assertions): Assertions => {
  const families = sql.all(
    `select n.party, entity.id from report_name as n join name_form as form on form.key = n.form
    join entity on entity.key = form.entity where n.report = ? and entity.decided = 1`,
    report,
  );
  if (families.length === 0) return assertions;
  const family = new Map(families.map(({ party, id }) => [Number(party), String(id)]));
  const parties = assertions.parties.map((party, i) => (family.has(i) ? { ...party, family: family.get(i)! } : party));
  return { ...assertions, parties };
};

const TELLING = `
select e.id, report.outlet, report.published_value as published, e.at, assertions.data, earlier.id as of, copy.passages
from entered as e join report on report.key = e.report join assertions on assertions.report = e.report
left join copy on copy.report = e.report left join entered as earlier on earlier.report = copy.of
where e.report = ?`;

const list = (values: Iterable<number>): string => JSON.stringify([...values]);

const keptDigests = (sql: Sql): ((report: number) => Digest | null) => {
  const kept = new Map<number, Digest | null>();
  return (report) => {
    const known = kept.get(report);
    if (known !== undefined) return known;
    const row = sql.one(
      'select data from digest join report on report.key = digest.report where digest.report = ? and report.current = 1',
      report,
    );
    const digest = row ? digestFromBlob(row.data as Uint8Array) : null;
    if (kept.size >= DIGESTS) kept.delete(kept.keys().next().value!);
    kept.set(report, digest);
    return digest;
  };
};

const leave = (sql: Sql, report: number): void => {
  if (!sql.one('select 1 from entered where report = ?', report)) return;
  unsettleStoriesOf(sql, report);
  leaveTold(sql, report);
  sql.run(
    `delete from story_pair where other = ?1 and report in (select other from story_pair where report = ?1)`,
    report,
  );
  sql.run('delete from story_pair where report = ?', report);
  sql.run(
    `delete from print_holder where (print, at, id) in
    (select print.value >> 12, e.at, e.id from entered as e, json_each(e.prints) as print where e.report = ?)`,
    report,
  );
  sql.run(
    `delete from story_key where (stem, day, report) in
    (select stem.value, e.at / ${DAY}, e.report from entered as e, json_each(e.keys) as stem where e.report = ?)`,
    report,
  );
  sql.run('delete from copy where report = ?', report);
  sql.run('delete from entered where report = ?', report);
};

const copyStore = (sql: Sql): CopyStore => ({
  earlier: (report, limit) => {
    const holders = sql.all(EARLIER, report, limit).flatMap(({ here, holders }) =>
      (JSON.parse(String(holders)) as [number, string, number, number][]).map(([at, id, other, there]) => ({
        at,
        id,
        report: other,
        here: Number(here),
        there,
      })),
    );
    return holders.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.here - b.here));
  },
  later: (report, limit) => sql.numbers(LATER, report, limit),
  put: (report, copy) => putCopy(sql, report, copy),
});

/** Of each fingerprint of report `?1` the `?2` earliest holders, as far as they stand before it. */
const EARLIER = `
select here, holders from (
  select print.value & 4095 as here, (
    select json_group_array(json_array(at, id, report, sentence)) from (
      select at, id, report, sentence from print_holder
      where print = print.value >> 12 and (at, id) < (own.at, own.id) order by at, id limit ?2)) as holders
  from entered as own, json_each(own.prints) as print where own.report = ?1)
where holders <> '[]'`;

/** The holders behind report `?1` of each fingerprint of which it is one of the `?2` earliest. */
const LATER = `
select distinct holder.report from entered as own, json_each(own.prints) as print, print_holder as holder
where own.report = ?1 and holder.print = print.value >> 12 and (holder.at, holder.id) > (own.at, own.id)
and (select count(*) from (select 1 from print_holder as before where before.print = holder.print
  and (before.at, before.id) < (own.at, own.id) limit ?2)) < ?2`;

const putCopy = (sql: Sql, report: number, copy: Copy | null): void => {
  const former = sql.one('select of, passages from copy where report = ?', report);
  const passages = copy && JSON.stringify(copy.passages);
  if (former ? former.of === copy?.of && former.passages === passages : !copy) return;
  unsettleStoriesOf(sql, report);
  if (copy) sql.run('insert or replace into copy (report, of, passages) values (?, ?, ?)', report, copy.of, passages);
  else sql.run('delete from copy where report = ?', report);
};
