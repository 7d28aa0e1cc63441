import { phraseAt } from '../language/phrases.ts';
import { isQuotationMark } from '../language/quotations.ts';
import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import { type CueNoun, type CuePreposition, type CueVerb, EntryBit, type FunctionRole } from '../model/lexicon.ts';
import type { Sense, Word } from '../model/word.ts';
import type { Item, ItemKind } from './item.ts';
import { isAct, isParty, isPartyHead, nounPhraseEnd, opensNounPhrase } from './noun-phrase.ts';
import { partAt } from './part-at.ts';
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
const TURNS: Partial<Record<FunctionRole, Pick<Item, 'contrast' | 'result'>>> = {
  contrast: { contrast: true },
  result: { result: true },
};

const bare = { skip: 0, conjunction: '', preposition: '', cues: [], inner: [] } as const;

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
  return joinPassedOn(items);
};

const itemAt = (around: Surroundings, t: number, limit: number): Item[] => {
  const { document, names, times } = around;
  const word = document.words[t]!;
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
    functionItem(around, word, t, limit) ??
    cueItem(document, t) ??
    plainItem(around, word, t, limit)
  );
};

/** بيّن is no preposition: the marks are written, or أن follows, which بين does not take. */
const isVerbAfterAll = (document: Document, t: number): boolean => {
  const word = document.words[t]!;
  if (!(word.kinds & EntryBit.function) || !(word.kinds & EntryBit.cueVerb)) return false;
  if (!hasRole(word, 'np-preposition')) return false;
  const next = document.words[t + 1];
  return document.end[t]! - document.start[t]! > word.form.length || (next !== undefined && hasRole(next, 'that'));
};

const hasRole = (word: Word, role: FunctionRole): boolean =>
  word.senses.some(({ entry }) => entry.kind === 'function' && entry.role === role);

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
  if (isQuotationMark(form) && close < 0 && limit - t > 4 && '"“«'.includes(form)) {
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
      if (hasRole(word, 'contrast') && phrase.entries.some((e) => e.kind === 'hedge'))
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

const cueItem = (document: Document, t: number): Item[] | null => {
  const word = document.words[t]!;
  if (!(word.kinds & (EntryBit.cueVerb | EntryBit.cueNoun))) return null;
  // Where the tables know the form as both, the sentence decides; but before أن it is a verb, and with a definite word
  // behind it both readings say the same (نفي الوزارة وجود خلاف).
  const next = document.words[t + 1];
  const open = (word.kinds & EntryBit.cueNoun) !== 0 && !(next && (hasRole(next, 'that') || next.shape.definite));
  const part = open ? partAt(document, t) : word.shape.part;
  const verbs = word.senses.filter((s): s is Sense & { entry: CueVerb } => s.entry.kind === 'cueVerb');
  const negated = t > 0 && document.words[t - 1]!.key.endsWith('لم');
  const finite = verbs.filter(
    ({ entry: { inflection } }) => inflection.aspect !== 'participle' && (inflection.aspect !== 'jussive' || negated),
  );
  const of = (kind: ItemKind, senses: readonly Sense[]): Item[] => [
    {
      ...bare,
      kind,
      first: t,
      last: t + 1,
      skip: senses[0]!.skip,
      conjunction: senses[0]!.conjunction,
      preposition: senses[0]!.preposition,
      cues: senses.map((sense) => ({ entry: sense.entry as CueVerb | CueNoun, sense })),
    },
  ];
  // بعد نفي: behind a preposition stands the noun.
  const before = t > 0 ? document.words[t - 1]! : undefined;
  const isGoverned = before !== undefined && (hasRole(before, 'preposition') || hasRole(before, 'np-preposition'));
  const isVerb = !isGoverned || !(word.kinds & EntryBit.cueNoun);
  if (finite.length > 0 && isVerb && (part === 'verb' || part === 'function')) return of('cue', finite);
  const participles = verbs.filter(
    (s) => s.entry.inflection.aspect === 'participle' && !s.definite && s.preposition === '',
  );
  if (participles.length > 0 && isAccusative(document, t)) return of('participle', participles);
  const nouns = word.senses.filter((s): s is Sense & { entry: CueNoun } => s.entry.kind === 'cueNoun');
  if (
    nouns.length > 0 &&
    (part === 'noun' || !isVerb) &&
    !(nouns.every(({ entry }) => entry.verbal) && isPartyHead(document, t))
  ) {
    const [noun] = of('cueNoun', nouns) as [Item];
    if (noun.preposition === '') return [noun];
    return [
      {
        ...bare,
        kind: 'prep',
        first: t,
        last: t,
        skip: noun.skip,
        conjunction: noun.conjunction,
        preposition: noun.preposition,
      },
      noun,
    ];
  }
  return finite.length > 0 && part !== 'noun' && part !== 'name' ? of('cue', finite) : null;
};

/** مشيرا; behind a comma also مؤكدة, موضحين: the endings of participles that go with a verb. */
const isAccusative = (document: Document, t: number): boolean => {
  const { key } = document.words[t]!;
  if (key.endsWith('ا')) return true;
  const before = t > 0 ? document.words[t - 1]!.form : '';
  const next = document.words[t + 1];
  // قائلة إنها: with أن behind it needs no comma.
  if (next && hasRole(next, 'that') && /(ه|ين|ات|ي)$/.test(key)) return true;
  return (before === '،' || before === ',' || before === '"' || before === '”') && /(ه|ين|ات|ي)$/.test(key);
};

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
  };
  return kind === 'relative' ? [{ ...at, last: relativeEnd(around, t, limit) }] : [at];
};

/** A relative clause runs to the next comma, colon, إن or long quotation; one that opens with a cue is left to the rules. */
const relativeEnd = ({ document }: Surroundings, t: number, limit: number): number => {
  for (let i = t + 1; i < limit; i++) {
    const word = document.words[i]!;
    if (i <= t + 2 && word.kinds & EntryBit.cueVerb) return t + 1;
    if (document.kind[i] === TokenKind.punctuation && '،,؛:"“«()'.includes(word.form)) return i;
    if (
      word.kinds & EntryBit.function &&
      word.senses.some((s) => s.entry.kind === 'function' && s.entry.role === 'that')
    )
      return i;
    if (word.shape.conjunction === 'و' && word.kinds & EntryBit.cueVerb) return i;
  }
  return limit;
};

const plainItem = (around: Surroundings, word: Word, t: number, limit: number): Item[] => {
  const { shape } = word;
  if (partAt(around.document, t) === 'verb')
    return [{ ...bare, kind: 'verb', first: t, last: t + 1, skip: shape.skip, conjunction: shape.conjunction }];
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
