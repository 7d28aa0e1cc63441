import { EntryBit } from '../../model/lexicon.ts';
import type { Cut, PartOfSpeech, Sense, Shape, Variant } from '../../model/word.ts';
import { hasArticle } from './clitics.ts';

/** How often each folded form stands in the news corpus, in all and directly behind a word with the article. */
export interface Counts {
  readonly total: ReadonlyMap<string, number>;
  readonly behind: ReadonlyMap<string, number>;
}

const NAME_BITS = EntryBit.given | EntryBit.family;
const NOUN_BITS =
  EntryBit.title |
  EntryBit.anonymousHead |
  EntryBit.documentHead |
  EntryBit.outletHead |
  EntryBit.organisationHead |
  EntryBit.placeHead |
  EntryBit.nisba |
  EntryBit.outlet |
  EntryBit.organisation |
  EntryBit.group |
  EntryBit.country |
  EntryBit.place;

/**
 * Guesses clitics and part of speech from the form, the tables and the counts: a conjunction or preposition is taken
 * off where what is left is a word of its own and common enough beside the whole; a word that the corpus also has with
 * the article is a noun; the endings and prefixes of verbs decide the rest.
 */
export const guessShape = (
  form: string,
  key: string,
  variants: readonly Variant[],
  senses: readonly Sense[],
  counts: Counts,
  cut: Cut | null,
): Omit<Shape, 'act'> => {
  const guessed = bestVariant(form, key, variants, senses, counts);
  const variant = cut ? variantOfCut(cut, guessed, variants, senses) : guessed;
  const rest = variant.key;
  const here = senses.filter((sense) => sense.skip === variant.skip);
  const bits = here.reduce((sum, { entry }) => sum | EntryBit[entry.kind], 0);
  const definite = hasArticle(form, variant);
  const pronoun = here.find((sense) => sense.pronoun !== '')?.pronoun ?? guessPronoun(form, rest, definite, counts);
  const bare = definite ? rest.slice(2) : rest;
  const stem = pronoun === '' ? bare : bare.slice(0, -pronoun.length);
  const { skip, conjunction, preposition } = variant;
  const rough = partOf(rest, definite, bits, here, counts, form);
  // ب and ك take no verb.
  const part = rough === 'verb' && (preposition === 'ب' || preposition === 'ك') ? 'noun' : rough;
  return {
    part,
    skip,
    conjunction,
    preposition,
    definite,
    pronoun,
    stem,
    common: isCommon(bare, counts),
    adjective: definite && isAdjective(rest, bits, counts),
  };
};

/** The learned cut's clitics, but a word that the tables know whole is not cut, and closed classes stay as the tables spell them. */
const variantOfCut = (cut: Cut, guessed: Variant, variants: readonly Variant[], senses: readonly Sense[]): Variant => {
  const skip = cut.from - (cut.future ? 1 : 0);
  if (skip === guessed.skip) return guessed;
  const closed = senses.some(({ entry, skip: at }) => entry.kind === 'function' && at === guessed.skip);
  const whole = senses.some((sense) => sense.skip === 0 && sense.entry.kind !== 'hedge');
  if (closed || (whole && skip > guessed.skip)) return guessed;
  return variants.find((each) => each.skip === skip) ?? guessed;
};

/** A definite word that mostly stands behind another is an adjective (الروسية, العسكري); a نسبة always is. */
const isAdjective = (key: string, bits: number, counts: Counts): boolean => {
  if (bits & EntryBit.nisba) return true;
  const total = counts.total.get(key) ?? 0;
  const behind = counts.behind.get(key) ?? 0;
  return total >= 12 ? behind * 3 > total : /ي[هن]?$|يين$|يون$/.test(key) || behind * 2 > total;
};

/** A word used both with and without the article, each often enough, or in the feminine beside the masculine. */
const isCommon = (bare: string, counts: Counts): boolean => {
  const alone = counts.total.get(bare) ?? 0;
  const withArticle = counts.total.get(`ال${bare}`) ?? 0;
  if (alone >= 12 && withArticle >= 12 && withArticle * 60 > alone && alone * 60 > withArticle) return true;
  const feminine = (counts.total.get(`${bare}ه`) ?? 0) + (counts.total.get(`ال${bare}ه`) ?? 0);
  return alone + withArticle >= 12 && feminine >= 12 && alone >= 6 && withArticle >= 6;
};

const bestVariant = (
  form: string,
  key: string,
  variants: readonly Variant[],
  senses: readonly Sense[],
  counts: Counts,
): Variant => {
  const whole = variants[0]!;
  const wholeCount = counts.total.get(key) ?? 0;
  if (senses.some((sense) => sense.skip === 0 && sense.pronoun === '' && isWhole(sense))) return whole;
  let best = whole;
  let bestScore = Math.max(wholeCount, 1);
  for (const variant of variants) {
    if (variant.skip === 0) continue;
    if (variant.key.length < 2) continue;
    const known = senses.some((sense) => sense.skip === variant.skip && sense.preposition === variant.preposition);
    const article = variant.key.length >= 5 && hasArticle(form, variant);
    const count = (counts.total.get(variant.key) ?? 0) + (article ? 0 : (counts.total.get(`ال${variant.key}`) ?? 0));
    const score = count * WORTH[variant.preposition]! + (known ? wholeCount + 1 : 0) + (article ? wholeCount + 2 : 0);
    if (score > bestScore) {
      best = variant;
      bestScore = score;
    }
  }
  return best;
};

