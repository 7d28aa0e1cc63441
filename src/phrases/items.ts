import { phraseAt } from '../language/phrases.ts';
import { closesNothing, isQuotationMark } from '../language/quotations.ts';
import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import { type CuePreposition, EntryBit, type FunctionRole } from '../model/lexicon.ts';
import type { Word } from '../model/word.ts';
import { joinAsides } from './asides.ts';
import { cueItem } from './cue-item.ts';
import { hasRole } from './has-role.ts';
import { isAbbreviated } from './is-abbreviated.ts';
import { isImperfect } from './is-imperfect.ts';
import { bare, type Item, type ItemKind } from './item.ts';
import { joinNameless } from './nameless.ts';
import { isAct, isParty, nounPhraseEnd, opensNounPhrase } from './noun-phrase.ts';
import { opensClauseAsVerb, partAt } from './part-at.ts';
import { joinPassedOn } from './passed-on.ts';
import type { Surroundings } from './surroundings.ts';

const ROLE_ITEM: Partial<Record<FunctionRole, ItemKind>> = {
  that: 'that',
  relative: 'relative',
  preposition: 'prep',
  'np-preposition': 'prep',
  'prep-pronoun': 'adverb',
  conjunction: 'conj',
  contrast: 'conj',
  aside: 'conj',
  result: 'conj',
  subordinator: 'conj',
  auxiliary: 'aux',
  negation: 'adverb',
  particle: 'adverb',
  adverb: 'adverb',
  question: 'other',
  pronoun: 'other',
  demonstrative: 'other',
};

/** How the report speaks again: behind a comma, or wherever it stands. */
const TURNS: Partial<Record<FunctionRole, Pick<Item, 'contrast' | 'aside' | 'result'>>> = {
  contrast: { contrast: true },
  aside: { aside: true },
  result: { result: true },
};

/** Cuts tokens `first` to `last` into items, quotations and brackets with items of their own inside. */
export const itemsOf = (around: Surroundings, first: number, last: number): Item[] => {
  const items: Item[] = [];
  let t = first;
  while (t < last) {
    const made = itemAt(around, t, last);
    if (made.length === 0) {
      t++;
      continue;
    }
    items.push(...made);
    t = Math.max(t + 1, made.at(-1)!.last);
  }
  return joinAsides(around.document, joinPassedOn(around, joinNameless(around.document, items)));
};

const itemAt = (around: Surroundings, t: number, limit: number): Item[] => {
  const { document, names, times } = around;
  const word = document.words[t]!;
  if (isAbbreviated(document, t, limit)) return [];
  if (document.kind[t] === TokenKind.punctuation) return punctuationItem(around, t, limit);
  if (document.kind[t] === TokenKind.newline) return [];
  const timeEnd = times.get(t);
  if (timeEnd !== undefined && timeEnd <= limit) {
    const { conjunction, preposition, skip } = word.shape;
    const time: Item = { ...bare, kind: 'time', first: t, last: timeEnd, skip, conjunction };
    return preposition === '' ? [time] : [{ ...time, preposition }];
  }
  // حسب is a family name too, but hardly ever.
  const attribution = word.kinds & EntryBit.cuePreposition ? phraseItem(document, t, limit) : null;
  if (attribution) return attribution;
  if (names.has(t)) return nounPhrase(around, t, limit);
  if (document.kind[t] !== TokenKind.word) {
    return opensNounPhrase(document, t, names)
      ? nounPhrase(around, t, limit)
      : [{ ...bare, kind: 'other', first: t, last: t + 1 }];
  }
  return (
    phraseItem(document, t, limit) ??
    (isVerbAfterAll(document, t) ? cueItem(document, t) : null) ??
    (opensTitle(document, t) ? nounPhrase(around, t, limit) : null) ??
    functionItem(around, word, t, limit) ??
    cueItem(document, t) ??
    plainItem(around, word, t, limit)
  );
};

/** ولي العهد is no و with لي. */
const opensTitle = (document: Document, t: number): boolean => {
  const word = document.words[t]!;
  if (word.opens.length === 0 || !(word.kinds & EntryBit.function)) return false;
  const phrase = phraseAt(document, t);
  return phrase?.variant.preposition === '' && phrase.entries.some(({ kind }) => kind === 'title');
};

/** بيّن is no preposition: the marks are written, or أن follows, which بين does not take. */
const isVerbAfterAll = (document: Document, t: number): boolean => {
  const word = document.words[t]!;
  if (!(word.kinds & EntryBit.function) || !(word.kinds & EntryBit.cueVerb)) return false;
  if (!hasRole(word, 'np-preposition')) return false;
  // عبر الرئيس عن حزنه: at the front of a clause the tagger tells.
  if (opensClauseAsVerb(document, t)) return true;
  const next = document.words[t + 1];
  return document.end[t]! - document.start[t]! > word.form.length || (next !== undefined && hasRole(next, 'that'));
};

