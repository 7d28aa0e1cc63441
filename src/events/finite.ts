import { type Document, TokenKind } from '../model/document.ts';
import { EntryBit, type Inflection } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { Sense, Word } from '../model/word.ts';
import { partAt } from '../phrases/part-at.ts';
import { isClosed } from './closed.ts';
import { isQuantifier } from './function-role.ts';
import type { Piece } from './piece.ts';
import { isReflexive } from './reflexive.ts';

const VERBS = EntryBit.eventVerb | EntryBit.supportVerb | EntryBit.tieVerb | EntryBit.cueVerb;

const ARTICLE = 'ال';
const PRONOUN = /(?:هما|ها|هم|هن|ه)$/;

/** The inflection of a sense that is a finite verb, else `null`. */
export const inflectionOf = ({ entry, preposition }: Sense): Inflection | null => {
  if (
    entry.kind !== 'eventVerb' &&
    entry.kind !== 'supportVerb' &&
    entry.kind !== 'tieVerb' &&
    entry.kind !== 'cueVerb'
  )
    return null;
  const { inflection } = entry;
  if (!inflection || inflection.aspect === 'participle') return null;
  return preposition === '' || inflection.aspect === 'imperfect' ? inflection : null;
};

/** The senses of a word as a finite verb of the tables: as its clitics are read, the lemma itself before other forms. */
export const finiteSenses = (word: Word): Sense[] => {
  if (!(word.kinds & VERBS)) return [];
  const { shape } = word;
  const free = shape.part === 'unknown' || shape.part === 'verb';
  const all = word.senses.filter(
    (sense) => inflectionOf(sense) !== null && !isNounWithPronoun(word, sense) && !isHolder(word, sense),
  );
  // التقى, التزم: letters of the verb that look like the article.
  const looksDefinite = shape.definite && all.length > 0 && all.every(({ skip }) => word.key.startsWith(ARTICLE, skip));
  const own = looksDefinite ? all : all.filter((sense) => sense.skip === shape.skip);
  const senses = own.length > 0 || !free ? own : all;
  if (senses.length < 2) return senses;
  const rank = (sense: Sense): number => {
    const { aspect, gender, number, person } = inflectionOf(sense)!;
    // لم يرد is ردّ rather than the short form of أردى; تسمم is the fifth form rather than the second; أصدر is he, not I.
    return aspect === 'jussive' || (person === 1 && number === 's')
      ? 3
      : aspect === 'perfect' && gender === 'm' && number === 's'
        ? 0
        : 1;
  };
  const lead = Math.min(...senses.map(rank));
  const likely = lead === 3 ? senses : senses.filter((sense) => rank(sense) !== 3);
  return lead === 1 ? likely : likely.sort((a, b) => rank(a) - rank(b));
};

/** تقاتل القوات: of senses those that agree with who stands right behind, where any does. */
export const agreeingSenses = (senses: readonly Sense[], gender: string): readonly Sense[] => {
  // تعرض الإقليم لقصف: he underwent it rather than she showed it.
  if (gender === 'm') {
    const own = senses.filter((sense) => inflectionOf(sense)!.gender === 'm');
    return own.some(({ entry }) => entry.kind === 'supportVerb') ? own : senses;
  }
  if (gender !== 'f') return senses;
  const agreeing = senses.filter((sense) => inflectionOf(sense)!.gender !== 'm');
  return agreeing.length > 0 ? agreeing : senses;
};

/** قاضي الحريات: with a final ي who holds a title, not the perfect of a verb in ى. */
const isHolder = ({ kinds, form }: Word, sense: Sense): boolean =>
  (kinds & EntryBit.title) !== 0 && form.endsWith('ي') && inflectionOf(sense)?.aspect === 'perfect';

/** استقالته is استقالة with a pronoun: a verb without an object takes none. */
const isNounWithPronoun = ({ kinds }: Word, { entry, pronoun }: Sense): boolean =>
  pronoun !== '' &&
  (kinds & EntryBit.eventNoun) !== 0 &&
  entry.kind === 'eventVerb' &&
  !entry.frame.recipient.includes('obj');

/**
 * Whether the word at token `t` is a finite verb where it stands. Unvowelled, قصف is a verb and a noun: it is the verb
 * where a clause begins, behind a definite or named subject, and behind words that only verbs follow.
 */
