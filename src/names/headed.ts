import { isQuotationMark } from '../language/quotations.ts';
import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import type { EntityType } from '../model/evidence.ts';
import { EntryBit, type Head } from '../model/lexicon.ts';
import type { Sense, Word } from '../model/word.ts';
import { keysOf, type NameMention, spanOfTokens } from './mention.ts';
import { tagsOrganisation } from './tagged.ts';

const LONGEST = 7;

const headSense = (word: Word, kind: Head['kind']): Sense | undefined =>
  word.senses.find((s) => s.entry.kind === kind && s.pronoun === '' && (s.skip === word.shape.skip || s.skip === 0));

/**
 * An organisation named by its head noun: وزارة الخارجية الروسية, الحكومة السورية, حزب "الشعب". The construct chain runs
 * to its first definite noun and takes the definite adjectives behind it; a definite head needs an adjective.
 */
export const organisationAt = (
  document: Document,
  t: number,
  named: (t: number) => NameMention | null,
  tags: Uint8Array | null,
): NameMention | null => {
  const word = document.words[t]!;
  const sense = headSense(word, 'organisationHead') ?? headSense(word, 'outletHead');
  // موفد الأمم المتحدة: someone, though an outlet may have sent him.
  if (!sense || (sense.entry.kind === 'outletHead' && word.kinds & EntryBit.title)) return null;
  const { definite } = sense;
  let last = t + 1;
  const quoted = quotedName(document, t);
  if (quoted) return quoted;
  if (definite) {
    while (isNisba(document, last) && agreesInNumber(document.words[last]!, sense.entry as Head)) last++;
    if (last === t + 1 || !(document.words[t + 1]!.kinds & EntryBit.nisba || (sense.entry as Head).strong)) return null;
  } else {
    const end = constructEnd(document, t + 1, named);
    if (end < 0) return null;
    last = hyphenEnd(document, withoutDescription(document, t + 1, end));
    if (!isBacked(document, t, last, sense.entry as Head, tags)) return null;
  }
  return {
    first: t,
    last,
    ...spanOfTokens(document, t, last, sense.skip),
    type: 'ORG',
    entry: innerEntry(document, t, last, named),
    titled: t,
    gender: word.key.endsWith('ه') ? 'f' : 'm',
    keys: keysOf(document, t, last, sense.skip),
    rule: 'ar.name.organisation-head',
  };
};

/** موناكو-ماتان: a hyphen without spaces joins the words of a name. */
export const hyphenEnd = (document: Document, end: number): number => {
  let last = end;
  while (
    last + 1 < document.size &&
    document.words[last]!.form === '-' &&
    document.kind[last + 1] === TokenKind.word &&
    document.end[last - 1] === document.start[last] &&
    document.end[last] === document.start[last + 1]
  )
    last += 2;
  return last;
};

/** صحيفة "الشرق", تنظيم "الراية": the name is what stands in the marks; the tokens of the head belong to the mention all the same. */
const quotedName = (document: Document, t: number): NameMention | null => {
  const open = t + 1;
  if (open >= document.size || !isQuotationMark(document.words[open]!.form)) return null;
  const close = document.partner[open]!;
  if (close <= open + 1 || close - open > 6) return null;
  const first = open + 1;
  return {
    first: t,
    last: close + 1,
    start: document.start[first]!,
    end: document.end[close - 1]!,
    type: 'ORG',
    entry: null,
    titled: t,
    gender: document.words[t]!.key.endsWith('ه') ? 'f' : 'm',
    keys: keysOf(document, first, close, 0),
    rule: 'ar.name.quoted',
  };
};

/** A head that often begins a common noun phrase needs a sign that it is a name: a country, a listed name, or the tagger. */
const isBacked = (document: Document, t: number, last: number, head: Head, tags: Uint8Array | null): boolean => {
  if (head.strong && head.kind === 'organisationHead') return true;
  if (!tags) return true;
  if (tagsOrganisation(tags, t, last)) return true;
  for (let i = t + 1; i < last; i++)
    if (document.words[i]!.kinds & (EntryBit.nisba | EntryBit.country | EntryBit.organisation | EntryBit.group))
      return true;
  return false;
};

/** وزيري الخارجية الروسيين: an adjective in the plural or dual goes with no head in the singular. */
const agreesInNumber = (word: Word, { number }: Head): boolean =>
  number === 'p' || word.senses.every(({ entry }) => entry.kind !== 'nisba' || entry.number === 's');

/** A definite nationality adjective: الروسية. */
const isNisba = (document: Document, t: number): boolean =>
  isDefiniteAdjective(document, t) && (document.words[t]!.kinds & EntryBit.nisba) !== 0;

