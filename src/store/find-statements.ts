import type { Certainty } from '../model/evidence.ts';
import type { Dispute, Side, Statement, StatementClaim } from '../model/statement.ts';
import { textOrNull } from './find-entities.ts';
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
  /** Ids of entities: one of them is a root of the statement. */
  readonly roots?: readonly string[];
  /** Somebody says it so surely, or so unsurely. */
  readonly certainty?: Certainty;
  /** Id of a story. */
  readonly story?: string;
  /** Days (YYYY-MM-DD), both included, on which it was first published. */
  readonly since?: string;
  readonly until?: string;
  readonly id?: string;
  /** The first claim of one of its roots. */
  readonly claim?: { readonly report: string; readonly assertion: string };
  readonly skip?: number;
  readonly limit: number;
}

/** A statement with its words. */
export interface FoundStatement extends Omit<Statement, 'claims' | 'disputes'> {
  readonly story: string;
  readonly claims: readonly ToldClaim[];
  readonly disputes: readonly FoundDispute[];
}

/** A claim of a statement with its words. */
export interface ToldClaim extends StatementClaim {
  readonly words: string;
  /** The headline of its report. */
  readonly title: string | null;
  /** The earliest report of the case with which its report shares a sentence. */
  readonly copyOf: string | null;
}

export interface FoundDispute extends Omit<Dispute, 'a' | 'b'> {
  readonly a: FoundSide;
  readonly b: FoundSide;
}

/** One side of a dispute with its words, and when it was published by whom. */
export interface FoundSide extends Side {
  readonly words: string;
  /** Where the words are few, such as a number: what stands around them in their sentence. */
  readonly before: string;
  readonly after: string;
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
  if (filter.claim) {
    where.push('statement.key in (select statement from statement_root where report = ? and assertion = ?)');
    values.push(filter.claim.report, filter.claim.assertion);
  }
  if (filter.disputed) where.push('statement.disputed = 1');
  if (filter.singleRoot) where.push('statement.roots = 1');
  for (const [condition, value] of [
    ['statement.id = ?', filter.id],
    ['story.id = ?', filter.story],
    ['substr(statement.first, 1, 10) >= ?', filter.since],
    ['substr(statement.first, 1, 10) <= ?', filter.until],
    [`statement.key in (${HAS_ROOT})`, filter.roots && JSON.stringify(filter.roots)],
    [
      "exists (select 1 from json_each(statement.data, '$.claims') as told where told.value ->> 'certainty' = ?)",
      filter.certainty,
    ],
  ] as const) {
    if (value === undefined) continue;
    where.push(condition);
    values.push(value);
  }
  const rows = sql.all(
    `select statement.data, story.id as story from statement join story on story.key = statement.story
    ${where.length === 0 ? '' : `where ${where.join(' and ')}`}
    order by statement.reports desc, statement.first, statement.id limit ? offset ?`,
    ...values,
    filter.limit,
    filter.skip ?? 0,
  );
  return rows.map((row) => withWords(sql, row));
};

/** All statements, by when they were first published. */
export function* eachStatement(sql: Sql): Iterable<FoundStatement> {
  const rows = sql.each(
    `select statement.data, story.id as story from statement join story on story.key = statement.story
    order by statement.first is null, statement.first, statement.id`,
  );
  for (const row of rows) yield withWords(sql, row);
}

const HAS_ROOT = `
select root.statement from entity join name_form as form on form.entity = entity.key
join cited on cited.form = form.key and cited.is_root = 1
join report on report.key = cited.report
join statement_root as root on root.report = report.id and root.assertion = cited.assertion where entity.id in (select value from json_each(?))`;

const withWords = (sql: Sql, { data, story }: Row): FoundStatement => {
  const statement = JSON.parse(String(data)) as Statement;
  return {
    ...statement,
    story: String(story),
    claims: statement.claims.map((claim) => {
      const report = sql.one(TOLD_IN, claim.report);
      return {
        ...claim,
        words: claim.content.map((span) => cutFrom(report, span)).join(' … '),
        title: textOrNull(report?.title),
        copyOf: textOrNull(report?.copy_of),
      };
    }),
    disputes: statement.disputes.map((dispute) => disputeWithWords(sql, dispute)),
  };
};

const TOLD_IN = `
select report.title, report.text, earlier.id as copy_of from report left join copy on copy.report = report.key
left join report as earlier on earlier.key = copy.of where report.id = ? and report.current = 1`;

export const disputeWithWords = (sql: Sql, dispute: Dispute): FoundDispute => ({
  ...dispute,
  a: sideWithWords(sql, dispute.a),
  b: sideWithWords(sql, dispute.b),
});

const sideWithWords = (sql: Sql, side: Side): FoundSide => {
  const report = sql.one(
    'select outlet, published_value, title, text from report where id = ? and current = 1',
    side.report,
  );
  return {
    ...side,
    words: cutFrom(report, side.span),
    ...around(report, side.span),
    outlet: textOrNull(report?.outlet),
    published: textOrNull(report?.published_value),
  };
};

const partOf = (report: Row | undefined, span: Side['span']): string =>
  String((span.in === 'title' ? report?.title : report?.text) ?? '');

const cutFrom = (report: Row | undefined, span: Side['span']): string =>
  partOf(report, span).slice(span.start, span.end);

/** UTF-16 units from which on words speak for themselves, and how many are shown on either side of fewer. */
const ENOUGH = 60;
const AROUND = 120;
const SENTENCE_END = /[\n.!?\u061f]/u;

const around = (report: Row | undefined, span: Side['span']): Pick<FoundSide, 'before' | 'after'> => {
  if (span.end - span.start >= ENOUGH) return { before: '', after: '' };
  const text = partOf(report, span);
  const before = text.slice(Math.max(0, span.start - AROUND), span.start);
  const after = text.slice(span.end, span.end + AROUND);
  const wordsBefore = before.split(SENTENCE_END).at(-1)!;
  const isCut = wordsBefore.length === AROUND;
  const end = after.search(SENTENCE_END);
  return {
    before: isCut ? wordsBefore.slice(wordsBefore.indexOf(' ') + 1) : wordsBefore,
    after: end >= 0 ? after.slice(0, end) : after.length === AROUND ? after.slice(0, after.lastIndexOf(' ')) : after,
  };
};
