import { textOrNull } from './find-entities.ts';
import { factsOf } from './former.ts';
import type { Sql } from './statements.ts';

/**
 * The words by which reports cite somebody who is none of the case's entities: a source without a name, a group, a text. The
 * same words in two reports need not mean the same source.
 */
export interface FoundWording {
  /** As printed, '' where the text leaves the source out. */
  readonly words: string;
  readonly kind: string;
  /** Claims that cite so, and those of them that go back no further. */
  readonly cited: number;
  readonly root: number;
  readonly reports: number;
  /** Who cites so how often, the most first. */
  readonly by: readonly { readonly outlet: string | null; readonly claims: number }[];
}

export interface WordingFilter {
  /** A part of the words. */
  readonly words?: string;
  readonly kind?: string;
}

/** The commonest first. */
export const findWordings = (sql: Sql, { words, kind }: WordingFilter, limit: number, skip: number): FoundWording[] =>
  sql
    .all(
      `select words, kind, count(*) as cited, sum(is_root) as root, count(distinct report) as reports
      from cited_words indexed by cited_words_by_words
      where (?1 is null or instr(words, ?1)) and (?2 is null or kind = ?2)
      group by words, kind order by cited desc, words, kind limit ?3 offset ?4`,
      words ?? null,
      kind ?? null,
      limit,
      skip,
    )
    .map((row) => ({
      words: String(row.words),
      kind: String(row.kind),
      cited: Number(row.cited),
      root: Number(row.root),
      reports: Number(row.reports),
      by: sql
        .all(BY, String(row.words), String(row.kind))
        .map(({ outlet, claims }) => ({ outlet: textOrNull(outlet), claims: Number(claims) })),
    }));

const BY = `
select report.outlet, count(*) as claims from cited_words ${factsOf('cited_words.report')}
where words = ? and kind = ? group by report.outlet order by claims desc, 1 limit 8`;
