import { type FeatureWeights, hashOf } from '../../language/feature-weights.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { EntryBit } from '../../model/lexicon.ts';
import type { Cut } from '../../model/word.ts';
import type { Counts } from './shape.ts';

const PRONOUNS = ['ه', 'ها', 'هم', 'هما', 'هن', 'نا', 'ي', 'ني', 'ك', 'كم', 'كما'];
const LETTERS = /^[ء-يٱ-ە]+$/;

/** All ways of cutting a form, the whole form first. */
export const cutsOf = (key: string): Cut[] => {
  const cuts: Cut[] = [];
  if (key.length < 2 || !LETTERS.test(key)) {
    cuts.push({ conjunction: '', preposition: '', future: false, pronoun: '', from: 0, to: key.length });
    return cuts;
  }
  addEndings(cuts, key, '', '', false, 0);
  const first = key[0]!;
  addInner(cuts, key, '', 0);
  if ((first === 'و' || first === 'ف') && key.length >= 3) {
    addEndings(cuts, key, first, '', false, 1);
    addInner(cuts, key, first, 1);
  }
  return cuts;
};

const addInner = (cuts: Cut[], key: string, conjunction: string, at: number): void => {
  const first = key[at]!;
  if ((first === 'ب' || first === 'ل' || first === 'ك') && key.length - at >= 2) {
    addEndings(cuts, key, conjunction, first, false, at + 1);
    // له, بها: the preposition is the stem.
    const rest = key.slice(at + 1);
    if (first !== 'ك' && PRONOUNS.includes(rest))
      cuts.push({ conjunction, preposition: '', future: false, pronoun: rest, from: at, to: at + 1 });
  }
  if (first === 'س' && key.length - at >= 4 && 'يتنا'.includes(key[at + 1]!))
    addEndings(cuts, key, conjunction, '', true, at + 1);
};

const addEndings = (
  cuts: Cut[],
  key: string,
  conjunction: string,
  preposition: string,
  future: boolean,
  from: number,
): void => {
  if (key.length - from < 2) return;
  cuts.push({ conjunction, preposition, future, pronoun: '', from, to: key.length });
  for (const pronoun of PRONOUNS) {
    const to = key.length - pronoun.length;
    if (key.endsWith(pronoun) && to - from >= 2) cuts.push({ conjunction, preposition, future, pronoun, from, to });
  }
};

const bucket = (n: number): number => Math.round(Math.log2(n + 1));

const KINDS = Object.entries(EntryBit);

/** What the tables hold of a folded word. */
const kindsOf = (lexicon: Lexicon, key: string): number =>
  (lexicon.words.get(key) ?? []).reduce((bits, { kind }) => bits | EntryBit[kind], 0);

