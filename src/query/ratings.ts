import { type Credibility, inForce, type LoggedDecision, type Reliability } from '../model/decisions.ts';

/** What a person holds of a source, on the admiralty scale. */
export interface Rating {
  readonly reliability: Reliability;
  readonly credibility: Credibility | null;
  readonly by: string;
  readonly at: string;
  /** Of the decision. */
  readonly number: number;
}

/** The ratings that hold, by the name of the source: the last of each. */
export const ratingsIn = (log: readonly LoggedDecision[]): ReadonlyMap<string, Rating> =>
  new Map(
    inForce(log).flatMap(({ number, by, at, decision }): [string, Rating][] =>
      decision.kind === 'reliability'
        ? [[decision.source, { reliability: decision.reliability, credibility: decision.credibility, by, at, number }]]
        : [],
    ),
  );
