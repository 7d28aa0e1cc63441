import type { Document } from '../model/document.ts';
import { EntryBit, type Inflection } from '../model/lexicon.ts';
import type { Word } from '../model/word.ts';
import type { NameMention } from '../names/mention.ts';
import type { Item } from './item.ts';
import type { NamesByToken } from './noun-phrase.ts';

/** A source as it stands in the text: tokens of the whole phrase, the name inside it where there is one. */
export interface SpeakerPhrase {
  readonly first: number;
  /** Half-open. */
  readonly last: number;
  readonly skip: number;
  readonly name: NameMention | null;
  readonly gender: 'm' | 'f' | '';
}

const TAKES_TAIL =
  EntryBit.title | EntryBit.anonymousHead | EntryBit.documentHead | EntryBit.organisationHead | EntryBit.outletHead;

/** The speaker among items `from` to `to`: the first noun phrase that no preposition governs, with its apposition. */
export const speakerIn = (
  document: Document,
  names: NamesByToken,
  items: readonly Item[],
  from: number,
  to: number,
): SpeakerPhrase | null => {
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    if (item.kind === 'prep' || item.kind === 'relay') {
      i = Math.max(i, governedEnd(items, i, to) - 1);
      continue;
    }
    if (item.kind === 'source') return null;
    if (item.kind === 'quote' && item.last - item.first <= 6) return speakerAt(document, names, items, i, to);
    if (item.act) continue;
    if (item.kind === 'np' || item.kind === 'cueNoun') return speakerAt(document, names, items, i, to);
  }
  return null;
};

/** The items that a preposition at `i` governs end here. */
const governedEnd = (items: readonly Item[], i: number, to: number): number => {
  let end = i + 1;
  if (
    end < to &&
    (items[end]!.kind === 'np' ||
      items[end]!.kind === 'cueNoun' ||
      items[end]!.kind === 'time' ||
      items[end]!.kind === 'quote')
  )
    end++;
  // في كلمة متلفزة: what describes the governed noun.
  if (end < to && items[end - 1]!.kind === 'cueNoun' && items[end]!.kind === 'np' && items[end]!.conjunction === '')
    end++;
  return end;
};

/** The speaker whose phrase begins at item `i`: its prepositional tail (باسم الوزارة) and a name in apposition belong to it. */
export const speakerAt = (
  document: Document,
  names: NamesByToken,
  items: readonly Item[],
  i: number,
  to: number,
): SpeakerPhrase => {
  const item = items[i]!;
  const head = document.words[item.first]!;
  let last = item.last;
  let name = nameIn(names, item);
  let at = i + 1;
  if (item.kind === 'cueNoun' && items[at]?.kind === 'np' && at < to) {
    // بيان وزارة الدفاع: the text and whose it is.
    last = items[at]!.last;
    name = nameIn(names, items[at]!);
    at++;
  }
  if (head.kinds & TAKES_TAIL || (name && name.titled < name.first)) {
    while (
      at + 1 < to &&
      items[at]!.kind === 'prep' &&
      items[at + 1]!.kind === 'np' &&
      belongs(document, names, head, item, items[at]!, items[at + 1]!)
    ) {
      last = items[at + 1]!.last;
      at += 2;
    }
  }
  if (name?.type !== 'PER') {
    // An apposition, directly behind or between commas: الناطق باسم الجيش، العقيد سامر ...
    let next = at;
    if (items[next]?.kind === 'comma') next++;
    if (next < to && items[next]!.kind === 'np' && !(items[next - 1]!.kind === 'prep')) {
      const apposed = nameIn(names, items[next]!);
      if (apposed?.type === 'PER' && (head.kinds & (EntryBit.title | EntryBit.anonymousHead)) !== 0) {
        name = apposed;
        last = items[next]!.last;
      }
    }
  }
  return { first: item.first, last, skip: item.skip, name, gender: genderOf(document, item, name) };
};

/** What a title or head noun needs behind it: باسم الوزارة, من حماس, في الوزارة; not في مؤتمر صحفي, للصحفيين. */
const belongs = (
  document: Document,
  names: NamesByToken,
  head: Word,
  item: Item,
  preposition: Item,
  noun: Item,
): boolean => {
  const form = preposition.preposition;
  if (ATTACHING.has(form)) return true;
  if (form === 'ل') {
    const bareTitle = (head.kinds & EntryBit.title) !== 0 && head.shape.definite && item.last - item.first < 2;
    return !bareTitle && !isAudience(document, names, noun);
  }
  if (!LOCATING.has(form)) return false;
  for (let t = noun.first; t < noun.last; t++) if (names.has(t)) return true;
  return (document.words[noun.first]!.kinds & (EntryBit.organisationHead | EntryBit.placeHead)) !== 0;
};