export const readsAsVerb = (
  document: Document,
  t: number,
  before: Piece | undefined,
  earlier: Piece | undefined,
): boolean => {
  const word = document.words[t]!;
  const { shape } = word;
  const senses = finiteSenses(word);
  if (senses.length === 0)
    return (partAt(document, t) === 'verb' || isTaggedVerb(document, t)) && NO_PREPOSITION.has(shape.preposition);
  if (
    (shape.definite && !senses.every(({ skip }) => word.key.startsWith(ARTICLE, skip))) ||
    document.text[document.end[t]! - 1] === 'ً'
  )
    return false;
  // فجر نفسه: a pronoun of the subject behind it.
  if (isReflexive(document, t)) return true;
  // إن شخصين قتلا: behind أن stands the subject.
  if (earlier?.kind === 'that' && before?.kind === 'np' && before.governed === '' && senses[0]!.conjunction === '') {
    const last = document.words[before.last - 1]!;
    if (isClosed(last) && senses.some(isDual) === /ين$/.test(last.key)) return true;
  }
  // تجمع أكثر من مليون: what opens a sentence before who does it.
  const opens = !before || (before.kind === 'comma' && earlier?.kind !== 'verb');
  if (opens && senses.some(actsAlone) && followsSubject(document, t)) return true;
  // عددا من الأشخاص: a dual has its two before it, or else looks like a noun.
  if (senses.every(isDual) && !followsTwo(document, before) && !isTaggedVerb(document, t)) return false;
  // حبس صحفيين اثنين: a number.
  if (word.kinds & EntryBit.numberWord) return false;
  // عزز عمله: behind a verb stands no perfect that the tagger reads as a noun.
  // ستة أشخاص قتلوا وجرح 40: but a second one before a number.
  const goesOn = senses[0]!.conjunction !== '' && isNumber(document, t + 1);
  if (before?.kind === 'verb' && isTaggedNoun(document, t) && senses.every(isPerfect) && !goesOn) return false;
  const asNoun = (word.kinds & EntryBit.eventNoun) !== 0 || shape.part === 'noun' || shape.part === 'name';
  if (shape.part === 'verb' && !(word.kinds & EntryBit.eventNoun)) return true;
  if (!asNoun) return true;
  const marked = senses.some((sense) => {
    const inflection = inflectionOf(sense)!;
    // A feminine or plural perfect and an imperfect look like no noun, unless the corpus has it with the article.
    return inflection.aspect !== 'perfect' || inflection.gender !== 'm' || inflection.number !== 's';
  });
  if (marked && !(word.kinds & EntryBit.eventNoun) && shape.part !== 'noun') return true;
  if (marked && shape.part === 'noun') return before?.kind === 'negation' || before?.kind === 'relative';
  if (!before) return true;
  switch (before.kind) {
    case 'relative':
    case 'negation':
    case 'aux':
    case 'pronoun':
    case 'stop':
    case 'conj':
      return true;
    case 'resumptive':
    case 'comma':
    case 'adverb':
    case 'time':
      // رفض اليوم طلب لقاء: a bare form that the tagger reads as a noun.
      // في تطور آخر، قتل ثمانية: a verb before a number, where no other stands before the comma.
      if (
        before.kind === 'comma' &&
        earlier?.kind !== 'verb' &&
        (isNumber(document, t + 1) || isAboutMany(document, t + 1))
      )
        return true;
      return marked || !isTaggedNoun(document, t);
    case 'that':
      // منذ أن قصف: behind a preposition أن brings a verb.
      // أنه التقى: and so it is behind a pronoun on أن.
      return before.governed !== '' || PRONOUN.test(document.words[before.last - 1]!.key);
    case 'verb':
      return goesOn;
    case 'participle':
      return false;
    case 'np': {
      if (senses[0]!.conjunction !== '') return !isVerbal(document, before);
      const last = document.words[before.last - 1]!;
      // حارسا قتل, شخصين قتلا: these stand before no genitive.
      if (isClosed(last)) return true;
      // أعلن الوزير دعمه: behind a verb and its subject stands a noun.
      if (earlier?.kind === 'verb' && word.kinds & EntryBit.eventNoun && senses[0]!.pronoun !== '') return false;
      const open = !last.shape.definite && last.shape.part === 'noun' && last.shape.pronoun === '';
      return !open || before.last - before.first > 2;
    }
  }
};

const isNumber = ({ words, size }: Document, t: number): boolean =>
  t < size && (words[t]!.shape.part === 'number' || (words[t]!.kinds & EntryBit.numberWord) !== 0);

/** نحو مئة, أكثر من مئة. */
const isAboutMany = ({ words, size }: Document, t: number): boolean =>
  t < size && words[t]!.senses.some(({ entry }) => entry.kind === 'tollWord' && entry.role === 'bound');

