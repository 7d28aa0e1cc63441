import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Contradiction, Figure, Root, Story, StoryReport } from '../model/resolution.ts';
import type { Dispute } from '../model/statement.ts';
import { disputeWithWords, type FoundDispute } from './find-statements.ts';
import type { Sql } from './statements.ts';
import type { Tables } from './tables.ts';

interface StoryRow {
  readonly key: number;
  readonly id: string;
  readonly roots: string;
  readonly figures: string;
  readonly contradictions: string;
}

/** All stories, by their first report in order of publication. */
export async function* findStories(database: Kysely<Tables>): AsyncIterable<Story> {
  const { rows } = await sql<StoryRow>`
    select story.key, story.id, roots, figures, contradictions, min(e.at) as at
    from story join story_report as member on member.story = story.key join entered as e on e.report = member.report
    group by story.key order by min(e.at), story.id`.execute(database);
  for (const row of rows) yield await storyOf(database, row);
}

/** A story by its id, with both sides of what is contradicted in it. */
export interface FoundStory extends Story {
  readonly disputes: readonly FoundDispute[];
}

export const findStory = async (database: Kysely<Tables>, statements: Sql, id: string): Promise<FoundStory | null> => {
  const { rows } = await sql<StoryRow>`
    select key, id, roots, figures, contradictions from story where id = ${id}`.execute(database);
  if (!rows[0]) return null;
  const disputes = statements
    .all('select data from dispute where story = ? order by is_update, key', rows[0].key)
    .map(({ data }) => disputeWithWords(statements, JSON.parse(String(data)) as Dispute));
  return { ...(await storyOf(database, rows[0])), disputes };
};

const storyOf = async (database: Kysely<Tables>, row: StoryRow): Promise<Story> => {
  const { rows: reports } = await sql<StoryReport>`
    select report.id, report.outlet, report.published_value as published, report.title, earlier.id as copyOf
    from story_report as member join report on report.key = member.report join entered as e on e.report = report.key
    left join copy on copy.report = report.key left join report as earlier on earlier.key = copy.of
    where member.story = ${row.key} order by e.at, e.id`.execute(database);
  return {
    id: row.id,
    title: reports.find(({ title }) => title)?.title ?? null,
    reports,
    roots: JSON.parse(row.roots) as Root[],
    figures: JSON.parse(row.figures) as Figure[],
    contradictions: JSON.parse(row.contradictions) as Contradiction[],
  };
};
