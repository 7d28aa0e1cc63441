import { Kysely, SqliteDialect } from 'kysely';
import type { Claim, Evidence } from '../model/evidence.ts';
import type { Case, CaseCounts, SearchWords, StoredReading } from './case.ts';
import { caseErrorOf } from './case-error.ts';
import { findClaims, findClaimsNamed } from './find-claims.ts';
import { findEntities, findEventsOf, findTies } from './find-entities.ts';
import { findCitations, findSources } from './find-sources.ts';
import { findStatements } from './find-statements.ts';
import { findStories } from './find-stories.ts';
import { type OpenOptions, openDatabase } from './open-database.ts';
import { resolutionStore } from './resolution-store.ts';
import { saveReadings } from './save.ts';
import { kyselyDatabase } from './sqlite-database.ts';
import { sqlOn } from './statements.ts';
import type { Tables } from './tables.ts';

/** Opens a case in an SQLite file. `words` must be the same function whenever the case is opened. Throws `CaseError`. */
export const openCase = (path: string, words: SearchWords, options: OpenOptions): Case => {
  const file = openDatabase(path, options);
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: kyselyDatabase(file) }) });
  const sql = sqlOn(file);
  const inOurWords = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw caseErrorOf(error, path);
    }
  };
  return {
    path,
    save: (readings, program) => inOurWords(saveReadings(database, readings, program, words)),
    reading: (reportId) => inOurWords(loadReading(database, reportId)),
    readings: () => allReadings(database),
    claims: (filter) => findClaims(database, filter, words),
    claimsNamed: (idStart, reportId, limit) => inOurWords(findClaimsNamed(database, idStart, reportId, limit)),
    counts: () => inOurWords(countAll(database)),
    resolution: () => resolutionStore(file, words),
    statements: (filter) => inOurWords(later(() => findStatements(sql, filter, words))),
    entities: (keys) => inOurWords(later(() => findEntities(sql, keys))),
    tiesOf: (filter) => inOurWords(later(() => findTies(sql, filter))),
    eventsOf: (entity, limit) => inOurWords(later(() => findEventsOf(sql, entity, limit))),
    sources: (entities, limit) => inOurWords(later(() => findSources(sql, entities, limit))),
    citations: (limit) => inOurWords(later(() => findCitations(sql, limit))),
    stories: () => findStories(database),
    // Kysely closes only what it has used; a case may be closed before its first question.
    close: async () => {
      await database.destroy();
      if (file.isOpen) file.close();
    },
  };
};

const later = async <T>(work: () => T): Promise<T> => work();

const loadReading = async (database: Kysely<Tables>, reportId: string): Promise<StoredReading | null> => {
  const row = await database
    .selectFrom('report')
    .innerJoin('reading', 'reading.report', 'report.key')
    .selectAll('report')
    .select(['reading.program', 'reading.evidence'])
    .where('report.id', '=', reportId)
    .where('report.current', '=', 1)
    .executeTakeFirst();
  if (!row) return null;
  const claims = await database
    .selectFrom('claim')
    .select('data')
    .where('report', '=', row.key)
    .orderBy('position')
    .execute();
  const { published, entities, times, ...rest } = JSON.parse(row.evidence) as Omit<Evidence, 'claims'>;
  return {
    report: {
      id: row.id,
      outlet: row.outlet,
      title: row.title,
      url: row.url,
      author: row.author,
      abstract: row.abstract,
      language: row.language,
      publishedAs: row.published_as,
      text: row.text,
    },
    evidence: { published, entities, times, claims: claims.map(({ data }) => JSON.parse(data) as Claim), ...rest },
    version: row.version,
    program: row.program,
  };
};

async function* allReadings(database: Kysely<Tables>): AsyncIterable<StoredReading> {
  const ids = await database.selectFrom('report').select('id').where('current', '=', 1).orderBy('key').execute();
  for (const { id } of ids) {
    const reading = await loadReading(database, id);
    if (reading) yield reading;
  }
}

const countAll = async (database: Kysely<Tables>): Promise<CaseCounts> => {
  const reports = await database
    .selectFrom('report')
    .where('current', '=', 1)
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.count<number>('outlet').distinct().as('outlets')])
    .executeTakeFirstOrThrow();
  const claims = await database
    .selectFrom('claim')
    .innerJoin('report', 'report.key', 'claim.report')
    .where('report.current', '=', 1)
    .where('claim.part', 'is', null)
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.count<number>('claim.root').distinct().as('roots')])
    .executeTakeFirstOrThrow();
  return { reports: reports.all, outlets: reports.outlets, claims: claims.all, roots: claims.roots };
};
