import type { EntityDraft } from '../names/entities.ts';

/** Whether a place is a state, which acts and is acted against; not a town in one. */
export const isState = ({ type, names, country }: EntityDraft): boolean =>
  type === 'LOC' && (names.length === 0 ? country !== '' : names.some(({ entry }) => entry?.kind === 'country'));
