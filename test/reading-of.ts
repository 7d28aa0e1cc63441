import { annotate, parseReport } from '../src/annotate.ts';
import { arabic } from '../src/languages/ar/arabic.ts';
import type { Report } from '../src/model/report.ts';
import { assertionsOf } from '../src/resolution/assertions.ts';
import { digestOf } from '../src/resolution/digest.ts';
import type { Reading } from '../src/store/case.ts';

/** A report read as the program reads it, with all that is compared of it. */
export const readingOf = (report: Report): Reading => {
  const parsed = parseReport(report, arabic);
  const evidence = annotate(report, arabic, parsed);
  return {
    report,
    evidence,
    digest: digestOf(parsed.document, parsed.title, evidence, arabic.stemWeight),
    assertions: assertionsOf(report, evidence, parsed.document, parsed.title, arabic),
  };
};
