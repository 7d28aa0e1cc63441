import type { Anchor } from '../model/time-words.ts';
import type { Amount } from './expression.ts';

/** A stretch as read, before the tense around it is known. */
export interface StretchRead {
  /** First token of the stretch itself: behind قبل, نحو stays in. */
  readonly first: number;
  readonly last: number;
  readonly amounts: readonly Amount[];
  readonly anchor: Anchor | null;
  /** First token with its anchor. */
  readonly anchored: number;
  /** الماضية -1, المقبلة +1 behind it. */
  readonly by: -1 | 0 | 1 | null;
  /** من or على and an event follow: the stretch counts from there. */
  readonly fromEvent: boolean;
  /** من الآن follows: a date so far away. */
  readonly fromNow: boolean;
  /** بعد ذلك بعامين counts from the time spoken of. */
  readonly fromTold: boolean;
  readonly age: boolean;
  /** With the article. */
  readonly definite: boolean;
}

/** A number of units as counted, without what stands around it. */
export interface Core {
  readonly amounts: readonly Amount[];
  readonly by: -1 | 0 | 1 | null;
  readonly definite: boolean;
  readonly digits: boolean;
  readonly last: number;
}
