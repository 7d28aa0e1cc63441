import type { Case, FoundClaim } from '../store/case.ts';
import type { FoundEntity, FoundEvent, FoundTie } from '../store/find-entities.ts';
import type { FoundSource } from '../store/find-sources.ts';
import { entityNamed, type NameKeys } from './named-entity.ts';

/** All that a case knows of someone. */
export interface Dossier {
  readonly entity: FoundEntity;
  /** Others that go under the name asked for. */
  readonly others: readonly FoundEntity[];
  readonly offices: readonly FoundTie[];
  readonly ties: readonly FoundTie[];
  /** Latest first. */
  readonly events: readonly FoundEvent[];
  readonly says: readonly FoundClaim[];
  readonly saidOf: readonly FoundClaim[];
  /** How it is cited, `null` where nobody cites it. */
  readonly source: FoundSource | null;
}

const OFFICES: ReadonlySet<string> = new Set(['holds-post', 'heads', 'member-of', 'appointed-by', 'promoted-by']);
const SHOWN = { ties: 60, offices: 8, others: 12, events: 15, claims: 5 } as const;

/** The dossier of whoever is called so. Throws `QuestionError` where nobody is. */
export const dossierOf = async (kept: Case, name: string, keysOf: NameKeys): Promise<Dossier> => {
  const { entity, others } = await entityNamed(kept, name, keysOf);
  const ties = await kept.tiesOf(entity.id, SHOWN.ties);
  const isOffice = ({ type, from }: FoundTie): boolean => OFFICES.has(type) && from.id === entity.id;
  const [source = null] = await kept.sources([entity.id], 1);
  return {
    entity,
    others: others.slice(0, SHOWN.claims),
    offices: ties.filter(isOffice).slice(0, SHOWN.offices),
    ties: ties.filter((tie) => !isOffice(tie)).slice(0, SHOWN.others),
    events: await kept.eventsOf(entity.id, SHOWN.events),
    says: await listOf(kept.claims({ by: entity.name, limit: SHOWN.claims })),
    saidOf: await listOf(kept.claims({ about: entity.name, limit: SHOWN.claims })),
    source,
  };
};

const listOf = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};
