import { listCell, readTable } from '../../language/table.ts';
import type { EventSlots, SlotRole } from '../../model/event-slots.ts';

/** The prepositions and pronouns of events by role, folded. */
export const readEventSlots = (fold: (text: string) => string): EventSlots => {
  const words: Record<SlotRole, Set<string>> = {
    agent: new Set(),
    place: new Set(),
    scene: new Set(),
    whereabouts: new Set(),
    door: new Set(),
    against: new Set(),
    near: new Set(),
    passing: new Set(),
    behind: new Set(),
    meeting: new Set(),
    between: new Set(),
    with: new Set(),
    for: new Set(),
    purpose: new Set(),
    in: new Set(),
    at: new Set(),
    of: new Set(),
    to: new Set(),
    about: new Set(),
    title: new Set(),
    leads: new Set(),
    owner: new Set(),
    him: new Set(),
    her: new Set(),
    several: new Set(),
    homeland: new Set(),
    refusal: new Set(),
    behalf: new Set(),
    masculine: new Set(),
    since: new Set(),
    before: new Set(),
    outcome: new Set(),
    enabling: new Set(),
    on: new Set(),
    anchor: new Set(),
    until: new Set(),
    after: new Set(),
    true: new Set(),
    still: new Set(),
    was: new Set(),
    only: new Set(),
    memory: new Set(),
    attempt: new Set(),
    committed: new Set(),
    all: new Set(),
    culprit: new Set(),
    ascribed: new Set(),
  };
  for (const row of readTable(new URL('./words/event-slots.tsv', import.meta.url), ['word', 'roles']))
    for (const role of listCell(row.roles)) words[role as SlotRole].add(fold(row.word));
  return words;
};
