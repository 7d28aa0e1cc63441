import { Kysely, SqliteDialect, sql } from 'kysely';
import { passagesJudged } from '../model/decisions.ts';
import type { Report } from '../model/report.ts';
import { addMissingWords } from './add-missing-words.ts';
import type { Case, SearchWords, StoredReading } from './case.ts';
import { caseErrorOf } from './case-error.ts';
import { countCase } from './count-case.ts';
import { logDecision } from './decide.ts';
import { findClaims, findClaimsNamed } from './find-claims.ts';
import { findDoubts } from './find-doubts.ts';
import { findEntities, findEntity, findNames, listEntities } from './find-entities.ts';
import { countEvents, countMonths, eachEvent, findEvents, findSites } from './find-events.ts';
import { findReports } from './find-reports.ts';
import { findCitations, findCitationsOf, findLoops, findSources } from './find-sources.ts';
import { disputeWithWords, eachStatement, findStatements } from './find-statements.ts';
import { findStories, findStory } from './find-stories.ts';
import { findStoryHeads } from './find-story-heads.ts';
import { eachTie, findNetwork, findTies, findTold } from './find-ties.ts';
import { findWordings } from './find-unnamed.ts';
import { findMissed } from './find-unread.ts';
import { loadDecisions, loadReading } from './load-reading.ts';
import { type OpenOptions, openDatabase } from './open-database.ts';
import { outletsOf } from './outlets.ts';
import { inputHashOf, prepareReading } from './prepared-reading.ts';
import { resolutionStore } from './resolution-store.ts';
import { writeReadings } from './save.ts';
import { kyselyDatabase } from './sqlite-database.ts';
import { sqlOn } from './statements.ts';
import type { Tables } from './tables.ts';

/** Opens a case in an SQLite file. `words` must be the same function whenever the case is opened. Throws `CaseError`. */
export const openCase = (path: string, words: SearchWords, options: OpenOptions): Case => {
  const file = openDatabase(path, options);
  addMissingWords(file, words);
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: kyselyDatabase(file) }) });
  const statements = sqlOn(file);
  const inOurWords = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw caseErrorOf(error, path);
    }
  };
  const answer = <T>(work: () => T): Promise<T> => inOurWords((async () => work())());
  return {
    path,
    save: (readings, program) =>
      inOurWords(
        writeReadings(
          database,
          statements,
          readings.map((reading) => prepareReading(reading, program, words)),
          words,
        ),
      ),
    write: (readings) => inOurWords(writeReadings(database, statements, readings, words)),
    known: (reports, program) => inOurWords(claimsKnown(database, reports, program)),
    reading: (reportId) => inOurWords(loadReading(database, reportId)),
    readings: () => allReadings(database),
    claims: (filter) => findClaims(database, filter, words),
    reports: (filter) => inOurWords(findReports(database, filter, words)),
    claimsNamed: (idStart, reportId, limit) => inOurWords(findClaimsNamed(database, idStart, reportId, limit)),
    decide: (decision, by, at) => inOurWords(logDecision(database, statements, decision, by, at, words)),
    decisions: () => inOurWords(loadDecisions(database)),
    counts: () => answer(() => countCase(statements)),
    resolution: () => resolutionStore(file, words),
    statements: (filter) => answer(() => findStatements(statements, filter, words)),
    entitiesCalled: (name, keys) => answer(() => findEntities(statements, name, keys)),
    entities: (filter, skip, limit) => answer(() => listEntities(statements, filter, words, skip, limit)),
    entity: (key) => answer(() => findEntity(statements, key)),
    namesOf: (entity) => answer(() => findNames(statements, entity)),
    events: (filter, order, skip, limit) => answer(() => findEvents(statements, filter, order, skip, limit)),
    months: (filter) => answer(() => countMonths(statements, filter)),
    countEvents: (filter) => answer(() => countEvents(statements, filter)),
    sites: (filter) => answer(() => findSites(statements, filter)),
    ties: (filter, limit) => answer(() => findTies(statements, filter, limit)),
    network: (filter, least, limit) => answer(() => findNetwork(statements, filter, least, limit)),
    told: (tie, limit) => answer(() => findTold(statements, tie, limit)),
    allEvents: () => oneByOne(eachEvent(statements)),
    allTies: () => oneByOne(eachTie(statements)),
    allStatements: () => oneByOne(eachStatement(statements)),
    missed: async (limit) => {
      const judged = passagesJudged(await inOurWords(loadDecisions(database)));
      return answer(() => findMissed(statements, limit, judged));
    },
    waiting: () => answer(() => statements.numbers(WAITING)[0]!),
    sources: (entities, limit, skip) => answer(() => findSources(statements, entities, limit, skip)),
    wordings: (filter, limit, skip) => answer(() => findWordings(statements, filter, limit, skip)),
    citations: (limit) => answer(() => findCitations(statements, limit)),
    citationsOf: (entities) => answer(() => findCitationsOf(statements, entities)),
    loops: () => answer(() => findLoops(statements)),
    stories: () => findStories(database),
    storyHeads: (filter) => answer(() => findStoryHeads(statements, filter, words)),
    story: (id) => inOurWords(findStory(database, statements, id)),
    doubts: () => answer(() => findDoubts(statements)),
    disputeWords: (disputes) => answer(() => disputes.map((dispute) => disputeWithWords(statements, dispute))),
    outlets: () => answer(() => outletsOf(statements)),
    // Kysely closes only what it has used; a case may be closed before its first question.
    close: async () => {
      await database.destroy();
      if (file.isOpen) file.close();
    },
  };
};

/** Reports that wait for a step, whose names are to be brought together, or whose stories are to be compared. */
const WAITING = `select count(*) from (
  select report from waiting
  union select named.report from name_form as form join report_name as named on named.form = form.key where form.stale = 1
  union select member.report from story join story_report as member on member.story = story.key where story.settled = 0)`;

async function* oneByOne<T>(all: Iterable<T>): AsyncIterable<T> {
  yield* all;
}

const claimsKnown = async (
  database: Kysely<Tables>,
  reports: readonly Report[],
  program: string,
): Promise<(number | null)[]> => {
  const hashes = reports.map((report) => inputHashOf(report, program));
  const rows = await database
    .selectFrom('reading')
    .innerJoin('report', 'report.key', 'reading.report')
    .select(['reading.input_hash', 'reading.claims'])
    .where('report.current', '=', 1)
    .where('reading.input_hash', 'in', sql<string>`(select value from json_each(${JSON.stringify(hashes)}))`)
    .execute();
  const claims = new Map(rows.map((row) => [row.input_hash, row.claims]));
  return hashes.map((hash) => claims.get(hash) ?? null);
};

async function* allReadings(database: Kysely<Tables>): AsyncIterable<StoredReading> {
  const ids = await database.selectFrom('report').select('id').where('current', '=', 1).orderBy('key').execute();
  const log = await loadDecisions(database);
  for (const { id } of ids) {
    const reading = await loadReading(database, id, log);
    if (reading) yield reading;
  }
}
