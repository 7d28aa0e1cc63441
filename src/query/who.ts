import type { Case, FoundClaim } from '../store/case.ts';
import type { FoundEntity, FoundName } from '../store/find-entities.ts';
import type { FoundEvent } from '../store/find-events.ts';
import type { FoundTie } from '../store/find-ties.ts';
import type { NameKeys } from './named-entity.ts';
import { type RatedSource, rated } from './sources.ts';

/** All that a case knows of someone. */
export interface Dossier {
  readonly entity: FoundEntity;
  /** The ways in which reports write the name, the commonest first. */
  readonly names: readonly FoundName[];
  readonly offices: readonly FoundTie[];
  readonly ties: readonly FoundTie[];
  /** Latest first; and how many there are. */
  readonly events: readonly FoundEvent[];
  readonly eventCount: number;
  /** The latest published first. */
  readonly says: readonly FoundClaim[];
  readonly saidOf: readonly FoundClaim[];
  /** How it is cited, `null` where nobody cites it. */
  readonly source: RatedSource | null;
}

const OFFICES: ReadonlySet<string> = new Set(['holds-post', 'heads', 'member-of', 'appointed-by', 'promoted-by']);
const SHOWN = { ties: 200, events: 15, claims: 8 } as const;

/** The dossier of an entity. */
export const dossierOf = async (kept: Case, entity: FoundEntity, keysOf: NameKeys): Promise<Dossier> => {
  const { key } = entity;
  const ties = await kept.ties({ entity: key }, SHOWN.ties);
  const isOffice = ({ type, from }: FoundTie): boolean => OFFICES.has(type) && from.key === key;
  const [source = null] = await rated(kept, await kept.sources([entity.id], 1), keysOf);
  const { dated, undated } = await kept.countEvents({ entity: key });
  return {
    entity,
    names: await kept.namesOf(key),
    offices: ties.filter(isOffice),
    ties: ties.filter((tie) => !isOffice(tie)),
    events: await kept.events({ entity: key }, { order: 'latest', undated: true }, 0, SHOWN.events),
    eventCount: dated + undated,
    says: await listOf(kept.claims({ byEntity: key, order: 'published', limit: SHOWN.claims })),
    saidOf: await listOf(kept.claims({ aboutEntity: key, order: 'published', limit: SHOWN.claims })),
    source,
  };
};

const listOf = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};
