import type { EntityDraft } from '../names/entities.ts';

/** Whether a place is a state, which acts and is acted against; not a town in one. */
export const isState = ({ type, names, country }: EntityDraft): boolean =>
  type === 'LOC' && (names.length === 0 ? country !== '' : names.some(({ entry }) => entry?.kind === 'country'));

/** Whether a place is a town, a quarter or a site, that does nothing itself, as a state, a province or a capital may. */
export const isSite = (draft: EntityDraft): boolean =>
  draft.type === 'LOC' &&
  !isState(draft) &&
  draft.names.every(({ entry }) => entry === null || (entry.state === '' && SITES.has(entry.of)));

const SITES: ReadonlySet<string> = new Set(['city', 'town', 'quarter', 'base', 'island', 'airport', 'mountain']);
