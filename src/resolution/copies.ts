import type { Copy, DigestSentences, ResolutionStore } from '../model/resolution.ts';
import { isShared, sharedPassages } from './shared-passages.ts';

/** How many holders of one fingerprint are looked at, the earliest first: others that have the words share them with these. */
export const EARLIEST_HOLDERS = 4;

/**
 * Finds for each report the earliest report of the case with which it shares at least one sentence near-verbatim. Only the
 * earliest holders of its fingerprints are compared, so the cost of a report does not grow with the case.
 */
export const findCopies = (store: ResolutionStore, reports: readonly number[]): void => {
  for (const report of reports) {
    const digest = store.digest(report);
    store.copies.put(report, digest && copyOf(store, report, digest.sentences));
  }
};

const copyOf = (store: ResolutionStore, report: number, here: DigestSentences): Copy | null => {
  let last = '';
  for (const { report: earlier, here: s, there: other } of store.copies.earlier(report, EARLIEST_HOLDERS)) {
    // Two sentences mostly share several fingerprints.
    const compared = `${earlier} ${s} ${other}`;
    if (compared === last) continue;
    last = compared;
    const there = store.digest(earlier)!.sentences;
    if (isShared(here, s, there, other)) return { of: earlier, passages: sharedPassages(here, there) };
  }
  return null;
};
