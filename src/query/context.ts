import type { Claim, Evidence } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';
import { type Span, spansOverlap, spanText } from '../model/span.ts';

/** The words of a span, from the headline or the body. */
export const wordsOf = (report: Report, span: Span): string =>
  spanText(span.in === 'title' ? (report.title ?? '') : report.text, span);

/** The words of a claim's content; `…` where the cue or other words stand between its spans. */
export const contentOf = (report: Report, claim: Claim): string =>
  claim.content.map((span) => wordsOf(report, span)).join(' … ');

/** The sentences in which cue and content stand, as they stand in the report; the whole headline for a claim made there. */
export const sentencesOf = (report: Report, { sentences }: Evidence, { cue, content }: Claim): readonly Span[] => {
  const parts = [cue, ...content];
  if (cue.in === 'title') return [{ start: 0, end: (report.title ?? '').length, in: 'title' }];
  return sentences.filter((sentence) => parts.some((part) => part.in !== 'title' && spansOverlap(sentence, part)));
};