/** وكالة "تاس", تنظيم داعش: the listed name directly behind the head is who is meant. */
const innerEntry = (
  document: Document,
  t: number,
  last: number,
  named: (t: number) => NameMention | null,
): NameMention['entry'] => {
  const at = document.kind[t + 1] === TokenKind.punctuation ? t + 2 : t + 1;
  const inner = at < last ? named(at) : null;
  return inner && inner.type === 'ORG' && inner.start === document.start[at] ? inner.entry : null;
};

/** A place named by its head: مطار دمشق and معبر رفح whole, of مدينة جلال آباد the name alone. */
export const placeAt = (
  document: Document,
  t: number,
  named: (t: number) => NameMention | null,
): NameMention | null => {
  const word = document.words[t]!;
  const sense = headSense(word, 'placeHead');
  if (!sense || sense.definite) return null;
  const next = t + 1;
  if (next >= document.size || document.kind[next] !== TokenKind.word) return null;
  const head = sense.entry as Head;
  const known = named(next);
  let last: number;
  if (known) {
    if (known.type !== 'LOC' || known.first !== next || known.start !== document.start[next]) return null;
    last = known.last;
    if (!head.strong) return null;
  } else {
    const after = document.words[next]!;
    if (
      after.shape.part === 'function' ||
      after.shape.part === 'verb' ||
      after.shape.common ||
      after.shape.pronoun !== ''
    )
      return null;
    if (
      after.kinds &
      (EntryBit.nisba | EntryBit.cueNoun | EntryBit.title | EntryBit.organisationHead | EntryBit.placeHead)
    )
      return null;
    last = next + 1;
    while (last < document.size && last - next < 3 && document.kind[last] === TokenKind.word) {
      const more = document.words[last]!;
      if (more.shape.part !== 'unknown' || more.shape.skip > 0 || more.shape.definite) break;
      last++;
    }
  }
  while (isNisba(document, last) && document.words[last - 1]!.shape.definite) last++;
  const first = head.strong ? t : next;
  const skip = head.strong ? sense.skip : 0;
  return {
    first,
    last,
    ...spanOfTokens(document, first, last, skip),
    type: 'LOC' as EntityType,
    entry: known?.entry ?? null,
    titled: first,
    gender: '',
    keys: keysOf(document, first, last, skip),
    rule: 'ar.name.place-head',
  };
};

/** Where a construct chain that goes on at token `t` ends, or -1 if it never becomes definite. */
const constructEnd = (document: Document, t: number, named: (t: number) => NameMention | null): number => {
  let i = t;
  while (i < document.size && i - t < LONGEST) {
    const word = document.words[i]!;
    if (document.kind[i] === TokenKind.punctuation) {
      const close = document.partner[i]!;
      if (i === t && isQuotationMark(word.form) && close > i && close - i <= 5) return close + 1;
      return -1;
    }
    if (document.kind[i] !== TokenKind.word) return -1;
    const name = named(i);
    if (name && name.start === document.start[i]) {
      let end = name.last;
      while (isNisba(document, end)) end++;
      return end;
    }
    if (word.shape.part === 'function' || word.shape.part === 'verb' || word.shape.preposition !== '') return -1;
    if (word.shape.conjunction !== '' && i === t) return -1;
    if (word.shape.definite) {
      let end = i + 1;
      while (isDefiniteAdjective(document, end) || isJoined(document, end)) end++;
      return end;
    }
    // وزارة بحسب بيان: what attributes is no part of a name.
    if (word.kinds & (EntryBit.nisba | EntryBit.cuePreposition)) return -1;
    i++;
  }
  return -1;
};

/** حزب النهضة الحاكم: adjectives at the end that are no part of a name. */
const withoutDescription = (document: Document, first: number, end: number): number => {
  let last = end;
  while (last - 1 > first && document.words[last - 1]!.senses.some(({ entry }) => entry.kind === 'describingAdjective'))
    last--;
  return last;
};

/** العدل والمساواة: the second half of a pair in a name, directly behind the first. */
const isJoined = (document: Document, t: number): boolean => {
  if (t >= document.size || document.kind[t] !== TokenKind.word) return false;
  const { shape, kinds } = document.words[t]!;
  return (
    shape.conjunction === 'و' &&
    shape.definite &&
    !(kinds & (EntryBit.title | EntryBit.organisationHead | EntryBit.country | EntryBit.place))
  );
};

/** A definite adjective that can end a name: الروسية, الأعلى; not a new noun phrase. */
export const isDefiniteAdjective = (document: Document, t: number): boolean => {
  if (t >= document.size || document.kind[t] !== TokenKind.word) return false;
  const { shape, kinds } = document.words[t]!;
  if (!shape.definite || shape.skip > 0) return false;
  return shape.adjective && !(kinds & EntryBit.function);
};
