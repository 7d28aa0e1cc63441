import { setImmediate as turnOfEvents } from 'node:timers/promises';
import type { Evidence } from '../model/evidence.ts';
import type { Refusal, Report } from '../model/report.ts';
import { type ReadOptions, type ReadResult, readPaths } from '../reading/read-paths.ts';
import type { Case, PreparedReading, SaveOutcome } from '../store/case.ts';
import { type BatchReader, batchReader } from './batch-reader.ts';
import { VERSION } from './program.ts';
import type { Progress } from './progress.ts';
import type { BatchResult } from './read-batch.ts';
import { enterCase } from './resolve-case.ts';

/** Reports read in one go. */
const BATCH = 50;
/**
 * Reports saved in one transaction, which is all that a kill can lose: a share of those that went before, since each
 * transaction writes all over the tables and the larger these are the longer it takes.
 */
const SAVED = { share: 1 / 4, least: 100, most: 1000 } as const;
/** Reports that are entered into the tables by which others find them while more are read. */
const ENTERED = 2000;
/** Batches for each worker that are under way at most: with them memory is bounded. */
const UNDER_WAY = 12;

export interface ReadJob {
  readonly paths: readonly string[];
  readonly options: ReadOptions & { readonly language: string };
  /** How many threads read. The outcome is the same. */
  readonly workers: number;
  /** Where the readings are kept; `null` for nowhere. */
  readonly kept: Case | null;
  /** Answers whether anyone still listens; when nobody does, reading ends. `null`: nothing is shown. */
  readonly show: ((report: Report, evidence: Evidence) => Promise<boolean>) | null;
  readonly refuse: (refusal: Refusal) => Promise<boolean>;
  readonly progress: Progress;
  /** Ends the reading: batches that others are still at are left. */
  readonly signal?: AbortSignal;
}

/** What a batch came to. */
export interface Tally {
  readonly read: number;
  readonly refused: number;
  /** Claims of the bodies. */
  readonly claims: number;
  readonly saved: Readonly<Record<SaveOutcome, number>>;
}

/** A report or refusal as it came, and what became of it. */
type Outcome =
  | { readonly report: Report; readonly known: number }
  | { readonly report: Report; readonly read: BatchResult }
  | { readonly refusal: Refusal };

/**
 * Reads, shows and keeps reports in the order in which they come, a batch at a time. What the case holds already is not
 * read again.
 */
export const readReports = async (job: ReadJob): Promise<Tally> => {
  const saved = { new: 0, version: 0, replaced: 0, unchanged: 0 };
  const tally = { read: 0, refused: 0, claims: 0, saved };
  const { kept, show, refuse, progress, workers, signal } = job;
  // Whoever reads standard input may wait for each answer.
  const size = job.paths.includes('-') && !kept ? 1 : BATCH;
  const reader = batchReader(size === 1 ? 1 : workers);
  const unsaved: PreparedReading[] = [];
  let notEntered = 0;
  const save = async (): Promise<void> => {
    if (!kept) return;
    notEntered += unsaved.length;
    for (const outcome of await kept.write(unsaved.splice(0))) saved[outcome]++;
    if (notEntered < ENTERED) return;
    await enterCase(kept);
    notEntered = 0;
  };

  /** Answers whether anyone still listens. */
  const finish = async (outcomes: readonly Outcome[]): Promise<boolean> => {
    let isHeard = true;
    for (const outcome of outcomes) {
      if ('refusal' in outcome) {
        tally.refused++;
        isHeard &&= await refuse(outcome.refusal);
      } else if ('known' in outcome) {
        tally.read++;
        tally.claims += outcome.known;
        saved.unchanged++;
        if (show) isHeard &&= await show(outcome.report, (await kept!.reading(outcome.report.id))!.evidence);
      } else if ('refusal' in outcome.read) {
        tally.refused++;
        isHeard &&= await refuse(outcome.read.refusal);
      } else {
        tally.read++;
        tally.claims += outcome.read.claims;
        if (outcome.read.prepared) unsaved.push(outcome.read.prepared);
        if (show) isHeard &&= await show(outcome.report, outcome.read.evidence!);
      }
    }
    const { share, least, most } = SAVED;
    if (unsaved.length >= Math.min(most, Math.max(least, share * tally.read))) await save();
    progress.show(tally);
    // Saving never waits, so without this a signal or the end of the process that started this one would not be heard.
    await turnOfEvents();
    return isHeard;
  };

  const underWay: UnderWay[] = [];
  let isHeard = true;
  try {
    for await (const results of batchesOf(readPaths(job.paths, job.options), size)) {
      underWay.push(begun(outcomesOf(job, results, reader)));
      // What the case knows is looked up then, and what others have read has come in.
      await turnOfEvents();
      while (reader.isBehind()) await reader.help();
      while (isHeard && (underWay[0]?.isDone || underWay.length > workers * UNDER_WAY))
        isHeard = await finish(await underWay.shift()!.outcomes);
      if (!isHeard || signal?.aborted) break;
    }
    while (isHeard && underWay.length > 0 && (!signal?.aborted || underWay[0]!.isDone)) {
      if (underWay[0]!.isDone || !(await reader.help())) isHeard = await finish(await underWay.shift()!.outcomes);
      else await turnOfEvents();
    }
    await save();
  } finally {
    await reader.close();
    progress.end();
  }
  return tally;
};

/** A batch that is being read, or has been. */
interface UnderWay {
  readonly outcomes: Promise<readonly Outcome[]>;
  isDone: boolean;
}

const begun = (outcomes: Promise<readonly Outcome[]>): UnderWay => {
  const batch = { outcomes, isDone: false };
  const done = (): void => {
    batch.isDone = true;
  };
  // What goes wrong in it is thrown when its turn comes.
  outcomes.then(done, done);
  return batch;
};

async function* batchesOf(source: AsyncIterable<ReadResult>, size: number): AsyncIterable<readonly ReadResult[]> {
  let results: ReadResult[] = [];
  for await (const result of source) {
    results.push(result);
    if (results.length < size) continue;
    yield results;
    results = [];
  }
  if (results.length > 0) yield results;
}

/** What becomes of the reports of a batch, in their order: those that the case knows are left out of the reading. */
const outcomesOf = async (
  { kept, show, options: { language } }: ReadJob,
  results: readonly ReadResult[],
  reader: BatchReader,
): Promise<Outcome[]> => {
  const given = results.flatMap((result) => (result.kind === 'report' ? [result] : []));
  const known = kept
    ? await kept.known(
        given.map(({ report }) => report),
        VERSION,
      )
    : given.map(() => null);
  const unknown = given.filter((_, i) => known[i] === null);
  const batch = {
    reports: unknown.map(({ report, path }) => ({ report, path })),
    language,
    shows: show !== null,
    keeps: kept !== null,
  };
  const read = unknown.length === 0 ? [] : await reader.read(batch);
  let nextGiven = 0;
  let nextRead = 0;
  return results.map((result): Outcome => {
    if (result.kind === 'refused') return { refusal: result.refusal };
    const claims = known[nextGiven++] ?? null;
    return claims === null
      ? { report: result.report, read: read[nextRead++]! }
      : { report: result.report, known: claims };
  });
};
