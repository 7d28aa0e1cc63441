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
  const touchLater = (): void => {
    if (allWait) return;
    for (const report of reports) store.wait('copies', copies.later(report, EARLIEST_HOLDERS));
  };
  touchLater();
  store.wait('stories', stories.together(reports));
  for (const report of reports) store.leave(report);
  const entries = reports.flatMap((report) => {
    const digest = store.digest(report);
    return digest ? [{ report, at: digest.at, prints: printsOf(digest.sentences), keys: keysOf(digest.lead) }] : [];
  });
  store.enter(entries);
  const entered = entries.map(({ report }) => report);
  store.wait('copies', entered);
  store.wait('pairs', entered);
  touchLater();
};
