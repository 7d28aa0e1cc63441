import type { Document } from '../model/document.ts';
import type { Published, Report } from '../model/report.ts';
import type { TimeWords } from '../model/time-words.ts';
import { findExpressions } from './find.ts';
import { issueOf, publishedByMetadata } from './metadata.ts';
import type { PlacedTime } from './placed-time.ts';
import { publicationInText } from './publication.ts';
import { resolveTimes } from './resolve.ts';

/** Reads the times of a report, and when it was published; times that count from then are resolved against it. */
export const readTimes = (
  report: Pick<Report, 'publishedAs'>,
  document: Document,
  words: TimeWords,
): { readonly published: Published; readonly times: PlacedTime[] } => {
  const expressions = findExpressions(document, words);
  const published =
    (report.publishedAs === null ? null : publishedByMetadata(report.publishedAs)) ??
    publicationInText(document, expressions);
  return { published, times: resolveTimes(expressions, issueOf(published, words.eastmostOffset)) };
};
