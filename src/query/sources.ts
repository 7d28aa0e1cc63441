import type { Case } from '../store/case.ts';
import type { FoundCitation, FoundSource } from '../store/find-sources.ts';
import { entityNamed, type NameKeys } from './named-entity.ts';
import { type Rating, ratingsIn } from './ratings.ts';

/** A source with what a person holds of it, `null` where nobody said. */
export interface RatedSource extends FoundSource {
  readonly rating: Rating | null;
}

/** Who is cited in a case, and by whom. */
export interface Sources {
  readonly sources: readonly RatedSource[];
  /** Which outlet cites which source how often, the heaviest edges first. */
  readonly citing: readonly FoundCitation[];
}

const EDGES = 40;

/** The most cited sources of a case, or the one of a name. Throws `QuestionError` for a name of nobody. */
export const sourcesOf = async (
  kept: Case,
  name: string | undefined,
  limit: number,
  keysOf: NameKeys,
): Promise<Sources> => {
  if (name === undefined)
    return { sources: await rated(kept, await kept.sources(null, limit), keysOf), citing: await kept.citations(EDGES) };
  const { entity } = await entityNamed(kept, name, keysOf);
  return { sources: await rated(kept, await kept.sources([entity.id], 1), keysOf), citing: [] };
};

/** With the ratings that hold: a source is rated under any of its names. */
export const rated = async (
  kept: Case,
  sources: readonly FoundSource[],
  keysOf: NameKeys,
): Promise<readonly RatedSource[]> => {
  const ratings = new Map<string, Rating>();
  for (const [name, rating] of ratingsIn(await kept.decisions())) {
    const [entity] = await kept.entitiesCalled(name, keysOf(name));
    if (entity && (ratings.get(entity.id)?.number ?? 0) < rating.number) ratings.set(entity.id, rating);
  }
  return sources.map((source) => ({ ...source, rating: ratings.get(source.id) ?? null }));
};
