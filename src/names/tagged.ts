import { phraseAt } from '../language/phrases.ts';
import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import type { EntityType } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import { NameTag } from '../model/name-tag.ts';
import { keysOf, type NameMention, spanOfTokens } from './mention.ts';

/** Organisations that only the tagger sees are too seldom right: it backs those that a head noun or a table names. */
const TYPES: Readonly<Record<number, EntityType>> = {
  [NameTag.person]: 'PER',
  [NameTag.place]: 'LOC',
};

/** The name that the learned tagger sees begin at token `t`. */
export const taggedNameAt = (document: Document, tags: Uint8Array, t: number, title: number): NameMention | null => {
  // Behind a name that was cut short (كيم وشي) the rest is a name of its own.
  const tag = tags[t]! - (tags[t]! > 0 && tags[t]! % 2 === 0 ? 1 : 0);
  const type = TYPES[tag];
  if (!type || document.kind[t] !== TokenKind.word) return null;
  if (type === 'PER' && title > 0 && document.words[t]!.shape.definite && tags[title] === tag + 1) return null;
  if (type === 'PER' && (isOfTitle(document, t) || isAdverb(document, t))) return null;
  if (type === 'PER' && isPreposition(document, t)) return null;
  let last = t + 1;
  if (type === 'PER' && tags[last] === tag + 1 && isVerb(document, t)) return null;
  while (
    last < document.size &&
    tags[last] === tag + 1 &&
    !joins(document, last) &&
    !attributes(document, last) &&
    !isHis(document, last) &&
    !(type === 'PER' && isNoName(document, last, t))
  )
    last++;
  // A mark may stand inside a name (كوفي-أنان), not end it.
  while (last > t + 1 && document.kind[last - 1] !== TokenKind.word) last--;
  const { skip } = document.words[t]!.shape;
  return {
    first: t,
    last,
    ...spanOfTokens(document, t, last, skip),
    type,
    entry: null,
    titled: t,
    gender: '',
    keys: keysOf(document, t, last, skip),
    rule: 'ar.name.tagged',
  };
};

/** حكم على كريم: with its final ى and no title or name before it the preposition, not علي; but منى الحلبي. */
const isPreposition = ({ words }: Document, t: number): boolean => {
  const { form, senses } = words[t]!;
  const isBehindName = t > 0 && (words[t - 1]!.kinds & (EntryBit.title | EntryBit.given)) !== 0;
  return (
    form.endsWith('ى') &&
    !isBehindName &&
    senses.some(({ entry, skip }) => entry.kind === 'function' && entry.role === 'preposition' && skip === 0)
  );
};

/** وأردف سامر, ودان الحلبي: a verb of saying and its و are no part of the name behind it. */
const isVerb = ({ words }: Document, t: number): boolean => {
  const { kinds, senses } = words[t]!;
  // وروت ماجدة: a name of its own behind the و.
  const isNamed = (words[t + 1]!.kinds & EntryBit.given) !== 0 && words[t]!.shape.conjunction !== '';
  if (!(kinds & EntryBit.cueVerb) || (kinds & NAMES && !isNamed)) return false;
  return senses.some(
    ({ entry, skip, pronoun }) =>
      entry.kind === 'cueVerb' && entry.inflection.aspect === 'perfect' && pronoun === '' && (!entry.weak || skip > 0),
  );
};

const NAMES = EntryBit.given | EntryBit.family | EntryBit.particle;

const joins = (document: Document, t: number): boolean => document.words[t]!.shape.conjunction !== '';

/** أنفاق بحسب الجيش: what attributes is no part of a name, unless it is one (حسب الله). */
const attributes = (document: Document, t: number): boolean => {
  const { kinds } = document.words[t]!;
  return (kinds & EntryBit.cuePreposition) !== 0 && (kinds & (EntryBit.given | EntryBit.family)) === 0;
};

/** أكد نيمار بقاءه: an act with its pronoun is no part of a name. */
const isHis = ({ words }: Document, t: number): boolean => words[t]!.shape.act && words[t]!.shape.pronoun !== '';

/** وزير الخارجية والمغتربين جبران: people in the plural, with their article, begin no name. */
const isOfTitle = ({ words }: Document, t: number): boolean => {
  const { kinds, shape, grammar } = words[t]!;
  return shape.definite && grammar.noun.number === 'p' && grammar.noun.case === 'oblique' && !(kinds & NAMES);
};

/** رئيس المحكمة وقتذاك عدلي: a word of the closed classes or of posts begins no name. */
const isAdverb = ({ words }: Document, t: number): boolean =>
  !(words[t]!.kinds & NAMES) &&
  words[t]!.senses.some(({ entry }) => entry.kind === 'postWord' && entry.when === 'past');

/** التقى تشارلز مازحا, رفع مهاتير بورقة: an accusative, a governed noun or a Latin word ends the name before it. */
const isNoName = (document: Document, t: number, first: number): boolean => {
  const { words, kind } = document;
  const { kinds, shape, key, grammar, senses } = words[t]!;
  if (kind[t] !== TokenKind.word || kinds & NAMES) return false;
  const isGoverned = shape.preposition !== '' && shape.common;
  // بومبيو بولي العهد.
  const isOffice =
    shape.preposition !== '' && (phraseAt(document, t)?.entries.some((entry) => entry.kind === 'title') ?? false);
  // مون سيلتقي كيم: a verb in the future.
  const isFuture = senses.some(({ entry }) => 'inflection' in entry && entry.inflection?.future);
  // قاسم سليماني قائد الفيلق: a title behind the name.
  const isTitle = (kinds & EntryBit.title) !== 0 && !shape.definite && shape.common;
  return (
    words[t]!.times.length > 0 ||
    isGoverned ||
    isOffice ||
    isFuture ||
    isTitle ||
    (LATIN.test(key) && !LATIN.test(words[first]!.key)) ||
    (grammar.noun.case === 'accusative' && shape.common)
  );
};

const LATIN = /^[a-z]/i;

/** Whether the tagger sees a person anywhere in tokens `first` to `last`. */
export const tagsPerson = (tags: Uint8Array, first: number, last: number): boolean => {
  for (let t = first; t < last; t++) if (tags[t] === NameTag.person || tags[t] === NameTag.morePerson) return true;
  return false;
};

/** Whether the tagger sees an organisation anywhere in tokens `first` to `last`. */
export const tagsOrganisation = (tags: Uint8Array, first: number, last: number): boolean => {
  for (let t = first; t < last; t++)
    if (tags[t] === NameTag.organisation || tags[t] === NameTag.moreOrganisation) return true;
  return false;
};
