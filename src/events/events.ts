import { TokenKind } from '../model/document.ts';
import type { Claim, Event, Quantity } from '../model/evidence.ts';
import { EntryBit, type EventNoun, type EventVerb } from '../model/lexicon.ts';
import type { Word } from '../model/word.ts';
import type { EntityDraft, EntityIndex } from '../names/entities.ts';
import type { Item } from '../phrases/item.ts';
import type { PlacedTime, Surroundings } from '../phrases/surroundings.ts';
import { PartyResolver, rolesBehind, rolesOfVerb, timeOf } from './roles.ts';
import { claimsAround, statusOf } from './status.ts';

const PLACE = new Set(['في', 'ب', 'قرب', 'علي', 'الي', 'داخل', 'من', 'ضد']);
const PLACE_STRICT = new Set(['في', 'ب', 'قرب', 'داخل']);

interface Candidate {
  readonly item: number;
  readonly token: number;
  readonly entry: EventVerb | EventNoun;
  readonly pronoun: string;
}

/**
 * Reads PLOVER events: verbs and nouns of the trigger tables with the parties, place and time of their clause. One event
 * of a type in a sentence: the one with most of its roles filled, the first of equals.
 */
export const readEvents = (
  around: Surroundings,
  items: readonly (readonly Item[])[],
  entities: EntityIndex,
  times: readonly PlacedTime[],
  claims: readonly Claim[],
): Event[] => {
  const parties = new PartyResolver(around, entities);
  const events: Event[] = [];
  for (const sentence of items) {
    const best = new Map<string, { readonly event: Event; readonly filled: number }>();
    for (const list of listsOf(sentence)) {
      for (const candidate of candidatesIn(around, list)) {
        const event = eventOf(around, list, candidate, parties, times, claims);
        if (!event) continue;
        const filled =
          (event.actor ? 2 : 0) +
          (event.recipient ? 2 : 0) +
          (event.place ? 1 : 0) +
          (candidate.entry.kind === 'eventVerb' ? 1 : 0);
        const known = best.get(event.type);
        if (!known || filled > known.filled) best.set(event.type, { event, filled });
      }
    }
    events.push(...[...best.values()].map(({ event }) => event));
  }
  return events.sort((a, b) => a.trigger.start - b.trigger.start).map((event, i) => ({ ...event, id: `v${i + 1}` }));
};

/** A list of items and the lists inside its quotations. */
export const listsOf = (items: readonly Item[]): (readonly Item[])[] => [
  items,
  ...items.flatMap((item) => (item.inner.length > 0 ? listsOf(item.inner) : [])),
];

const candidatesIn = ({ document }: Surroundings, items: readonly Item[]): Candidate[] => {
  const out: Candidate[] = [];
  for (const [index, item] of items.entries()) {
    if (item.kind === 'quote' || item.kind === 'time' || item.kind === 'filler') continue;
    for (let t = item.first; t < item.last; t++) {
      const word = document.words[t]!;
      if (!(word.kinds & (EntryBit.eventVerb | EntryBit.eventNoun))) continue;
      const verb = item.kind === 'verb' || item.kind === 'cue';
      if (item.kind === 'relative' && word.shape.part !== 'verb') continue;
      const sense = word.senses.find(({ entry, preposition }) =>
        entry.kind === 'eventVerb'
          ? (verb || word.shape.part === 'verb') && preposition === '' && entry.inflection.aspect !== 'participle'
          : entry.kind === 'eventNoun' && !verb && word.shape.part !== 'verb',
      );
      if (!sense) continue;
      out.push({ item: index, token: t, entry: sense.entry as EventVerb | EventNoun, pronoun: sense.pronoun });
    }
  }
  return out;
};

