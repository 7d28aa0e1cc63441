import type { ResolutionStore } from '../model/resolution.ts';
import { sharedPassages } from './shared-passages.ts';

/** How many holders of one fingerprint are looked at, the earliest first: others that have the words share them with these. */
export const EARLIEST_HOLDERS = 4;

/**
 * Finds for each report the earliest report of the case with which it shares at least one sentence near-verbatim. Only the
 * earliest holders of its fingerprints are compared, so the cost of a report does not grow with the case.
 */
export const findCopies = (store: ResolutionStore, reports: readonly number[]): void => {
  for (const report of reports) {
    const digest = store.digest(report);
    if (!digest) {
      store.copies.put(report, null);
      continue;
    }
    let copy = null;
    for (const earlier of store.copies.earlier(report, EARLIEST_HOLDERS)) {
      const passages = sharedPassages(digest.sentences, store.digest(earlier)!.sentences);
      if (passages.length === 0) continue;
      copy = { of: earlier, passages };
      break;
    }
    store.copies.put(report, copy);
  }
};
