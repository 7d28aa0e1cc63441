import type { UnreadReason } from '../model/evidence.ts';
import { factsOf, IS_SHOWN } from './former.ts';
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
  /** Of which a person said that nothing was to be read: they are not among those not understood. */
  readonly settled: number;
  /** Commonest first. */
  readonly groups: readonly MissedGroup[];
}

/** Sentences of a group that are shown: those of the earliest reports. */
const EXAMPLES = 3;

/**
 * Counts the states of all sentences, and groups those not understood by reason and word: the commonest groups. `judged` is what
 * people said of sentences, by their words.
 */
export const findMissed = (sql: Sql, limit: number, judged: ReadonlyMap<string, 'accepted' | 'rejected'>): Missed => {
  const counts = sql.one(
    `select coalesce(sum(with_claims), 0) as with_claims, coalesce(sum(empty), 0) as empty, coalesce(sum(unread), 0) as unread
    from reading where report ${IS_SHOWN}`,
  )!;
  const [withClaims, empty, all] = [Number(counts.with_claims), Number(counts.empty), Number(counts.unread)];
  let settled = 0;
  const groups = new Map<string, { reason: UnreadReason; word: string; count: number; examples: Example[] }>();
  for (const { id, start, end, words: text, reason, word } of sql.each(SENTENCES)) {
    if (judged.get(String(text)) === 'accepted') {
      settled++;
      continue;
    }
    const key = `${reason} ${word}`;
    const group = groups.get(key) ?? { reason: reason as UnreadReason, word: String(word), count: 0, examples: [] };
    groups.set(key, group);
    group.count++;
    if (group.examples.length < EXAMPLES)
      group.examples.push({ report: String(id), start: Number(start), end: Number(end), text: String(text) });
  }
  return {
    sentences: withClaims + empty + all,
    withClaims,
    empty,
    unread: all - settled,
    settled,
    groups: [...groups.values()]
      .sort((a, b) => b.count - a.count || compare(a.reason, b.reason) || compare(a.word, b.word))
      .slice(0, limit),
  };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Example = MissedGroup['examples'][number];

/** In order of publication. */
const SENTENCES = `
select report.id, start, end, words, reason, word from unread_sentence as sentence
${factsOf('sentence.report')}
where report.current = 1 order by report.published_at, report.id, start`;