const punctuationItem = (around: Surroundings, t: number, limit: number): Item[] => {
  const { document } = around;
  const { form } = document.words[t]!;
  const close = document.partner[t]!;
  if (close > t && close < limit) {
    const kind = isQuotationMark(form) ? 'quote' : 'paren';
    return [{ ...bare, kind, first: t, last: close + 1, inner: kind === 'quote' ? itemsOf(around, t + 1, close) : [] }];
  }
  if (form === ':') return [{ ...bare, kind: 'colon', first: t, last: t + 1 }];
  if ('،,؛;-–—'.includes(form) || form.startsWith('..')) return [{ ...bare, kind: 'comma', first: t, last: t + 1 }];
  // A quotation mark that is never closed opens a quotation to the end of the paragraph.
  if (close < 0 && limit - t > 4 && '"“«'.includes(form) && !closesNothing(document, t)) {
    return [{ ...bare, kind: 'quote', first: t, last: limit, inner: itemsOf(around, t + 1, limit) }];
  }
  return [{ ...bare, kind: 'other', first: t, last: t + 1 }];
};

/** Fillers and prepositional cues of several words, and prepositional cues of one. */
const phraseItem = (document: Document, t: number, limit: number): Item[] | null => {
  const word = document.words[t]!;
  const phrase = word.opens.length > 0 ? phraseAt(document, t) : null;
  if (phrase && phrase.last <= limit) {
    const { conjunction, skip } = phrase.variant;
    const at = { ...bare, first: t, last: phrase.last, skip, conjunction };
    if (phrase.variant.preposition === '') {
      if (phrase.entries.some((e) => e.kind === 'filler')) return [{ ...at, kind: 'filler' }];
      const cue = phrase.entries.find((e): e is CuePreposition => e.kind === 'cuePreposition');
      if (cue) return [cuePrepositionItem(at, cue)];
      if (
        (hasRole(word, 'contrast') || hasRole(word, 'subordinator')) &&
        phrase.entries.some((e) => e.kind === 'hedge')
      )
        return [{ ...at, kind: 'adverb' }];
      const turn = phrase.entries.find((e) => e.kind === 'function' && TURNS[e.role] !== undefined);
      if (turn?.kind === 'function') return [{ ...at, kind: 'conj', ...TURNS[turn.role] }];
      const closed = phrase.entries.find((e) => e.kind === 'function' && (e.role === 'that' || e.role === 'adverb'));
      if (closed?.kind === 'function') return [{ ...at, kind: ROLE_ITEM[closed.role]! }];
    }
  }
  if (word.kinds & EntryBit.filler) return [{ ...bare, kind: 'filler', first: t, last: t + 1 }];
  if (!(word.kinds & EntryBit.cuePreposition)) return null;
  const sense = word.senses.find((s) => s.entry.kind === 'cuePreposition' && s.preposition === '');
  if (!sense) return null;
  const cue = sense.entry as CuePreposition;
  const at = { ...bare, first: t, last: t + 1, skip: sense.skip, conjunction: sense.conjunction };
  // كما أفاد X attributes what goes before it; كما أفاد X بأن goes on: which of them, the claims decide.
  return word.kinds & EntryBit.function && cue.weak
    ? [{ ...at, kind: 'conj', cuePreposition: cue, contrast: true }]
    : [cuePrepositionItem(at, cue)];
};

const cuePrepositionItem = (at: Omit<Item, 'kind'>, cue: CuePreposition): Item => ({
  ...at,
  kind: cue.relation === 'relay' ? 'relay' : 'source',
  cuePreposition: cue,
});

