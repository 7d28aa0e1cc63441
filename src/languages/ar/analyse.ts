// Over 300 lines because one form passes through all of it: clitics, senses, shape, cut, grammar.
import type { Lexicon } from '../../language/lexicon.ts';
import type { AnalyseWord } from '../../language/parse.ts';
import { TokenKind } from '../../model/document.ts';
import type { Grammar } from '../../model/grammar.ts';
import { type Entry, EntryBit, type Inflection } from '../../model/lexicon.ts';
import type { TimeOpening } from '../../model/time-words.ts';
import type { Cut, Opening, PartScores, Sense, Shape, Variant, Word } from '../../model/word.ts';
import { hasArticle, variantsOf, withoutPronoun } from './clitics.ts';
import type { NounForms } from './noun-grammar.ts';
import { type Counts, guessShape } from './shape.ts';
import type { TimeEntries } from './time-tables.ts';
import { isVerbalNoun } from './verbal-noun.ts';
import { stemAsWritten, WordGrammar } from './word-grammar.ts';

const NAMES: ReadonlySet<Entry['kind']> = new Set([
  'outlet',
  'organisation',
  'group',
  'country',
  'place',
  'given',
  'family',
]);
const TAKES_PRONOUN: ReadonlySet<Entry['kind']> = new Set([
  'clauseVerb',
  'sayingSupport',
  'nameless',
  'groundNoun',
  'cueVerb',
  'cueNoun',
  'title',
  'anonymousHead',
  'documentHead',
  'organisationHead',
  'outletHead',
  'cuePreposition',
  'placeHead',
  'eventVerb',
  'eventNoun',
  'supportVerb',
  'tieVerb',
  'tieNoun',
]);
/** Kinds that tell what an event is, and nothing of where a form's clitics end or what part of speech it is. */
const OF_EVENTS: ReadonlySet<Entry['kind']> = new Set([
  'eventVerb',
  'eventNoun',
  'supportVerb',
  'partyNoun',
  'numberWord',
  'tollWord',
  'countedNoun',
  'voidNoun',
  'postWord',
  'eventWord',
  'tieVerb',
  'tieNoun',
  'tieTitle',
  'tiePhrase',
]);

/** What was learned of words: how to cut them, what they show of their parts of speech. */
export interface LearnedAnalysis {
  /** Null where nothing was learned: then the guess by tables and counts is taken. */
  readonly cut: ((form: string, key: string) => Cut) | null;
  readonly parts: ((form: string, key: string, kind: number, cut: Cut) => PartScores) | null;
}

/** Builds the analysis of Arabic words out of the lexicon and the corpus counts. */
export const createAnalyser = (
  lexicon: Lexicon,
  counts: Counts,
  times: TimeEntries,
  verbalNouns: ReadonlySet<string>,
  nounForms: NounForms,
  fold: (text: string) => string,
  learned: LearnedAnalysis,
): AnalyseWord => {
  const tables = { nounForms, counts };
  return (form, kind): Word => {
    const key = fold(form);
    if (kind !== TokenKind.word) {
      const shape: Shape = {
        part: kind === TokenKind.number ? 'number' : 'mark',
        skip: 0,
        conjunction: '',
        preposition: '',
        definite: false,
        pronoun: '',
        stem: key,
        common: false,
        adjective: false,
        act: false,
      };
      const bare: Variant = { key, skip: 0, conjunction: '', preposition: '' };
      const cut: Cut = { conjunction: '', preposition: '', future: false, pronoun: '', from: 0, to: form.length };
      const parts = learned.parts?.(form, key, kind, cut) ?? null;
      const rest = { senses: [], kinds: 0, opens: [], times: [], grammar: NO_GRAMMAR };
      return { form, key, variants: [bare], ...rest, shape, cut, parts };
    }
    const variants = variantsOf(key);
    const all = withoutNames(
      form,
      variants.flatMap((variant) => sensesOf(lexicon, form, variant)),
    );
    // فتحت is no ف + تحت.
    const whole = isWholeVerb(all);
    const senses = whole ? all.filter(({ skip }) => skip === 0) : all;
    const kinds = senses.reduce((bits, { entry }) => bits | EntryBit[entry.kind], 0);
    const opens = variants.flatMap((variant): Opening[] => {
      const out: Opening[] = [];
      const node = lexicon.phrases.get(variant.key);
      if (node) out.push({ node, variant });
      if (hasArticle(form, variant)) {
        const bare = lexicon.phrases.get(variant.key.slice(2));
        if (bare) out.push({ node: bare, variant });
      }
      return out;
    });
    const cutting = whole ? null : learned.cut;
    const learnedCut = cutting && offVerbalNoun(cutting(form, key), key, senses, verbalNouns);
    const plain = senses.filter(({ entry }) => !OF_EVENTS.has(entry.kind));
    const guessed = guessShape(form, key, whole ? [variants[0]!] : variants, plain, counts, learnedCut);
    const guess = learnedCut ? withPronoun(guessed, learnedCut) : guessed;
    const shape: Shape = {
      ...guess,
      act:
        (isNoun(guess.part) || verbalNouns.has(guess.stem)) &&
        isVerbalNoun(guess.stem, stemAsWritten(form, guess), verbalNouns),
    };
    const cut = learnedCut ?? {
      conjunction: shape.conjunction,
      preposition: shape.preposition,
      future: false,
      pronoun: shape.pronoun,
      from: shape.skip,
      to: form.length - shape.pronoun.length,
    };
    const parts = learned.parts?.(form, key, kind, cut) ?? null;
    const grammar = new WordGrammar(form, key, shape, senses, cut, tables);
    return {
      form,
      key,
      grammar,
      variants,
      senses,
      kinds,
      opens,
      times: timesOf(times, variants),
      shape,
      cut,
      parts,
    };
  };
};

