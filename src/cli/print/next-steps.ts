import type { CaseCounts } from '../../store/case.ts';
import type { Page } from '../page.ts';
import { heading } from './block.ts';
import { printCounts } from './tally.ts';

/** In a checkout, that is under `npm start` and `npm run isnad`, the command is not on the path. */
const command = (): string =>
  ['start', 'isnad'].includes(process.env.npm_lifecycle_event ?? '') ? 'npm run -s isnad --' : 'isnad';

/** What lies in the case now, and what to ask it. */
export const printNextSteps = (page: Page, path: string, tally: string, counts: CaseCounts): string => {
  const isnad = command();
  return [
    page.paint('faint', '═'.repeat(page.width)),
    `${tally}.`,
    `The case ${path} now holds ${printCounts(counts)}.`,
    ...heading(page, 'NEXT'),
    `  ${isnad} claims --case ${path} --text WORDS`,
    '      claims with these words; also --by NAME, --about NAME, --since 2024, --denied',
    `  ${isnad} trace --case ${path} CLAIM`,
    '      a claim down to its words and its root',
    `  ${isnad} read YOUR-FILES --case my.isnad`,
    '      your own reports',
    `  ${isnad} --help`,
    '',
    '',
  ].join('\n');
};
