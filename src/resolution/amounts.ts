import { countAt } from '../language/count.ts';
import { boundAround, tollWordAt } from '../language/number-bounds.ts';
import { tokenAt } from '../language/parse.ts';
import { type Document, TokenKind } from '../model/document.ts';
import type { Evidence, Figure, Time } from '../model/evidence.ts';
import type { CountedNoun, NumberWord } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import { spansOverlap } from '../model/span.ts';
import type { Amount } from '../model/statement.ts';
import { hashOf } from './hash.ts';
import { numbersIn } from './numbers-in.ts';
import { bothSides, wordsAround } from './words-around.ts';

/** Words around a number among which one says that it is an older count. */
const EARLIER = 8;
/** Words next to a number on either side that tell best what it counts. */
const NEAR = 2;
/** Groups of three digits behind commas are thousands, else the comma is a decimal one. */
const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/;

/** A number in figures or words: tokens `first` to `last` (half-open). */
interface NumberRead {
  readonly value: number;
  readonly first: number;
  readonly last: number;
}

/** What is counted by a number, and where that ends. */
interface Counted {
  readonly kind: string;
  /** The token of the noun. */
  readonly noun: number;
  readonly value: number;
  readonly isMeasure?: boolean;
  readonly last: number;
}

/** The numbers of the body with what they count or measure: people, things, sums, distances, shares. */
export const amountsOf = (
  { figures = [], times }: Evidence,
  document: Document,
  weight: (stem: string) => number,
): Amount[] => {
  const isTime = new Uint8Array(document.size);
  for (const { start, end } of times)
    for (let t = tokenAt(document, start); t < document.size && document.start[t]! < end; t++) isTime[t] = 1;
  const tolls = new Map(figures.filter((figure) => figure.in === undefined).map((figure) => [figure.start, figure]));
  const amounts: Amount[] = [];
  const dated = times.filter(({ age, earliest }) => !age && earliest !== null);
  for (let t = 0; t < document.size; t++) {
    if (isTime[t] || !canBegin(document, t)) continue;
    const number = numberAt(document, t);
    const counted = number ? countedBy(document, number, tolls) : pairAt(document, t);
    const first = t;
    if (number) t = number.last - 1;
    if (!counted || isOlder(document, first, counted.last)) continue;
    const around = wordsAround(document, first, counted.last, weight, () => false);
    amounts.push({
      kind: counted.kind,
      noun: nounOf(document, counted.noun),
      value: counted.value,
      isMeasure: counted.isMeasure ?? false,
      // ثماني غارات جوية على الأقل
      bound: boundAround(document, first, document.parts[counted.last] === Upos.ADJ ? counted.last + 1 : counted.last),
      around: bothSides(around),
      before: around.before.slice(0, NEAR),
      behind: around.behind.slice(0, NEAR),
      beside: numbersIn(document, document.sentences[document.sentenceOf[first]!]!).filter(
        (other) => other !== counted.value,
      ),
      start: document.start[first]!,
      end: document.end[counted.last - 1]!,
      ...whenOf(document, first, dated),
    });
  }
  return amounts.filter((amount) => amount.kind !== 'percent' || isOnlyShare(document, amount, amounts));
};

/** Of several shares in a sentence each is of something else: results of a vote. */
const isOnlyShare = (document: Document, share: Amount, amounts: readonly Amount[]): boolean => {
  const { start, end } = document.sentences[document.sentenceOf[tokenAt(document, share.start)]!]!;
  return !amounts.some(
    (other) => other !== share && other.kind === 'percent' && other.start >= start && other.end <= end,
  );
};

/** The nearest time of the sentence around a token. */
const whenOf = (document: Document, t: number, times: readonly Time[]): Pick<Amount, 'earliest' | 'latest'> => {
  const sentence = document.sentences[document.sentenceOf[t]!]!;
  const at = document.start[t]!;
  const [nearest] = times
    .filter((time) => spansOverlap(time, sentence))
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
  return { earliest: nearest?.earliest ?? null, latest: nearest?.latest ?? null };
};

const canBegin = ({ kind, words }: Document, t: number): boolean =>
  kind[t] === TokenKind.number ||
  (kind[t] === TokenKind.word && words[t]!.senses.some(({ entry }) => OPENS.has(entry.kind)));

const OPENS: ReadonlySet<string> = new Set(['numberWord', 'countedNoun', 'tollWord']);

/** 52,4 and 6.6 and 12,000; no part of a longer one (1.392.928, 3-1, F-16) and no end of a range (31 و41). */
const numberAt = (document: Document, t: number): NumberRead | null => {
  const number = decimalAt(document, t) ?? countAt(document, t);
  if (!number || isGlued(document, number) || isRange(document, number)) return null;
  return number;
};

const decimalAt = ({ kind, words }: Document, t: number): NumberRead | null => {
  const { key } = words[t]!;
  if (kind[t] !== TokenKind.number || !/[.,]/.test(key) || THOUSANDS.test(key)) return null;
  const value = Number(key.replace(',', '.'));
  return Number.isFinite(value) ? { value, first: t, last: t + 1 } : null;
};

