import { isQuotationMark } from '../language/quotations.ts';
import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import type { NounGrammar } from '../model/grammar.ts';
import { EntryBit } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { Word } from '../model/word.ts';
import type { NameMention } from '../names/mention.ts';
import { hasRole } from './has-role.ts';
import { partAt } from './part-at.ts';

const LONGEST = 12;
const SHORT_QUOTE = 6;
const DESCRIBING = 4;
/** Words that name who can speak or act, or head such a name. */
export const NAMES_A_PARTY =
  EntryBit.title |
  EntryBit.anonymousHead |
  EntryBit.documentHead |
  EntryBit.outletHead |
  EntryBit.organisationHead |
  EntryBit.outlet |
  EntryBit.organisation |
  EntryBit.group |
  EntryBit.country |
  EntryBit.given |
  EntryBit.family;
const PARTY = NAMES_A_PARTY | EntryBit.nisba;

/** Words that head what can speak or act, and nothing besides. */
const HEADS_A_PARTY =
  EntryBit.title |
  EntryBit.anonymousHead |
  EntryBit.documentHead |
  EntryBit.outletHead |
  EntryBit.organisationHead |
  EntryBit.nisba;

/** Words that head a party, whatever else they name (المعارضة). */
const PARTY_HEAD = EntryBit.title | EntryBit.anonymousHead | EntryBit.organisationHead;

/** Names by their first token. */
export type NamesByToken = ReadonlyMap<number, NameMention>;

/** Whether a noun phrase can begin at token `t`. */
export const opensNounPhrase = (document: Document, t: number, names: NamesByToken): boolean => {
  if (names.has(t)) return true;
  const kind = document.kind[t];
  if (kind === TokenKind.number) return true;
  if (kind !== TokenKind.word) return false;
  const { part } = document.words[t]!.shape;
  return part === 'noun' || part === 'name' || part === 'unknown';
};

/**
 * Where the noun phrase that begins at token `t` ends (half-open): a construct chain to its first definite member, the
 * adjectives behind it, a name in apposition, a short name in quotation marks, further parties joined by و.
 */
export const nounPhraseEnd = (document: Document, t: number, names: NamesByToken, limit: number): number => {
  const stop = Math.min(limit, t + LONGEST);
  let end = simpleEnd(document, t, names, stop);
  while (end < stop && joins(document, end, names))
    end = simpleEnd(document, end, names, Math.min(limit, end + LONGEST));
  return end;
};

const simpleEnd = (document: Document, t: number, names: NamesByToken, stop: number): number => {
  let i = t;
  const name = names.get(t);
  if (name) i = name.last;
  else if (document.kind[t] === TokenKind.number) {
    i = t + 1;
    if (i < stop && isOpenNoun(document, i) && !names.has(i)) i = simpleEnd(document, i, names, stop);
    return i;
  } else {
    const head = document.words[t]!;
    i = t + 1;
    if (!head.shape.definite && head.shape.pronoun === '') i = constructEnd(document, t, names, stop);
  }
  for (;;) {
    if (i >= stop) return i;
    const next = names.get(i);
    if (next && next.start === document.start[i] && next.type === 'PER' && i > t && !name) {
      i = next.last;
      continue;
    }
    if (name?.type !== 'PER' && isAdjective(document, i, t)) {
      i++;
      continue;
    }
    const close = document.partner[i]!;
    if (isQuotationMark(document.words[i]!.form) && close < stop && !name && isNameInMarks(document, i, close)) {
      i = close + 1;
      continue;
    }
    if (i + 1 < stop && isHyphen(document, i)) {
      i += 2;
      continue;
    }
    if (document.words[i]!.form === '(' && close > i && close - i <= 4 && close < stop) {
      i = close + 1;
      continue;
    }
    return i;
  }
};

/** Whether marks at tokens `open` and `close` hold a name (حزب "الراية") rather than what someone says (محامي سامر "نطلب ..."). */
const isNameInMarks = (document: Document, open: number, close: number): boolean => {
  if (close <= open || close - open > SHORT_QUOTE) return false;
  // صلة "لا يمكن إنكارها": so few words describe the noun all the same.
  if (close - open <= DESCRIBING) return true;
  for (let t = open + 1; t < close; t++) {
    const { shape, kinds } = document.words[t]!;
    if (shape.part === 'verb' && document.parts[t] === Upos.VERB) return false;
    if (kinds & EntryBit.function && SPEAKS.some((role) => hasRole(document.words[t]!, role))) return false;
  }
  return true;
};

/** Closed classes that stand in clauses, not in names. */
const SPEAKS = ['that', 'negation', 'pronoun', 'question', 'auxiliary'] as const;

