import { DatabaseSync } from 'node:sqlite';

/** What each table of a case holds, in an order and without the numbers that depend on how it came in: equal for equal evidence. */
const QUESTIONS = {
  reports: `select id, version, current, content_hash, outlet, title, url, published_at, published_value, text from report order by id, version`,
  readings: `select report.id, report.version, program, hash, input_hash, claims, events, ties, unread, evidence
    from reading join report on report.key = reading.report order by report.id, report.version`,
  claims: `select report.id as report, report.version, claim.id, position, part, mode, certainty, polarity, root, earliest, latest, cue, content, data
    from claim join report on report.key = claim.report order by report.id, report.version, claim.id`,
  names: `select report.id as report, report.version, claim.id, claim_name.role, name.words
    from claim_name join claim on claim.key = claim_name.claim join report on report.key = claim.report join name on name.key = claim_name.name
    order by report.id, report.version, claim.id, claim_name.role, name.words`,
  reportWords: 'select term, doc, cnt from report_vocabulary order by term',
  claimWords: 'select term, doc, cnt from claim_vocabulary order by term',
} as const;

/** The contents of a case, one JSON line a row, for comparing two cases. */
export const caseContents = (path: string): string[] => {
  const file = new DatabaseSync(path, { readOnly: true });
  file.exec(`create virtual table temp.report_vocabulary using fts5vocab('main', 'report_words', 'row');
    create virtual table temp.claim_vocabulary using fts5vocab('main', 'claim_words', 'row');`);
  const lines = Object.entries(QUESTIONS).flatMap(([name, sql]) =>
    file
      .prepare(sql)
      .all()
      .map((row) => `${name} ${JSON.stringify(row)}`),
  );
  file.close();
  return lines;
};
