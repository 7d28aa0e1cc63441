import type { DatabaseSync } from 'node:sqlite';
import type { SearchWords } from '../case.ts';
import { overviewFiller } from './fill-overview.ts';
import { countMonths, countUndated, findHappenings, findSites } from './find-happenings.ts';
import { findDossier, findNetwork, findParties, findTold } from './find-parties.ts';
import { countSentences, findUnread } from './find-unread.ts';
import type { Overview } from './overview.ts';

/** The overview of a case. */
export const openOverview = (database: DatabaseSync, words: SearchWords): Overview => ({
  fill: overviewFiller(database, words),
  outdate: (reports, names) => {
    database
      .prepare(
        `insert or ignore into overview_waiting (report)
         select key from report where current = 1 and id in (select value from json_each(?))
         union select report from party_in join party on party.key = party_in.party
         where party.name in (select value from json_each(?))`,
      )
      .run(JSON.stringify(reports), JSON.stringify(names));
  },
  happenings: (filter, order, skip, limit) => findHappenings(database, filter, order, skip, limit),
  months: (filter) => countMonths(database, filter),
  undated: (filter) => countUndated(database, filter),
  sites: (filter) => findSites(database, filter),
  network: (filter, leastReports, leastRoots, limit) => findNetwork(database, filter, leastReports, leastRoots, limit),
  told: (type, from, to, limit) => findTold(database, type, from, to, limit),
  parties: (name, types, limit, skip) => findParties(database, name, types, words, skip, limit),
  dossier: (party) => findDossier(database, party),
  sentences: () => countSentences(database),
  unread: (limit) => findUnread(database, limit),
});
