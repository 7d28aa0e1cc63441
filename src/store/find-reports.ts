import { type Kysely, sql } from 'kysely';
import type { Span } from '../model/span.ts';
import type { FoundReport, ReportFilter, SearchWords, Snippet } from './case.ts';
import { HEAD_COLUMNS, headOf } from './report-head.ts';
import { matchOf, queryOf, spansFound } from './report-words.ts';
import type { Tables } from './tables.ts';

/** Finds the reports that a filter lets through. A text without any word, and a page after an unknown report, find nothing. */
export const findReports = async (
  database: Kysely<Tables>,
  filter: ReportFilter,
  words: SearchWords,
): Promise<FoundReport[]> => {
  const { text, outlet, since, until, limit, after } = filter;
  const wanted = text === undefined ? null : queryOf(text, words);
  // First the page, out of indexes alone: rows with whole texts and readings are opened for what is shown.
  let query = database.selectFrom('report').select('report.key').where('report.current', '=', 1);
  if (wanted) {
    const match = matchOf(wanted);
    if (match === null) return [];
    // The plus keeps SQLite from walking all reports by date and looking each up among those found.
    query = query.where(
      sql<boolean>`+report.current = 1 and report.key in (select rowid from report_words where report_words match ${match})`,
    );
  }
  if (outlet !== undefined) query = query.where('report.outlet', '=', outlet);
  if (since !== undefined) query = query.where('report.published_latest', '>=', since);
  if (until !== undefined) query = query.where('report.published_earliest', '<=', until);
  if (after !== undefined) {
    const last = await database
      .selectFrom('report')
      .select('published_at')
      .where('id', '=', after)
      .where('current', '=', 1)
      .executeTakeFirst();
    if (!last) return [];
    query = query.where((eb) =>
      eb.or([
        eb('report.published_at', '<', last.published_at),
        eb.and([eb('report.published_at', '=', last.published_at), eb('report.id', '>', after)]),
      ]),
    );
  }
  query = query.orderBy('report.published_at', 'desc').orderBy('report.id');
  if (limit !== undefined) query = query.limit(limit);
  const rows = await database
    .selectFrom('report')
    .innerJoin('reading', 'reading.report', 'report.key')
    .where('report.key', 'in', query)
    .select([...HEAD_COLUMNS, 'reading.claims', 'reading.events', 'reading.ties', 'reading.unread'])
    .select(({ ref, val }) => [(wanted ? ref('report.text') : val('')).as('body')])
    .orderBy('report.published_at', 'desc')
    .orderBy('report.id')
    .execute();
  return rows.map(({ body, claims, events, ties, unread, ...row }) => {
    const snippet = wanted && snippetOf(row.title, body, (part) => spansFound(part, wanted, words));
    return { ...headOf(row), claims, events, ties, unread, ...(snippet ? { snippet } : {}) };
  });
};

/** UTF-16 units shown before the first word found, and in all. */
const LEAD = 60;
const LENGTH = 240;

/** The stretch of the body with most of the words found, else the headline. */
const snippetOf = (title: string | null, body: string, spansIn: (text: string) => Span[]): Snippet | null => {
  const found = spansIn(body);
  if (found.length > 0) return stretchOf(body, found);
  const inTitle = title === null ? [] : spansIn(title).map((span): Span => ({ ...span, in: 'title' }));
  return inTitle.length === 0 ? null : { start: 0, end: title!.length, in: 'title', text: title!, found: inTitle };
};

const stretchOf = (text: string, found: readonly Span[]): Snippet => {
  let first = 0;
  let most = 0;
  for (let from = 0, to = 0; from < found.length; from++) {
    while (to < found.length && found[to]!.end - found[from]!.start <= LENGTH - LEAD) to++;
    if (to - from > most) [first, most] = [from, to - from];
  }
  const inside = found.slice(first, first + Math.max(1, most));
  const start = spaceAt(text, Math.max(0, inside[0]!.start - LEAD), 1);
  const end = Math.max(inside.at(-1)!.end, spaceAt(text, Math.min(text.length, start + LENGTH), -1));
  return { start, end, text: text.slice(start, end), found: inside };
};

/** The edge of a word nearest in the direction: never inside a grapheme. */
const spaceAt = (text: string, at: number, step: 1 | -1): number => {
  const isEdge = (i: number): boolean => i <= 0 || i >= text.length || /\s/u.test(text[i - (step === 1 ? 1 : 0)]!);
  let edge = at;
  while (!isEdge(edge)) edge += step;
  return edge;
};
