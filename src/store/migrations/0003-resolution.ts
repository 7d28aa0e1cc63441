import type { Migration } from './migration.ts';

/**
 * What is found across reports: what of each report is compared, which reports wait for which step, the tables by which
 * they find each other, and copies and stories. Times are ms since 1970 UTC; undated reports have 9007199254740991.
 */
export const addResolution: Migration = {
  number: 3,
  name: 'resolution',
  sql: `
create table digest (
  report integer primary key references report (key) on delete cascade,
  data blob not null
) strict;

-- No reference to report: one that is gone waits too.
create table waiting (
  step text not null,
  report integer not null,
  primary key (step, report)
) strict, without rowid;
create trigger reading_added_waits after insert on reading begin
  insert or ignore into waiting (step, report) values ('enter', new.report);
end;
create trigger reading_removed_waits after delete on reading begin
  insert or ignore into waiting (step, report) values ('enter', old.report);
end;
create trigger former_version_waits after update of current on report when old.current <> new.current begin
  insert or ignore into waiting (step, report) values ('enter', new.key);
end;
insert into waiting (step, report) select 'enter', report from reading;

-- Under which fingerprints (32 bits of hash, 12 of the sentence) and keys a report was put into the two tables behind.
create table entered (
  report integer primary key,
  id text not null,
  at integer not null,
  prints text not null,
  keys text not null
) strict;
create table print_holder (
  print integer not null,
  at integer not null,
  id text not null,
  report integer not null,
  sentence integer not null,
  primary key (print, at, id)
) strict, without rowid;
create table story_key (
  stem integer not null,
  day integer not null,
  report integer not null,
  primary key (stem, day, report)
) strict, without rowid;

-- \`of\`: the earliest report that has one of its sentences; passages as JSON.
create table copy (
  report integer primary key,
  of integer not null,
  passages text not null
) strict;
create index copy_by_of on copy (of);

create table story_pair (
  report integer not null,
  other integer not null,
  score real not null,
  primary key (report, other)
) strict, without rowid;
create table story (
  key integer primary key,
  id text not null unique,
  settled integer not null default 0 check (settled in (0, 1)),
  roots text not null default '[]',
  figures text not null default '[]',
  contradictions text not null default '[]'
) strict;
create index story_unsettled on story (key) where settled = 0;
create table story_report (
  story integer not null references story (key) on delete cascade,
  report integer not null,
  primary key (story, report)
) strict, without rowid;
create index story_report_by_report on story_report (report);
`,
};
