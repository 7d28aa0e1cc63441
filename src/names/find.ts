import { phraseAt } from '../language/phrases.ts';
import { isQuotationMark } from '../language/quotations.ts';
import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import { listedNameAt } from './gazetteer.ts';
import { hyphenEnd, isDefiniteAdjective, organisationAt, placeAt } from './headed.ts';
import { keysOf, type NameMention, spanOfTokens } from './mention.ts';
import { personAt } from './person.ts';
import { taggedNameAt, tagsPerson } from './tagged.ts';

/** How many tokens may stand between a title and the name behind its comma. */
const TITLE_REACH = 14;

/** كيم جونغ أون مستعد: the tagger ends a full name before words that no table of names holds. */
const isOverlong = ({ words }: Document, person: NameMention, tagged: NameMention | null): boolean => {
  if (tagged?.type !== 'PER' || tagged.last - tagged.first < 2 || person.last <= tagged.last) return false;
  for (let t = tagged.last; t < person.last; t++)
    if (words[t]!.kinds & (EntryBit.given | EntryBit.family | EntryBit.particle)) return false;
  return true;
};

/**
 * All names of a document, in order, none inside another: listed names, organisations and places named by their head
 * noun, persons by given and family names and behind titles; then the short forms of persons met by their full name.
 */
export const findNames = (document: Document, tags: Uint8Array | null): NameMention[] => {
  const mentions: NameMention[] = [];
  const listed = (t: number): NameMention | null => listedNameAt(document, t);
  let titled = -1;
  let titleEnd = -1;
  let awaited = -1;
  let t = 0;
  while (t < document.size) {
    if (document.kind[t] !== TokenKind.word) {
      // A title waits for its name behind a comma, a bracket or a quotation mark.
      const { form } = document.words[t]!;
      if (document.kind[t] === TokenKind.newline || form === '.') titled = -1;
      else if (titled >= 0 && t - titled < TITLE_REACH && '،,("«“'.includes(form)) awaited = t + 1;
      t++;
      continue;
    }
    const word = document.words[t]!;
    if (isCounted(document, t)) {
      t++;
      continue;
    }
    if (word.shape.part === 'verb') titled = -1;
    const title = titleEndAt(document, t);
    if (title > 0 && !personOnly(document, t) && !isOthers(document, t, title)) {
      titled = t;
      titleEnd = title;
      while (isDefiniteAdjective(document, titleEnd) && document.words[titleEnd]!.kinds & EntryBit.nisba) titleEnd++;
    }
    // A title before a name is no part of it, though some are given names too: الأمير, الشيخ.
    const isBefore = isTitleOf(document, t, title) || isNationalityOf(document, t);
    const person = isBefore
      ? null
      : personAt(
          document,
          t,
          t === titleEnd || t === awaited || isAwaited(document, t, titled) ? titled : -1,
          t === titleEnd,
        );
    const known = listed(t);
    // عارضت تركيا الأكراد, يدعم الكرملين فلانا: what follows a listed state is another's name.
    const isWhole = known?.entry?.kind === 'country';
    const tagged = tags && !isWhole && !isNationalityOf(document, t) ? taggedNameAt(document, tags, t, title) : null;
    const organisation = organisationAt(document, t, listed, tags);
    const candidates = [
      known,
      tagged?.type === 'PER' && person ? { ...tagged, titled: person.titled, gender: person.gender } : tagged,
      person && (!tags || tagsPerson(tags, person.first, person.last)) && !isOverlong(document, person, tagged)
        ? person
        : null,
      organisation && !isExtended(known, organisation) ? organisation : null,
      placeAt(document, t, listed),
    ];
    let best: NameMention | null = null;
    for (const candidate of candidates) if (candidate && (!best || candidate.last > best.last)) best = candidate;
    if (best && !(title > best.last)) {
      if (best.type === 'PER') best = withHyphen(document, best);
      mentions.push(best);
      // A title has found its person: a person further on is another.
      if (best.type === 'PER') titled = -1;
      t = best.last;
      continue;
    }
    t += word.kinds === 0 ? 1 : Math.max(1, title > 0 && t === titled ? titleEnd - t : 1);
  }
  return [...mentions, ...shortForms(document, mentions)].sort((a, b) => a.first - b.first);
};

/** مون جاي-إن: a hyphen without spaces joins what is behind it to the name, whatever the word. */
const withHyphen = (document: Document, name: NameMention): NameMention => {
  const last = hyphenEnd(document, name.last);
  if (last === name.last) return name;
  const { end } = spanOfTokens(document, name.first, last);
  return { ...name, last, end, keys: [...name.keys, ...keysOf(document, name.last, last, 0)] };
};

