import type { Migration } from './migration.ts';

/**
 * What is looked at over the whole case: who and what is named, events by date and place, ties between named parties,
 * sentences that were not understood. All of it follows from the readings; reports whose rows are missing wait in a table.
 */
export const addOverview: Migration = {
  number: 5,
  name: 'overview',
  sql: `
create table overview_waiting (report integer primary key) strict;
insert into overview_waiting select report from reading;
create trigger reading_added_overview after insert on reading begin
  insert or ignore into overview_waiting (report) values (new.report);
end;
create trigger report_outdated_overview after update of current on report when old.current <> new.current begin
  insert or ignore into overview_waiting (report) values (new.key);
end;

-- A person, organisation or place by name: \`norm\` is the name as it is looked up, a place's with its GeoNames id.
create table party (
  key integer primary key,
  type text not null,
  norm text not null,
  name text not null,
  latin text,
  country text,
  lat real,
  lon real,
  precision text,
  kind text,
  unique (type, norm)
) strict;
create table party_in (
  report integer not null references report (key) on delete cascade,
  party integer not null references party (key),
  mentions integer not null,
  names text not null,
  primary key (report, party)
) strict, without rowid;
create index party_in_by_party on party_in (party);

create table happening (
  report integer not null references report (key) on delete cascade,
  id text not null,
  type text not null,
  mode text,
  status text not null,
  actor text,
  actor_party integer references party (key),
  recipient text,
  recipient_party integer references party (key),
  place text,
  place_party integer references party (key),
  date text,
  earliest text,
  latest text,
  quantity text,
  claim text,
  at integer not null,
  in_title integer not null check (in_title in (0, 1)),
  sentence_start integer not null,
  sentence_end integer not null,
  primary key (report, id)
) strict, without rowid;
create index happening_by_date on happening (earliest, report, id);
create index happening_by_actor on happening (actor_party);
create index happening_by_recipient on happening (recipient_party);
create index happening_by_place on happening (place_party);

create table tie_told (
  report integer not null references report (key) on delete cascade,
  id text not null,
  type text not null,
  status text not null,
  from_party integer not null references party (key),
  to_party integer not null references party (key),
  since text,
  until text,
  claim text,
  root text not null,
  at integer not null,
  sentence_start integer not null,
  sentence_end integer not null,
  primary key (report, id)
) strict, without rowid;
create index tie_told_by_from on tie_told (from_party);
create index tie_told_by_to on tie_told (to_party);

create table unread_sentence (
  report integer not null references report (key) on delete cascade,
  start integer not null,
  end integer not null,
  reason text not null,
  word text not null,
  primary key (report, start)
) strict, without rowid;
create index unread_sentence_by_reason on unread_sentence (reason, word);
create table sentence_count (
  report integer primary key references report (key) on delete cascade,
  claims integer not null,
  empty integer not null,
  unread integer not null
) strict;
`,
};