const isGlued = ({ kind, start, end }: Document, { first, last }: NumberRead): boolean => {
  const isBound = (a: number, b: number): boolean =>
    end[a] === start[b] && (kind[a] === TokenKind.number || kind[b] === TokenKind.number);
  const isMark = (t: number): boolean => kind[t] === TokenKind.punctuation || kind[t] === TokenKind.other;
  return (
    (first > 1 &&
      isMark(first - 1) &&
      isBound(first - 1, first) &&
      end[first - 2] === start[first - 1] &&
      kind[first - 2] !== TokenKind.punctuation) ||
    (last + 1 < kind.length &&
      isMark(last) &&
      isBound(last - 1, last) &&
      start[last + 1] === end[last] &&
      kind[last + 1] === TokenKind.number)
  );
};

const isRange = (document: Document, { first, last }: NumberRead): boolean => {
  const isLink = (t: number): boolean => t > 0 && t < document.size && document.words[t]!.shape.part === 'function';
  return (
    (isLink(first - 1) && first > 1 && document.kind[first - 2] === TokenKind.number) ||
    (isLink(last) && last + 1 < document.size && document.kind[last + 1] === TokenKind.number)
  );
};

/** What stands right behind a number: a toll's people, a thing or measure of the tables, any other noun. */
const countedBy = (document: Document, number: NumberRead, tolls: ReadonlyMap<number, Figure>): Counted | null => {
  const toll = tolls.get(document.start[number.first]!);
  if (toll) {
    if (toll.scope !== undefined) return null;
    const last = tokenAt(document, toll.end - 1) + 1;
    return { kind: toll.of === null ? toll.what : `${toll.what} ${toll.of}`, noun: last - 1, value: toll.value, last };
  }
  let { value, last } = number;
  const scale = nounAt(document, last);
  if (scale?.of === 'scale') {
    value *= scale.factor;
    last++;
  }
  const share = shareAt(document, last);
  if (share > last) return { kind: 'percent', noun: share - 1, value, isMeasure: true, last: share };
  if (last >= document.size || document.kind[last] !== TokenKind.word) return null;
  const { senses, shape, key } = document.words[last]!;
  const noun = nounAt(document, last);
  if (noun)
    return noun.of === 'scale'
      ? null
      : { kind: noun.of, noun: last, value: value * noun.factor, isMeasure: noun.isMeasure, last: last + 1 };
  const person = tollWordAt(document, last, 'counted') ?? tollWordAt(document, last, 'person');
  if (person) return { kind: peopleOf(person.what, person.lemma), noun: last, value, last: last + 1 };
  if (shape.conjunction !== '' || shape.preposition !== '' || shape.part === 'function') return null;
  const party = senses.find(({ entry }) => entry.kind === 'partyNoun')?.entry;
  if (party?.kind === 'partyNoun') return { kind: party.noun, noun: last, value, last: last + 1 };
  if (document.parts[last] !== Upos.NOUN) return null;
  return { kind: `~${hashOf(shape.stem || key)}`, noun: last, value, last: last + 1 };
};

/** Hash of a noun, the same for its forms as far as the tables tell them. */
const nounOf = ({ words }: Document, t: number): number => {
  const { senses, shape, key } = words[t]!;
  for (const { entry } of senses) if (entry.kind === 'countedNoun') return hashOf(entry.noun);
  return hashOf(shape.stem || key);
};

const peopleOf = (what: string, lemma: string): string => (what === 'any' ? 'people' : what || lemma);

/** صاروخين, شخصين: two without a number. */
const pairAt = (document: Document, t: number): Counted | null => {
  const pair = document.words[t]!.senses.find(({ entry }) => entry.kind === 'countedNoun' && entry.pair)?.entry;
  if (pair?.kind === 'countedNoun') return { kind: pair.of, noun: t, value: 2 * pair.factor, last: t + 1 };
  const people = tollWordAt(document, t, 'pair');
  return people && { kind: peopleOf(people.what, people.lemma), noun: t, value: 2, last: t + 1 };
};

const nounAt = ({ words, size }: Document, t: number): CountedNoun | null => {
  if (t >= size) return null;
  for (const { entry, conjunction } of words[t]!.senses)
    if (entry.kind === 'countedNoun' && !entry.pair && conjunction === '') return entry;
  return null;
};

/** Where a share of a hundred ends that begins at a token: %, بالمئة, في المئة; the token itself for none. */
const shareAt = (document: Document, t: number): number => {
  if (t >= document.size) return t;
  if (document.kind[t] === TokenKind.punctuation && '%٪'.includes(document.text[document.start[t]!]!)) return t + 1;
  if (isHundredth(document, t)) return t + 1;
  const { shape } = document.words[t]!;
  return shape.part === 'function' && isHundredth(document, t + 1) ? t + 2 : t;
};

const isHundredth = ({ words, size }: Document, t: number): boolean =>
  t < size &&
  words[t]!.senses.some(
    ({ entry, definite }) => definite && entry.kind === 'numberWord' && (entry as NumberWord).value === 100,
  );

const isOlder = (document: Document, first: number, last: number): boolean => {
  const { first: from, last: to } = document.sentences[document.sentenceOf[first]!]!;
  for (let t = Math.max(from, first - EARLIER); t < Math.min(to, last + EARLIER); t++)
    if (tollWordAt(document, t, 'earlier')) return true;
  return false;
};
