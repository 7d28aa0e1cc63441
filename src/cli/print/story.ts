import type { Story } from '../../model/resolution.ts';
import { type Page, quoted } from '../page.ts';
import { counted, printWords, SEPARATOR } from './block.ts';

/** A story: its headline, then its reports in order of time, with what each is a copy of. */
export const printStory = (page: Page, { id, title, reports }: Story): string[] => [
  ...(title === null ? ['(no headline)'] : printWords(page, title, 0)).map((line) => page.paint('strong', line)),
  `  ${page.paint('faint', 'story')} ${id}${SEPARATOR}${counted(reports.length, 'report')}${SEPARATOR}${counted(new Set(reports.map(({ outlet }) => outlet)).size, 'outlet')}`,
  ...reports.map((report) => {
    const copy = report.copyOf === null ? [] : [`copy of ${quoted(page, report.copyOf)}`];
    return `  ${[report.published ?? 'undated', quoted(page, report.id), quoted(page, report.outlet ?? 'no outlet'), ...copy].join(SEPARATOR)}`;
  }),
];
