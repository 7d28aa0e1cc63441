import type { Kysely, Transaction } from 'kysely';
import { applyDecisions } from '../model/apply-decisions.ts';
import { type Decision, type LoggedDecision, reportsOf } from '../model/decisions.ts';
import type { SearchWords } from './case.ts';
import { claimRowsOf } from './claim-rows.ts';
import { loadDecisions, loadReading } from './load-reading.ts';
import type { Tables } from './tables.ts';

/** Writes a decision at the end of the log and brings the claims of its reports up to date, both or neither. */
export const logDecision = (
  database: Kysely<Tables>,
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
    await showDecided(writing, reportsTouched(log, decision), [...log, logged], words);
    return logged;
  });

/** The reports of a decision, through undoings of undoings down to what they take back. */
const reportsTouched = (log: readonly LoggedDecision[], decision: Decision): string[] => {
  let touched = decision;
  while (touched.kind === 'undo') {
    const { number } = touched;
    touched = log.find((logged) => logged.number === number)!.decision;
  }
  return reportsOf(touched);
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
    const rows = claimRowsOf(report, shown, words).flatMap(({ row }, i) => {
      const { decided } = shown.claims[i]!;
      if (!decided) return [];
      const { id: claim, certainty, polarity, root, earliest, latest, content, data } = row;
      const rejected = decided.verdict === 'rejected' ? (1 as const) : (0 as const);
      return [{ claim: keyOf.get(claim)!, rejected, certainty, polarity, root, earliest, latest, content, data }];
    });
    if (rows.length > 0) await writing.insertInto('claim_decided').values(rows).execute();
  }
};
