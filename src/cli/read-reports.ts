import { setImmediate as turnOfEvents } from 'node:timers/promises';
import { annotate, parseReport } from '../annotate.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Language } from '../model/language.ts';
import type { Refusal, Report } from '../model/report.ts';
import { type ReadOptions, readPaths } from '../reading/read-paths.ts';
import { assertionsOf } from '../resolution/assertions.ts';
import { digestOf } from '../resolution/digest.ts';
import type { Case, Reading, SaveOutcome } from '../store/case.ts';
import { VERSION } from './program.ts';
import type { Progress } from './progress.ts';

/** Readings saved in one transaction: large enough to be fast, and all that a kill can lose. */
const BATCH = 200;

export interface ReadJob {
  readonly paths: readonly string[];
  readonly options: ReadOptions;
  readonly language: Language;
  /** Where the readings are kept; `null` for nowhere. */
  readonly kept: Case | null;
  /** Answers whether anyone still listens; when nobody does, reading ends. */
  readonly show: (report: Report, evidence: Evidence) => Promise<boolean>;
  readonly refuse: (refusal: Refusal) => Promise<boolean>;
  readonly progress: Progress;
}

/** What a batch came to. */
export interface Tally {
  readonly read: number;
  readonly refused: number;
  readonly claims: number;
  readonly saved: Readonly<Record<SaveOutcome, number>>;
}

/** Reads, shows and keeps report after report. One that fails is refused with its reason, and the batch goes on. */
export const readReports = async ({
  paths,
  options,
  language,
  kept,
  show,
  refuse,
  progress,
}: ReadJob): Promise<Tally> => {
  const saved = { new: 0, version: 0, replaced: 0, unchanged: 0 };
  let read = 0;
  let refused = 0;
  let claims = 0;
  let batch: Reading[] = [];
  const save = async (): Promise<void> => {
    if (!kept || batch.length === 0) return;
    for (const outcome of await kept.save(batch, VERSION)) saved[outcome]++;
    batch = [];
    // Saving never waits, so without this a signal or the end of the process that started this one would not be heard.
    await turnOfEvents();
  };

  for await (const source of readPaths(paths, options)) {
    const result = source.kind === 'refused' ? source.refusal : annotateOrRefuse(source.report, source.path, language);
    let isHeard: boolean;
    if ('code' in result) {
      refused++;
      isHeard = await refuse(result);
    } else {
      read++;
      claims += result.evidence.claims.length;
      if (kept) batch.push(result);
      if (batch.length >= BATCH) await save();
      isHeard = await show(result.report, result.evidence);
    }
    progress.show({ read, refused });
    if (!isHeard) break;
  }
  await save();
  progress.end();
  return { read, refused, claims, saved };
};

const annotateOrRefuse = (report: Report, path: string, language: Language): Reading | Refusal => {
  try {
    const parsed = parseReport(report, language);
    const evidence = annotate(report, language, parsed);
    return {
      report,
      evidence,
      digest: digestOf(parsed.document, parsed.title, evidence),
      assertions: assertionsOf(report, evidence, parsed.document, parsed.title, language),
    };
  } catch (error) {
    const why = `reading the report ${report.id} failed: ${error instanceof Error ? error.message : String(error)}`;
    return { path, code: 'failed', why, remedy: 'This is a fault of the program; please report it with the file.' };
  }
};