/** How much the count of what is left weighs against the whole: ك is rarely a clitic (كامل is no ك + أمل). */
const WORTH: Readonly<Record<string, number>> = { '': 3, ب: 5, ل: 3, ك: 0.4 };

/** Verbs and names of the tables settle that a word is whole; so do the closed classes. */
const isWhole = ({ entry }: Sense): boolean => entry.kind !== 'hedge' && !(entry.kind === 'cueNoun' && entry.verbal);

const guessPronoun = (form: string, key: string, definite: boolean, counts: Counts): string => {
  if (definite || form.endsWith('ة')) return '';
  for (const pronoun of ['هما', 'هم', 'ها', 'نا', 'ه'] as const) {
    if (!key.endsWith(pronoun) || key.length - pronoun.length < 3) continue;
    const stem = key.slice(0, -pronoun.length);
    // حكومته, حكومتها: a ت before the pronoun that the bare word writes as ة.
    if (stem.endsWith('ت') && (counts.total.get(`${stem.slice(0, -1)}ه`) ?? 0) > 0) return pronoun;
    if (pronoun !== 'ه' && pronoun !== 'نا' && (counts.total.get(stem) ?? 0) > (counts.total.get(key) ?? 0))
      return pronoun;
    if (
      pronoun === 'ه' &&
      (counts.total.get(stem) ?? 0) > 4 * (counts.total.get(key) ?? 0) &&
      (counts.total.get(`ال${key}`) ?? 0) === 0
    )
      return pronoun;
  }
  return '';
};

const partOf = (
  key: string,
  definite: boolean,
  bits: number,
  senses: readonly Sense[],
  counts: Counts,
  form: string,
): PartOfSpeech => {
  if (bits & EntryBit.function) return 'function';
  if (
    bits & EntryBit.cueVerb &&
    senses.some(({ entry }) => entry.kind === 'cueVerb' && entry.inflection.aspect !== 'participle')
  ) {
    if (!(bits & (NAME_BITS | NOUN_BITS)) && !definite) return ambiguousVerb(key, bits, counts) ? 'noun' : 'verb';
  }
  if (definite) return 'noun';
  if (bits & NOUN_BITS) return 'noun';
  if (bits & NAME_BITS) return 'name';
  if (bits & EntryBit.cueNoun) return 'noun';
  return guessPart(key, counts, form);
};

/** اتهام is a noun, but ذكر and نقل are verbs as often: the article decides. */
const ambiguousVerb = (key: string, bits: number, counts: Counts): boolean =>
  (bits & EntryBit.cueNoun) !== 0 && (counts.total.get(`ال${key}`) ?? 0) * 3 > (counts.total.get(key) ?? 0);

const guessPart = (key: string, counts: Counts, form: string): PartOfSpeech => {
  if (key.length < 2 || !/^[ء-ي]+$/.test(key)) return 'unknown';
  const count = counts.total.get(key) ?? 0;
  const withArticle = counts.total.get(`ال${key}`) ?? 0;
  const isNoun = withArticle > 0 && withArticle * 12 > count;
  if (isNoun) return 'noun';
  if (form.endsWith('ة') || form.endsWith('ات') || form.endsWith('ية')) return 'noun';
  if (/^س[يتنا]...?/.test(key) && key.length >= 5 && (counts.total.get(key.slice(1)) ?? 0) > 0) return 'verb';
  if (key.startsWith('ي') && key.length >= 4 && withArticle === 0) return 'verb';
  if (/^[تن]/.test(key) && key.length >= 4 && (counts.total.get(`ي${key.slice(1)}`) ?? 0) > 0) return 'verb';
  if (
    key.startsWith('ا') &&
    key.length >= 4 &&
    key.length <= 6 &&
    withArticle === 0 &&
    (counts.total.get(`ي${key.slice(1)}`) ?? 0) > 8
  )
    return 'verb';
  if (key.endsWith('ت') && key.length >= 4 && (counts.total.get(key.slice(0, -1)) ?? 0) > 0) return 'verb';
  if (key.endsWith('وا') && key.length >= 4) return 'verb';
  if (
    count > 5 &&
    (counts.total.get(`${key}ت`) ?? 0) > 1 &&
    (counts.total.get(`ي${key}`) ?? counts.total.get(`ت${key}`) ?? 0) > 0
  )
    return 'verb';
  if (form.endsWith('اً') || (key.endsWith('ا') && (counts.total.get(`ال${key.slice(0, -1)}`) ?? 0) > 0)) return 'noun';
  return 'unknown';
};
