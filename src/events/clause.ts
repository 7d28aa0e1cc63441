import { phraseAt } from '../language/phrases.ts';
import { isQuotationMark } from '../language/quotations.ts';
import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import { type Entry, EntryBit, type EventWord, type FunctionRole } from '../model/lexicon.ts';
import { opensNounPhrase } from '../phrases/noun-phrase.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { finiteSenses, isAsideParticiple, isTaggedNoun, readsAsVerb } from './finite.ts';
import { functionRole } from './function-role.ts';
import { nounPhraseFrom } from './phrase-end.ts';
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
    // فضلا عن governs what stands behind it.
    if (aside && aside.last <= last && compound?.last !== aside.last && aside.entries.some(isAside)) {
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
    const end = nounPhraseFrom(around, t, last);
    push('np', t, end, clitics.skip, clitics.conjunction);
    t = end;
  }
  return pieces;
};

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
