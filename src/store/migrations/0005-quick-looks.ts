import type { Migration } from './migration.ts';

/**
 * What lists need of reports, readings and claims stands in indexes of its own: whole texts and readings are opened for what
 * is shown. Sentences that were not understood carry their words, and the part of the report that they stand in. `cut` is a
 * function of ours: spans count UTF-16 units, which SQLite does not know. Who is cited without being one of the case's entities
 * stands in a table beside that of those who are.
 */
export const addQuickLooks: Migration = {
  number: 5,
  name: 'quick looks',
  sql: `
create index reading_counts on reading (report, claims, events, ties, unread, with_claims, empty);
create index report_former on report (key) where current = 0;
create index report_facts on report (key, current, id, outlet, published_at, published_earliest, published_latest);
drop index report_by_date;
create index report_by_date on report (published_at desc, id, outlet, published_earliest, published_latest) where current = 1;
drop index claim_by_root;
create index claim_by_root on claim (root, part, report);
drop index claim_by_date;
create index claim_by_date on claim (earliest, latest);
create index name_form_facts on name_form (key, entity);
create index name_form_doubtful on name_form (entity) where reason in ('short form', 'fuller name');
create index entered_facts on entered (report, at, id);
create index statement_disputed on statement (roots, reports desc, id) where disputed = 1;
drop index cited_by_form;
create index cited_by_form on cited (form, report, is_root, assertion);

alter table unread_sentence add column part text;
alter table unread_sentence add column words text not null default '';
update unread_sentence set part = read.part, words = read.words from (
  select unread.report as report, unread.start as start, sentence.value ->> 'part' as part,
    cut(iif(sentence.value ->> 'in' = 'title', report.title, report.text), unread.start, unread.end) as words
  from unread_sentence as unread cross join report on report.key = unread.report cross join reading on reading.report = unread.report
  cross join json_each(reading.evidence, '$.sentences') as sentence
  where sentence.value ->> 'start' = unread.start and sentence.value ->> 'state' = 'unread'
) as read where unread_sentence.report = read.report and unread_sentence.start = read.start;

-- The same for sources that are no entity: without a name, a group, a text. \`words\` as printed, '' where none stand there.
create table cited_words (
  report integer not null,
  assertion text not null,
  place integer not null,
  kind text not null,
  words text not null,
  is_root integer not null check (is_root in (0, 1)),
  primary key (report, assertion, place)
) strict, without rowid;
create index cited_words_by_words on cited_words (words, kind, report, is_root);
insert into cited_words
  select claim.report, claim.id, link.key - 1, link.value ->> 'kind', coalesce(link.value ->> 'name', ''),
    link.key = json_array_length(claim.data, '$.chain') - 1
  from claim, json_each(claim.data, '$.chain') as link
  where claim.part is null and link.key > 0 and claim.report not in (select report from waiting where step = 'enter')
    and not exists (select 1 from cited where cited.report = claim.report and assertion = claim.id and place = link.key - 1);
`,
};