/** Whether a dual verb may stand behind a piece: two are named, or the clause has opened. */
const followsTwo = ({ words }: Document, before: Piece | undefined): boolean =>
  before?.kind === 'np'
    ? before.last - before.first > 2 || words[before.last - 1]!.grammar.noun.number === 'd'
    : before !== undefined && OPENS_CLAUSE.has(before.kind);

/** تظاهر, تجمع: a verb of what is done to nobody, in its bare form. */
const actsAlone = (sense: Sense): boolean => {
  const { entry } = sense;
  const inflection = inflectionOf(sense);
  return (
    entry.kind === 'eventVerb' &&
    !entry.frame.recipient.includes('obj') &&
    inflection?.aspect === 'perfect' &&
    inflection.gender === 'm' &&
    inflection.number === 's'
  );
};

/** Whether a number said to be inexact or a plural in the nominative stands behind a word: نحو مئة, متظاهرون. */
const followsSubject = ({ words, size, kind }: Document, t: number): boolean => {
  if (t + 1 >= size || kind[t + 1] !== TokenKind.word) return false;
  const { key, shape, grammar } = words[t + 1]!;
  return (
    (grammar.noun.case === 'nominative' && key.endsWith('ون') && shape.preposition === '') ||
    isQuantifier(words[t + 1]!)
  );
};

const OPENS_CLAUSE: ReadonlySet<Piece['kind']> = new Set(['relative', 'that', 'aux', 'pronoun', 'negation', 'adverb']);
const isDual = (sense: Sense): boolean => inflectionOf(sense)?.number === 'd';
const isPerfect = (sense: Sense): boolean => inflectionOf(sense)?.aspect === 'perfect';

/** Whether the tagger reads a noun, name or adjective. */
export const isTaggedNoun = ({ parts }: Document, t: number): boolean => {
  const tag = parts[t];
  return tag === Upos.NOUN || tag === Upos.PROPN || tag === Upos.ADJ;
};

const NO_PREPOSITION: ReadonlySet<string> = new Set(['', 'ل']);

/** Words that tell where a noun stands; a verb of the tables that looks like one is judged by its place. */
const NOMINAL =
  EntryBit.eventNoun |
  EntryBit.tieNoun |
  EntryBit.cueNoun |
  EntryBit.title |
  EntryBit.partyNoun |
  EntryBit.organisationHead |
  EntryBit.function;

/** Whether the tagger reads a verb in a form that no table knows as a noun: يقع الجزء, تمتص قطرات. */
export const isTaggedVerb = (document: Document, t: number): boolean => {
  const { kinds, grammar, shape } = document.words[t]!;
  return (
    document.parts[t] === Upos.VERB &&
    grammar.verb !== null &&
    grammar.definite !== false &&
    (kinds & NOMINAL) === 0 &&
    !shape.definite
  );
};

/** A form that is a verb wherever it stands: feminine, dual, plural or imperfect, and no noun of the tables or the corpus. */
export const isPlainVerb = (word: Word): boolean =>
  !(word.kinds & (EntryBit.eventNoun | EntryBit.function)) &&
  (word.shape.part === 'verb' || word.shape.part === 'unknown') &&
  finiteSenses(word).some((sense) => {
    const { aspect, gender, number } = inflectionOf(sense)!;
    return aspect !== 'perfect' || gender !== 'm' || number !== 's' || sense.pronoun !== '';
  });

/** Whether a noun phrase is headed by a noun of event: what و joins to it is one too (قصف وقتل). */
const isVerbal = (document: Document, { first }: Piece): boolean =>
  (document.words[first]!.kinds & EntryBit.eventNoun) !== 0 || document.words[first]!.shape.act;

/** Whether a word has the ending of an indefinite accusative: مطالبا, متوعدة, مطالبين. */
export const isCircumstantial = ({ key }: Word): boolean => /(?:ا|ه|ين)$/.test(key);

/** Whether a word is the participle of a verb of the tables as it stands behind a comma: ، متهما إيران. */
export const isAsideParticiple = (word: Word): boolean =>
  (word.kinds & (EntryBit.eventVerb | EntryBit.cueVerb)) !== 0 &&
  !word.shape.definite &&
  word.shape.preposition === '' &&
  isCircumstantial(word) &&
  !(word.kinds & (EntryBit.partyNoun | EntryBit.eventNoun | EntryBit.anonymousHead)) &&
  // مشيرا points out rather than commands.
  !(word.kinds & EntryBit.title && !(word.kinds & EntryBit.cueVerb)) &&
  word.senses.some(
    ({ entry }) => (entry.kind === 'eventVerb' || entry.kind === 'cueVerb') && entry.inflection.aspect === 'participle',
  );
