import type { ResolutionStore } from '../model/resolution.ts';
import type { TellingReport } from '../model/statement.ts';
import { findingsOf } from './story-findings.ts';

/** Compares what the reports of each story say, for at most `limit` of the stories that changed; how many that were. */
export const settleStories = (store: ResolutionStore, limit: number): number => {
  const stories = store.stories.unsettled(limit);
  for (const { id, reports } of stories) {
    const telling = reports.flatMap((report) => store.telling(report) ?? []);
    store.stories.settle(id, findingsOf(withinStory(telling)));
  }
  return stories.length;
};

/** What a report shares with one that stands outside its story is no root of the story's statements. */
const withinStory = (reports: readonly TellingReport[]): TellingReport[] => {
  const ids = new Set(reports.map(({ id }) => id));
  return reports.map((report) => (report.copy && !ids.has(report.copy.of) ? { ...report, copy: null } : report));
};
