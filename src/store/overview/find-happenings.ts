import type { DatabaseSync } from 'node:sqlite';
import { type HeadRow, headOf } from '../find-reports.ts';
import type { Happening, HappeningCount, OverviewFilter, Site, TimeOrder } from './overview.ts';
import { whereHappening } from './where.ts';

/** The columns of a `ReportHead`. */
export const HEAD = `report.id as report_id, report.outlet, report.title, report.url, report.published_value,
  report.published_earliest, report.published_latest, report.published_basis, report.published_why`;

/** Events with a date. */
export const findHappenings = (
  database: DatabaseSync,
  filter: OverviewFilter,
  order: TimeOrder,
  skip: number,
  limit: number,
): Happening[] => {
  const { sql, values } = whereHappening(filter, ['happening.earliest is not null']);
  const way = order === 'latest' ? 'desc' : 'asc';
  const rows = database
    .prepare(
      `select ${HEAD}, happening.*, report.text from happening join report on report.key = happening.report
       where ${sql} order by happening.earliest ${way}, happening.report ${way}, happening.id ${way} limit ? offset ?`,
    )
    .all(...values, limit, skip);
  return rows.map((row) => happeningOf(row as unknown as HappeningRow));
};

interface HappeningRow extends HeadRow, Omit<Happening, 'report' | 'actorParty' | 'recipientParty' | 'placeParty'> {
  readonly text: string;
  readonly actor_party: number | null;
  readonly recipient_party: number | null;
  readonly place_party: number | null;
  readonly in_title: 0 | 1;
  readonly sentence_start: number;
  readonly sentence_end: number;
}

const happeningOf = (row: HappeningRow): Happening => ({
  report: headOf(row),
  id: row.id,
  type: row.type,
  mode: row.mode,
  status: row.status,
  actor: row.actor,
  actorParty: row.actor_party,
  recipient: row.recipient,
  recipientParty: row.recipient_party,
  place: row.place,
  placeParty: row.place_party,
  date: row.date,
  earliest: row.earliest,
  latest: row.latest,
  claim: row.claim,
  at: row.at,
  sentence: row.in_title ? (row.title ?? '') : row.text.slice(row.sentence_start, row.sentence_end),
});

/** How many events begin in each month. */
export const countMonths = (database: DatabaseSync, filter: OverviewFilter): HappeningCount[] => {
  const { sql, values } = whereHappening(filter, ['happening.earliest is not null']);
  return database
    .prepare(
      `select substr(earliest, 1, 7) as month, count(*) as count from happening where ${sql} group by month order by month`,
    )
    .all(...values)
    .map(({ month, count }) => ({ month: String(month), count: Number(count) }));
};

export const countUndated = (database: DatabaseSync, { since: _, until: __, ...filter }: OverviewFilter): number => {
  const { sql, values } = whereHappening(filter, ['happening.earliest is null']);
  return Number(database.prepare(`select count(*) as n from happening where ${sql}`).get(...values)!.n);
};

/** Places that reports name, with the events placed there. With conditions on events only places that have such events. */
export const findSites = (database: DatabaseSync, filter: OverviewFilter): Site[] => {
  const { sql, values } = whereHappening(filter, ['happening.place_party is not null']);
  const asks = Object.keys(filter).length > 0;
  return database
    .prepare(
      `select party.*, coalesce(placed.events, 0) as events,
         ${asks ? 'placed.reports' : '(select count(*) from party_in where party_in.party = party.key)'} as reports
       from party ${asks ? '' : 'left'} join (
         select place_party, count(*) as events, count(distinct report) as reports from happening where ${sql} group by place_party
       ) as placed on placed.place_party = party.key
       where party.type = 'LOC' and party.lat is not null order by reports`,
    )
    .all(...values)
    .filter(({ reports }) => Number(reports) > 0)
    .map(({ key, type, name, latin, country, lat, lon, precision, kind, events, reports }) => ({
      key,
      type,
      name,
      latin,
      country,
      lat,
      lon,
      precision,
      kind,
      events,
      reports,
    })) as unknown as Site[];
};