const eventOf = (
  around: Surroundings,
  items: readonly Item[],
  { item: at, token, entry, pronoun }: Candidate,
  parties: PartyResolver,
  times: readonly PlacedTime[],
  claims: readonly Claim[],
): Event | null => {
  const { document } = around;
  let actor: EntityDraft | null = null;
  let recipient: EntityDraft | null = null;
  let governed: readonly (readonly [string, number])[];
  let end: number;
  if (entry.kind === 'eventVerb') {
    const roles = rolesOfVerb(around, items, at, entry.inflection, pronoun !== '');
    ({ governed, end } = roles);
    actor = parties.party(items, roles.subject);
    if (entry.recipient.includes('obj')) recipient = parties.party(items, roles.object);
  } else {
    const behind = rolesBehind(items, at + 1);
    ({ governed, end } = behind);
    const inside = parties.namedIn(token + 1, items[at]!.last);
    if (entry.genitive === 'recipient') recipient = inside;
    else actor = inside;
    if (!actor && entry.genitive !== 'actor') actor = governorActor(items, at, parties);
  }
  for (const [preposition, index] of governed) {
    if (!recipient && entry.recipient.includes(preposition)) recipient = parties.party(items, index);
    if (!actor && preposition === 'من' && items[index]!.first > 0 && document.words[items[index]!.first]!.key === 'قبل')
      actor = parties.namedIn(items[index]!.first, items[index]!.last);
  }
  if (entry.weak && !actor && !recipient) return null;
  const place = placeOf(around, items, governed, parties);
  const last = items[Math.max(at, end - 1)]!.last;
  const trigger = { start: document.start[token]!, end: document.end[token]! };
  const bearing = claimsAround(claims, trigger);
  return {
    id: '',
    type: entry.type,
    mode: entry.mode,
    trigger,
    actor: actor?.id ?? null,
    recipient: recipient && recipient !== actor ? recipient.id : null,
    place: place?.id ?? null,
    time: timeOf(times, token, last, items[0]!.first)?.id ?? null,
    quantity: quantityOf(around, items, at, end),
    status: statusOf(around, items, at, token, entry.kind === 'eventVerb' ? entry.inflection : null, bearing),
    claims: bearing.map((claim) => claim.id),
    rule: entry.kind === 'eventVerb' ? 'ar.event.verb' : 'ar.event.noun',
  };
};

/** The subject of the verb that a noun of event is the object of: شنت الطائرات غارات. */
const governorActor = (items: readonly Item[], at: number, parties: PartyResolver): EntityDraft | null => {
  for (let i = at - 1; i >= 0 && at - i < 6; i--) {
    const item = items[i]!;
    if (item.kind === 'that' || item.kind === 'comma') return null;
    if (item.kind !== 'verb' && item.kind !== 'cue') continue;
    for (let j = i + 1; j < at; j++)
      if (items[j]!.kind === 'np' && items[j - 1]!.kind !== 'prep') return parties.party(items, j);
    return null;
  }
  return null;
};

const placeOf = (
  { names }: Surroundings,
  items: readonly Item[],
  governed: readonly (readonly [string, number])[],
  parties: PartyResolver,
): EntityDraft | null => {
  for (const strict of [PLACE_STRICT, PLACE]) {
    for (const [preposition, index] of governed) {
      if (!strict.has(preposition)) continue;
      const item = items[index]!;
      for (let t = item.first; t < item.last; t++) if (names.get(t)?.type === 'LOC') return parties.namedIn(t, t + 1);
    }
  }
  return null;
};

/** A number with what is counted: 12 قتيلا, ثلاثة جنود (digits only, so far). */
const quantityOf = ({ document }: Surroundings, items: readonly Item[], from: number, to: number): Quantity | null => {
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    if (item.kind !== 'np' || document.kind[item.first] !== TokenKind.number || item.last - item.first < 2) continue;
    const value = Number(document.words[item.first]!.key.replaceAll(',', ''));
    const what: Word = document.words[item.first + 1]!;
    if (Number.isFinite(value))
      return { value, what: what.form, start: document.start[item.first]!, end: document.end[item.first + 1]! };
  }
  return null;
};
