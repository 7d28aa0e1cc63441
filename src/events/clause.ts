import { phraseAt } from '../language/phrases.ts';
import { isQuotationMark } from '../language/quotations.ts';
import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import { type Entry, EntryBit, type EventWord, type FunctionRole } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { Word } from '../model/word.ts';
import { nounPhraseEnd, opensNounPhrase } from '../phrases/noun-phrase.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { isClosed, isOther } from './closed.ts';
import { finiteSenses, isAsideParticiple, isPlainVerb, isTaggedNoun, isTaggedVerb, readsAsVerb } from './finite.ts';
import { functionRole } from './function-role.ts';
import { CITED, type Piece, type PieceKind } from './piece.ts';
import { isReflexive } from './reflexive.ts';

const ROLE_PIECE: Partial<Record<FunctionRole, PieceKind>> = {
  that: 'that',
  relative: 'relative',
  conjunction: 'conj',
  subordinator: 'conj',
  auxiliary: 'aux',
  contrast: 'conj',
  negation: 'negation',
  pronoun: 'pronoun',
};

const LONG_BRACKET = 8;
const NON = 'غير';
const PRONOUN = /(?:هما|ها|هم|هن|ه)$/;

/** Cuts the tokens of a sentence, `first` to `last` (half-open), into pieces. */
export const piecesOf = (around: Surroundings, first: number, last: number): Piece[] => {
  const { document, names, times } = around;
  const pieces: Piece[] = [];
  let governed = '';
  let conjunction = '';
  const push = (kind: PieceKind, from: number, to: number, skip: number, joined: string): void => {
    pieces.push({ kind, first: from, last: to, skip, conjunction: joined || conjunction, governed });
    governed = '';
    conjunction = '';
  };
  for (let t = first; t < last; ) {
    const word = document.words[t]!;
    const { shape } = word;
    if (document.kind[t] === TokenKind.punctuation) {
      t = punctuation(document, t, last, (kind) => push(kind, t, t + 1, 0, ''));
      continue;
    }
    if (document.kind[t] === TokenKind.newline) {
      push('stop', t, t + 1, 0, '');
      t++;
      continue;
    }
    const timeEnd = times.get(t);
    if (timeEnd !== undefined && timeEnd <= last && timeEnd > t && !isReflexive(document, t)) {
      push('time', t, timeEnd, shape.skip, shape.conjunction);
      t = timeEnd;
      continue;
    }
    const name = names.get(t);
    const compound =
      (word.opens.length > 0 || word.kinds & EntryBit.eventWord) && !name
        ? compoundPreposition(document, t, last)
        : null;
    const aside = word.opens.length > 0 && !name ? phraseAt(document, t) : null;
    const source = name ? null : citation(document, t, aside);
    if (source && source.last < last) {
      governed = source.word;
      conjunction ||= source.conjunction;
      t = source.last;
      continue;
    }
    if (aside && aside.last <= last && aside.entries.some(isAside)) {
      push('adverb', t, aside.last, aside.variant.skip, aside.variant.conjunction);
      t = aside.last;
      continue;
    }
    // ما لا يقل عن أربعة: so many of them at least.
    if (aside && aside.last < last && aside.entries.some(isQuantifier)) {
      conjunction ||= aside.variant.conjunction;
      t = aside.last;
      continue;
    }
    if (compound) {
      governed = compound.word;
      conjunction = compound.conjunction;
      t = compound.last;
      continue;
    }
    if (!name && document.kind[t] === TokenKind.word) {
      // ولي العهد: a title of several words, however its first word looks.
      const isTitle = aside?.entries.some(({ kind }) => kind === 'title') ?? false;
      const role = word.kinds & EntryBit.function && !isTitle ? functionRole(document, t) : null;
      if (role?.role === 'preposition' || role?.role === 'np-preposition') {
        governed = role.word;
        conjunction ||= shape.conjunction;
        t++;
        continue;
      }
      if (role?.role === 'prep-pronoun') {
        governed = role.word.replace(PRONOUN, '');
        push('resumptive', t, t + 1, shape.skip, shape.conjunction);
        t++;
        continue;
      }
      // على أي وثيقة: behind a preposition a particle belongs to the noun.
      const isParticle = role !== null && role.role !== 'quantifier' && role.role !== 'demonstrative';
      if (isParticle && !(role.role === 'particle' && governed !== '')) {
        const kind = ROLE_PIECE[role.role] ?? 'adverb';
        push(kind, t, t + 1, shape.skip, shape.conjunction);
        t++;
        continue;
      }
      if (!role && governed === '' && readsAsVerb(document, t, pieces.at(-1), pieces.at(-2))) {
        const sense = finiteSenses(word)[0];
        push('verb', t, t + 1, sense?.skip ?? shape.skip, sense?.conjunction ?? shape.conjunction);
        t++;
        continue;
      }
    }
    if (!name && governed === '' && pieces.at(-1)?.kind === 'comma' && isAsideParticiple(word)) {
      push('participle', t, t + 1, shape.skip, shape.conjunction);
      t++;
      continue;
    }
    // من أجل جمع المعلومات: behind a preposition a word that looks like a verb is a noun.
    const opens = governed !== '' || opensNounPhrase(document, t, names) || isTaggedNoun(document, t);
    if (!name && !opens && !(word.kinds & EntryBit.function)) {
      push('adverb', t, t + 1, shape.skip, shape.conjunction);
      t++;
      continue;
    }
    const variant = name ? word.variants.find((v) => document.start[t]! + v.skip >= name.start) : undefined;
    const clitics = variant ?? shape;
    if (clitics.preposition !== '' && !isCited(governed)) governed = clitics.preposition;
    const end = joinedEnd(around, t, Math.max(t + 1, cutAtVerb(around, t, phraseEnd(around, t, last))), last);
    push('np', t, end, clitics.skip, clitics.conjunction);
    t = end;
  }
  return pieces;
};

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
    return phraseEnd(around, end, limit);
  // فلسطينيين اثنين: two behind their noun.
  if (!names.has(end) && isTwo(document.words[end]!)) return end + 1;
  // الولايات المتحدة أنقرة: a name takes no other.
  if (!document.words[end - 1]!.shape.definite || names.has(end - 1) || names.get(first)?.last === end) return end;
  // الاف المتظاهرين: letters of the number that look like the article.
  if (end === first + 1 && document.words[first]!.kinds & EntryBit.numberWord && isBareDefinite(document.words[end]!))
    return phraseEnd(around, end, limit);
  const name = names.get(end);
  if (name)
    return name.type === 'LOC' &&
      name.start === document.start[end] &&
      document.words[first]!.kinds & EntryBit.placeHead
      ? name.last
      : end;
  const { kinds, shape } = document.words[end]!;
  // النظام القضائي: behind a definite word one with the ending of an adjective that heads nothing.
  const describes = isRelational(document.words[end]!) && goesWith(document.words[end - 1]!, document.words[end]!);
  return (kinds & EntryBit.numberWord || describes) && shape.definite && shape.skip === 0 ? end + 1 : end;
};

