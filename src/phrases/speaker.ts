// Over 300 lines because where a speaker's phrase ends is one question with many cases.
import { phraseAt } from '../language/phrases.ts';
import { type Document, TokenKind } from '../model/document.ts';
import { EntryBit, type Inflection } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { NameMention } from '../names/mention.ts';
import type { Item } from './item.ts';
import { kindsAt } from './kinds-at.ts';
import { NAMES_A_PARTY, type NamesByToken } from './noun-phrase.ts';

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

const TAKES_TAIL =
  EntryBit.title |
  EntryBit.anonymousHead |
  EntryBit.documentHead |
  EntryBit.organisationHead |
  EntryBit.outletHead |
  EntryBit.partyNoun;

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
    if (item.act || isAccusative(document, names, item)) continue;
    if (item.kind === 'np' || item.kind === 'cueNoun') return speakerAt(document, names, items, i, to);
  }
  return null;
};

/** بدلا, المتظاهرين: a noun phrase that no verb has for its subject behind it. */
const isAccusative = (document: Document, names: NamesByToken, item: Item): boolean => {
  if (item.kind !== 'np' || names.has(item.first)) return false;
  const { key, shape, kinds, senses } = document.words[item.first]!;
  if (shape.part !== 'noun' || shape.pronoun !== '') return false;
  if (key.endsWith('ا')) return !shape.definite && (kinds & NAMES_A_PARTY) === 0;
  return key.endsWith('ين') && senses.some(({ entry }) => 'number' in entry && entry.number === 'p');
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
    name = nameIn(document, names, items[at]!);
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

const isQuantity = (document: Document, t: number): boolean =>
  document.kind[t] === TokenKind.number ||
  document.words[t]!.senses.some(
    ({ entry }) => entry.kind === 'numberWord' || (entry.kind === 'function' && entry.role === 'quantifier'),
  );

/** The noun of a phrase behind its numbers and demonstratives: مسؤولين in ثلاثة مسؤولين. */
export const headOf = (document: Document, { first, last }: Item): number => {
  let t = first;
  while (t + 1 < last && (isQuantity(document, t) || document.words[t]!.shape.part === 'function')) t++;
  return document.kind[t] === TokenKind.word ? t : first;
};

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

/** باريس وواشنطن, الرئيس ونظيره فلان: who is named first is not alone. */
const isJoined = (document: Document, names: NamesByToken, name: NameMention, { last }: Item): boolean => {
  for (let t = name.last; t < last; t++) {
    const next = names.get(t);
    if (next ? next.start > document.start[t]! : document.words[t]!.shape.conjunction === 'و') return true;
  }
  return false;
};

const takesTail = (document: Document, head: number, name: NameMention | null, noun: Item): boolean => {
  // صرح الحارس فلان الفلاني إلى شبكة: a person's name ends the phrase.
  if (name?.type === 'PER' && name.last === noun.last) return false;
  return (kindsAt(document, head) & TAKES_TAIL) !== 0 || endsInParticiple(document, noun) || noun.last - noun.first > 1;
};

/** بيان لحركة: who stands behind the ل has written it. */
const ofAuthor = (items: readonly Item[], at: number): boolean =>
  items[at]?.kind === 'prep' && items[at]!.preposition === 'ل' && items[at + 1]?.kind === 'np';

/** تابعة in وسائل إعلام تابعة: an adjective, no nationality, that can have a preposition of its own. */
const endsInParticiple = (document: Document, { first, last }: Item): boolean => {
  const t = last - 1;
  if (t <= first || document.parts[t] !== Upos.ADJ) return false;
  const { kinds, key } = document.words[t]!;
  // إعلامية, أمني: made of a noun, it governs nothing.
  return document.kind[t] === TokenKind.word && (kinds & EntryBit.nisba) === 0 && !/ي(ه|ون|ين|ات)?$/.test(key);
};

/** What a title or head noun needs behind it: باسم الوزارة, من حماس, في الوزارة; not في مؤتمر صحفي, للصحفيين. */
const belongs = (
  document: Document,
  names: NamesByToken,
  head: number,
  before: Item,
  preposition: Item,
  noun: Item,
): boolean => {
  if (preposition.kind !== 'prep' || noun.kind !== 'np') return false;
  const form = preposition.preposition;
  const { kinds, shape } = document.words[head]!;
  // الشبكة الوطنية لرصد الزلازل: of heads that the tables do not know, only what they are for.
  if (!(kindsAt(document, head) & TAKES_TAIL) && !endsInParticiple(document, before))
    return form === 'ل' && noun.act === true && shape.definite;
  if (ATTACHING.has(form)) return true;
  if (form === 'ل') {
    if (kinds & EntryBit.documentHead) return true;
    const bareTitle = (kinds & EntryBit.title) !== 0 && shape.definite && before.last - before.first < 2;
    return !bareTitle && !isAudience(document, names, noun);
  }
  const named = isNamed(names, noun);
  const isPlaced =
    named || (document.words[noun.first]!.kinds & (EntryBit.organisationHead | EntryBit.placeHead)) !== 0;
  if (LOCATING.has(form) && isPlaced) return true;
  return GOVERNED.has(form) && endsInParticiple(document, before);
};

const isNamed = (names: NamesByToken, { first, last }: Item): boolean => {
  for (let t = first; t < last; t++) if (names.has(t)) return true;
  return false;
};

const ATTACHING: ReadonlySet<string> = new Set(['من', 'باسم', 'لدي', 'الي', 'لشوون']);
const LOCATING: ReadonlySet<string> = new Set(['في', 'ب']);
/** Prepositions of participles (مطلع على, مسؤول عن, معني ب). */
const GOVERNED: ReadonlySet<string> = new Set(['علي', 'عن', 'ب']);

const AUDIENCE = EntryBit.outlet | EntryBit.outletHead | EntryBit.anonymousHead;
const isAudience = (document: Document, names: NamesByToken, item: Item): boolean =>
  (document.words[item.first]!.kinds & AUDIENCE) !== 0 ||
  document.words[item.first]!.senses.some(({ entry }) => entry.kind === 'title' && entry.number === 'p') ||
  names.get(item.first)?.entry?.kind === 'outlet';

/** The name that a noun phrase holds: a person before all others, else the one it begins with. */
const nameIn = (document: Document, names: NamesByToken, item: Item): NameMention | null => {
  let first: NameMention | null = null;
  for (let t = item.first; t < item.last; t++) {
    const name = names.get(t);
    if (!name) continue;
    if (name.type === 'PER') return isGoverned(document, item.first, name) ? first : name;
    if (!first && t === item.first) first = name;
    if (!first && item.last - item.first <= 3 && t === item.first + 1) first = null;
    t = name.last - 1;
  }
  return first;
};

/** عائلة فلان, إدارة ترامب: behind an indefinite noun without a rank stands someone else. */
export const isGoverned = (document: Document, head: number, name: NameMention): boolean => {
  if (head < 0 || name.first !== head + 1) return false;
  const { shape, senses } = document.words[head]!;
  if (shape.definite || shape.pronoun !== '' || shape.part !== 'noun') return false;
  const entries = [...senses.map(({ entry }) => entry), ...(phraseAt(document, head)?.entries ?? [])];
  return !entries.some((entry) => entry.kind === 'title' && BEFORE_NAMES.has(entry.of));
};

/** Titles of these kinds go with a name without an article. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(['rank', 'address', 'royal', 'religious']);

/** المعني بشؤون اليمن فلان الفلاني: the person named at the end of a tail, unless a title in the tail is his. */
const nameEnding = (document: Document, names: NamesByToken, { first, last }: Item): NameMention | null => {
  let named = first;
  for (let t = first; t < last; t++) {
    const name = names.get(t);
    if (!name) continue;
    if (name.type === 'PER' && name.last === last && t > first) {
      const own = name.titled >= first && name.titled < name.first;
      const { shape } = document.words[t - 1]!;
      return !own && (named === t || shape.definite || shape.part === 'mark') ? name : null;
    }
    named = name.last;
    t = name.last - 1;
  }
  return null;
};

const genderOf = (document: Document, head: number, name: NameMention | null): 'm' | 'f' | '' => {
  if (name?.gender) return name.gender;
  if (name && name.type !== 'PER' && name.entry) return '';
  const word = document.words[head]!;
  for (const { entry } of word.senses) {
    if (entry.kind === 'title' && entry.number === 's') return entry.gender;
    if (!('number' in entry) || entry.number !== 'p') continue;
    if (entry.kind === 'anonymousHead') return '';
    // تقارير, صحف, قوات: things in the plural, not تقريرا or تقريران.
    if (/(ا|ان|ين|ي)$/.test(word.key)) return '';
    if (entry.kind === 'outletHead' || entry.kind === 'documentHead' || entry.kind === 'organisationHead') return 'f';
  }
  if (name?.type === 'PER' || isQuantity(document, head)) return '';
  // الأم, كوبا, أوساط: without its ending a noun may be of either gender, and نحات has none.
  return word.key.endsWith('ه') || (word.key.endsWith('ات') && word.shape.stem.length > 4) ? 'f' : '';
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
      case 'that': {
        // سبق للوزارة أن أعلنت: whose past it is.
        const whose = items[i - 1]?.kind === 'np' && items[i - 2]?.preposition === 'ل';
        if (i !== at - 1 || !whose || inflection.aspect !== 'perfect') return null;
        return speakerAt(document, names, items, i - 1, i);
      }
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
        // في موقع التواصل، تويتر، حيث قال: in apposition to what a preposition governs.
        const isApposed = previous?.kind === 'comma' && items[i + 1]?.kind === 'comma' && items[i - 2]?.kind === 'np';
        if (isApposed && speaker.name?.type !== 'PER' && items[i - 3]?.kind === 'prep') return null;
        // أن سائقين أفادوا, لكن المسؤولين قالوا: behind these the subject is in the accusative.
        const follows = previous?.kind === 'that' || previous?.kind === 'conj';
        if (!follows && isAccusative(document, names, item)) return null;
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
