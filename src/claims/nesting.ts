import type { Draft } from './draft.ts';

/** Whether a claim's cue stands in the content of another. */
export const contains = (outer: Draft, inner: Draft): boolean =>
  outer !== inner && outer.content.some((c) => inner.cueFirst >= c.first && inner.cueFirst < c.last);

/** In how many contents of others a claim stands. */
export const depth = (draft: Draft, all: readonly Draft[]): number =>
  all.reduce((n, other) => n + (contains(other, draft) ? 1 : 0), 0);

/** Length of the content in tokens. */
export const width = (draft: Draft): number => draft.content.reduce((sum, c) => sum + c.last - c.first, 0);
