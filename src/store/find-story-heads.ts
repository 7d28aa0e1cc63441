import { textOrNull } from './find-entities.ts';
import { factsOf } from './former.ts';
import { matchOf, queryOf } from './report-words.ts';
import type { SearchWords } from './search-words.ts';
import type { Sql } from './statements.ts';

/** Which stories are asked for; all given must hold. */
export interface StoryFilter {
  /** Words of one of its reports. */
  readonly text?: string;
  /** It has at least so many reports. */
  readonly reports: number;
  /** Something in it is contradicted. */
  readonly disputed?: boolean;
  /** Days (YYYY-MM-DD), both included, between which a report of it was published. */
  readonly since?: string;
  readonly until?: string;
  /** Id of a report that is in it. */
  readonly report?: string;
  readonly order: 'latest' | 'largest';
  readonly skip: number;
  readonly limit: number;
}

/** What a list shows of a story. */
export interface StoryHead {
  readonly id: string;
  /** The headline of its first report that has one. */
  readonly title: string | null;
  readonly reports: number;
  readonly outlets: number;
  readonly copies: number;
  readonly roots: number;
  /** What is contradicted in it, without later and higher tolls. */
  readonly contradictions: number;
  /** When its first and its last report were published, as they say. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Stands for no date in `entered.at`. */
const UNDATED = Number.MAX_SAFE_INTEGER;
const DAY = 86_400_000;

export const findStoryHeads = (sql: Sql, filter: StoryFilter, words: SearchWords): StoryHead[] => {
  const { text, reports, disputed, since, until, report, order, skip, limit } = filter;
  const where: string[] = [];
  const having = ['count(*) >= ?'];
  const asked: (string | number)[] = [];
  const counted: (string | number)[] = [reports];
  if (text !== undefined) {
    const match = matchOf(queryOf(text, words));
    if (match === null) return [];
    where.push(
      'story.key in (select story from story_report where report in (select rowid from report_words where report_words match ?))',
    );
    asked.push(match);
  }
  if (report !== undefined) {
    where.push(
      'story.key in (select story from story_report where report in (select key from report where id = ? and current = 1))',
    );
    asked.push(report);
  }
  if (disputed) where.push('exists (select 1 from dispute where dispute.story = story.key and is_update = 0)');
  if (since !== undefined) {
    having.push(`max(nullif(e.at, ${UNDATED})) >= ?`);
    counted.push(Date.parse(since));
  }
  if (until !== undefined) {
    having.push(`min(nullif(e.at, ${UNDATED})) < ?`);
    counted.push(Date.parse(until) + DAY);
  }
  return sql
    .all(
      `select story.key, story.id, count(*) as reports, count(distinct report.outlet) as outlets, count(copy.report) as copies,
      json_array_length(story.roots) as roots
      from story join story_report as member on member.story = story.key
      cross join entered as e indexed by entered_facts on e.report = member.report ${factsOf('member.report')} left join copy on copy.report = member.report
      ${where.length === 0 ? '' : `where ${where.join(' and ')}`}
      group by story.key having ${having.join(' and ')}
      order by ${order === 'largest' ? 'reports desc,' : ''} max(nullif(e.at, ${UNDATED})) desc nulls last, story.id limit ? offset ?`,
      ...asked,
      ...counted,
      limit,
      skip,
    )
    .map((row) => {
      const members = sql.all(MEMBERS, Number(row.key));
      return {
        id: String(row.id),
        title: textOrNull(members.find(({ title }) => title !== null)?.title),
        reports: Number(row.reports),
        outlets: Number(row.outlets),
        copies: Number(row.copies),
        roots: Number(row.roots),
        contradictions: Number(
          sql.one('select count(*) as n from dispute where story = ? and is_update = 0', Number(row.key))!.n,
        ),
        first: textOrNull(members[0]?.published),
        last: textOrNull(members.findLast(({ published }) => published !== null)?.published),
      };
    });
};

const MEMBERS = `
select report.title, report.published_value as published from story_report as member
join report on report.key = member.report join entered as e on e.report = member.report
where member.story = ? order by e.at, e.id`;
