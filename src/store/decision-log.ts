import { inForce, type LoggedDecision } from '../model/decisions.ts';
import type { Sql } from './statements.ts';

/** The decisions that hold, oldest first. */
export const decisionsInForce = (sql: Sql): LoggedDecision[] => inForce(decisionLog(sql));

/** The whole log, oldest first. */
const decisionLog = (sql: Sql): LoggedDecision[] =>
  sql.all('select key, at, by, data from decision order by key').map(({ key, at, by, data }) => ({
    number: Number(key),
    at: String(at),
    by: String(by),
    decision: JSON.parse(String(data)),
  }));
