import type { ResolutionStore } from '../model/resolution.ts';
import type { TellingReport } from '../model/statement.ts';
import { findingsOf } from './story-findings.ts';

/** Compares what the reports of each story say, for at most `limit` of the stories that changed; how many that were. */
export const settleStories = (store: ResolutionStore, limit: number): number => {
  const stories = store.stories.unsettled(limit);
  for (const { id, reports } of stories) {
    const telling = withinStory(reports.flatMap((report) => store.telling(report) ?? []));
    store.stories.settle(id, findingsOf(telling, guestsOf(store, telling, reports)));
  }
  return stories.length;
};

/** Reports of other stories with what a person said to be the same as something in this one, and nothing else. */
const guestsOf = (
  store: ResolutionStore,
  telling: readonly TellingReport[],
  reports: readonly number[],
): TellingReport[] => {
  const numbers = new Set(telling.flatMap(({ assertions }) => assertions.assertions.flatMap(({ same = [] }) => same)));
  if (numbers.size === 0) return [];
  return store
    .toldSame([...numbers])
    .filter((report) => !reports.includes(report))
    .flatMap((report) => store.telling(report) ?? [])
    .map((guest) => ({
      ...guest,
      copy: null,
      assertions: {
        ...guest.assertions,
        assertions: guest.assertions.assertions.filter(({ same = [] }) => same.some((number) => numbers.has(number))),
      },
    }));
};

/** What a report shares with one that stands outside its story is no root of the story's statements. */
const withinStory = (reports: readonly TellingReport[]): TellingReport[] => {
  const ids = new Set(reports.map(({ id }) => id));
  return reports.map((report) => (report.copy && !ids.has(report.copy.of) ? { ...report, copy: null } : report));
};
