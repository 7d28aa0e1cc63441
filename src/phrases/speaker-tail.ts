import { type Document, TokenKind } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { NameMention } from '../names/mention.ts';
import type { Item } from './item.ts';
import { kindsAt } from './kinds-at.ts';
import type { NamesByToken } from './noun-phrase.ts';

const TAKES_TAIL =
  EntryBit.title |
  EntryBit.anonymousHead |
  EntryBit.documentHead |
  EntryBit.organisationHead |
  EntryBit.outletHead |
  EntryBit.partyNoun;

/** Whether a phrase can go on with a preposition: unless a name ends it. */
export const takesTail = (document: Document, head: number, name: NameMention | null, noun: Item): boolean => {
  // صرح الحارس فلان الفلاني إلى شبكة: a person's name ends the phrase.
  if (name?.type === 'PER' && name.last === noun.last) return false;
  if ((kindsAt(document, head) & TAKES_TAIL) !== 0 || endsInParticiple(document, noun)) return true;
  return noun.last - noun.first > 1 || (name === null && isBareNoun(document, head));
};

/** متدرب من الحركة: an indefinite noun of which nothing is told. */
const isBareNoun = (document: Document, t: number): boolean => {
  const { shape, grammar } = document.words[t]!;
  return shape.part === 'noun' && !shape.definite && shape.pronoun === '' && !shape.act && grammar.definite !== false;
};

/** تابعة in وسائل إعلام تابعة: an adjective, no nationality, that can have a preposition of its own. */
const endsInParticiple = (document: Document, { first, last }: Item): boolean => {
  const t = last - 1;
  if (t <= first || document.parts[t] !== Upos.ADJ) return false;
  const { kinds, key } = document.words[t]!;
  // إعلامية, أمني: made of a noun, it governs nothing.
  return document.kind[t] === TokenKind.word && (kinds & EntryBit.nisba) === 0 && !/ي(ه|ون|ين|ات)?$/.test(key);
};

/** What a title or head noun needs behind it: باسم الوزارة, من حماس, في الوزارة; not في مؤتمر صحفي, للصحفيين. */
export const belongs = (
  document: Document,
  names: NamesByToken,
  head: number,
  before: Item,
  preposition: Item,
  noun: Item,
): boolean => {
  if (preposition.kind !== 'prep') return false;
  // المجموعة العامة للإعلام: of a noun of saying only with its article.
  const isParty = (document.words[noun.first]!.kinds & EntryBit.partyNoun) !== 0;
  const isName =
    noun.kind === 'cueNoun' &&
    (preposition.preposition === 'ل' || isParty) &&
    document.words[noun.first]!.shape.definite;
  if (noun.kind !== 'np' && !isName) return false;
  const form = preposition.preposition;
  const { kinds, shape } = document.words[head]!;
  // متدرب من الحركة في المدينة: where someone comes from.
  if (!(kindsAt(document, head) & TAKES_TAIL) && before.last - head === 1 && isBareNoun(document, head))
    return form === 'من' && isNamed(names, noun);
  // الشبكة الوطنية لرصد الزلازل: of heads that the tables do not know, only what they are for.
  if (!(kindsAt(document, head) & TAKES_TAIL) && !endsInParticiple(document, before))
    return form === 'ل' && (noun.act === true || isName) && shape.definite;
  if (ATTACHING.has(form)) return !isMeasured(document, noun);
  if (form === 'ل') {
    if (kinds & EntryBit.documentHead) return true;
    const bareTitle = (kinds & EntryBit.title) !== 0 && shape.definite && before.last - before.first < 2;
    return !bareTitle && !isAudience(document, names, noun);
  }
  const named = isNamed(names, noun);
  const isPlaced =
    named ||
    (document.words[noun.first]!.kinds & (EntryBit.organisationHead | EntryBit.placeHead | EntryBit.partyNoun)) !== 0;
  // اتصل محتال بصحفي: whom someone deals with is not where he belongs.
  if (LOCATING.has(form) && isPlaced && !isSomeone(document, names, noun)) return true;
  return GOVERNED.has(form) && endsInParticiple(document, before);
};

const isSomeone = ({ words }: Document, names: NamesByToken, { first }: Item): boolean =>
  names.get(first)?.type === 'PER' ||
  (!names.has(first) &&
    !words[first]!.shape.definite &&
    (words[first]!.kinds & PERSON) !== 0 &&
    (words[first]!.kinds & BODY) === 0);

const PERSON = EntryBit.title | EntryBit.anonymousHead;
const BODY = EntryBit.organisationHead | EntryBit.placeHead;

/** البالغ من العمر 30 عاما: a number behind the noun tells how much of it. */
const isMeasured = (document: Document, { last }: Item): boolean =>
  last < document.size && document.kind[last] === TokenKind.number;

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
