import type { Contradiction, Root, Story } from '../../model/resolution.ts';
import { type Page, quoted } from '../page.ts';
import { counted, printWords, SEPARATOR } from './block.ts';

/** A story: its headline, its roots, its reports in order of time with what each is a copy of and counts, and what contradicts. */
export const printStory = (page: Page, { id, title, reports, roots, figures, contradictions }: Story): string[] => [
  ...(title === null ? ['(no headline)'] : printWords(page, title, 0)).map((line) => page.paint('strong', line)),
  `  ${page.paint('faint', 'story')} ${id}${SEPARATOR}${counted(reports.length, 'report')}${SEPARATOR}${counted(new Set(reports.map(({ outlet }) => outlet)).size, 'outlet')}${SEPARATOR}${counted(roots.length, 'root')}`,
  ...roots.map((root) => `  ● ${printRoot(page, root)}`),
  ...reports.map((report) => {
    const tolls = figures.filter((figure) => figure.report === report.id).map(({ what, value }) => `${value} ${what}`);
    const copy = report.copyOf === null ? [] : [`copy of ${quoted(page, report.copyOf)}`];
    return `  ${[report.published ?? 'undated', quoted(page, report.id), quoted(page, report.outlet ?? 'no outlet'), ...copy, ...tolls].join(SEPARATOR)}`;
  }),
  ...contradictions.map((contradiction) => `  ${printContradiction(page, contradiction)}`),
];

const printRoot = (page: Page, { kind, name, reports }: Root): string =>
  `${page.paint('faint', kind === 'own' ? 'own voice of' : kind)} ${quoted(page, name)}${SEPARATOR}${counted(reports.length, 'report')}`;

const printContradiction = (page: Page, { what, a, b, update }: Contradiction): string =>
  `${page.paint(update ? 'warning' : 'denial', update ? 'UPDATE' : 'CONTRADICTION')} ${what}: ${quoted(page, a)} and ${quoted(page, b)}`;
