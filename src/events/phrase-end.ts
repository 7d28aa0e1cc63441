import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { Word } from '../model/word.ts';
import { nounPhraseEnd } from '../phrases/noun-phrase.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { isClosed, isDualHead, isOther } from './closed.ts';
import { isPlainVerb, isTaggedVerb } from './finite.ts';
import { functionRole } from './function-role.ts';
import { isReflexive } from './reflexive.ts';

/** What denies an adjective, or others than someone with his pronoun. */
export const NON = 'غير';
const PRONOUN = /(?:هما|ها|هم|هن|ه)$/;

/** Where the noun phrase that begins at a token ends. */
export const nounPhraseFrom = (around: Surroundings, t: number, last: number): number =>
  joinedEnd(around, t, Math.max(t + 1, cutAtVerb(around, t, phraseEnd(around, t, last))), last);

/** Where a noun phrase ends; a demonstrative inside goes with the noun behind it (أهل هذه الجزيرة). */
const phraseEnd = ({ document, names }: Surroundings, t: number, limit: number): number => {
  const end = Math.min(limit, nounPhraseEnd(document, t, names, limit));
  const { shape, grammar } = document.words[end - 1]!;
  const isOpen = !shape.definite && grammar.definite === null && shape.part === 'noun' && !names.has(end - 1);
  return isOpen && end + 1 < limit && functionRole(document, end)?.role === 'demonstrative' && !names.has(end)
    ? Math.min(limit, nounPhraseEnd(document, end, names, limit))
    : end;
};

/** السفراء الأربعة, العاصمة مقديشو: a definite number or the name of a definite kind of place goes with the noun before it. */
const joinedEnd = (around: Surroundings, first: number, end: number, limit: number): number => {
  const { document, names } = around;
  if (end >= limit) return end;
  // منظمات غير حكومية, الدول غير الأعضاء: what denies the adjective behind it.
  if (document.words[end]!.key === NON && end + 1 < limit && !(document.words[end + 1]!.kinds & EntryBit.function))
    return end + 2;
  // زهاء 15 مسلحا: a word of quantity before a number.
  if (
    end === first + 1 &&
    document.kind[end] === TokenKind.number &&
    functionRole(document, first)?.role === 'quantifier'
  )
    return cutAtVerb(around, end, phraseEnd(around, end, limit));
  // فلسطينيين اثنين: two behind their noun.
  if (!names.has(end) && isTwo(document.words[end]!)) return end + 1;
  // وزيرا الدفاع الصينيان: what describes two.
  const { key: behind, shape: own } = document.words[end]!;
  if (isDualHead(document, first) && own.definite && behind.endsWith('ان') && own.skip === 0) return end + 1;
  // نظيره الإيراني, قواتها الجوية: what describes a noun with a pronoun, where no name stands behind.
  if (isDescribedWithPronoun(around, end)) return end + 1;
  // الولايات المتحدة أنقرة: a name takes no other.
  if (!document.words[end - 1]!.shape.definite || names.has(end - 1) || names.get(first)?.last === end) return end;
  // الاف المتظاهرين: letters of the number that look like the article.
  if (end === first + 1 && document.words[first]!.kinds & EntryBit.numberWord && isBareDefinite(document.words[end]!))
    return phraseEnd(around, end, limit);
  const name = names.get(end);
  if (name) {
    const isOfKind = name.type === 'LOC' && (document.words[first]!.kinds & EntryBit.placeHead) !== 0;
    return name.start === document.start[end] && (isOfKind || isApposed(around, first, end)) ? name.last : end;
  }
  const { kinds, shape } = document.words[end]!;
  // النظام القضائي: behind a definite word one with the ending of an adjective that heads nothing.
  const describes = isRelational(document.words[end]!) && goesWith(document.words[end - 1]!, document.words[end]!);
  return (kinds & EntryBit.numberWord || describes) && shape.definite && shape.skip === 0 ? end + 1 : end;
};

/** على المصرفي كريم الهاشمي: behind a preposition definite words and a name beside them are one person. */
const isApposed = ({ document, names }: Surroundings, first: number, end: number): boolean => {
  if (names.get(end)!.type !== 'PER') return false;
  const isGoverned =
    document.words[first]!.shape.preposition !== '' ||
    (first > 0 && functionRole(document, first - 1)?.role === 'preposition');
  return isGoverned && areDefinite({ document, names }, first, end);
};

/** Whether all words of a phrase have the article and the first may be one person. */
export const areDefinite = (
  { document: { words }, names }: Pick<Surroundings, 'document' | 'names'>,
  first: number,
  end: number,
): boolean => {
  for (let t = first; t < end; t++) {
    const { shape, kinds } = words[t]!;
    if (!shape.definite || shape.act || kinds & BODIES || names.has(t)) return false;
  }
  return end > first && isSingular(words[first]!);
};