const functionItem = (around: Surroundings, word: Word, t: number, limit: number): Item[] | null => {
  const { document } = around;
  const sense = word.senses.find((s) => s.entry.kind === 'function');
  if (sense?.entry.kind !== 'function') return null;
  const { role } = sense.entry;
  if (role === 'quantifier') return nounPhrase(around, t, limit);
  if (
    role === 'demonstrative' &&
    t + 1 < limit &&
    document.words[t + 1]!.shape.definite &&
    document.words[t + 1]!.shape.skip === 0
  ) {
    const [noun] = nounPhrase(around, t + 1, limit).slice(-1) as [Item];
    return [{ ...noun, first: t, skip: sense.skip, conjunction: sense.conjunction, party: false }];
  }
  const kind = ROLE_ITEM[role] ?? 'other';
  const key = word.key.slice(sense.skip);
  const preposition =
    kind === 'prep'
      ? key
      : kind === 'that' && key.startsWith('ب')
        ? 'ب'
        : kind === 'that' && key.startsWith('ل')
          ? 'ل'
          : '';
  const at: Item = {
    ...bare,
    kind,
    first: t,
    last: t + 1,
    skip: sense.skip,
    conjunction: sense.conjunction,
    preposition,
    ...TURNS[role],
    // مما يسلط الضوء: what it now means, the report says; مما أدى إلى: what came of it is told with it.
    ...(role === 'aside' && isImperfect(document, t + 1) ? { result: true } : {}),
  };
  return kind === 'relative' ? [{ ...at, last: relativeEnd(around, t, limit) }] : [at];
};

/** A relative clause runs to the next comma, colon, إن or long quotation; one that opens with a cue is left to the rules. */
const relativeEnd = ({ document }: Surroundings, t: number, limit: number): number => {
  for (let i = t + 1; i < limit; i++) {
    const word = document.words[i]!;
    if (i <= t + 2 && word.kinds & EntryBit.cueVerb && bringsContent(document, i)) return t + 1;
    if (document.kind[i] === TokenKind.punctuation && '،,؛:"“«()'.includes(word.form)) return i;
    if (
      word.kinds & EntryBit.function &&
      word.senses.some((s) => s.entry.kind === 'function' && s.entry.role === 'that')
    )
      return i;
    if (word.shape.conjunction === 'و' && word.kinds & EntryBit.cueVerb) return i;
    // اتهمت الوكالة المسلحين الذين يسيطرون على البلدة بالوقوف: what they are accused of is no part of it.
    if (i > t + 2 && word.shape.act && word.shape.preposition === 'ب' && partAt(document, i - 1) !== 'verb') return i;
    // التي تجري وفق الناطق على مستويين: what attributes the clause stands inside it.
    if (word.kinds & EntryBit.cuePreposition && i > t + 1 && isSureSource(word)) return i;
  }
  return limit;
};

/** التي تعرض القنوات: a verb with other senses attributes where its own complement follows, not with another object. */
const bringsContent = ({ words }: Document, t: number): boolean => {
  const { senses, shape } = words[t]!;
  const next = words[t + 1];
  const isSure = senses.some(({ entry }) => entry.kind === 'cueVerb' && !entry.weak);
  return (
    isSure ||
    shape.pronoun !== '' ||
    !next ||
    next.shape.act ||
    next.shape.part !== 'noun' ||
    next.shape.preposition !== ''
  );
};

const isSureSource = ({ senses }: Word): boolean =>
  senses.some(
    ({ entry, preposition }) =>
      entry.kind === 'cuePreposition' && !entry.weak && entry.relation === 'source' && preposition === '',
  );

const plainItem = (around: Surroundings, word: Word, t: number, limit: number): Item[] => {
  const { shape } = word;
  if (partAt(around.document, t) === 'verb')
    return [
      {
        ...bare,
        kind: 'verb',
        first: t,
        last: t + 1,
        skip: shape.skip,
        conjunction: shape.conjunction,
        act: shape.act,
      },
    ];
  return nounPhrase(around, t, limit);
};

/** A noun phrase, behind the preposition attached to it where there is one. */
const nounPhrase = (around: Surroundings, t: number, limit: number): Item[] => {
  const { document, names, times } = around;
  const end = timeBefore(times, t + 1, Math.min(limit, t + LONGEST_PHRASE)) ?? limit;
  const name = names.get(t);
  const variant = name ? document.words[t]!.variants.find((v) => document.start[t]! + v.skip >= name.start) : undefined;
  const { conjunction, preposition, skip } = variant ?? document.words[t]!.shape;
  const act = name === undefined && isAct(document, t);
  const party = !act && (name !== undefined || isParty(document, t));
  const phrase: Item = {
    ...bare,
    kind: 'np',
    first: t,
    last: nounPhraseEnd(document, t, names, end),
    skip,
    conjunction,
    party,
    act,
  };
  if (preposition === '') return [phrase];
  return [{ ...bare, kind: 'prep', first: t, last: t, skip, conjunction, preposition }, phrase];
};

/** Longer phrases are cut anyway. */
const LONGEST_PHRASE = 24;

/** Where a time begins inside a stretch of tokens: no noun phrase reaches into it. */
const timeBefore = (times: Surroundings['times'], from: number, to: number): number | undefined => {
  if (times.size > 0) for (let t = from; t < to; t++) if (times.has(t)) return t;
  return undefined;
};
