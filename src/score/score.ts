import { scoreClaims } from './claims.ts';
import { scoreEntities } from './entities.ts';
import { scoreEvents } from './events.ts';
import { Counts } from './figures.ts';
import type { GoldReport } from './gold.ts';
import { emptyReading, type Reading } from './reading.ts';
import { type Fault, ReportScore } from './report-score.ts';
import { scoreTimes } from './times.ts';

/** How far the readings of a set of reports agree with their labels. */
export interface Score {
  /** Number of labelled reports, and of those that were read. */
  readonly reports: number;
  readonly read: number;
  /** The counts of each report, in the order of the labels, and their sum. */
  readonly perReport: readonly Counts[];
  readonly counts: Counts;
  readonly faults: readonly Fault[];
  /** Reports whose reading has another text than the corpus: they count as read empty. */
  readonly otherText: readonly string[];
}

/**
 * Scores readings against labels, with the matching of the project's reference scorer (docs/scoring.md). A report
 * without a reading counts as read empty. `texts` gives the reports' own texts; without one, the reading's counts.
 */
export const scoreReadings = (
  golds: readonly GoldReport[],
  readings: ReadonlyMap<string, Reading>,
  texts: ReadonlyMap<string, string> = new Map(),
): Score => {
  const otherText = golds
    .map(({ id }) => id)
    .filter((id) => readings.has(id) && texts.has(id) && readings.get(id)!.report.text !== texts.get(id));
  const scores = golds.map((gold) => {
    const reading = otherText.includes(gold.id) ? undefined : readings.get(gold.id);
    return scoreReport(gold, reading ?? emptyReading(gold.id), texts.get(gold.id) || reading?.report.text || '');
  });
  const perReport = scores.map(({ counts }) => counts);
  return {
    reports: golds.length,
    read: golds.filter(({ id }) => readings.has(id) && !otherText.includes(id)).length,
    perReport,
    counts: Counts.sum(perReport),
    faults: scores.flatMap(({ faults }) => faults),
    otherText,
  };
};

const scoreReport = (gold: GoldReport, reading: Reading, text: string): ReportScore => {
  const score = new ReportScore(gold, reading, text);
  scoreClaims(score);
  scoreTimes(score);
  scoreEntities(score);
  scoreEvents(score);
  return score;
};
