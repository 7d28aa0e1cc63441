import type { StoryFindings } from '../model/resolution.ts';
import type { Statement } from '../model/statement.ts';
import { indexLine } from './full-text.ts';
import type { SearchWords } from './search-words.ts';
import type { Sql } from './statements.ts';

/** Of so many of a statement's claims the words are looked up; the others say the same. */
const INDEXED = 3;

/** Replaces the statements and disputes of a story. */
export const writeFindings = (sql: Sql, words: SearchWords): ((story: number, findings: StoryFindings) => void) => {
  const lineOf = remembered((name: string) => indexLine(name, words));
  const readText = (report: string): string =>
    String(sql.one('select text from report where id = ? and current = 1', report)?.text ?? '');
  const contentOf = (statement: Statement, textOf: (report: string) => string): string =>
    statement.claims
      .slice(0, INDEXED)
      .map(({ report, content }) => {
        const text = textOf(report);
        return indexLine(content.map(({ start, end }) => text.slice(start, end)).join(' '), words);
      })
      .join(' ');
  return (story, { statements, disputes }) => {
    const textOf = remembered(readText);
    sql.run('delete from dispute where story = ?', story);
    for (const dispute of disputes) {
      const { what, update, a, b } = dispute;
      sql.run(
        'insert into dispute (story, what, is_update, a, b, data) values (?, ?, ?, ?, ?, ?)',
        story,
        what,
        update ? 1 : 0,
        a.report,
        b.report,
        JSON.stringify(dispute),
      );
    }
    sql.run('delete from statement where story = ?', story);
    for (const statement of statements) {
      const { id, claims, roots, disputes, about } = statement;
      const row = sql.one(
        `insert into statement (story, id, claims, reports, roots, disputed, first, data)
        values (?, ?, ?, ?, ?, ?, ?, ?) returning key`,
        story,
        id,
        claims.length,
        new Set(claims.map(({ report }) => report)).size,
        roots.length,
        disputes.some(({ update }) => !update) ? 1 : 0,
        claims[0]!.published,
        JSON.stringify(statement),
      );
      for (const [place, root] of roots.entries()) {
        const first = claims[root.claims[0]!]!;
        sql.run(
          'insert into statement_root (statement, place, report, assertion, alone, first, disputed) values (?, ?, ?, ?, ?, ?, ?)',
          Number(row!.key),
          place,
          first.report,
          first.assertion,
          roots.length === 1 ? 1 : 0,
          place === 0 ? 1 : 0,
          disputes.some(({ update }) => !update) ? 1 : 0,
        );
      }
      sql.run(
        'insert into statement_words (rowid, about, content) values (?, ?, ?)',
        Number(row!.key),
        about.map(lineOf).join(' '),
        contentOf(statement, textOf),
      );
    }
  };
};

/** Names recur, and the reports of a story: the work is done once for each. */
const remembered = (work: (name: string) => string): ((name: string) => string) => {
  const known = new Map<string, string>();
  return (name) => {
    const line = known.get(name) ?? work(name);
    known.set(name, line);
    return line;
  };
};