const isRelational = ({ key, kinds, shape }: Word): boolean =>
  RELATIONAL.test(key) && shape.part === 'noun' && !shape.act && !(kinds & HEADS);
const goesWith = (noun: Word, adjective: Word): boolean => {
  const { agreement } = noun.grammar.noun;
  return !isRelational(noun) && (agreement === '' || agreement === adjective.grammar.noun.agreement);
};
const RELATIONAL = /.{4}ي[هن]?$/;
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

/** A noun phrase ends before a verb form that can be nothing else: غارتين استهدفتا السوق. */
const cutAtVerb = ({ document, names, times }: Surroundings, first: number, end: number): number => {
  const { words } = document;
  const opening = names.get(first);
  // A short quotation belongs to its phrase, whatever stands in it.
  let quotedTo = -1;
  let namedTo = opening?.last ?? first;
  for (let t = first + 1; t < end; t++) {
    quotedTo = Math.max(quotedTo, document.partner[t]!);
    if (times.has(t) && t > quotedTo && document.kind[first] !== TokenKind.number) return t;
    const name = names.get(t);
    // منظمات محلية القاهرة: nor does an indefinite adjective stand before a genitive.
    if (t > quotedTo && opensAnew(words[t]!, name !== undefined) && closes(document, first, t - 1)) return t;
    // أحرق متظاهرون أعلاما, شرطيا قتل: a closed noun ends before another that does not agree, and before a verb.
    if (t > quotedTo && t > namedTo && isClosed(words[t - 1]!) && isOther(document, t, name)) return t;
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

/** Pushes what a mark is to a clause; brackets are passed over. Returns the next token. */
const punctuation = (document: Document, t: number, limit: number, push: (kind: PieceKind) => void): number => {
  const { form } = document.words[t]!;
  const close = document.partner[t]!;
  if (!isQuotationMark(form) && close > t && close < limit && close - t <= LONG_BRACKET) return close + 1;
  if ('،,'.includes(form)) push('comma');
  else if (':;؛.!?؟-–—'.includes(form) || form.startsWith('..')) push('stop');
  return t + 1;
};

/** وفق تقرير, نقلا عن الوزير: who is cited is governed by a word of its own, which brings no party. */
const citation = ({ words }: Document, t: number, phrase: ReturnType<typeof phraseAt>) => {
  const word = words[t]!;
  if (phrase?.entries.some((entry) => entry.kind === 'cuePreposition' && entry.takes !== 'verb'))
    return { word: CITED, last: phrase.last, conjunction: phrase.variant.conjunction };
  if (!(word.kinds & EntryBit.cuePreposition)) return null;
  const isAttached = words[t + 1]?.shape.preposition !== '';
  const sense = word.senses.find(
    ({ entry }) => entry.kind === 'cuePreposition' && (entry.takes === 'np' || (entry.takes === 'l-np' && isAttached)),
  );
  return sense ? { word: CITED, last: t + 1, conjunction: sense.conjunction } : null;
};

/** ربما, على الأقل: words of several that stand beside a clause. */
const isAside = (entry: Entry): boolean =>
  entry.kind === 'hedge' || entry.kind === 'filler' || (entry.kind === 'function' && entry.role === 'adverb');

const isQuantifier = (entry: Entry): boolean => entry.kind === 'function' && entry.role === 'quantifier';

const isCited = (governed: string): boolean => governed === CITED;

const compoundPreposition = (document: Document, t: number, limit: number) => {
  const word = document.words[t]!;
  const single = word.senses.find(
    ({ entry, preposition }) => entry.kind === 'eventWord' && entry.role === 'preposition' && preposition === '',
  );
  if (single?.entry.kind === 'eventWord' && t + 1 < limit && document.kind[t + 1] === TokenKind.word)
    return { word: single.entry.word, last: t + 1, conjunction: single.conjunction };
  const phrase = word.opens.length > 0 ? phraseAt(document, t) : null;
  // من جانبه: with a pronoun it governs nothing behind it.
  if (!phrase || phrase.last >= limit || document.words[phrase.last - 1]!.shape.pronoun !== '') return null;
  const entry = phrase.entries.find((e): e is EventWord => e.kind === 'eventWord' && e.role === 'preposition');
  return entry && phrase.variant.preposition === ''
    ? { word: entry.word, last: phrase.last, conjunction: phrase.variant.conjunction }
    : null;
};
