import type { Migration } from './migration.ts';

/**
 * What each report asserts, packed; whom the reports name, and under which names someone goes; who is cited, what is told;
 * the statements of each story as JSON, findable by the words of what they say and whom they are about.
 */
export const addStatements: Migration = {
  number: 4,
  name: 'statements',
  sql: `
create table assertions (
  report integer primary key references report (key) on delete cascade,
  data blob not null
) strict;

-- One way of naming someone: the same type, words and country. Lists as JSON. \`entity\`: the family that it belongs to.
create table name_form (
  key integer primary key,
  id text not null unique,
  type text not null,
  name text not null,
  latin text not null,
  words text not null,
  keys text not null,
  surname text not null,
  country text,
  reports integer not null default 0,
  stale integer not null default 1 check (stale in (0, 1)),
  entity text,
  entity_name text,
  reason text
) strict;
create index name_form_stale on name_form (key) where stale = 1;
create index name_form_by_entity on name_form (entity);
-- \`kind\`: full for the whole name, surname for its last word.
create table name_key (
  name_key text not null,
  kind text not null,
  form integer not null references name_form (key) on delete cascade,
  primary key (name_key, kind, form)
) strict, without rowid;
create index name_key_by_form on name_key (form);

-- The parties of each report by their numbers there.
create table report_name (
  report integer not null,
  party integer not null,
  form integer not null,
  primary key (report, party)
) strict, without rowid;
create index report_name_by_form on report_name (form, report);
-- Who stands in the chain of which assertion: place 0 is next to the report; \`is_root\`: the last that can be told.
create table cited (
  report integer not null,
  assertion text not null,
  place integer not null,
  form integer not null,
  kind text not null,
  is_root integer not null check (is_root in (0, 1)),
  primary key (report, assertion, place)
) strict, without rowid;
create index cited_by_form on cited (form, report);
create table told_event (
  report integer not null,
  event text not null,
  assertion text not null,
  type text not null,
  mode text,
  status text not null,
  actor integer,
  recipient integer,
  place integer,
  earliest text,
  latest text,
  primary key (report, event, assertion)
) strict, without rowid;
create index told_event_by_actor on told_event (actor);
create index told_event_by_recipient on told_event (recipient);
create table told_tie (
  report integer not null,
  tie integer not null,
  type text not null,
  from_form integer not null,
  to_form integer not null,
  since text,
  until text,
  status text not null,
  start integer not null,
  end integer not null,
  claims text not null,
  primary key (report, tie)
) strict, without rowid;
create index told_tie_by_from on told_tie (from_form);
create index told_tie_by_to on told_tie (to_form);

create table statement (
  key integer primary key,
  story integer not null references story (key) on delete cascade,
  id text not null,
  claims integer not null,
  reports integer not null,
  roots integer not null,
  disputed integer not null check (disputed in (0, 1)),
  first text,
  data text not null
) strict;
create index statement_by_story on statement (story);
create index statement_by_id on statement (id);
create index statement_by_reports on statement (reports desc, key);
-- Two sides that cannot both hold, as JSON; reports by id.
create table dispute (
  key integer primary key,
  story integer not null references story (key) on delete cascade,
  what text not null,
  is_update integer not null check (is_update in (0, 1)),
  a text not null,
  b text not null,
  data text not null
) strict;
create index dispute_by_story on dispute (story);

-- The roots of each statement, each by its first claim: alone where there is no other, first where it has the earliest
-- claim, disputed where what it says is contradicted.
create table statement_root (
  statement integer not null references statement (key) on delete cascade,
  place integer not null,
  report text not null,
  assertion text not null,
  alone integer not null check (alone in (0, 1)),
  first integer not null check (first in (0, 1)),
  disputed integer not null check (disputed in (0, 1)),
  primary key (statement, place)
) strict, without rowid;
create index statement_root_by_claim on statement_root (report, assertion);

create virtual table statement_words using fts5 (about, content, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
create trigger statement_removed after delete on statement begin
  delete from statement_words where rowid = old.key;
end;
`,
};