const ATTACHING: ReadonlySet<string> = new Set(['من', 'باسم', 'لدي', 'الي', 'لشوون']);
const LOCATING: ReadonlySet<string> = new Set(['في', 'ب']);

const AUDIENCE = EntryBit.outlet | EntryBit.outletHead | EntryBit.anonymousHead;
const isAudience = (document: Document, names: NamesByToken, item: Item): boolean =>
  (document.words[item.first]!.kinds & AUDIENCE) !== 0 ||
  document.words[item.first]!.senses.some(({ entry }) => entry.kind === 'title' && entry.number === 'p') ||
  names.get(item.first)?.entry?.kind === 'outlet';

/** The name that a noun phrase holds: a person before all others, else the one it begins with. */
const nameIn = (names: NamesByToken, item: Item): NameMention | null => {
  let first: NameMention | null = null;
  for (let t = item.first; t < item.last; t++) {
    const name = names.get(t);
    if (!name) continue;
    if (name.type === 'PER') return name;
    if (!first && t === item.first) first = name;
    if (!first && item.last - item.first <= 3 && t === item.first + 1) first = null;
    t = name.last - 1;
  }
  return first;
};

const genderOf = (document: Document, item: Item, name: NameMention | null): 'm' | 'f' | '' => {
  if (name?.gender) return name.gender;
  if (name && name.type !== 'PER' && name.entry) return '';
  const word = document.words[item.first]!;
  for (const { entry } of word.senses) {
    if (entry.kind === 'title' && entry.number === 's') return entry.gender;
    if (
      (entry.kind === 'anonymousHead' ||
        entry.kind === 'outletHead' ||
        entry.kind === 'documentHead' ||
        entry.kind === 'organisationHead') &&
      entry.number === 'p'
    )
      return '';
  }
  if (name?.type === 'PER') return '';
  // الأم, كوبا, أوساط: without its ending a noun may be of either gender.
  return word.key.endsWith('ه') || word.key.endsWith('ات') ? 'f' : '';
};

/** Whether a verb form and a subject before it agree as far as both show gender. */
export const agrees = (inflection: Inflection, gender: 'm' | 'f' | ''): boolean =>
  inflection.person !== 3 ||
  inflection.gender === '' ||
  gender === '' ||
  inflection.number === 'p' ||
  inflection.gender === gender;

/** The subject that stands before the cue at item `at` in its clause: مصدر أمني قال, وكانت الوزارة قد أعلنت, الذي قال. */
export const speakerBefore = (
  document: Document,
  names: NamesByToken,
  items: readonly Item[],
  at: number,
  inflection: Inflection,
): SpeakerPhrase | null => {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    switch (item.kind) {
      case 'adverb':
      case 'time':
      case 'paren':
      case 'comma':
      case 'aux':
        continue;
      case 'relative':
        // Directly before the cue it is the subject's pronoun: الناطق الذي قال.
        if (i === at - 1 && item.last - item.first === 1) {
          const antecedent = lastNounPhrase(items, i);
          return antecedent < 0 ? null : speakerAt(document, names, items, antecedent, i);
        }
        continue;
      case 'cueNoun':
      case 'np': {
        if (items[i - 1]?.kind === 'prep') {
          i--;
          continue;
        }
        const previous = items[i - 1];
        if (previous && !['comma', 'conj', 'aux', 'that', 'adverb', 'colon', 'filler'].includes(previous.kind))
          return null;
        const speaker = speakerAt(document, names, items, i, at);
        if (previous?.kind === 'comma' && items[i - 2]?.kind === 'np' && speaker.name?.type === 'PER') {
          const head = speakerAt(document, names, items, i - 2, at);
          if (head.name === speaker.name) return agrees(inflection, head.gender) ? head : null;
        }
        return agrees(inflection, speaker.gender) ? speaker : null;
      }
      default:
        return null;
    }
  }
  return null;
};

const lastNounPhrase = (items: readonly Item[], before: number): number => {
  for (let i = before - 1; i >= 0 && i >= before - 4; i--) {
    if (items[i]!.kind === 'np') return i;
    if (!['comma', 'paren', 'adverb', 'prep'].includes(items[i]!.kind)) return -1;
  }
  return -1;
};
