import { phraseAt } from '../language/phrases.ts';
import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import { EntryBit, type Title } from '../model/lexicon.ts';
import type { Sense, Word } from '../model/word.ts';
import { keysOf, type NameMention, spanOfTokens } from './mention.ts';

const LONGEST = 6;
const LISTED = EntryBit.outlet | EntryBit.organisation | EntryBit.group | EntryBit.country | EntryBit.place;

/** How well a word serves as part of a person's name. */
const Fit = {
  no: 0,
  /** Not known as anything else. */
  maybe: 1,
  /** In a table, but a common word too. */
  weak: 2,
  listed: 3,
} as const;

const senseAt = (word: Word, kind: 'given' | 'family', clitics: boolean): Sense | undefined =>
  word.senses.find((s) => s.entry.kind === kind && (clitics || s.skip === 0) && s.pronoun === '');

const fitOf = (document: Document, t: number, first: boolean): number => {
  if (document.kind[t] !== TokenKind.word) return Fit.no;
  const word = document.words[t]!;
  if (word.senses.some((s) => s.entry.kind === 'function' && s.skip === 0)) return Fit.no;
  const given = senseAt(word, 'given', first);
  const family = senseAt(word, 'family', first);
  const listed = given ?? family;
  if (listed) {
    const { entry } = listed;
    return entry.kind === 'given' || entry.kind === 'family' ? (entry.ambiguous ? Fit.weak : Fit.listed) : Fit.no;
  }
  const { shape } = word;
  if (shape.act || (!first && shape.skip > 0)) return Fit.no;
  if (shape.part === 'function' || shape.part === 'verb' || shape.common) return Fit.no;
  if (
    word.kinds &
    (EntryBit.title | EntryBit.cueNoun | EntryBit.cueVerb | EntryBit.cuePreposition | EntryBit.nisba | LISTED)
  )
    return Fit.no;
  if (word.kinds & (EntryBit.organisationHead | EntryBit.placeHead | EntryBit.documentHead | EntryBit.anonymousHead))
    return Fit.no;
  if (shape.pronoun !== '' || /[a-z]/.test(word.key)) return Fit.no;
  if (word.key.endsWith('ه') && shape.definite) return Fit.no;
  // وزير الخارجية والمغتربين جبران: people in the plural, with their article.
  const { number, case: shown } = word.grammar.noun;
  if (shape.definite && number === 'p' && shown === 'oblique') return Fit.no;
  return shape.part === 'unknown' || (shape.definite && !shape.adjective) ? Fit.maybe : Fit.no;
};

