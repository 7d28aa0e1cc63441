import { setImmediate as turnOfEvents } from 'node:timers/promises';
import type { Language } from '../model/language.ts';
import type { ResolutionStep, ResolutionStore, ResolutionWork } from '../model/resolution.ts';
import { findCopies } from './copies.ts';
import { assertAsDecided } from './decided.ts';
import { enterReports } from './enter.ts';
import { settleNames } from './names.ts';
import { pairReports } from './pairs.ts';
import { settleStories } from './settle.ts';
import { groupStories } from './stories.ts';

/** What one step does with a few of the reports that wait for it. The reports have then done it. */
type Step = (store: ResolutionStore, reports: readonly number[], language: Language) => void;

/**
 * The steps in their order. Each looks up by key what its reports touch, makes the reports that are touched wait for the
 * steps behind it, and reads nothing else: adding few reports to a large case costs little. Entering writes all over its
 * tables, so its batches are large.
 */
const STEPS: readonly { readonly name: ResolutionStep; readonly run: Step; readonly batch: number }[] = [
  { name: 'decided', run: assertAsDecided, batch: 100 },
  { name: 'enter', run: enterReports, batch: 4000 },
  { name: 'copies', run: findCopies, batch: 1000 },
  { name: 'pairs', run: pairReports, batch: 1000 },
  { name: 'stories', run: groupStories, batch: Number.MAX_SAFE_INTEGER },
];

const ENTERING: ReadonlySet<ResolutionStep> = new Set(['decided', 'enter']);

/** Forms of names whose families are found in one transaction. */
const NAMES = 5000;
/** Stories whose statements are compared in one transaction. */
const STORIES = 200;

/** Told after each batch: how many reports (of statements: stories) the running step has done and how many wait for it still. */
export type ResolutionProgress = (step: ResolutionWork, done: number, left: number) => void;

const runStep = async (
  { name, run, batch }: (typeof STEPS)[number],
  store: ResolutionStore,
  language: Language,
  progress: ResolutionProgress,
): Promise<void> => {
  let done = 0;
  for (let left = store.countWaiting(name); left > 0; left = store.countWaiting(name)) {
    store.transaction(() => {
      const reports = store.waiting(name, batch);
      run(store, reports, language);
      store.done(name, reports);
      done += reports.length;
    });
    progress(name, done, store.countWaiting(name));
    // The steps never wait, so without this a signal would not be heard.
    await turnOfEvents();
  }
};

/** Does of `resolve` what need not wait for all reports, so that it can be done while others are still read. */
export const enterWaiting = async (store: ResolutionStore, language: Language): Promise<void> => {
  for (const step of STEPS) if (ENTERING.has(step.name)) await runStep(step, store, language, () => {});
};

/**
 * Brings everything across reports up to date with what was saved, replaced or removed since. A batch of a step is one
 * transaction: after a kill the next call goes on with what still waits. The result depends on the set of reports alone,
 * not on order, batches or kills: reports are compared in the order of publication, then id.
 */
export const resolve = async (
  store: ResolutionStore,
  language: Language,
  progress: ResolutionProgress,
): Promise<void> => {
  for (const step of STEPS) await runStep(step, store, language, progress);
  let named = 0;
  for (let left = store.names.countStale(); left > 0; left = store.names.countStale()) {
    named += store.transaction(() => settleNames(store.names, NAMES));
    progress('names', named, store.names.countStale());
    await turnOfEvents();
  }
  let settled = 0;
  for (let left = store.stories.countUnsettled(); left > 0; left = store.stories.countUnsettled()) {
    settled += store.transaction(() => settleStories(store, STORIES));
    progress('statements', settled, store.stories.countUnsettled());
    await turnOfEvents();
  }
};
