import type { Kysely } from 'kysely';
import { type LoggedDecision, reportsOf } from '../model/decisions.ts';
import type { Claim, Evidence } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';
import type { StoredReading } from './case.ts';
import type { ReportTable, Tables } from './tables.ts';

/** The latest version of a report with what was read in it; `null` where the case holds none. */
export const loadReading = async (
  database: Kysely<Tables>,
  reportId: string,
  log?: readonly LoggedDecision[],
): Promise<StoredReading | null> => {
  const row = await database
    .selectFrom('report')
    .innerJoin('reading', 'reading.report', 'report.key')
    .selectAll('report')
    .select(['reading.program', 'reading.evidence'])
    .where('report.id', '=', reportId)
    .where('report.current', '=', 1)
    .executeTakeFirst();
  if (!row) return null;
  const claims = await database
    .selectFrom('claim')
    .select('data')
    .where('report', '=', row.key)
    .orderBy('position')
    .execute();
  const { published, entities, times, ...rest } = JSON.parse(row.evidence) as Omit<Evidence, 'claims'>;
  return {
    report: reportOf(row),
    evidence: { published, entities, times, claims: claims.map(({ data }) => JSON.parse(data) as Claim), ...rest },
    version: row.version,
    program: row.program,
    decisions: concerning(log ?? (await loadDecisions(database)), row),
  };
};

/** The report of a row. */
export const reportOf = (row: Omit<ReportTable, 'published_at'>): Report => ({
  id: row.id,
  outlet: row.outlet,
  title: row.title,
  url: row.url,
  author: row.author,
  abstract: row.abstract,
  language: row.language,
  publishedAs: row.published_as,
  text: row.text,
});

/** The whole log, oldest first. */
export const loadDecisions = async (database: Kysely<Tables>): Promise<LoggedDecision[]> => {
  const rows = await database.selectFrom('decision').selectAll().orderBy('key').execute();
  return rows.map(({ key, at, by, data }) => ({ number: key, at, by, decision: JSON.parse(data) }));
};

/** Decisions on a report, on words that stand in it, on what bears a name anywhere, and the undoing of any. */
const concerning = (log: readonly LoggedDecision[], { id, text }: Pick<ReportTable, 'id' | 'text'>): LoggedDecision[] =>
  log.filter(({ decision }) => {
    const reports = reportsOf(decision);
    if (reports.length === 0 || reports.includes(id)) return true;
    return 'target' in decision && decision.target.kind === 'passage' && text.includes(decision.target.passage.words);
  });
