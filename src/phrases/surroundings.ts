import type { Document } from '../model/document.ts';
import type { Time } from '../model/evidence.ts';
import type { NamesByToken } from './noun-phrase.ts';

/** What the reading of sentences looks up: the document with the names and times already found in it. */
export interface Surroundings {
  readonly document: Document;
  readonly names: NamesByToken;
  /** End token (half-open) of the time expression that begins at a token. */
  readonly times: ReadonlyMap<number, number>;
}

/** A time with the tokens that it stands on, `last` half-open. */
export type PlacedTime = Time & { readonly first: number; readonly last: number };
