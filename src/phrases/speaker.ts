import type { Document } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { NameMention } from '../names/mention.ts';
import type { Item } from './item.ts';
import { kindsAt } from './kinds-at.ts';
import type { NamesByToken } from './noun-phrase.ts';
import { genderOf, headOf, isQuantity } from './speaker-head.ts';
import { isJoined, nameEnding, nameIn } from './speaker-name.ts';
import { belongs, takesTail } from './speaker-tail.ts';

/** A source as it stands in the text: tokens of the whole phrase, the name inside it where there is one. */
export interface SpeakerPhrase {
  readonly first: number;
  /** Half-open. */
  readonly last: number;
  readonly skip: number;
  /** The noun that says who it is: أهالي in عدد من أهالي المدينة. */
  readonly head: number;
  readonly name: NameMention | null;
  readonly gender: 'm' | 'f' | '';
  /** Several named ones joined by و. */
  readonly several: boolean;
  /** Whose text it is, where a text speaks (بيان للجيش). */
  readonly author: SpeakerPhrase | null;
}

/** The speaker whose phrase begins at item `i`: its prepositional tail (باسم الوزارة) and a name in apposition belong to it. */
export const speakerAt = (
  document: Document,
  names: NamesByToken,
  items: readonly Item[],
  i: number,
  to: number,
): SpeakerPhrase => {
  const item = items[i]!;
  const counted = countedBy(document, items, i, to);
  const noun = items[counted]!;
  const head = headOf(document, noun);
  let last = noun.last;
  let name = nameIn(document, names, noun);
  let at = counted + 1;
  let author: SpeakerPhrase | null = null;
  const headKinds = kindsAt(document, head);
  const isText = (headKinds & EntryBit.documentHead) !== 0;
  if (item.kind === 'cueNoun' && items[at]?.kind === 'np' && at < to) {
    // بيان وزارة الدفاع: the text and whose it is.
    last = items[at]!.last;
    // الادعاء الألماني: an adjective names nobody.
    name = isAdjective(document, head, items[at]!) ? null : nameIn(document, names, items[at]!);
    at++;
  }
  if (isText || item.kind === 'cueNoun') author = ofConstruct(document, names, item, head, last);
  if (takesTail(document, head, name, noun)) {
    if (isText && items[at]?.kind === 'comma' && ofAuthor(items, at + 1)) at++;
    while (at + 1 < to && belongs(document, names, head, items[at - 1]!, items[at]!, items[at + 1]!)) {
      const tail = items[at + 1]!;
      if (isText && ofAuthor(items, at)) author ??= speakerAt(document, names, items, at + 1, to);
      last = Math.max(tail.last, author?.last ?? 0);
      at += 2;
      while (at < to && items[at]!.first < last) at++;
      const ending = name?.type === 'PER' || author ? null : nameEnding(document, names, tail);
      if (!ending) continue;
      name = ending;
      break;
    }
  }
  if (name?.type !== 'PER') {
    // An apposition, directly behind or between commas: الناطق باسم الجيش، العقيد سامر ...
    let next = at;
    // للتوعية والإرشاد، فلان: the tail goes on.
    if (items[next]?.kind === 'np' && items[next]!.conjunction === 'و' && items[next + 1]?.kind === 'comma') next++;
    if (items[next]?.kind === 'comma') next++;
    if (next < to && items[next]!.kind === 'np' && !(items[next - 1]!.kind === 'prep')) {
      const apposed = nameIn(document, names, items[next]!) ?? apposedAt(document, names, items, next, to);
      if (apposed?.type === 'PER' && (headKinds & (EntryBit.title | EntryBit.anonymousHead)) !== 0) {
        name = apposed;
        last = Math.max(items[next]!.last, apposed.last);
      }
    }
  }
  const several = name !== null && isJoined(document, names, name, noun);
  const gender = several ? '' : genderOf(document, head, name);
  return { first: item.first, last, skip: item.skip, head, name, gender, several, author };
};

const isAdjective = ({ words }: Document, head: number, { first }: Item): boolean =>
  words[head]!.shape.definite && words[first]!.shape.definite && (words[first]!.kinds & EntryBit.nisba) !== 0;

/** المحللة السابقة، الخبيرة في الشأن الكوري فلانة: the name behind a second title with a tail. */
const apposedAt = (
  document: Document,
  names: NamesByToken,
  items: readonly Item[],
  i: number,
  to: number,
): NameMention | null => {
  const { first } = items[i]!;
  const { kinds, shape } = document.words[first]!;
  if (!(kinds & (EntryBit.title | EntryBit.anonymousHead)) || shape.conjunction !== '') return null;
  return speakerAt(document, names, items, i, to).name;
};

/** عدد من أهالي المدينة, كل من فرنسا وبريطانيا: the item of those who are counted, `i` where nothing is. */
const countedBy = (document: Document, items: readonly Item[], i: number, to: number): number => {
  const { first, last, kind } = items[i]!;
  const isCount = kind === 'np' && last - first === 1 && isQuantity(document, first);
  const of = items[i + 1];
  return isCount && i + 2 < to && of?.kind === 'prep' && of.last > of.first && items[i + 2]!.kind === 'np' ? i + 2 : i;
};

/** بيان لحركة: who stands behind the ل has written it. */
const ofAuthor = (items: readonly Item[], at: number): boolean =>
  items[at]?.kind === 'prep' && items[at]!.preposition === 'ل' && items[at + 1]?.kind === 'np';

/** بيان الجيش: the author that stands in the construct behind the text. */
const ofConstruct = (
  document: Document,
  names: NamesByToken,
  item: Item,
  head: number,
  last: number,
): SpeakerPhrase | null => {
  const first = head + 1;
  if (first >= last || document.words[head]!.shape.definite) return null;
  const { kinds, shape } = document.words[first]!;
  const named = names.get(first);
  if (shape.skip > 0 || (named ? named.type === 'LOC' : !(kinds & AUTHOR))) return null;
  // تقارير صحفية: an adjective.
  const next = document.words[first + 1];
  const isConstruct = first + 1 < last && (next!.shape.definite || names.has(first + 1));
  if (!named && !shape.definite && !isConstruct) return null;
  const phrase: Item = { ...item, kind: 'np', first, last, skip: 0 };
  const name = nameIn(document, names, phrase);
  const gender = genderOf(document, first, name);
  return { first, last, skip: 0, head: first, name, gender, several: false, author: null };
};

const AUTHOR = EntryBit.title | EntryBit.organisationHead | EntryBit.outletHead;
