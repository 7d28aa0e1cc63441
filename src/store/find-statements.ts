import type { Dispute, Side, Statement, StatementClaim } from '../model/statement.ts';
import { matchQuery } from './full-text.ts';
import type { SearchWords } from './search-words.ts';
import type { Row, Sql } from './statements.ts';

/** Which statements are asked for; all given must hold. Those of most reports come first. */
export interface StatementFilter {
  /** Words of a name that it mentions. */
  readonly about?: string;
  /** Words of what it says. */
  readonly text?: string;
  /** Something in it is contradicted. */
  readonly disputed?: boolean;
  readonly singleRoot?: boolean;
  readonly id?: string;
  readonly limit: number;
}

/** A statement with its words. */
export interface FoundStatement extends Omit<Statement, 'claims' | 'disputes'> {
  readonly story: string;
  readonly claims: readonly (StatementClaim & { readonly words: string })[];
  readonly disputes: readonly FoundDispute[];
}

export interface FoundDispute extends Omit<Dispute, 'a' | 'b'> {
  readonly a: FoundSide;
  readonly b: FoundSide;
}

/** One side of a dispute with its words, and when it was published by whom. */
export interface FoundSide extends Side {
  readonly words: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

export const findStatements = (sql: Sql, filter: StatementFilter, words: SearchWords): FoundStatement[] => {
  const where: string[] = [];
  const values: (string | number)[] = [];
  for (const [column, asked] of [
    ['about', filter.about],
    ['content', filter.text],
  ] as const) {
    if (asked === undefined) continue;
    const match = matchQuery(asked, words, 'AND');
    if (match === null) return [];
    where.push(`statement.key in (select rowid from statement_words where statement_words match ?)`);
    values.push(`${column} : (${match})`);
  }
  if (filter.disputed) where.push('statement.disputed = 1');
  if (filter.singleRoot) where.push('statement.roots = 1');
  if (filter.id !== undefined) {
    where.push('statement.id = ?');
    values.push(filter.id);
  }
  const rows = sql.all(
    `select statement.data, story.id as story from statement join story on story.key = statement.story
    ${where.length === 0 ? '' : `where ${where.join(' and ')}`}
    order by statement.reports desc, statement.first, statement.id limit ?`,
    ...values,
    filter.limit,
  );
  return rows.map((row) => withWords(sql, row));
};

const withWords = (sql: Sql, { data, story }: Row): FoundStatement => {
  const statement = JSON.parse(String(data)) as Statement;
  return {
    ...statement,
    story: String(story),
    claims: statement.claims.map((claim) => ({
      ...claim,
      words: claim.content.map((span) => wordsAt(sql, claim.report, span)).join(' … '),
    })),
    disputes: statement.disputes.map((dispute) => disputeWithWords(sql, dispute)),
  };
};

const disputeWithWords = (sql: Sql, dispute: Dispute): FoundDispute => ({
  ...dispute,
  a: sideWithWords(sql, dispute.a),
  b: sideWithWords(sql, dispute.b),
});

const sideWithWords = (sql: Sql, side: Side): FoundSide => {
  const row = sql.one('select outlet, published_value from report where id = ? and current = 1', side.report);
  return {
    ...side,
    words: wordsAt(sql, side.report, side.span),
    outlet: row?.outlet ? String(row.outlet) : null,
    published: row?.published_value ? String(row.published_value) : null,
  };
};

const wordsAt = (sql: Sql, report: string, span: Side['span']): string => {
  const row = sql.one('select title, text from report where id = ? and current = 1', report);
  return String((span.in === 'title' ? row?.title : row?.text) ?? '').slice(span.start, span.end);
};
