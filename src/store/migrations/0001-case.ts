import type { Migration } from './migration.ts';

/**
 * Reports with their versions, one reading each, and the claims indexed for questions. The evidence that no question
 * filters by yet is JSON in `reading.evidence`; the claims are JSON in `claim.data`, and only there.
 */
export const createCase: Migration = {
  number: 1,
  name: 'case',
  sql: `
create table report (
  key integer primary key,
  id text not null,
  version integer not null,
  current integer not null check (current in (0, 1)),
  outlet text,
  title text,
  url text,
  author text,
  abstract text,
  language text not null,
  published_as text,
  published_value text,
  published_earliest text,
  published_latest text,
  published_basis text not null,
  published_why text,
  text text not null,
  content_hash text not null,
  unique (id, version),
  unique (id, content_hash)
) strict;

create table reading (
  report integer primary key references report (key) on delete cascade,
  program text not null,
  hash text not null,
  evidence text not null
) strict;

create table claim (
  key integer primary key,
  report integer not null references report (key) on delete cascade,
  position integer not null,
  id text not null,
  part text,
  mode text not null,
  certainty text not null,
  polarity text not null,
  root text not null,
  earliest text,
  latest text,
  cue text not null,
  content text not null,
  data text not null,
  unique (report, id)
) strict;
create index claim_by_id on claim (id);
create index claim_by_root on claim (root);
create index claim_by_date on claim (earliest);

-- All names of one entity in one line of words; claims point to the lines of their sources (by) and subjects (about).
create table name (
  key integer primary key,
  words text not null unique
) strict;
create virtual table name_words using fts5 (words, content = 'name', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 0');
create trigger name_added after insert on name begin
  insert into name_words (rowid, words) values (new.key, new.words);
end;

create table claim_name (
  name integer not null references name (key),
  role text not null check (role in ('by', 'about')),
  claim integer not null references claim (key) on delete cascade,
  primary key (name, role, claim)
) strict, without rowid;
create index claim_name_by_claim on claim_name (claim);

create virtual table claim_words using fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
create trigger claim_removed after delete on claim begin
  delete from claim_words where rowid = old.key;
end;
`,
};
