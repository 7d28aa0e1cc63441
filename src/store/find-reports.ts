import { type Kysely, sql } from 'kysely';
import type { Span } from '../model/span.ts';
import type { FoundReport, ReportFilter, SearchWords, Snippet } from './case.ts';
import { HEAD_COLUMNS, headOf } from './report-head.ts';
import { matchOf, type PartFound, partsFound, type Query, queryOf } from './report-words.ts';
import type { ReadingTable, ReportTable, Tables } from './tables.ts';

/** The index that holds all that a page is chosen by. */
const LATEST_FIRST = sql<ReportTable>`report`.as<'report'>(sql`report indexed by report_by_date`);
/** The counts of a reading lie behind its evidence: in their index they are found without it. */
const COUNTS = sql<ReadingTable>`reading`.as<'reading'>(sql`reading indexed by reading_counts`);

/** Finds the reports that a filter lets through. A text without any word, and a page after an unknown report, find nothing. */
export const findReports = async (
  database: Kysely<Tables>,
  filter: ReportFilter,
  words: SearchWords,
): Promise<FoundReport[]> => {
  const { text, outlet, since, until, limit, after } = filter;
  const wanted = text === undefined ? null : queryOf(text, words);
  // First the page, out of indexes alone: rows with whole texts and readings are opened for what is shown.
  let query = database.selectFrom(LATEST_FIRST).select('report.key').where(sql<boolean>`report.current = 1`);
  if (wanted) {
    const match = matchOf(wanted);
    if (match === null) return [];
    query = query.where(sql<boolean>`report.key in (select rowid from report_words where report_words match ${match})`);
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
    .innerJoin(COUNTS, 'reading.report', 'report.key')
    .where('report.key', 'in', query)
    .select([...HEAD_COLUMNS, 'reading.claims', 'reading.events', 'reading.ties', 'reading.unread'])
    .select(({ ref, val }) => [(wanted ? ref('report.text') : val('')).as('body')])
    .orderBy('report.published_at', 'desc')
    .orderBy('report.id')
    .execute();
  return rows.map(({ body, claims, events, ties, unread, ...row }) => {
    const snippet = wanted && snippetOf(row.title, body, wanted, words);
    return { ...headOf(row), claims, events, ties, unread, ...(snippet ? { snippet } : {}) };
  });
};

/** UTF-16 units shown before the first word found, and in all. */
const LEAD = 60;
const LENGTH = 240;

/** The stretch of the body with most of the words found, else the headline. */
const snippetOf = (title: string | null, body: string, query: Query, words: SearchWords): Snippet | null => {
  const found = foundIn(body, query, words);
  if (found.length > 0) return stretchOf(body, found);
  const inTitle =
    title === null ? [] : partsFound(title, query, words).map(({ start, end }): Span => ({ start, end, in: 'title' }));
  return inTitle.length === 0 ? null : { start: 0, end: title!.length, in: 'title', text: title!, found: inTitle };
};

/** Sentences, roughly: words are looked for in one after the other. */
const PIECES = /[^\n.!?\u061f]*[\n.!?\u061f]*/gu;

/** Without marks and capitals: roughly how words are looked up, in no time. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
/** Of longer forms without the last letter, which is spelt in more than one way. */
const beginningsOf = (query: Query): string[] =>
  query.flat(2).map((form) => plain(form.length > 3 ? form.slice(0, -1) : form));

/**
 * What is found from the beginning on, until all parts of the query stand close together: texts are long, and the analysis of
 * their words takes time, so that only sentences are looked at which have the letters. What is found in none of these, such as
 * a phrase over the end of a sentence, is sought in the whole.
 */
const foundIn = (body: string, query: Query, words: SearchWords): PartFound[] => {
  const found: PartFound[] = [];
  const beginnings = beginningsOf(query);
  for (const { 0: piece, index } of body.matchAll(PIECES)) {
    const letters = plain(piece);
    if (!beginnings.some((beginning) => letters.includes(beginning))) continue;
    for (const { start, end, part } of partsFound(piece, query, words))
      found.push({ start: start + index, end: end + index, part });
    const { from, most } = firstOfMost(found);
    if (new Set(found.slice(from, from + most).map(({ part }) => part)).size === query.length) return found;
  }
  return found.length > 0 ? found : partsFound(body, query, words);
};

/** The run of finds that fits into a stretch and holds most of them. */
const firstOfMost = (found: readonly Span[]): { readonly from: number; readonly most: number } => {
  let from = 0;
  let most = 0;
  for (let i = 0, to = 0; i < found.length; i++) {
    while (to < found.length && found[to]!.end - found[i]!.start <= LENGTH - LEAD) to++;
    if (to - i > most) [from, most] = [i, to - i];
  }
  return { from, most };
};

const stretchOf = (text: string, found: readonly Span[]): Snippet => {
  const { from, most } = firstOfMost(found);
  const inside = found.slice(from, from + Math.max(1, most)).map(({ start, end }): Span => ({ start, end }));
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
