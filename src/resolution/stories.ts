import { createHash } from 'node:crypto';
import type { ResolutionStore, Standing, StoryDraft } from '../model/resolution.ts';
import { averageLink } from './average-link.ts';

/** Puts the reports, and all that are linked with them, into stories. Whom no pair links is a story alone. */
export const groupStories = (store: ResolutionStore, reports: readonly number[]): void => {
  const { stories } = store;
  const standings = new Map<number, Standing>();
  const links = new Map<number, ReadonlyMap<number, number>>();
  const queue = stories.together(reports).concat(reports);
  for (let report = queue.pop(); report !== undefined; report = queue.pop()) {
    if (standings.has(report)) continue;
    const standing = store.standing(report);
    if (!standing) continue;
    standings.set(report, standing);
    const linked = new Map(stories.pairsOf(report).map(({ other, score }) => [other, score]));
    links.set(report, linked);
    queue.push(...linked.keys());
  }
  const inOrder = [...standings.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const groups = averageLink(
    inOrder.map(({ report }) => report),
    links,
  );
  stories.replace(
    [...reports, ...standings.keys()],
    groups.map(
      (group): StoryDraft => ({ id: storyId(group.map((report) => standings.get(report)!.id)), reports: group }),
    ),
  );
};

/** The same for the same members. */
const storyId = (ids: readonly string[]): string =>
  `s${createHash('sha256')
    .update(JSON.stringify([...ids].sort()))
    .digest('hex')
    .slice(0, 12)}`;