/** A verb of the tables whose first letter looks like ف before a preposition (فتحت). */
const isWholeVerb = (senses: readonly Sense[]): boolean =>
  senses.some(({ entry, skip, conjunction }) => skip === 1 && conjunction === 'ف' && isPreposition(entry)) &&
  senses.some(({ entry, skip }) => skip === 0 && 'inflection' in entry && entry.inflection?.aspect === 'perfect');

const isPreposition = (entry: Entry): boolean => entry.kind === 'function' && entry.role.endsWith('preposition');

/** لدعمها, بقتله: a preposition that the cut left on a verbal noun of the table with its pronoun. */
const offVerbalNoun = (cut: Cut, key: string, senses: readonly Sense[], verbalNouns: ReadonlySet<string>): Cut => {
  const preposition = key[cut.from]!;
  if (cut.pronoun === '' || cut.preposition !== '' || (preposition !== 'ل' && preposition !== 'ب')) return cut;
  if (!verbalNouns.has(key.slice(cut.from + 1, cut.to)) || senses.some(({ skip }) => skip === cut.from)) return cut;
  return { ...cut, preposition, from: cut.from + 1 };
};

/** A shape with the pronoun of the learned cut; closed classes have theirs in the tables. */
const withPronoun = (shape: Omit<Shape, 'act'>, cut: Cut): Omit<Shape, 'act'> => {
  // Reports hardly ever attach a pronoun of the first or second person to a noun; ي is mostly the stem's own (نفي).
  const pronoun = OF_THIRD_PERSON.has(cut.pronoun) ? cut.pronoun : '';
  if (shape.part === 'function' || shape.definite || shape.pronoun === pronoun || shape.pronoun === 'نا') return shape;
  const bare = shape.stem + shape.pronoun;
  return { ...shape, pronoun, stem: bare.slice(0, bare.length - pronoun.length) };
};

const NO_GRAMMAR: Grammar = {
  noun: { gender: '', number: '', agreement: '', case: '' },
  definite: null,
  verb: null,
};
const OF_THIRD_PERSON: ReadonlySet<string> = new Set(['ه', 'ها', 'هم', 'هما', 'هن']);

const NO_TIMES: readonly TimeOpening[] = [];

const timesOf = (times: TimeEntries, variants: readonly Variant[]): readonly TimeOpening[] => {
  const found = variants.flatMap(({ key, skip, conjunction, preposition }): TimeOpening[] => {
    const entry = times.get(key);
    return entry ? [{ entry, skip, conjunction, preposition }] : [];
  });
  return found.length > 0 ? found : NO_TIMES;
};

const isNoun = (part: Shape['part']): boolean => part === 'noun' || part === 'unknown';

const ACCUSATIVE: ReadonlySet<Entry['kind']> = new Set([
  'cueNoun',
  'title',
  'nisba',
  'eventNoun',
  'partyNoun',
  'tieNoun',
]);

