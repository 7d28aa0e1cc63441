import type { Event } from './evidence.ts';

/** What was learned of which mentions coders take as events: a weight for each sign, and the least score that counts. */
export interface EventChoice {
  readonly weights: ReadonlyMap<string, number>;
  /** A probability. */
  readonly least: number;
  /** Told of each mention with its signs before the choice: how the weights are learned. */
  readonly watch?: (event: Event, signs: readonly string[]) => void;
}
