import type { Evidence, Tie } from '../../model/evidence.ts';
import type { Report } from '../../model/report.ts';
import { type Page, quoted } from '../page.ts';
import { counted, heading, SEPARATOR } from './block.ts';
import { printStatus } from './marks.ts';

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
  { type, from, to, fromAs, toAs, since, until, status, claims }: Tie,
  names: ReadonlyMap<string, string>,
): string => {
  const called = (id: string, as: readonly string[] = []): string => {
    const used = as.map((each) => names.get(each) ?? each).join(', ');
    return `${names.get(id) ?? id}${used === '' ? '' : ` (as ${used})`}`;
  };
  return [
    page.paint('strong', type),
    `from ${called(from, fromAs)}`,
    `to ${called(to, toAs)}`,
    ...(since === null ? [] : [`since ${since}`]),
    ...(until === null ? [] : [`until ${until}`]),
    ...printStatus(page, status),
    page.paint('faint', claims.length === 0 ? "the report's own voice" : claims.join(' ')),
  ].join(SEPARATOR);
};

/** Ties with names for ids, one object each. */
export const tieJson = ({ id, text }: Report, { ties, entities }: Evidence): object[] => {
  const names = new Map(entities.map((entity) => [entity.id, entity.name]));
  return ties.map((tie) => ({
    report: id,
    ...tie,
    from: names.get(tie.from) ?? null,
    to: names.get(tie.to) ?? null,
    ...(tie.fromAs ? { fromAs: tie.fromAs.map((each) => names.get(each) ?? each) } : {}),
    ...(tie.toAs ? { toAs: tie.toAs.map((each) => names.get(each) ?? each) } : {}),
    words: tie.spans.map(({ start, end }) => text.slice(start, end)),
  }));
};
