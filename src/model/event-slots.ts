/** What a preposition brings to an event, or whom a pronoun stands for; the table of a language says which words do. */
export type SlotRole =
  | 'agent'
  | 'place'
  | 'scene'
  | 'whereabouts'
  | 'door'
  | 'against'
  | 'near'
  | 'passing'
  | 'behind'
  | 'meeting'
  | 'between'
  | 'with'
  | 'for'
  | 'purpose'
  | 'in'
  | 'at'
  | 'of'
  | 'to'
  | 'about'
  | 'title'
  | 'leads'
  | 'owner'
  | 'him'
  | 'her'
  | 'several'
  | 'homeland'
  | 'refusal';

/** Folded words by role, in the order of the table. */
export type EventSlots = Readonly<Record<SlotRole, ReadonlySet<string>>>;
