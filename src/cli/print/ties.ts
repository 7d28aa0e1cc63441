import type { Evidence, Tie } from '../../model/evidence.ts';
import type { Report } from '../../model/report.ts';
import { type Page, quoted } from '../page.ts';
import { counted, heading, SEPARATOR } from './block.ts';

/** The lasting relations that a report tells of, each with the claims that it rests on. */
export const printTies = (page: Page, { ties, entities }: Evidence): string[] => {
  if (ties.length === 0) return [];
  const names = new Map(entities.map(({ id, name }) => [id, quoted(page, name)]));
  return [
    ...heading(page, counted(ties.length, 'TIE', 'TIES')),
    ...ties.map((tie) => `  ${printTie(page, tie, names)}`),
  ];
};

const printTie = (
  page: Page,
  { type, from, to, since, until, status, claims }: Tie,
  names: ReadonlyMap<string, string>,
): string =>
  [
    page.paint('strong', type),
    `from ${names.get(from) ?? from}`,
    `to ${names.get(to) ?? to}`,
    ...(since === null ? [] : [`since ${since}`]),
    ...(until === null ? [] : [`until ${until}`]),
    ...(status === 'actual' ? [] : [page.paint(status === 'denied' ? 'denial' : 'warning', status)]),
    page.paint('faint', claims.length === 0 ? "the report's own voice" : claims.join(' ')),
  ].join(SEPARATOR);

/** Ties with names for ids, one object each. */
export const tieJson = ({ id, text }: Report, { ties, entities }: Evidence): object[] => {
  const names = new Map(entities.map((entity) => [entity.id, entity.name]));
  return ties.map((tie) => ({
    report: id,
    ...tie,
    from: names.get(tie.from) ?? null,
    to: names.get(tie.to) ?? null,
    words: tie.spans.map(({ start, end }) => text.slice(start, end)),
  }));
};