/** 13 روسيا: people of a country, by their number, not the country that is written alike. */
const isCounted = ({ kind, words }: Document, t: number): boolean =>
  t > 0 &&
  kind[t - 1] === TokenKind.number &&
  (words[t]!.kinds & EntryBit.nisba) !== 0 &&
  (words[t]!.kinds & EntryBit.country) !== 0;

/** كبير ممثلي الادعاء مارتن ...: behind the definite word that ends a title's phrase a name may stand without comma. */
const isAwaited = (document: Document, t: number, titled: number): boolean => {
  if (titled < 0 || t === 0 || t - titled >= TITLE_REACH || t <= titled + 1) return false;
  const { shape, kinds } = document.words[t - 1]!;
  return (shape.definite || (kinds & (EntryBit.country | EntryBit.place)) !== 0) && document.words[t]!.shape.skip === 0;
};

/** Whether the title that ends before token `title` stands before a name: the definite word itself is then no name. */
const isTitleOf = (document: Document, t: number, title: number): boolean =>
  title > 0 && title < document.size && document.words[t]!.shape.definite && document.kind[title] === TokenKind.word;

/** العراقي عمار الحكيم: a definite nationality directly before a given name is no part of it, though تركي is a name too. */
const isNationalityOf = (document: Document, t: number): boolean => {
  const { kinds, shape } = document.words[t]!;
  const next = document.words[t + 1];
  return (
    (kinds & EntryBit.nisba) !== 0 &&
    shape.definite &&
    next !== undefined &&
    (next.kinds & EntryBit.given) !== 0 &&
    !next.shape.definite &&
    next.shape.skip === 0
  );
};

/** حزب الله اللبناني: a listed party or outlet with no more than adjectives behind it. */
const isExtended = (known: NameMention | null, longer: NameMention): boolean =>
  known !== null &&
  known.last > known.first + 1 &&
  (known.entry?.kind === 'group' || known.entry?.kind === 'outlet') &&
  longer.last > known.last;

/** Where the title that opens at token `t` ends (half-open), or 0. */
const titleEndAt = (document: Document, t: number): number => {
  const phrase = phraseAt(document, t);
  if (phrase?.entries.some((e) => e.kind === 'title')) return phrase.last;
  return document.words[t]!.kinds & EntryBit.title ? t + 1 : 0;
};

/** معارضي فلان, مستشارو فلان: one plural word before a name is no title of his, but a group of his. */
const isOthers = ({ words }: Document, t: number, title: number): boolean => {
  const { shape, senses } = words[t]!;
  return (
    title === t + 1 &&
    !shape.definite &&
    senses.every(({ entry }) => entry.kind !== 'title' || entry.number === 'p') &&
    shape.pronoun === ''
  );
};

/** A word that is a title too, but stands as a name: أمير, سيد behind another name are no title. */
const personOnly = (document: Document, t: number): boolean => {
  const word = document.words[t]!;
  return (word.kinds & EntryBit.given) !== 0 && t > 0 && (document.words[t - 1]!.kinds & EntryBit.given) !== 0;
};

/** Later words that are the last part, or all but the first, of a person's full name. */
const shortForms = (document: Document, mentions: readonly NameMention[]): NameMention[] => {
  const families = new Map<string, NameMention>();
  for (const m of mentions) {
    if (m.type !== 'PER' || m.keys.length < 2) continue;
    const family = m.keys.at(-1)!;
    if (family.length >= 3) families.set(family, m);
  }
  if (families.size === 0) return [];
  const taken = new Uint8Array(document.size);
  for (const m of mentions) taken.fill(1, m.first, m.last);
  const out: NameMention[] = [];
  for (let t = 0; t < document.size; t++) {
    if (taken[t] || document.kind[t] !== TokenKind.word) continue;
    const word = document.words[t]!;
    for (const variant of word.variants) {
      const full = families.get(variant.key);
      if (!full || (word.shape.common && variant.skip > 0)) continue;
      if (word.shape.part === 'verb' || word.kinds & EntryBit.nisba) continue;
      const quoted = t > 0 && isQuotationMark(document.words[t - 1]!.form);
      if (word.shape.common && !quoted && !word.shape.definite && variant.skip === 0 && word.shape.part === 'noun')
        continue;
      out.push({
        first: t,
        last: t + 1,
        ...spanOfTokens(document, t, t + 1, variant.skip),
        type: 'PER',
        entry: null,
        titled: t,
        gender: full.gender,
        keys: keysOf(document, t, t + 1, variant.skip),
        rule: 'ar.name.short-form',
      });
      break;
    }
  }
  return out;
};