/** السلطات, القوات البلجيكية, قوات الأمن: many, closed by an article; but أهالي الطفل كريم. */
const areMany = (words: Document['words'], first: number, end: number): boolean => {
  const { grammar, key, kinds } = words[first]!;
  const { kinds: closing, shape } = words[end - 1]!;
  if ((grammar.noun.number !== 'p' && !key.endsWith('ات')) || kinds & EntryBit.title) return false;
  return shape.definite && (end - first === 1 || !(closing & PEOPLE));
};

/** Neither السلطات nor الشرطة. */
const isSingular = ({ grammar: { noun }, key, kinds }: Word): boolean =>
  noun.number !== 'p' && noun.number !== 'd' && !key.endsWith('ات') && (!key.endsWith('ه') || (kinds & PEOPLE) !== 0);

const PEOPLE = EntryBit.anonymousHead | EntryBit.title;
const BODIES = EntryBit.organisationHead | EntryBit.outletHead | EntryBit.placeHead | EntryBit.documentHead;

const isDescribedWithPronoun = ({ document: { words }, names }: Surroundings, end: number): boolean => {
  const [noun, { shape, key, kinds }] = [words[end - 1]!, words[end]!];
  return (
    noun.shape.pronoun !== '' &&
    noun.shape.part !== 'function' &&
    shape.definite &&
    shape.skip === 0 &&
    /ي[هن]?$/.test(key) &&
    (shape.adjective || (kinds & EntryBit.nisba) !== 0) &&
    !(kinds & (EntryBit.title | EntryBit.partyNoun | EntryBit.function)) &&
    !names.has(end) &&
    names.get(end + 1)?.type !== 'PER'
  );
};

const isRelational = ({ key, kinds, shape }: Word): boolean =>
  RELATIONAL.test(key) && shape.part === 'noun' && !shape.act && !(kinds & HEADS);
const goesWith = (noun: Word, adjective: Word): boolean => {
  const { agreement } = noun.grammar.noun;
  return !isRelational(noun) && (agreement === '' || agreement === adjective.grammar.noun.agreement);
};
const RELATIONAL = /.{4}ي[هن]?$/;
const RELATIONAL_OF_ANY_NUMBER = /.{4}ي(?:ه|ون|ين|ات|ان)?$/;
const HEADS =
  EntryBit.title |
  EntryBit.partyNoun |
  EntryBit.anonymousHead |
  EntryBit.eventNoun |
  EntryBit.nisba |
  EntryBit.given |
  EntryBit.family;

const isTwo = ({ kinds, senses, shape }: Word): boolean =>
  (kinds & EntryBit.numberWord) !== 0 &&
  !shape.definite &&
  senses.some(({ entry, skip }) => entry.kind === 'numberWord' && skip === 0 && entry.value === 2);

const isBareDefinite = ({ shape }: Word): boolean => shape.definite && shape.skip === 0 && shape.part !== 'mark';

/** A name or a definite word, but no adjective of a people: دبلوماسيين روسا. */
const opensAnew = ({ shape, kinds }: Word, isName: boolean): boolean =>
  shape.definite || (isName && !(kinds & EntryBit.nisba));

/** منظمات حقوقية محلية: no genitive stands behind the indefinite adjective; وزير خارجية is a title. */
const closes = ({ words, parts }: Document, first: number, t: number): boolean =>
  t > first &&
  parts[t] === Upos.ADJ &&
  !words[t]!.shape.definite &&
  RELATIONAL.test(words[t]!.key) &&
  !(words[first]!.kinds & (EntryBit.title | EntryBit.organisationHead));

/** 700 شخص: the singular right behind a number in figures. */
const isCountedNoun = ({ kind, words }: Document, first: number, t: number): boolean =>
  kind[t - 1] === TokenKind.number &&
  (t - 1 === first || t - 2 === first) &&
  !words[t]!.shape.definite &&
  words[t]!.shape.part === 'noun' &&
  words[t]!.grammar.noun.number === 's';

/** أميركية, وسودانية: an indefinite adjective of a people. */
const closesAsNisba = ({ shape, kinds }: Word): boolean =>
  !shape.definite && shape.pronoun === '' && (kinds & EntryBit.nisba) !== 0 && !(kinds & EntryBit.title);

/** فلسطيني, سورية. */
const isOneOfANation = (word: Word): boolean => closesAsNisba(word) && /ي(?:ا|ه)?$/.test(word.key);

