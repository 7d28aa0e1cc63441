import type { Event } from './evidence.ts';
import type { SignWeights } from './signs.ts';

/** What was learned of which mentions coders take as events: a weight for each sign, and the least score that counts. */
export interface EventChoice {
  readonly weights: SignWeights;
  /** A probability. */
  readonly least: number;
  /** Told of each mention with its signs before the choice: how the weights are learned. */
  readonly watch?: (event: Event, signs: readonly string[]) => void;
  readonly roles: RoleChoice;
}

export type EventRole = 'actor' | 'recipient' | 'place';

/** What was learned of who or what stands in a role of an event: for each role a weight for each sign of each that may. */
export interface RoleChoice {
  readonly weights: Readonly<Record<EventRole, SignWeights>>;
  /** Told of each mention's options for a role, named or nobody, each with its signs: how the weights are learned. */
  readonly watch?: (
    event: Event,
    role: EventRole,
    options: readonly { readonly name: string | null; readonly signs: readonly string[] }[],
  ) => void;
}