/** موناكو-ماتان: a hyphen without spaces joins the words of a name. */
const isHyphen = (document: Document, i: number): boolean =>
  document.words[i]!.form === '-' &&
  i > 0 &&
  document.end[i - 1] === document.start[i] &&
  document.end[i] === document.start[i + 1] &&
  document.kind[i - 1] === TokenKind.word &&
  document.kind[i + 1] === TokenKind.word;

/** The end of an indefinite head with what it governs: مسؤول أميركي كبير, وزارة الدفاع, عدد من stays عدد. */
const constructEnd = (document: Document, t: number, names: NamesByToken, stop: number): number => {
  const anonymous = (document.words[t]!.kinds & EntryBit.anonymousHead) !== 0;
  let i = t + 1;
  while (i < stop) {
    // وسائل إعلام مصرية | الخرطوم: behind an indefinite adjective stands another phrase.
    if (i > t + 1 && isIndefiniteNisba(document.words[i - 1]!) && (names.has(i) || document.words[i]!.shape.definite))
      return i;
    const name = names.get(i);
    if (name) {
      // قوات التحالف "...": the name stands behind its head.
      const isHeaded = i === t + 1 && name.start >= document.end[i]!;
      return name.start === document.start[i] || isHeaded ? name.last : i;
    }
    if (document.kind[i] !== TokenKind.word) {
      const close = document.partner[i]!;
      return isQuotationMark(document.words[i]!.form) && close < stop && isNameInMarks(document, i, close)
        ? close + 1
        : i;
    }
    const { shape, kinds, grammar } = document.words[i]!;
    // هذا قيودا, كل قصيدة جزءا: an accusative that its head does not share is an object of its own.
    if (grammar.definite === false && document.words[t]!.grammar.definite !== false && !counts(document.words[t]!))
      return i;
    const part = partAt(document, i);
    if (part !== 'noun' && part !== 'unknown' && part !== 'name') return i;
    // بيان نشرته الوكالة: a verb with its object.
    if (shape.pronoun !== '' && document.parts[i] === Upos.VERB && !shape.act) return i;
    // ماكرون بحسب بيان: an attribution of its own.
    if (kinds & (EntryBit.cuePreposition | EntryBit.filler)) return i;
    if (kinds & EntryBit.cueVerb && document.words[i]!.key.endsWith('ا')) return i;
    // خمسة جنود برصاص مسلحين: a preposition that was a noun.
    if (kinds & EntryBit.eventWord && isPrepositionByNow(document.words[i]!)) return i;
    if (shape.preposition !== '' || shape.conjunction !== '' || (kinds & EntryBit.cueNoun && shape.pronoun !== ''))
      return i;
    if (shape.definite) return i + 1;
    // شهود وقوع الغارة: an indefinite source takes adjectives, no verbal noun.
    if (
      anonymous &&
      !(kinds & EntryBit.nisba) &&
      !isRelational(document, i) &&
      (kinds & EntryBit.cueNoun ||
        shape.act ||
        (shape.part === 'noun' && !(kinds & PARTY) && i + 1 < stop && isDefiniteBehind(document.words[i + 1]!)))
    )
      return i;
    if (shape.pronoun !== '') return i + 1;
    i++;
  }
  return i;
};

const isIndefiniteNisba = ({ kinds, shape }: Word): boolean =>
  (kinds & EntryBit.nisba) !== 0 && !shape.definite && (kinds & (EntryBit.given | EntryBit.family)) === 0;
/** عشرون شخصا: what is counted stands in the accusative. */
const counts = ({ kinds, shape }: Word): boolean => (kinds & EntryBit.numberWord) !== 0 || shape.part === 'number';

const isDefiniteBehind = ({ shape }: Word): boolean => shape.definite && shape.preposition === '';

const isPrepositionByNow = ({ senses }: Word): boolean =>
  senses.some(({ entry, skip }) => entry.kind === 'eventWord' && entry.role === 'preposition' && skip === 0);

/** Whether the noun at token `t` can speak or act, or is definite by its article. */
export const isParty = (document: Document, t: number): boolean => {
  const { kinds, shape } = document.words[t]!;
  return (kinds & PARTY) !== 0 || shape.definite;
};

/** Whether a noun of saying is a party here: المعارضة is the opposition, معارضة القرار is opposing it. */
export const isPartyHead = (document: Document, t: number): boolean => {
  const { kinds, shape } = document.words[t]!;
  return shape.definite && (kinds & PARTY_HEAD) !== 0;
};

/**
 * Whether the noun at token `t`, which is in no name, names an act: it heads no party (المعارضة, مسؤول). What also names an
 * organisation or a person names an act all the same (فتح تحقيق).
 */
