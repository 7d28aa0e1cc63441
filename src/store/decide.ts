import { type Kysely, sql, type Transaction } from 'kysely';
import { applyDecisions } from '../model/apply-decisions.ts';
import { type Decision, type LoggedDecision, reportsOf } from '../model/decisions.ts';
import type { SearchWords } from './case.ts';
import { claimRowsOf } from './claim-rows.ts';
import { formsNamed, saidOf } from './decided-forms.ts';
import { loadDecisions, loadReading } from './load-reading.ts';
import type { Sql } from './statements.ts';
import type { Tables } from './tables.ts';

/**
 * Writes a decision at the end of the log and brings the claims of its reports up to date, both or neither. What follows from
 * it across reports waits for resolution. `statements` run on the same connection.
 */
export const logDecision = (
  database: Kysely<Tables>,
  statements: Sql,
  decision: Decision,
  by: string,
  at: string,
  words: SearchWords,
): Promise<LoggedDecision> =>
  database.transaction().execute(async (writing) => {
    const log = await loadDecisions(writing);
    const number = (log.at(-1)?.number ?? 0) + 1;
    if (decision.kind === 'undo' && !log.some((logged) => logged.number === decision.number))
      throw new Error(`There is no decision ${decision.number}.`);
    await writing
      .insertInto('decision')
      .values({ key: number, at, by, data: JSON.stringify(decision) })
      .execute();
    const logged = { number, at, by, decision };
    const touched = takenBack(log, decision);
    await showDecided(writing, reportsOf(touched), [...log, logged], words);
    await letWait(writing, reportsOf(touched));
    unsettleNames(statements, touched);
    return logged;
  });

/** What a decision is about, through undoings of undoings down to what they take back. */
const takenBack = (log: readonly LoggedDecision[], decision: Decision): Decision =>
  decision.kind === 'undo' ? takenBack(log, log.find(({ number }) => number === decision.number)!.decision) : decision;

/** Resolution is to find out what these reports assert, as decided. */
export const letWait = async (writing: Transaction<Tables>, reports: readonly string[]): Promise<void> => {
  await sql`insert or ignore into waiting (step, report) select 'decided', key from report
    where current = 1 and id in (select value from json_each(${JSON.stringify(reports)}))`.execute(writing);
};

/** The names that a decision speaks of are looked at again, and the stories in which two of them stand. */
const unsettleNames = (statements: Sql, decision: Decision): void => {
  const forms = JSON.stringify((saidOf(decision)?.entities ?? []).flatMap((target) => formsNamed(statements, target)));
  statements.run('update name_form set stale = 1 where key in (select value from json_each(?))', forms);
  statements.run(
    `update story set settled = 0 where key in (
      select member.story from report_name as named join story_report as member on member.report = named.report
      where named.form in (select key from name_form where entity in
        (select entity from name_form where key in (select value from json_each(?))))
      group by member.story having count(distinct named.form) > 1)`,
    forms,
  );
};

/** After a reading or the log has changed: works out how the claims of some reports are shown. */
export const showDecided = async (
  writing: Transaction<Tables>,
  reports: readonly string[],
  log: readonly LoggedDecision[],
  words: SearchWords,
): Promise<void> => {
  for (const id of reports) {
    const reading = await loadReading(writing, id, log);
    if (!reading) continue;
    const { report, evidence, decisions } = reading;
    const shown = applyDecisions(report, evidence, decisions, true);
    const keys = await writing
      .selectFrom('claim')
      .innerJoin('report', 'report.key', 'claim.report')
      .select(['claim.key', 'claim.id'])
      .where('report.id', '=', id)
      .where('report.current', '=', 1)
      .execute();
    const keyOf = new Map(keys.map(({ key, id: claim }) => [claim, key]));
    await writing
      .deleteFrom('claim_decided')
      .where('claim', 'in', [...keyOf.values()])
      .execute();
    const rows = claimRowsOf(report, shown, words, null).flatMap(({ row }, i) => {
      const { decided } = shown.claims[i]!;
      if (!decided) return [];
      const { id: claim, certainty, polarity, root, earliest, latest, content, data } = row;
      const rejected = decided.verdict === 'rejected' ? (1 as const) : (0 as const);
      return [{ claim: keyOf.get(claim)!, rejected, certainty, polarity, root, earliest, latest, content, data }];
    });
    if (rows.length > 0) await writing.insertInto('claim_decided').values(rows).execute();
  }
};