/** ضربات, تسليم: an indefinite noun without letters before it that is no adjective. */
const isBareNoun = ({ words, parts }: Document, t: number): boolean => {
  const { shape, kinds, key } = words[t]!;
  return (
    shape.part === 'noun' &&
    !shape.definite &&
    !shape.adjective &&
    shape.skip === 0 &&
    parts[t] === Upos.NOUN &&
    !(kinds & (EntryBit.nisba | EntryBit.numberWord | EntryBit.function | EntryBit.title)) &&
    !RELATIONAL_OF_ANY_NUMBER.test(key)
  );
};

/** A noun phrase ends before a verb form that can be nothing else: غارتين استهدفتا السوق. */
const cutAtVerb = ({ document, names, times }: Surroundings, first: number, end: number): number => {
  const { words } = document;
  const opening = names.get(first);
  // A short quotation belongs to its phrase, whatever stands in it.
  let quotedTo = -1;
  let namedTo = opening?.last ?? first;
  let closed = false;
  for (let t = first + 1; t < end; t++) {
    quotedTo = Math.max(quotedTo, document.partner[t]!);
    if (times.has(t) && t > quotedTo && document.kind[first] !== TokenKind.number) return t;
    const name = names.get(t);
    // منظمات محلية القاهرة: nor does an indefinite adjective stand before a genitive.
    if (t > quotedTo && opensAnew(words[t]!, name !== undefined) && closes(document, first, t - 1)) return t;
    // أوقفت السلطات البلجيكية عبد السلام: many with their article bear no name.
    if (t > quotedTo && !opening && name?.type === 'PER' && name.titled === t && areMany(words, first, t)) return t;
    // محكمة يونانية تسليم, قائد فرنسي كبير تحذيرات: nor before another noun.
    closed ||= t - 1 > first && closesAsNisba(words[t - 1]!);
    if (t > quotedTo && !name && closed && isBareNoun(document, t)) return t;
    // أطلق فلسطيني النار: nor does who is called by his nation.
    if (t === first + 1 && !opening && isOneOfANation(words[first]!) && isBareDefinite(words[t]!)) return t;
    // رشق 700 شخص المركز: nor one who is counted.
    if (t > quotedTo && !name && t - 1 > first && isCountedNoun(document, first, t - 1) && words[t]!.shape.definite)
      return t;
    // أحرق متظاهرون أعلاما, شرطيا قتل: a closed noun ends before another that does not agree, and before a verb.
    if (
      t > quotedTo &&
      t > namedTo &&
      isClosed(words[t - 1]!) &&
      !isDualHead(document, t - 1) &&
      isOther(document, t, name)
    )
      return t;
    // لقي 300 مواطن حتفهم: their death is no one of theirs.
    if (t > quotedTo && !name && isTheirDeath(words[t]!)) return t;
    if (t > quotedTo && !name && isReflexive(document, t)) return t;
    if (name) {
      // قصفت مصر ليبيا: two names without a joint are two phrases.
      if (t === opening?.last && opening.type !== 'PER') return t;
      // عين المجلس سامي, باللغة العربية سامي: a person without a title, behind a definite word, where the head is no title.
      if (name.type === 'PER' && name.titled === t && words[t - 1]!.shape.definite && isNoTitle(words[first]!))
        return t;
      t = name.last - 1;
      namedTo = name.last;
    } else if (opening && t === opening.last && (isPeople(words[t]!) || isOwnHead(words[t]!, opening.type))) return t;
    else if (words[t]!.kinds & (EntryBit.eventVerb | EntryBit.supportVerb) && isPlainVerb(words[t]!)) return t;
    else if (t > quotedTo && isTaggedVerb(document, t)) return t;
  }
  return end;
};

/** حتفهم, مصرعهم. */
const isTheirDeath = ({ key, senses, kinds }: Word): boolean =>
  !(kinds & EntryBit.eventNoun) &&
  PRONOUN.test(key) &&
  senses.some(({ entry }) => entry.kind === 'tollWord' && entry.role === 'act');

const isNoTitle = ({ kinds }: Word): boolean =>
  !(kinds & (EntryBit.title | EntryBit.anonymousHead | EntryBit.partyNoun | EntryBit.nisba));

/** ميليشيات الحوثي المئات: behind a name that is no person's, a definite number or those it tells of. */
const isOwnHead = ({ kinds, shape }: Word, type: string): boolean =>
  type !== 'PER' && shape.definite && shape.skip === 0 && (kinds & (EntryBit.numberWord | EntryBit.partyNoun)) !== 0;

/** الأكراد, الروس: a people, no adjective of the name before it. */
const isPeople = ({ senses, key }: Word): boolean =>
  !/(?:ي|يه)$/.test(key) && senses.some(({ entry }) => entry.kind === 'nisba' && entry.gender !== 'f');
