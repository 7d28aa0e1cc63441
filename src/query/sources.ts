import type { Case } from '../store/case.ts';
import type { FoundCitation, FoundSource } from '../store/find-sources.ts';
import { entityNamed, type NameKeys } from './named-entity.ts';

/** Who is cited in a case, and by whom. */
export interface Sources {
  readonly sources: readonly FoundSource[];
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
  if (name === undefined) return { sources: await kept.sources(null, limit), citing: await kept.citations(EDGES) };
  const { entity } = await entityNamed(kept, name, keysOf);
  return { sources: await kept.sources([entity.id], 1), citing: [] };
};