/** The person's name that begins at token `t`; `titled` is the first token of the title in front, or -1. */
export const personAt = (document: Document, t: number, titled: number, directly = true): NameMention | null => {
  const word = document.words[t]!;
  if (document.kind[t] !== TokenKind.word) return null;
  if (word.kinds & LISTED && !(word.kinds & EntryBit.given)) return null;
  const sense = senseAt(word, 'given', true) ?? senseAt(word, 'family', true);
  // أشاد الوزير بسالم الهاشمي: behind a preposition stands another than who has the title.
  const hasTitle = titled >= 0 && !sense?.skip;
  const particle = isParticle(word, true);
  let fit: number = fitOf(document, t, true);
  if (particle && fit < Fit.listed) fit = Fit.weak;
  if (fit === Fit.no || (fit === Fit.maybe && !hasTitle)) return null;
  const skip = sense?.skip ?? word.shape.skip;
  const givenFirst = senseAt(word, 'given', true) !== undefined;
  let last = t + 1;
  let strong = fit === Fit.listed ? 1 : 0;
  let afterParticle = particle;
  while (last < document.size && last - t < LONGEST && sameLine(document, last)) {
    const next = document.words[last]!;
    if (
      document.kind[last] === TokenKind.punctuation &&
      next.form === '-' &&
      last + 1 < document.size &&
      fitOf(document, last + 1, false) >= Fit.maybe &&
      adjacent(document, last)
    ) {
      last += 2;
      continue;
    }
    const nextParticle = isParticle(next, false);
    const nextFit = nextParticle ? Fit.listed : fitOf(document, last, false);
    if (nextFit === Fit.no && !(afterParticle && next.shape.part === 'noun')) break;
    // Behind a lone family name a new word starts: بوتين وزير..., ترامب عقوبات.
    if (nextFit === Fit.maybe && !givenFirst && !hasTitle && !afterParticle) break;
    if (nextFit === Fit.weak && !givenFirst && !hasTitle && !afterParticle) break;
    if (nextFit >= Fit.weak) strong++;
    afterParticle = nextParticle;
    last++;
  }
  if (afterParticle && last - t > 1) last--;
  while (last - t > 1 && isParticle(document.words[last - 1]!, false) && fitOf(document, last - 1, false) < Fit.weak)
    last--;
  const length = last - t;
  if (length === 1 && particle && fitOf(document, t, true) < Fit.listed) return null;
  if (!hasTitle) {
    if (strong === 0) return null;
    if (length === 1 && !aloneEnough(word)) return null;
  } else if (length === 1 && (fit === Fit.weak ? word.shape.common : !directly && fit < Fit.listed)) return null;
  return {
    first: t,
    last,
    ...spanOfTokens(document, t, last, skip),
    type: 'PER',
    entry: null,
    titled: hasTitle ? titled : t,
    gender: genderOf(document, t, hasTitle ? titled : -1),
    keys: keysOf(document, t, last, skip),
    rule: hasTitle ? 'ar.name.titled-person' : 'ar.name.person',
  };
};

const sameLine = (document: Document, t: number): boolean => document.kind[t] !== TokenKind.newline;
const adjacent = (document: Document, t: number): boolean =>
  document.end[t - 1] === document.start[t] && document.end[t] === document.start[t + 1];

const isParticle = (word: Word, first: boolean): boolean =>
  (word.kinds & EntryBit.particle) !== 0 &&
  word.senses.some(
    (s) =>
      s.entry.kind === 'particle' &&
      s.skip === 0 &&
      (first ? s.entry.position === 'before' : s.entry.position !== 'before' || word.key.length > 1),
  );

/** A single word is a person where it is a family name and nothing else. */
const aloneEnough = (word: Word): boolean => {
  const family = senseAt(word, 'family', true);
  if (family?.entry.kind !== 'family' || family.entry.ambiguous) return false;
  if (word.shape.common || word.key.length - family.skip < 4) return false;
  return family.skip === 0 || word.shape.skip === family.skip;
};

/** مدير صحة المحافظة سامر: behind a noun that is no title, the feminine is what he heads. */
const isPlaceBehind = (document: Document, t: number): boolean => {
  const { key, shape } = document.words[t]!;
  const before = document.words[t - 1];
  if (!before || !shape.definite || !key.endsWith('ه') || document.kind[t - 1] !== TokenKind.word) return false;
  return before.shape.part === 'noun' && !before.shape.definite && (before.kinds & EntryBit.title) === 0;
};

const genderOf = (document: Document, t: number, titled: number): 'm' | 'f' | '' => {
  for (let i = Math.max(titled, 0); titled >= 0 && i < t; i++) {
    const title = document.words[i]!.senses.find((s) => s.entry.kind === 'title')?.entry as Title | undefined;
    if (title && !isPlaceBehind(document, i)) return title.gender;
    if (i === titled) {
      const phrase = phraseAt(document, i)?.entries.find((e) => e.kind === 'title') as Title | undefined;
      if (phrase) return phrase.gender;
    }
  }
  const given = senseAt(document.words[t]!, 'given', true)?.entry;
  return given?.kind === 'given' && (given.of === 'm' || given.of === 'f') ? given.of : '';
};
