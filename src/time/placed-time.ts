import type { Time } from '../model/evidence.ts';

/** A time with the tokens that it stands on, `last` half-open. */
export type PlacedTime = Time & { readonly first: number; readonly last: number };