/** What speaks for and against a cut, as names of features. */
export const cutFeatures = (form: string, key: string, cut: Cut, lexicon: Lexicon, counts: Counts): string[] => {
  const { conjunction, preposition, future, pronoun, from, to } = cut;
  const before = `${conjunction}${preposition}${future ? 'س' : ''}`;
  const affixes = `${before}+${pronoun}`;
  const stem = key.slice(from, to);
  const count = (k: string): number => counts.total.get(k) ?? 0;
  const whole = count(key);
  const out = [affixes, `w${affixes}${form}`];
  if (before === '' && pronoun === '') {
    out.push(`n${bucket(whole)}`);
    const kinds = kindsOf(lexicon, key);
    if (kinds === 0) out.push('k-');
    else for (const [name, bit] of KINDS) if (kinds & bit) out.push(`k${name}`, `k${name}${key[0]}`);
    return out;
  }
  const article = stem.startsWith('ال') && stem.length >= 4;
  const llArticle = preposition === 'ل' && stem.startsWith('ل') && stem.length >= 3;
  const bare = llArticle ? `ا${stem}` : stem;
  // حكومته: the ت that the bare word writes as ة; رآه: the ا that it writes as ى.
  const restored =
    pronoun === ''
      ? ''
      : stem.endsWith('ت')
        ? `${stem.slice(0, -1)}ه`
        : stem.endsWith('ا')
          ? `${stem.slice(0, -1)}ي`
          : '';
  const alone = Math.max(count(bare), restored === '' ? 0 : count(restored));
  const named = article || llArticle ? 0 : count(`ال${restored !== '' && stem.endsWith('ت') ? restored : stem}`);
  out.push(
    `${affixes}l${Math.min(to - from, 6)}`,
    `${affixes}s${stem}`,
    `s${before}${pronoun === '' ? '' : '+'}${bucket(alone)}`,
    `r${before}|${pronoun}|${Math.max(-6, Math.min(6, bucket(alone) - bucket(whole)))}`,
    `a${before}|${pronoun}|${Math.max(-6, Math.min(6, bucket(named) - bucket(whole)))}`,
    `d${before}|${pronoun}|${article ? 'A' : llArticle ? 'L' : ''}`,
    `b${affixes}${key.slice(from, from + 2)}`,
    `b${before}|${key.slice(from, from + 1)}`,
    `e${pronoun}${pronoun === '' ? '' : key.slice(Math.max(from, to - 1), to)}`,
    `e${pronoun}${pronoun === '' ? '' : key.slice(Math.max(from, to - 2), to)}`,
    `f${pronoun}${form.at(-1)}`,
  );
  let paradigm = 0;
  if (pronoun !== '') for (const other of ['ه', 'ها', 'هم', 'نا']) if (count(key.slice(0, to) + other) > 0) paradigm++;
  if (pronoun !== '') out.push(`p${pronoun}${paradigm}`);
  let family = 0;
  if (before !== '') for (const other of ['و', 'ب', 'ل', 'ف']) if (count(other + key.slice(from)) > 0) family++;
  if (before !== '') out.push(`q${before}${family}`);
  const kinds =
    kindsOf(lexicon, bare) |
    (restored === '' ? 0 : kindsOf(lexicon, restored)) |
    (article ? kindsOf(lexicon, stem.slice(2)) : 0);
  if (kinds === 0) out.push(`k-${affixes}`);
  else for (const [name, bit] of KINDS) if (kinds & bit) out.push(`k${name}|${before}|${pronoun === '' ? '' : '+'}`);
  if (/^س?[يتنا]/.test(stem)) out.push(`i${affixes}${count(`ي${stem.slice(1)}`) > 0 ? 1 : 0}`);
  return out;
};

/** وولدهاوزر: two و before what is no word open a foreign name that begins with one. */
const isForeignWaw = (key: string, lexicon: Lexicon, counts: Counts): boolean =>
  key.startsWith('وو') && !counts.total.has(key.slice(1)) && !lexicon.words.has(key.slice(1));

/** سيلتقي: a table knows the form, and that it opens with a particle. */
const isFutureVerb = (key: string, lexicon: Lexicon): boolean => {
  if (!key.startsWith('س')) return false;
  const entries = lexicon.words.get(key) ?? [];
  return entries.length > 0 && entries.every((entry) => 'inflection' in entry && entry.inflection?.future === true);
};

/** The likeliest cut of a form. */
export const bestCut = (form: string, key: string, weights: FeatureWeights, lexicon: Lexicon, counts: Counts): Cut => {
  const cuts = cutsOf(key);
  if (cuts.length === 1 || isForeignWaw(key, lexicon, counts)) return cuts[0]!;
  let best = cuts[0]!;
  let highest = Number.NEGATIVE_INFINITY;
  for (const cut of cuts) {
    if (!cut.future && isFutureVerb(key.slice(cut.from), lexicon)) continue;
    let score = 0;
    for (const name of cutFeatures(form, key, cut, lexicon, counts)) {
      const found = weights.find(hashOf(name));
      if (found >= 0) score += weights.blocks[Math.floor(found / 256)]!;
    }
    if (score > highest) {
      highest = score;
      best = cut;
    }
  }
  return best;
};
