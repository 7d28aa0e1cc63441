import { annotate, parseReport } from '../annotate.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Refusal, Report } from '../model/report.ts';
import { searchWordsOf } from '../query/search-words.ts';
import { assertionsOf } from '../resolution/assertions.ts';
import { digestOf } from '../resolution/digest.ts';
import type { PreparedReading } from '../store/case.ts';
import { prepareReading } from '../store/prepared-reading.ts';
import { caseWords, languageOf } from './languages.ts';
import { VERSION } from './program.ts';

/** Reports to be read in one go, and what is wanted of each. Plain data: it is sent to another thread. */
export interface Batch {
  readonly reports: readonly { readonly report: Report; readonly path: string }[];
  readonly language: string;
  /** The evidence is wanted, to be shown. */
  readonly shows: boolean;
  /** Rows for a case are wanted. */
  readonly keeps: boolean;
}

/** What became of one report of a batch. */
export type BatchResult =
  | { readonly refusal: Refusal }
  | { readonly claims: number; readonly evidence: Evidence | null; readonly prepared: PreparedReading | null };

/** Reads the reports one after the other. One that fails is refused with its reason, and the batch goes on. */
export const readBatch = async ({ reports, language: tag, shows, keeps }: Batch): Promise<BatchResult[]> => {
  const language = await languageOf(tag);
  const words = await caseWords();
  return reports.map(({ report, path }) => {
    try {
      const parsed = parseReport(report, language);
      const evidence = annotate(report, language, parsed);
      return {
        claims: evidence.claims.filter(({ part }) => part === undefined).length,
        evidence: shows ? evidence : null,
        prepared: keeps
          ? prepareReading(
              {
                report,
                evidence,
                digest: digestOf(parsed.document, parsed.title, evidence, language.stemWeight),
                assertions: assertionsOf(report, evidence, parsed.document, parsed.title, language),
                words: {
                  title: parsed.title ? searchWordsOf(parsed.title) : [],
                  text: searchWordsOf(parsed.document),
                },
              },
              VERSION,
              words,
            )
          : null,
      };
    } catch (error) {
      const why = `reading the report ${report.id} failed: ${error instanceof Error ? error.message : String(error)}`;
      const remedy = 'This is a fault of the program; please report it with the file.';
      return { refusal: { path, code: 'failed', why, remedy } };
    }
  });
};
