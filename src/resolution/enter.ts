import type { ResolutionStore } from '../model/resolution.ts';
import { EARLIEST_HOLDERS } from './copies.ts';
import { printsOf } from './fingerprints.ts';
import { keysOf } from './story-keys.ts';

/**
 * Puts reports under the keys by which others find them, or takes those that are gone out. What they touch waits for the
 * steps behind: later reports that share a fingerprint, and reports of the same stories.
 */
export const enterReports = (store: ResolutionStore, reports: readonly number[]): void => {
  const { copies, stories } = store;
  // In a first import all wait anyway, and looking for those that are touched would take most of the time.
  const allWait = store.allWait('copies');
  const laterThan = (report: number): readonly number[] => (allWait ? [] : copies.later(report, EARLIEST_HOLDERS));
  for (const report of reports) {
    store.wait('copies', laterThan(report));
    store.wait('stories', stories.together([report]));
    store.leave(report);
    const digest = store.digest(report);
    if (!digest) continue;
    store.enter(report, { at: digest.at, prints: printsOf(digest.sentences), keys: keysOf(digest.lead) });
    store.wait('copies', [report, ...laterThan(report)]);
    store.wait('pairs', [report]);
  }
};
