import { type Count, countAt } from '../language/count.ts';
import { boundAround, tollWordAt as tollAt } from '../language/number-bounds.ts';
import { type Document, TokenKind } from '../model/document.ts';
import type { Figure, FigureKind } from '../model/evidence.ts';
import { EntryBit, type TollWord } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';

/** Words that may stand between a number and what it is told by: قتل في الهجوم ما لا يقل عن 20. */
const REACH_BACK = 9;
const REACH_ON = 5;

/**
 * Reads how many people were killed, wounded, held: a number beside a word of what befell them (مقتل 20, 20 قتيلا, 20 شخصا
 * قتلوا, ارتفعت حصيلة القتلى إلى 20). What is counted must be people; 20 hours and 20 raids are none.
 */
export const readFigures = (document: Document, part?: 'title'): Figure[] => {
  const figures: Figure[] = [];
  for (let t = 0; t < document.size; t++) {
    const { kinds } = document.words[t]!;
    if (document.kind[t] !== TokenKind.number && !(kinds & OPENS)) continue;
    const count = countAt(document, t);
    const figure = count ? figureOf(document, count, countedBehind(document, count.last)) : figureOfPair(document, t);
    if (figure) figures.push(part ? { ...figure, in: part } : figure);
    if (count) t = count.last - 1;
  }
  return figures;
};

const OPENS = EntryBit.numberWord | EntryBit.partyNoun;

/** شخصين, قتيلان */
const figureOfPair = (document: Document, t: number): Figure | null => {
  const pair = tollAt(document, t, 'pair');
  return pair && figureOf(document, { value: 2, first: t, last: t }, pairAt(pair, t));
};

const pairAt = ({ what, lemma }: TollWord, t: number): Counted => ({
  what: what === 'any' || what === '' ? null : what,
  of: what === '' ? lemma : null,
  last: t + 1,
});

const figureOf = (document: Document, count: Count, counted: Counted | null): Figure | null => {
  if (!counted || (counted.last === count.last && isYear(count)) || endsRange(document, count.first)) return null;
  const what = counted.what ?? befellBefore(document, count.first) ?? befellBehind(document, counted.last);
  if (!what) return null;
  const more = counted.what === null ? joinedBehind(document, counted.last) : null;
  const last = more?.last ?? counted.last;
  const scope = scopeAround(document, count.first, last);
  return {
    what: what as FigureKind,
    value: count.value + (more?.value ?? 0),
    bound: boundAround(document, count.first, last),
    of: more ? null : counted.of,
    ...(scope ? { scope } : {}),
    start: document.start[count.first]!,
    end: document.end[last - 1]!,
  };
};

/** 8 إلى 10 is neither; من 8 إلى 10 is a rise. */
const endsRange = (document: Document, first: number): boolean => {
  const { words } = document;
  if (!tollAt(document, first - 1, 'reach') || first < 2 || countAt(document, first - 2) === null) return false;
  return first === 2 || (words[first - 3]!.kinds & EntryBit.function) === 0;
};

/** A number without anyone counted behind it that may be a year. */
const isYear = ({ value }: Count): boolean => value > 1900 && value < 2100;

/** Who is counted: `what` where the noun itself tells what befell them. Nobody named (وجرح 20.) may be anyone. */
interface Counted {
  readonly what: string | null;
  readonly of: string | null;
  /** Half-open. */
  readonly last: number;
}

const countedBehind = (document: Document, t: number): Counted | null => {
  const { words, size, kind } = document;
  if (t >= size || kind[t] === TokenKind.newline) return { what: null, of: null, last: t };
  if (kind[t] === TokenKind.punctuation) {
    const mark = document.text[document.start[t]!]!;
    return '%٪:/-'.includes(mark) ? null : { what: null, of: null, last: t };
  }
  const counted = tollAt(document, t, 'counted');
  if (counted && words[t]!.shape.conjunction === '') return { what: counted.what, of: null, last: t + 1 };
  const person = tollAt(document, t, 'person');
  if (person) {
    // 18 شخصا آخرين are more than those told before.
    const others = tollAt(document, t + 1, 'person');
    if (others && others !== person && others.what === 'any') return { what: null, of: others.lemma, last: t + 2 };
    return { what: null, of: person.what === 'any' ? null : person.lemma, last: t + 1 };
  }
  const { kinds, shape, senses } = words[t]!;
  for (const { entry } of senses) if (entry.kind === 'partyNoun') return { what: null, of: entry.noun, last: t + 1 };
  if (tollAt(document, t, 'act') || tollAt(document, t, 'bound')) return { what: null, of: null, last: t };
  // 85 في المئة, 7 من عناصر الجيش
  const next = words[t + 1];
  if (next && kinds & EntryBit.function && next.kinds & EntryBit.numberWord) return null;
  const after = next && document.kind[t + 1] === TokenKind.punctuation ? words[t + 2] : next;
  const group = after?.senses.find(({ entry }) => entry.kind === 'partyNoun')?.entry;
  if (kinds & EntryBit.function && group?.kind === 'partyNoun') return { what: null, of: group.noun, last: t };
  const goesOn = shape.conjunction !== '' || (kinds & EntryBit.function) !== 0;
  return goesOn ? { what: null, of: null, last: t } : null;
};

