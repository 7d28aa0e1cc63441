import type { DatabaseSync } from 'node:sqlite';
import type { SearchWords } from '../case.ts';
import { type HeadRow, headOf } from '../find-reports.ts';
import { HEAD } from './find-happenings.ts';
import type { CountedParty, Dossier, Network, OverviewFilter, Party, TieEdge, ToldTie } from './overview.ts';
import { where, whereTie } from './where.ts';

const PARTY = 'party.key, party.type, party.name, party.latin, party.country';
const PARTY_REPORTS = '(select count(*) from party_in where party_in.party = party.key) as reports';

/** Parties whose name holds all of the words, in either script, the most named first. */
export const findParties = (
  database: DatabaseSync,
  name: string,
  types: readonly string[],
  words: SearchWords,
  skip: number,
  limit: number,
): CountedParty[] => {
  const { sql, values } = where(
    types.length > 0 ? [`type in (${types.map(() => '?').join(', ')})`, ...types] : null,
    ...words(name).map(({ forms }): [string, string, string] => [
      'instr(norm, ?) or instr(lower(latin), ?)',
      forms.at(-1)!,
      forms[0]!,
    ]),
  );
  return database
    .prepare(
      `select ${PARTY}, named.reports from party
       join (select party, count(*) as reports from party_in group by party) as named on named.party = party.key
       where ${sql} order by named.reports desc, party.key limit ? offset ?`,
    )
    .all(...values, limit, skip) as unknown as CountedParty[];
};

const EDGES = `select tie_told.type, from_party as "from", to_party as "to", count(distinct tie_told.report) as reports,
    count(distinct tie_told.root) as roots,
    case when sum(tie_told.status = 'actual') > 0 then 'actual' when sum(tie_told.status = 'possible') > 0 then 'possible'
      when sum(tie_told.status = 'planned') > 0 then 'planned' else 'denied' end as status
  from tie_told join report on report.key = tie_told.report`;

/** The ties most told, and whom they join. */
export const findNetwork = (
  database: DatabaseSync,
  filter: OverviewFilter,
  leastReports: number,
  leastRoots: number,
  limit: number,
): Network => {
  const { sql, values } = whereTie(filter);
  const all = database
    .prepare(
      `${EDGES} where ${sql} group by tie_told.type, from_party, to_party having reports >= ? and roots >= ?
       order by reports desc, roots desc, from_party, to_party`,
    )
    .all(...values, leastReports, leastRoots) as unknown as TieEdge[];
  const edges = all.slice(0, limit);
  const keys = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const parties = database
    .prepare(`select ${PARTY}, ${PARTY_REPORTS} from party where key in (select value from json_each(?))`)
    .all(JSON.stringify(keys)) as unknown as CountedParty[];
  return { parties, edges: edges.map((edge) => ({ ...edge })), left: all.length - edges.length };
};

interface ToldRow extends HeadRow, Omit<ToldTie, 'report' | 'sentence'> {
  readonly text: string;
  readonly sentence_start: number;
  readonly sentence_end: number;
}

/** What reports say of a tie, the earliest published first. */
export const findTold = (database: DatabaseSync, type: string, from: number, to: number, limit: number): ToldTie[] => {
  const rows = database
    .prepare(
      `select ${HEAD}, report.text, tie_told.* from tie_told join report on report.key = tie_told.report
       where tie_told.type = ? and from_party = ? and to_party = ? order by report.published_at, report.id limit ?`,
    )
    .all(type, from, to, limit) as unknown as ToldRow[];
  return rows.map((row) => ({
    report: headOf(row),
    type: row.type,
    status: row.status,
    since: row.since,
    until: row.until,
    claim: row.claim,
    at: row.at,
    sentence: row.text.slice(row.sentence_start, row.sentence_end),
  }));
};

/** Everything that is known of one party. */
export const findDossier = (database: DatabaseSync, key: number): Dossier | null => {
  const party = database.prepare(`select ${PARTY}, ${PARTY_REPORTS} from party where key = ?`).get(key);
  if (!party) return null;
  const names = database
    .prepare(
      `select value as name, count(*) as reports from party_in, json_each(party_in.names) where party = ?
       group by value order by reports desc, value limit 40`,
    )
    .all(key);
  const edges = database
    .prepare(
      `${EDGES} where from_party = ? or to_party = ? group by tie_told.type, from_party, to_party
       order by reports desc, tie_told.type, from_party, to_party limit 300`,
    )
    .all(key, key) as unknown as TieEdge[];
  const other = database.prepare(`select ${PARTY} from party where key = ?`);
  const { events } = database
    .prepare('select count(*) as events from happening where actor_party = ? or recipient_party = ? or place_party = ?')
    .get(key, key, key)!;
  return {
    party: { ...party } as unknown as CountedParty,
    names: names.map((row) => ({ name: String(row.name), reports: Number(row.reports) })),
    ties: edges.map((edge) => ({
      ...edge,
      other: { ...other.get(edge.from === key ? edge.to : edge.from) } as unknown as Party,
    })),
    events: Number(events),
  };
};