export const isAct = (document: Document, t: number): boolean => {
  const { kinds, shape, key } = document.words[t]!;
  // مساعدة is help more often than a woman who assists, محاسبة the settling of accounts.
  const act = shape.act || (kinds & EntryBit.title && !shape.definite && /^م.ا..ه$/.test(shape.stem));
  return Boolean(act) && (kinds & HEADS_A_PARTY & (key.endsWith('ه') && !shape.definite ? ~HELPER : ~0)) === 0;
};

const HELPER = EntryBit.title | EntryBit.anonymousHead;

const isOpenNoun = (document: Document, t: number): boolean => {
  if (document.kind[t] !== TokenKind.word) return false;
  const { shape } = document.words[t]!;
  return (shape.part === 'noun' || shape.part === 'unknown' || shape.part === 'name') && shape.skip === 0;
};

/** أمنية, قبلية: the ending of adjectives made of nouns, whatever else the word is. */
const isRelational = (document: Document, i: number): boolean => {
  const { shape, key } = document.words[i]!;
  return shape.skip === 0 && !shape.definite && /.{3}ي(ه|ون|ين|ات)$/.test(key) && !(document.words[i]!.kinds & PARTY);
};

const OTHER_THAN_ADJECTIVE = EntryBit.cueVerb | EntryBit.cueNoun | EntryBit.function | EntryBit.title;
const NOUNS =
  OTHER_THAN_ADJECTIVE |
  EntryBit.eventNoun |
  EntryBit.tieNoun |
  EntryBit.partyNoun |
  EntryBit.supportVerb |
  EntryBit.organisationHead |
  EntryBit.placeHead |
  EntryBit.anonymousHead |
  EntryBit.documentHead;

/** An adjective that agrees in definiteness: definite behind a definite phrase, a نسبة or what the tagger reads as one behind an indefinite. */
const isAdjective = (document: Document, i: number, head: number): boolean => {
  if (document.kind[i] !== TokenKind.word) return false;
  const { shape, kinds } = document.words[i]!;
  if (shape.skip > 0 || shape.part === 'function' || shape.part === 'verb') return false;
  if (shape.definite) return readsAsAdjective(document, i) && agreesInside(document, head, i);
  // شركة المياه مسؤولية: an indefinite word agrees with no definite phrase.
  if (document.words[head]!.shape.definite || document.words[i - 1]!.shape.definite) return false;
  const read = document.parts[i] === Upos.ADJ && shape.pronoun === '' && (kinds & OTHER_THAN_ADJECTIVE) === 0;
  if (isRelational(document, i) && document.words[head]!.kinds & EntryBit.anonymousHead) return true;
  // مشيرا, موضحا go with a verb.
  return (kinds & EntryBit.nisba) !== 0 || (read && !document.words[i]!.key.endsWith('ا'));
};

/** A definite word that mostly stands behind a noun, or that the tagger reads as an adjective here. */
const readsAsAdjective = (document: Document, i: number): boolean => {
  const { shape, kinds } = document.words[i]!;
  return shape.adjective || (document.parts[i] === Upos.ADJ && !shape.act && (kinds & NOUNS) === 0);
};

/** Whether an adjective at token `i` agrees with a noun between `head` and it: السورية with الحكومة, not with الجيش. */
const agreesInside = (document: Document, head: number, i: number): boolean => {
  const { agreement } = document.words[i]!.grammar.noun;
  // وزيري الدفاع والخارجية الروسيين: behind what و joins the plural or dual of both.
  if (agreement === 'people' && document.words[head]!.shape.conjunction !== '') return true;
  for (let t = i - 1; t >= head; t--) {
    const { shape, grammar } = document.words[t]!;
    if (shape.part === 'mark') return true;
    if (goesWith(grammar.noun, agreement)) return true;
  }
  return false;
};

/** Whether an adjective of this agreement can go with a noun. What does not show its gender goes with all. */
const goesWith = ({ agreement, gender, number }: NounGrammar, adjective: NounGrammar['agreement']): boolean => {
  if (agreement === '' || adjective === '' || agreement === adjective) return true;
  if (agreement === 'people') return adjective === 'm';
  // وزيري الدفاع والخارجية الروسيين: the plural or dual of several.
  // نساء, سلطات with an adjective in the plural; a title may stand for a woman or a man.
  return number === 'p' && gender === 'f' && adjective === 'people';
};

/** Whether token `t` joins another party with و: المرصد ووسائل إعلام, فرنسا وبريطانيا. */
const joins = (document: Document, t: number, names: NamesByToken): boolean => {
  if (document.kind[t] !== TokenKind.word) return false;
  const word = document.words[t]!;
  const name = names.get(t);
  if (name) return name.start > document.start[t]! && word.key.startsWith('و');
  return (
    word.shape.conjunction === 'و' &&
    word.shape.preposition === '' &&
    word.shape.part === 'noun' &&
    (word.kinds & PARTY) !== 0 &&
    !(word.kinds & EntryBit.cueVerb)
  );
};