/** فإن is no فان: where hamza is written below, a word that opens a clause is no part of a name. */
const withoutNames = (form: string, senses: readonly Sense[]): readonly Sense[] =>
  form.includes('إ') && senses.some(({ entry }) => entry.kind === 'function' && entry.role === 'that')
    ? senses.filter(({ entry }) => entry.kind !== 'particle' && entry.kind !== 'given' && entry.kind !== 'family')
    : senses;

const sensesOf = (lexicon: Lexicon, form: string, variant: Variant): Sense[] => {
  const { key, skip, conjunction, preposition } = variant;
  const senses: Sense[] = [];
  const article = hasArticle(form, variant);
  const given = lexicon.words.get(key)?.some((entry) => entry.kind === 'given') ?? false;
  const add = (entry: Entry, definite: boolean, pronoun: string): void => {
    if (
      (entry.kind === 'cueVerb' ||
        entry.kind === 'clauseVerb' ||
        entry.kind === 'sayingSupport' ||
        entry.kind === 'eventVerb' ||
        entry.kind === 'tieVerb' ||
        entry.kind === 'supportVerb') &&
      entry.inflection &&
      !verbFits(entry.lemma, entry.inflection, form, skip, preposition, pronoun)
    )
      return;
    // علي is no على.
    if (entry.kind === 'function' && entry.form.endsWith('ى') && form.endsWith('ي') && given) return;
    // رأى is no رأي.
    if (entry.kind === 'cueNoun' && form.endsWith('ى') && (entry.verbal || entry.lemma.endsWith('ي'))) return;
    if (entry.kind === 'eventNoun' && form.endsWith('ى') && !entry.lemma.endsWith('ى')) return;
    senses.push({ entry, skip, conjunction, preposition, definite, pronoun });
  };
  for (const entry of lexicon.words.get(key) ?? []) {
    // A preposition before a function word is spelled out in the table where it exists.
    if (entry.kind === 'function' && preposition !== '') continue;
    add(entry, article && NAMES.has(entry.kind), '');
  }
  if (article && key.length >= 5) {
    for (const entry of lexicon.words.get(key.slice(2)) ?? []) {
      if (NAMES.has(entry.kind) || entry.kind === 'function' || entry.kind === 'cuePreposition') continue;
      if ('inflection' in entry && entry.inflection && entry.inflection.aspect !== 'participle') continue;
      add(entry, true, '');
    }
  }
  // مشيرا, تأكيدا: the accusative ending of indefinite nouns.
  if (key.endsWith('ا') && key.length >= 4) {
    for (const entry of lexicon.words.get(key.slice(0, -1)) ?? []) {
      if (ACCUSATIVE.has(entry.kind)) add(entry, false, '');
    }
  }
  for (const { stem, pronoun } of withoutPronoun(form, key)) {
    for (const entry of lexicon.words.get(stem) ?? []) if (TAKES_PRONOUN.has(entry.kind)) add(entry, true, pronoun);
  }
  return senses;
};

/**
 * Whether a form can be this inflection as it is written: a final ى is a defective perfect (نفى), a final ي is not; أعتقد
 * is the first person, اعتقد the perfect; verbs take no preposition.
 */
const verbFits = (
  lemma: string,
  { aspect, voice, person, gender, number }: Inflection,
  form: string,
  skip: number,
  preposition: string,
  pronoun: string,
): boolean => {
  if (preposition !== '') return preposition === 'ل' && aspect === 'imperfect' && person === 3;
  if (pronoun !== '' && aspect === 'participle') return false;
  const first = form[skip];
  if (person === 1 && number === 's' && aspect === 'imperfect') {
    // أعلن is hardly ever I announce; أؤكد can be nothing else.
    if (lemma.startsWith('أ') && form[skip + 1] !== 'ؤ') return false;
    if (lemma.startsWith('ا') && first !== 'أ') return false;
  }
  if (aspect === 'perfect' && lemma.startsWith('ا') && first === 'أ') return false;
  const last = form.at(-1);
  if (pronoun === '' && aspect === 'perfect' && gender === 'm' && number === 's') {
    if (last === 'ي' && voice !== 'passive' && lemma.endsWith('ى')) return false;
    if (last === 'ى' && voice === 'passive') return false;
  }
  return true;
};
