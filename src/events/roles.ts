import { offsetInToken } from '../language/parse.ts';
import { EntryBit, type Inflection } from '../model/lexicon.ts';
import type { EntityDraft, EntityIndex } from '../names/entities.ts';
import type { Item } from '../phrases/item.ts';
import { speakerAt, speakerBefore } from '../phrases/speaker.ts';
import type { PlacedTime, Surroundings } from '../phrases/surroundings.ts';

/** The noun phrases around a verb or noun, by what they are to it: indices into the item list. */
export interface Roles {
  readonly subject: number | null;
  readonly object: number | null;
  /** Behind prepositions: folded preposition and item index, in order. */
  readonly governed: readonly (readonly [preposition: string, item: number])[];
  /** Where the clause ends: item index, half-open. */
  readonly end: number;
}

const CLAUSE_ITEMS = 24;

/** The roles around the finite verb at item `at`: verb, subject, object; a subject before the verb leaves the first place to the object. */
export const rolesOfVerb = (
  around: Surroundings,
  items: readonly Item[],
  at: number,
  inflection: Inflection,
  hasPronoun: boolean,
): Roles => {
  const { document, names } = around;
  const before = speakerBefore(document, names, items, at, inflection);
  const preposed = before ? items.findIndex((item) => item.first === before.first && item.kind !== 'prep') : -1;
  const found = rolesBehind(items, at + 1);
  const [first = null, second = null] = found.free;
  const passive = inflection.voice === 'passive';
  if (passive) return { subject: null, object: first, governed: found.governed, end: found.end };
  if (preposed >= 0) return { subject: preposed, object: first, governed: found.governed, end: found.end };
  return { subject: first, object: hasPronoun ? null : second, governed: found.governed, end: found.end };
};

/** Noun phrases from item `from` to the end of the clause: free ones and those behind prepositions. */
export const rolesBehind = (
  items: readonly Item[],
  from: number,
): { free: number[]; governed: [string, number][]; end: number } => {
  const free: number[] = [];
  const governed: [string, number][] = [];
  let i = from;
  for (; i < items.length && i - from < CLAUSE_ITEMS; i++) {
    const item = items[i]!;
    if (item.kind === 'np') {
      const before = items[i - 1];
      if (before?.kind === 'prep' && i > from) governed.push([before.preposition, i]);
      else if (item.conjunction === '' || free.length === 0) free.push(i);
    } else if (
      item.kind === 'verb' ||
      item.kind === 'cue' ||
      item.kind === 'that' ||
      item.kind === 'source' ||
      item.kind === 'participle'
    )
      break;
    else if (item.kind === 'conj' && item.conjunction === '') break;
    else if (item.kind === 'comma' && items[i + 1]?.conjunction !== '' && items[i + 1]?.kind !== 'np') break;
  }
  return { free, governed, end: i };
};

/** Turns noun phrases into entities: the name inside, else an unnamed party of this report. */
export class PartyResolver {
  readonly #around: Surroundings;
  readonly #entities: EntityIndex;

  constructor(around: Surroundings, entities: EntityIndex) {
    this.#around = around;
    this.#entities = entities;
  }

  /** The party that the noun phrase at item `index` is, or `null` where it is no party (an abstract noun, a thing). */
  party(items: readonly Item[], index: number | null, unnamed = true): EntityDraft | null {
    if (index === null) return null;
    const { document, names } = this.#around;
    const item = items[index]!;
    const speaker = speakerAt(document, names, items, index, index + 1);
    const named = this.namedIn(item.first, item.last);
    if (named) return named;
    const head = document.words[item.first]!;
    if (!unnamed || !(head.kinds & PARTY_HEADS)) return null;
    const start = item.skip === 0 ? document.start[item.first]! : offsetInToken(document, item.first, item.skip);
    const end = document.end[speaker.last - 1]!;
    return this.#entities.add(
      'GROUP',
      document.text.slice(start, end),
      { start, end, form: 'description' },
      'ar.party.unnamed',
    );
  }

  /** The entity whose name stands between two tokens: a person first, else the first. */
  namedIn(first: number, last: number): EntityDraft | null {
    let best: EntityDraft | null = null;
    for (let t = first; t < last; t++) {
      const entity = this.#entities.byToken.get(t);
      if (!entity) continue;
      if (entity.type === 'PER') return entity;
      best ??= entity;
    }
    return best;
  }
}

const PARTY_HEADS =
  EntryBit.title |
  EntryBit.anonymousHead |
  EntryBit.organisationHead |
  EntryBit.outletHead |
  EntryBit.group |
  EntryBit.nisba;

/** The time that stands in a clause: between two tokens, else before the first in its sentence. */
export const timeOf = (times: readonly PlacedTime[], first: number, last: number, lead: number): PlacedTime | null =>
  times.find((t) => t.first >= first && t.first < last && isDated(t)) ??
  times.findLast((t) => t.first >= lead && t.first < first && isDated(t)) ??
  null;

const isDated = ({ type }: PlacedTime): boolean => type === 'DATE' || type === 'TIME' || type === 'RANGE';
