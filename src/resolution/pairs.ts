import type { ResolutionStore, StoryPair } from '../model/resolution.ts';
import { pairScore } from './pair-score.ts';

/** How many days apart two reports of one event may be published. */
const DAYS = 2;
/** Keys that two reports must share to be compared. */
const LEAST_KEYS = 2;
/** Pairs with a lower score link nothing. */
const LEAST_SCORE = 0.2;

/** Scores each report with those that may tell the same event; both then wait to be put into stories. */
export const pairReports = (store: ResolutionStore, reports: readonly number[]): void => {
  for (const report of reports) {
    const digest = store.digest(report);
    store.wait('stories', [report]);
    if (digest) {
      const pairs: StoryPair[] = [];
      for (const other of store.stories.near(report, DAYS, LEAST_KEYS)) {
        const score = pairScore(digest, store.digest(other)!);
        if (score >= LEAST_SCORE) pairs.push({ other, score });
      }
      store.stories.link(report, pairs);
      store.wait(
        'stories',
        pairs.map(({ other }) => other),
      );
    }
    store.done('pairs', [report]);
  }
};
