import type { Migration } from './migration.ts';

/** Reports in order of time and by their words, counts of what was read, what a reading was made from, and the log of decisions. */
export const addSearchAndDecisions: Migration = {
  number: 2,
  name: 'search and decisions',
  sql: `
-- The moment of publication in UTC where the clock was given, else the first day that it may have been; '' for none.
alter table report add column published_at text generated always as (
  coalesce(case when published_value like '____-__-__T__:%' then strftime('%Y-%m-%dT%H:%M:%SZ', published_value) end, published_earliest, '')
) virtual;
create index report_by_date on report (published_at desc, id) where current = 1;

-- Each word's stem in the order of the text, for phrases; beside them the full forms that differ, each once.
create virtual table report_words using fts5 (stems, forms, content = '', contentless_delete = 1, tokenize = 'ascii');
create trigger report_removed after delete on report begin
  delete from report_words where rowid = old.key;
end;

-- Reports of a case made before: their words are added when the case is opened.
create table without_words (report integer primary key references report (key) on delete cascade) strict;
insert into without_words select key from report;

-- input_hash: the report and the program that read it; the same input need not be read again.
alter table reading add column input_hash text;
create index reading_by_input on reading (input_hash);
alter table reading add column claims integer not null default 0;
alter table reading add column events integer not null default 0;
alter table reading add column ties integer not null default 0;
alter table reading add column unread integer not null default 0;
update reading set
  claims = (select count(*) from claim where claim.report = reading.report and part is null),
  events = json_array_length(evidence, '$.events'),
  ties = json_array_length(evidence, '$.ties'),
  unread = (select count(*) from json_each(evidence, '$.sentences') where value ->> 'state' = 'unread');

-- What people said of the evidence, in the order in which they said it. Never changed, never removed: undoing is an entry of its own.
create table decision (
  key integer primary key,
  at text not null,
  by text not null,
  data text not null
) strict;
create trigger decision_kept before update on decision begin
  select raise(abort, 'a decision is never changed');
end;
create trigger decision_stays before delete on decision begin
  select raise(abort, 'a decision is never removed');
end;

-- Claims on which something was decided, as they are shown: worked out anew whenever the log or the reading changes.
create table claim_decided (
  claim integer primary key references claim (key) on delete cascade,
  rejected integer not null check (rejected in (0, 1)),
  certainty text not null,
  polarity text not null,
  root text not null,
  earliest text,
  latest text,
  content text not null,
  data text not null
) strict;
`,
};
