import type { UnreadReason } from '../model/evidence.ts';
import type { Sql } from './statements.ts';

/** Sentences that were not understood for one and the same reason and word. */
export interface MissedGroup {
  readonly reason: UnreadReason;
  /** The verb or stem behind it, '' where no one word is. */
  readonly word: string;
  readonly count: number;
  readonly examples: readonly {
    readonly report: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

/** What a case holds that the program did not understand. */
export interface Missed {
  readonly sentences: number;
  readonly withClaims: number;
  readonly empty: number;
  readonly unread: number;
  /** Commonest first. */
  readonly groups: readonly MissedGroup[];
}

const EXAMPLES = `select report.id, report.text, start, end from unread_sentence join report on report.key = unread_sentence.report
  where reason = ? and word = ? and current = 1 order by report.published_at, report.id, start limit 3`;

/** Counts the states of all sentences, and groups those not understood by reason and word: the commonest groups. */
export const findMissed = (sql: Sql, limit: number): Missed => {
  const counts = sql.one(
    `select sum(with_claims) as with_claims, sum(empty) as empty, sum(unread) as unread
    from reading join report on report.key = reading.report where current = 1`,
  )!;
  const [withClaims, empty, unread] = [Number(counts.with_claims), Number(counts.empty), Number(counts.unread)];
  const groups = sql.all(
    `select reason, word, count(*) as count from unread_sentence join report on report.key = unread_sentence.report
    where current = 1 group by reason, word order by count desc, reason, word limit ?`,
    limit,
  );
  return {
    sentences: withClaims + empty + unread,
    withClaims,
    empty,
    unread,
    groups: groups.map(({ reason, word, count }) => ({
      reason: reason as UnreadReason,
      word: String(word),
      count: Number(count),
      examples: sql.all(EXAMPLES, String(reason), String(word)).map(({ id, text, start, end }) => ({
        report: String(id),
        start: Number(start),
        end: Number(end),
        text: String(text).slice(Number(start), Number(end)),
      })),
    })),
  };
};
