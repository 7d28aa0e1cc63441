import type { EntityDraft } from '../names/entities.ts';

/** Whether two parties are one: a capital and its state, those of a group and the group (مقاتلو الفصيل, الفصيل). */
export const areOneParty = (one: EntityDraft, other: EntityDraft): boolean =>
  one === other || one.standsFor === other || other.standsFor === one || isPartOf(one, other) || isPartOf(other, one);

const isPartOf = (part: EntityDraft, whole: EntityDraft): boolean =>
  part.names.length === 0 && whole.names.length > 0 && whole.type !== 'PER' && part.name.endsWith(` ${whole.name}`);
