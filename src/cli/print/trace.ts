import { contentOf, sentencesOf, wordsOf } from '../../query/context.ts';
import type { Trace } from '../../query/trace.ts';
import { type Page, quoted } from '../page.ts';
import { counted, heading, printWords, SEPARATOR } from './block.ts';
import { printSource } from './chain.ts';
import { printFoundClaim } from './found-claim.ts';
import { printHead } from './head.ts';
import { claimMarks } from './marks.ts';

/** A claim from the report down to the words of its root, the sentence around it, and who else says the like from the same root. */
export const printTrace = (page: Page, { found, reading, alike }: Trace): string[] => {
  const { report, evidence } = reading;
  const { claim } = found;
  return [
    ...printHead(page, report, evidence.published, evidence.credits),
    ...heading(page, 'CLAIM'),
    `  ${claim.id}${SEPARATOR}${claimMarks(page, claim).join(SEPARATOR)}${SEPARATOR}cue ${quoted(page, found.cue)}`,
    ...printWords(page, contentOf(report, claim), 4),
    ...heading(page, 'CHAIN, FROM THE REPORT TO THE ROOT'),
    ...claim.chain.flatMap((link, i) => {
      if (link.kind === 'report') return [`  report ${quoted(page, report.outlet ?? report.title ?? report.id)}`];
      const words =
        link.start === undefined || link.end === undefined
          ? 'left out in the text'
          : `words ${quoted(page, wordsOf(report, { ...link, start: link.start, end: link.end }))}`;
      return [`  ${'  '.repeat(i - 1)}← ${printSource(page, link)}${SEPARATOR}${link.certainty}${SEPARATOR}${words}`];
    }),
    ...heading(page, 'IN THE TEXT'),
    ...sentencesOf(report, evidence, claim).flatMap((sentence) => printWords(page, wordsOf(report, sentence), 2)),
    ...heading(page, `${counted(alike.length, 'OTHER CLAIM', 'OTHER CLAIMS')} ALIKE FROM THE SAME ROOT`),
    ...alike.flatMap((other) => printFoundClaim(page, other).map((line) => `  ${line}`)),
    '',
  ];
};

/** The same as one object. */
export const traceJson = ({ found, reading, alike }: Trace, json: (claim: Trace['found']) => object): object => ({
  ...json(found),
  sentences: sentencesOf(reading.report, reading.evidence, found.claim).map((span) => ({
    ...span,
    words: wordsOf(reading.report, span),
  })),
  alike: alike.map(json),
});
