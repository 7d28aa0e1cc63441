import type { Claim } from '../model/evidence.ts';
import type { EntityIndex } from '../names/entities.ts';
import type { PlacedTime, Surroundings } from '../phrases/surroundings.ts';
import type { Headline } from './headline.ts';
import type { Parties } from './parties.ts';

/** What all the readings of one report share. */
export interface Reader {
  readonly around: Surroundings;
  readonly entities: EntityIndex;
  readonly parties: Parties;
  readonly times: readonly PlacedTime[];
  readonly claims: readonly Claim[];
  readonly headline: Headline;
  /** The last day on which the report can have been published, where any is known. */
  readonly published: string | null;
}
