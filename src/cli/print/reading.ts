import type { Evidence } from '../../model/evidence.ts';
import type { Report } from '../../model/report.ts';
import type { Page } from '../page.ts';
import { printClaimsByRoot } from './claims-by-root.ts';
import { printHead } from './head.ts';
import { printSentences } from './sentences.ts';
import { printTies } from './ties.ts';
import { printTimeline } from './timeline.ts';

/** One report's evidence for people. */
export const printReading = (page: Page, report: Report, evidence: Evidence): string =>
  [
    ...printHead(page, report, evidence.published, evidence.credits),
    ...printClaimsByRoot(page, report, evidence),
    ...printTimeline(page, report, evidence),
    ...printTies(page, evidence),
    ...printSentences(page, report, evidence),
    '',
    '',
  ].join('\n');
