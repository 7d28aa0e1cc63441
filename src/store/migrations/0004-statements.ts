import type { Migration } from './migration.ts';

/**
 * What each report asserts, packed; whom the reports name, and under which names someone goes; who is cited, which events
 * and ties are told; sentences that were not understood; the statements of each story as JSON, findable by the words of what
 * they say and whom they are about.
 */
export const addStatements: Migration = {
  number: 4,
  name: 'statements',
  sql: `
create table assertions (
  report integer primary key references report (key) on delete cascade,
  data blob not null
) strict;

-- Someone or something under all its names: \`id\` follows from its first name, the rest from its forms.
-- \`decided\`: a person decided on one of these.
create table entity (
  key integer primary key,
  id text not null unique,
  type text not null,
  name text not null,
  latin text not null default '',
  country text,
  lat real,
  lon real,
  precision text,
  kind text,
  reports integer not null default 0,
  decided integer not null default 0 check (decided in (0, 1))
) strict;
create index entity_by_reports on entity (reports desc, id);

-- One way of naming someone: the same type, words and country, of a place the same spot. Lists as JSON.
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
  site text,
  site_country text,
  lat real,
  lon real,
  precision text,
  kind text,
  reports integer not null default 0,
  stale integer not null default 1 check (stale in (0, 1)),
  entity integer references entity (key),
  reason text
) strict;
create index name_form_stale on name_form (key) where stale = 1;
create index name_form_by_entity on name_form (entity);
create index name_form_by_name on name_form (name);
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
-- Events and ties as reports tell them, decisions applied. Roles have a name; a form where the name is more than this
-- report's. \`claims\` as JSON; \`root_form\`: the last source that can be told, none for the report's own voice.
create table event (
  report integer not null,
  id text not null,
  type text not null,
  mode text,
  status text not null,
  actor text,
  actor_form integer,
  recipient text,
  recipient_form integer,
  place text,
  place_form integer,
  date text,
  earliest text,
  latest text,
  quantity text,
  claims text not null,
  root_form integer,
  decided text,
  start integer not null,
  end integer not null,
  in_title integer not null check (in_title in (0, 1)),
  sentence_start integer not null,
  sentence_end integer not null,
  primary key (report, id)
) strict, without rowid;
create index event_by_date on event (earliest, report, id);
create index event_by_actor on event (actor_form);
create index event_by_recipient on event (recipient_form);
create index event_by_place on event (place_form);
create table tie (
  report integer not null,
  id text not null,
  type text not null,
  from_form integer not null,
  to_form integer not null,
  since text,
  until text,
  status text not null,
  claims text not null,
  root_form integer,
  decided text,
  start integer not null,
  end integer not null,
  in_title integer not null check (in_title in (0, 1)),
  sentence_start integer not null,
  sentence_end integer not null,
  primary key (report, id)
) strict, without rowid;
create index tie_by_from on tie (from_form);
create index tie_by_to on tie (to_form);

-- Sentences that were not understood, and how many of all were read with claims and without.
create table unread_sentence (
  report integer not null references reading (report) on delete cascade,
  start integer not null,
  end integer not null,
  reason text not null,
  word text not null,
  primary key (report, start)
) strict, without rowid;
create index unread_sentence_by_reason on unread_sentence (reason, word);
alter table reading add column with_claims integer not null default 0;
alter table reading add column empty integer not null default 0;
update reading set
  with_claims = (select count(*) from json_each(evidence, '$.sentences') where value ->> 'state' = 'claims'),
  empty = (select count(*) from json_each(evidence, '$.sentences') where value ->> 'state' = 'read');
insert or ignore into unread_sentence
  select report, value ->> 'start', value ->> 'end', coalesce(value ->> 'reason', 'no-words'), coalesce(value ->> 'word', '')
  from reading, json_each(evidence, '$.sentences') where value ->> 'state' = 'unread';

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
