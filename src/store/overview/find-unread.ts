import type { DatabaseSync } from 'node:sqlite';
import type { Overview, UnreadGroup } from './overview.ts';

const EXAMPLES = 3;

/** Sentences that were not understood by reason and word, commonest first, with some of them. */
export const findUnread = (database: DatabaseSync, limit: number): UnreadGroup[] => {
  const examples = database.prepare(
    `select report.id, report.text, start, end from unread_sentence join report on report.key = unread_sentence.report
     where reason = ? and word = ? order by unread_sentence.report, start limit ${EXAMPLES}`,
  );
  return database
    .prepare(
      'select reason, word, count(*) as count from unread_sentence group by reason, word order by count desc, reason, word limit ?',
    )
    .all(limit)
    .map(({ reason, word, count }) => ({
      reason: String(reason),
      word: String(word),
      count: Number(count),
      examples: examples.all(reason!, word!).map(({ id, text, start, end }) => ({
        report: String(id),
        start: Number(start),
        end: Number(end),
        text: String(text).slice(Number(start), Number(end)),
      })),
    }));
};

export const countSentences = (database: DatabaseSync): ReturnType<Overview['sentences']> => {
  const { claims, empty, unread } = database
    .prepare(
      'select coalesce(sum(claims), 0) as claims, coalesce(sum(empty), 0) as empty, coalesce(sum(unread), 0) as unread from sentence_count',
    )
    .get()!;
  return { withClaims: Number(claims), empty: Number(empty), unread: Number(unread) };
};
