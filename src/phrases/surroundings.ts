import type { Document } from '../model/document.ts';
import type { References } from '../names/references.ts';
import type { NamesByToken } from './noun-phrase.ts';

export type { PlacedTime } from '../time/placed-time.ts';

/** What the reading of sentences looks up: the document with the names and times already found in it. */
export interface Surroundings {
  readonly document: Document;
  readonly names: NamesByToken;
  /** Who of the report is meant by descriptions and offices without a name. */
  readonly references: References;
  /** End token (half-open) of the time expression that begins at a token. */
  readonly times: ReadonlyMap<number, number>;
}
