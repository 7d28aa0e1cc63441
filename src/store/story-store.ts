import type { StoryDraft, StoryFindings, StoryStore } from '../model/resolution.ts';
import type { Sql } from './statements.ts';

/** The tables by which reports that may tell one event find each other, and the stories made of them. */
export const storyStore = (sql: Sql, writeFindings: (story: number, findings: StoryFindings) => void): StoryStore => ({
  countUnsettled: () => Number(sql.one('select count(*) as n from story where settled = 0')!.n),
  near: (report, days, least) => sql.numbers(NEAR, report, days, least),
  link: (report, pairs) => {
    const rows = JSON.stringify(pairs.map(({ other, score }) => [other, score]));
    sql.run(
      'insert or replace into story_pair (report, other, score) select ?1, value ->> 0, value ->> 1 from json_each(?2)',
      report,
      rows,
    );
    sql.run(
      'insert or replace into story_pair (report, other, score) select value ->> 0, ?1, value ->> 1 from json_each(?2)',
      report,
      rows,
    );
  },
  pairsOf: (report) =>
    sql
      .all('select other, score from story_pair where report = ? order by other', report)
      .map(({ other, score }) => ({ other: Number(other), score: Number(score) })),
  together: (reports) => sql.numbers(TOGETHER, JSON.stringify(reports)),
  replace: (reports, stories) => {
    const among = JSON.stringify(reports);
    const ids = JSON.stringify(stories.map(({ id }) => id));
    sql.run(
      `delete from story where key in (select story from story_report where report in (select value from json_each(?)))
      and id not in (select value from json_each(?))`,
      among,
      ids,
    );
    for (const story of stories) addStory(sql, story);
  },
  unsettled: (limit) =>
    sql.all('select key, id from story where settled = 0 order by key limit ?', limit).map(({ key, id }) => ({
      id: String(id),
      reports: sql.numbers(MEMBERS, Number(key)),
    })),
  settle: (id, findings) => {
    const { roots, figures, contradictions } = findings;
    writeFindings(Number(sql.one('select key from story where id = ?', id)!.key), findings);
    sql.run(
      'update story set settled = 1, roots = ?, figures = ?, contradictions = ? where id = ?',
      JSON.stringify(roots),
      JSON.stringify(figures),
      JSON.stringify(contradictions),
      id,
    );
  },
});

/** What was found in the stories of a report holds no more. */
export const unsettleStoriesOf = (sql: Sql, report: number): void =>
  sql.run('update story set settled = 0 where key in (select story from story_report where report = ?)', report);

const addStory = (sql: Sql, { id, reports }: StoryDraft): void => {
  if (sql.one('select 1 from story where id = ?', id)) return;
  sql.run('insert into story (id) values (?)', id);
  sql.run(
    `insert into story_report (story, report) select story.key, member.value from story, json_each(?) as member where story.id = ?`,
    JSON.stringify(reports),
    id,
  );
};

/** Reports at most `?2` days from report `?1` with at least `?3` of its keys that do not wait to be paired themselves. */
const NEAR = `
select near.report from (
  select key.report from entered as own, json_each(own.keys) as stem, story_key as key
  where own.report = ?1 and key.stem = stem.value and key.day between own.at / 86400000 - ?2 and own.at / 86400000 + ?2
  and key.report <> ?1 group by key.report having count(*) >= ?3) as near
where not exists (select 1 from waiting where step = 'pairs' and report = near.report)`;

const TOGETHER = `
select distinct other.report from json_each(?) as given, story_report as own, story_report as other
where own.report = given.value and other.story = own.story`;

const MEMBERS = `
select member.report from story_report as member join entered as e on e.report = member.report
where member.story = ? order by e.at, e.id`;