/** و and more people without a word of their own for what befell them: 15 طفلا وامرأتان, و3 نساء. */
const joinedBehind = (document: Document, t: number): { value: number; last: number } | null => {
  if (t >= document.size || document.kind[t] !== TokenKind.word) return null;
  const { shape, kinds } = document.words[t]!;
  // و3 is cut into a word and a number.
  const isApart = document.end[t] === document.start[t + 1] && (kinds & EntryBit.function) !== 0;
  if (!isApart && shape.conjunction === '') return null;
  const pair = tollAt(document, t, 'pair');
  if (pair) return pair.what === '' ? { value: 2, last: t + 1 } : null;
  const count = countAt(document, isApart ? t + 1 : t);
  if (!count) return null;
  const counted = countedBehind(document, count.last);
  const isPlain = counted?.what === null && counted.of !== null && !befellBehind(document, counted.last);
  return isPlain ? { value: count.value, last: counted.last } : null;
};

/** What the word before the number says befell them. Two such words joined (مقتل وإصابة 20) tell no number of either. */
const befellBefore = (document: Document, first: number): string | null => {
  const from = Math.max(sentenceStart(document, first), first - REACH_BACK);
  let isReached = false;
  for (let t = first - 1; t >= from; t--) {
    if (breaks(document, t)) return null;
    // بلغ عدد القتلى 30, ارتفعت حصيلة القتلى إلى 30
    const isToll = isReached || t === first - 1;
    const toll = tollAt(document, t, 'act') ?? (isToll ? tollAt(document, t, 'counted') : null);
    if (toll) return isSecondOfTwo(document, t, toll) ? null : toll.what;
    if (tollAt(document, t, 'reach')) isReached = true;
    else if (tollAt(document, t, 'bound')) continue;
    else if (countAt(document, t) !== null || document.parts[t] === Upos.VERB) return null;
  }
  return null;
};

/** The verb whose subject or the idiom whose object they are: 20 شخصا قتلوا, لقي 20 شخصا مصرعهم. */
const befellBehind = (document: Document, last: number): string | null => {
  for (let t = last; t < Math.min(document.size, last + REACH_ON); t++) {
    if (breaks(document, t) || countAt(document, t) !== null) return null;
    const toll = tollAt(document, t, 'act');
    if (!toll) continue;
    // مقتل اثنين وإصابة 400: the next toll begins.
    if (document.words[t]!.shape.conjunction !== '') return null;
    const { inflection } = toll;
    const agrees = inflection === null ? endsInPronoun(document, t) : inflection.number === 'p';
    if (!agrees) return null;
    const next = countAt(document, t + 1);
    return next ? null : toll.what;
  }
  return null;
};

const isSecondOfTwo = (document: Document, t: number, { what }: TollWord): boolean => {
  const before = tollAt(document, t - 1, 'act');
  // 24 قتلوا وأصيب 30: the first has its number before it.
  const hasOwn = before?.inflection?.number === 'p';
  return before !== null && !hasOwn && before.what !== what && document.words[t]!.shape.conjunction !== '';
};

const endsInPronoun = (document: Document, t: number): boolean => document.words[t]!.shape.pronoun !== '';

const scopeAround = (document: Document, first: number, last: number): Figure['scope'] | null => {
  const from = Math.max(sentenceStart(document, first), first - 12);
  const to = Math.min(document.size, last + 8);
  let isTotal = false;
  for (let t = from; t < to; t++) {
    if (breaks(document, t)) {
      if (t >= last) break;
      isTotal = false;
    }
    if (tollAt(document, t, 'earlier')) return 'earlier';
    if (tollAt(document, t, 'span')) isTotal = true;
  }
  return isTotal ? 'total' : null;
};

const breaks = (document: Document, t: number): boolean =>
  document.kind[t] === TokenKind.newline ||
  (document.kind[t] === TokenKind.punctuation && !'"«»()“”#_'.includes(document.text[document.start[t]!]!));

const sentenceStart = (document: Document, t: number): number =>
  document.sentences[document.sentenceOf[t]!]?.first ?? 0;
