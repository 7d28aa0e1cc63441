import type { Chain, Claim } from '../model/evidence.ts';
import type { Case, FoundClaim, ReportHead } from '../store/case.ts';
import type { BornOut, FoundEvent, FoundTold } from '../store/find-events.ts';
import type { FoundStatement } from '../store/find-statements.ts';
import type { TieTelling } from '../store/find-ties.ts';

/** What can be exported as a table. */
export const CSV_TABLES = ['claims', 'events', 'ties', 'statements'] as const;
export type CsvTable = (typeof CSV_TABLES)[number];

type Cell = string | number | null;
/** Cells by the names of their columns: every row of a table has the same, in the same order. */
type Row = Readonly<Record<string, Cell>>;

/** The rows of a table, one by one: no whole case is in memory. */
export const csvRows = (kept: Case, table: CsvTable): AsyncIterable<Row> => {
  if (table === 'claims') return each(kept.claims({}), claimRow);
  if (table === 'events') return each(kept.allEvents(), eventRow);
  return table === 'ties' ? each(kept.allTies(), tieRow) : each(kept.allStatements(), statementRow);
};

async function* each<T>(items: AsyncIterable<T>, rowOf: (item: T) => Row): AsyncIterable<Row> {
  for await (const item of items) yield rowOf(item);
}

/** Between names of a chain, from the report to the root; and between names of a list. */
const CHAIN = ' ← ';
const LIST = ' | ';

/** Whoever has no name is told by the kind of source that it is. */
const sourcesOf = (chain: Chain): string[] =>
  chain.flatMap((link) => (link.kind === 'report' ? [] : [link.name ?? `(${link.kind})`]));

const reportCells = ({ id, outlet, title, url, published }: ReportHead): Row => ({
  report: id,
  outlet,
  title,
  url,
  published: published.value ?? published.earliest,
});

/** Who says it how surely: of a report's own voice its outlet, surely. */
const sayingCells = (claim: Claim | null, { id, outlet }: ReportHead): Row => {
  const sources = claim ? sourcesOf(claim.chain) : [];
  return {
    chain: sources.join(CHAIN),
    root: sources.at(-1) ?? outlet ?? id,
    certainty: claim?.certainty ?? 'certain',
    polarity: polarityOf(claim?.polarity ?? '+'),
  };
};

/** In words: a sign would be taken for a formula. */
const polarityOf = (polarity: Claim['polarity']): string => (polarity === '-' ? 'denied' : 'asserted');

const claimRow = ({ report, claim, content, cue, earliest, latest }: FoundClaim): Row => ({
  claim: `${report.id}#${claim.id}`,
  quote: content,
  ...sayingCells(claim, report),
  mode: claim.mode,
  cue,
  earliest,
  latest,
  ...reportCells(report),
  decided: claim.decided?.corrected.length ? 'corrected' : (claim.decided?.verdict ?? null),
});

const eventRow = (event: FoundEvent & BornOut): Row => ({
  event: `${event.report.id}#${event.id}`,
  type: event.type,
  mode: event.mode,
  status: event.status,
  actor: event.actor,
  recipient: event.recipient,
  place: event.place,
  date: event.date,
  earliest: event.earliest,
  latest: event.latest,
  quantity: event.quantity?.value ?? null,
  quantity_of: event.quantity?.what ?? null,
  ...toldCells(event),
});

const tieRow = (tie: TieTelling): Row => ({
  tie: `${tie.report.id}#${tie.id}`,
  type: tie.type,
  status: tie.status,
  from: tie.from,
  to: tie.to,
  since: tie.since,
  until: tie.until,
  ...toldCells(tie),
});

const toldCells = ({ report, sentence, claim, decided }: FoundTold & BornOut): Row => ({
  quote: sentence,
  claim: claim && `${report.id}#${claim.id}`,
  ...sayingCells(claim, report),
  ...reportCells(report),
  decided,
});

const statementRow = ({ id, story, claims, roots, kinds, about, loops, disputes }: FoundStatement): Row => {
  const [first, last] = [claims[0]!, claims.at(-1)!];
  return {
    statement: id,
    quote: first.words,
    chain: first.chain.map(({ kind, name }) => name ?? `(${kind})`).join(CHAIN),
    roots: roots.map(({ name, kind }) => name || `(${kind})`).join(LIST),
    root_count: roots.length,
    certainty: first.certainty,
    polarity: polarityOf(first.polarity),
    life: claims.map(({ step }) => step).join(LIST),
    claims: claims.map(({ report, assertion }) => `${report}#${assertion}`).join(LIST),
    report_count: new Set(claims.map(({ report }) => report)).size,
    report: first.report,
    outlet: first.outlet,
    outlets: [...new Set(claims.flatMap(({ outlet }) => outlet ?? []))].join(LIST),
    first: first.published,
    last: last.published,
    kinds: kinds.join(LIST),
    about: about.join(LIST),
    loops: loops.map((pair) => pair.join(' ↔ ')).join(LIST),
    contradictions: disputes.filter(({ update }) => !update).length,
    story,
  };
};
