import { setImmediate as turnOfEvents } from 'node:timers/promises';
import type { ResolutionStep, ResolutionStore } from '../model/resolution.ts';
import { findCopies } from './copies.ts';
import { enterReports } from './enter.ts';
import { pairReports } from './pairs.ts';
import { groupStories } from './stories.ts';

/** What one step does with a few of the reports that wait for it. The reports have then done it. */
type Step = (store: ResolutionStore, reports: readonly number[]) => void;

/**
 * The steps in their order. Each looks up by key what its reports touch, makes the reports that are touched wait for the
 * steps behind it, and reads nothing else: adding few reports to a large case costs little. Entering writes all over its
 * tables, so its batches are large.
 */
const STEPS: readonly { readonly name: ResolutionStep; readonly run: Step; readonly batch: number }[] = [
  { name: 'enter', run: enterReports, batch: 4000 },
  { name: 'copies', run: findCopies, batch: 1000 },
  { name: 'pairs', run: pairReports, batch: 1000 },
  { name: 'stories', run: groupStories, batch: Number.MAX_SAFE_INTEGER },
];

/** Told after each batch: how many reports the running step has done and how many wait for it still. */
export type ResolutionProgress = (step: ResolutionStep, done: number, left: number) => void;

/**
 * Brings everything across reports up to date with what was saved, replaced or removed since. A batch of a step is one
 * transaction: after a kill the next call goes on with what still waits. The result depends on the set of reports alone,
 * not on order, batches or kills: reports are compared in the order of publication, then id.
 */
export const resolve = async (store: ResolutionStore, progress: ResolutionProgress): Promise<void> => {
  for (const { name, run, batch } of STEPS) {
    let done = 0;
    for (let left = store.countWaiting(name); left > 0; left = store.countWaiting(name)) {
      store.transaction(() => {
        const reports = store.waiting(name, batch);
        run(store, reports);
        store.done(name, reports);
        done += reports.length;
      });
      progress(name, done, store.countWaiting(name));
      // The steps never wait, so without this a signal would not be heard.
      await turnOfEvents();
    }
  }
};
