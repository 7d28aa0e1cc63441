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
  unread: `select report.id, report.version, start, end, reason, word from unread_sentence
    join report on report.key = unread_sentence.report order by report.id, report.version, start`,
  entities:
    'select id, type, name, latin, country, lat, lon, precision, kind, reports, decided from entity order by id',
  forms: `select form.id, form.name, form.reports, form.stale, form.reason, entity.id as entity
    from name_form as form left join entity on entity.key = form.entity order by form.id`,
  cited: `select report.id as report, assertion, place, form.id as form, cited.kind, is_root
    from cited join report on report.key = cited.report join name_form as form on form.key = cited.form order by 1, 2, 3`,
  events: `select report.id as report_id, event.*, 0 as report, a.id as actor_form, r.id as recipient_form, p.id as place_form, root.id as root_form
    from event join report on report.key = event.report left join name_form as a on a.key = actor_form
    left join name_form as r on r.key = recipient_form left join name_form as p on p.key = place_form
    left join name_form as root on root.key = root_form order by report.id, event.id`,
  ties: `select report.id as report_id, tie.*, 0 as report, f.id as from_form, t.id as to_form, root.id as root_form
    from tie join report on report.key = tie.report join name_form as f on f.key = from_form join name_form as t on t.key = to_form
    left join name_form as root on root.key = root_form order by report.id, tie.id`,
  statements: 'select id, claims, reports, roots, disputed, first, data from statement order by id',
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

/** What was found across the reports, without the keys of rows. */
const FOUND = {
  copies: `select own.id, other.id as of, passages from copy join report as own on own.key = copy.report
    join report as other on other.key = copy.of order by own.id`,
  stories: `select story.id, roots, figures, contradictions, (select json_group_array(id) from
    (select report.id from story_report as member join report on report.key = member.report where member.story = story.key order by report.id)) as reports
    from story order by story.id`,
  statements: 'select id, claims, reports, roots, disputed, first, data from statement order by id',
  disputes: 'select what, is_update, a, b, data from dispute order by a, b, what, data',
} as const;

/** What resolution found in a case, one JSON line a row, for comparing two cases. */
export const foundContents = (path: string): string[] => {
  const file = new DatabaseSync(path, { readOnly: true });
  const lines = Object.entries(FOUND).flatMap(([name, sql]) =>
    file
      .prepare(sql)
      .all()
      .map((row) => `${name} ${JSON.stringify(row)}`),
  );
  file.close();
  return lines;
};
