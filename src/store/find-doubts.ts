import type { Dispute } from '../model/statement.ts';
import { factsOf } from './former.ts';
import type { Row, Sql } from './statements.ts';

/** What a person should look at, as it lies in the tables: no words of reports yet. */
export interface Doubts {
  /** Contradictions, without later and higher tolls. */
  readonly disputes: readonly DoubtfulDispute[];
  readonly names: readonly DoubtfulName[];
  readonly sentences: readonly DoubtfulSentence[];
}

interface DoubtfulDispute extends Dispute {
  readonly story: string;
  /** The roots of the statement in which it stands, 0 where it stands in none. */
  readonly roots: number;
}

/** A name that was taken for a longer or shorter one of somebody else. */
export interface DoubtfulName {
  readonly type: string;
  readonly name: string;
  readonly reason: string;
  readonly reports: number;
  /** Whose name it is thought to be. */
  readonly of: string;
}

export interface DoubtfulSentence {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly reason: string;
  readonly word: string;
}

export const findDoubts = (sql: Sql): Doubts => ({
  disputes: disputesIn(sql),
  names: sql.all(NAMES).map(({ type, name, reason, reports, of }) => ({
    type: String(type),
    name: String(name),
    reason: String(reason),
    reports: Number(reports),
    of: String(of),
  })),
  sentences: sql.all(SENTENCES).map(({ report, start, end, words, reason, word }) => ({
    report: String(report),
    start: Number(start),
    end: Number(end),
    words: String(words),
    reason: String(reason),
    word: String(word),
  })),
});

/** Each once: those of statements first, by how few roots they have and how many reports, then those of stories alone. */
const disputesIn = (sql: Sql): DoubtfulDispute[] => {
  const found = new Map<string, DoubtfulDispute>();
  const put = ({ data, story, roots }: Row): void => {
    for (const dispute of JSON.parse(String(data)) as Dispute[]) {
      const key = [dispute.a, dispute.b].map(({ report, span }) => `${report} ${span.start} ${span.end}`).sort();
      if (dispute.update || found.has(key.join())) continue;
      found.set(key.join(), { ...dispute, story: String(story), roots: Number(roots) });
    }
  };
  sql.all(OF_STATEMENTS).forEach(put);
  sql.all(OF_STORIES).forEach(put);
  return [...found.values()];
};

const OF_STATEMENTS = `
select statement.data -> '$.disputes' as data, story.id as story, statement.roots from statement
join story on story.key = statement.story where statement.disputed = 1 order by statement.roots, statement.reports desc, statement.id`;

const OF_STORIES = `
select json_array(json(dispute.data)) as data, story.id as story, 0 as roots from dispute join story on story.key = dispute.story
where is_update = 0 order by dispute.key`;

/** The most named first: a wrong one among them does most harm. */
const NAMES = `
select form.type, form.name, form.reason, sum(form.reports) as reports, entity.name as of from name_form as form
join entity on entity.key = form.entity
where form.reason in ('short form', 'fuller name') and form.name <> entity.name
group by form.type, form.name, entity.name order by 4 desc, form.name`;

/** Of the story itself: lines that lead to other stories bring none. */
const SENTENCES = `
select report.id as report, start, end, words, reason, word from unread_sentence as sentence ${factsOf('sentence.report')}
where report.current = 1 and part is null and reason in ('cue-without-content', 'quotation-without-speaker') order by report.published_at desc, report.id, start`;
