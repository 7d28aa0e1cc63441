import { type Document, TokenKind } from '../model/document.ts';
import { EntryBit, type Inflection } from '../model/lexicon.ts';
import { hasRole } from '../phrases/has-role.ts';
import type { Item } from '../phrases/item.ts';
import { NAMES_A_PARTY } from '../phrases/noun-phrase.ts';
import { type SpeakerPhrase, speakerAt } from '../phrases/speaker.ts';
import { speakerIn } from '../phrases/subject.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { hasRelayPronoun, relayAt } from './gap.ts';

/** A prepositional cue with its source: بحسب الوكالة, وفقا لما أعلنته الوزارة, على حد قوله. */
export interface SourceCue {
  /** First item of the content before the cue, which runs up to it; `null` where the cue opens the clause. */
  readonly before: number | null;
  /** First item of the content behind the cue and its source; `null` where the cue ends the clause. */
  readonly behind: number | null;
  /** A sentence of its own that attributes the one before it (وذلك وفقا لتقرير). */
  readonly isAlone: boolean;
  readonly cueLast: number;
  /** Token behind the whole cue with its source. */
  readonly end: number;
  readonly speaker: SpeakerPhrase | null;
  readonly origin: SpeakerPhrase | null;
  readonly passedBy: SpeakerPhrase | null;
  readonly inflection: Inflection | null;
  readonly pronoun: string;
}

const isNegation = ({ words }: Document, t: number): boolean => hasRole(words[t]!, 'negation');

const SPEAKS = NAMES_A_PARTY | EntryBit.cueNoun;

/** Reads the prepositional cue at item `at`, or `null` where no source follows or nothing is attributed. */
export const readSourceCue = (around: Surroundings, items: readonly Item[], at: number): SourceCue | null => {
  const item = items[at]!;
  const { document, names } = around;
  const cue = item.cuePreposition!;
  const pronoun = pronounOf(around, item);
  // القرار، برأيه، خطأ: whose claim the sentence is already says it again; اتفاق يطلق بموجبه: nobody speaks.
  if (pronoun !== '' && (cue.weak || item.last - item.first < 2)) return null;
  // ليس كما يدعي: that it is not so, nobody says.
  if (cue.weak && at > 0 && isNegation(document, items[at - 1]!.last - 1)) return null;
  // في رد على ما تداولته وسائل إعلام: the noun's own preposition.
  if (cue.weak && cue.takes === 'verb' && items[at - 1]?.kind === 'cueNoun') return null;
  let i = at + 1;
  let cueLast = item.last;
  let speaker: SpeakerPhrase | null = null;
  let origin: SpeakerPhrase | null = null;
  let inflection: Inflection | null = null;
  let end = item.last;
  const stop = boundary(items, i);
  if (items[i]?.kind === 'relative' && items[i + 1]?.kind === 'cue') i++;
  if (items[i]?.kind === 'prep' && items[i + 1]?.kind === 'relative' && items[i + 2]?.kind === 'cue') i += 2;
  const verb = items[i];
  if (verb?.kind === 'cue') {
    const { entry } = verb.cues[0]!;
    inflection = entry.kind === 'cueVerb' ? entry.inflection : null;
    // كما قبلت العائلة هدايا: what they did besides.
    if (
      cue.weak &&
      (DOES.has(entry.class) ||
        (entry.kind === 'cueVerb' && entry.weak && !entry.frames.some(({ kind }) => kind === 'that')))
    )
      return null;
    // كما ستنقل الشركة مقرها: nobody has said it yet.
    if (inflection?.future) return null;
    cueLast = verb.last;
    const relay = items.findIndex(
      (it, j) =>
        j > i &&
        j < stop &&
        it.kind === 'prep' &&
        entry.frames.some((f) => f.kind === 'relay' && f.preposition === it.preposition),
    );
    speaker = speakerIn(document, names, items, i + 1, relay > 0 ? relay : stop);
    // البناء على ما تحقق: knowing and reaching attribute nothing, unless from someone (كما علمت الوكالة من مصدر).
    if (cue.weak && entry.class === 'know' && relay < 0) return null;
    if (relay > 0 && items[relay + 1]?.kind === 'np' && !(speaker && items[relay + 1]!.first < speaker.last))
      origin = speakerAt(document, names, items, relay + 1, stop);
    end = Math.max(cueLast, speaker?.last ?? 0, origin?.last ?? 0);
    // ما تقول السلطات إنه مصيدة: the clause is what the verb says.
    const next = items.find(({ first }) => first >= end);
    if (cue.weak && next?.kind === 'that') return null;
    // على ما وصفوه ب"...": what they call something.
    if (cue.weak && next?.kind === 'prep' && takes(entry, next.preposition)) return null;
  } else if (cue.takes === 'verb') {
    return null;
  } else if (pronoun === '') {
    if (cue.takes === 'l-np') {
      const prep = items[i];
      if (prep?.kind !== 'prep' || prep.preposition !== 'ل') return null;
      i++;
    }
    const next = items[i];
    if (next?.kind !== 'np' && next?.kind !== 'cueNoun' && !(next?.kind === 'quote' && next.last - next.first <= 6))
      return null;
    // وفق خطة, وفق الموسم: what something is done by is no source; of all other words a sure cue believes it.
    if (next.kind !== 'quote' && (cue.weak ? !speaks(around, next) : isGround(document, next))) return null;
    speaker = speakerAt(document, names, items, i, stop);
    end = speaker.last;
  }
  const passed = items.findIndex((it, j) => j > at && it.first >= end);
  const passing = items[passed]?.kind === 'passed' ? items[passed] : null;
  // حسبما أفادت الوكالة نقلا عن الوزارة.
  const relayed = origin ? null : relayAt(around, items, passed);
  if (relayed) {
    origin = relayed;
    end = relayed.last;
  }
  const passedOn = passing ? null : passedOnAt(around, items, passed, stop);
  const passedBy = passing ? speakerAt(document, names, passing.inner, 0, passing.inner.length) : passedOn;
  end = Math.max(end, passing?.last ?? 0, passedOn?.last ?? 0);
  if (!speaker && !origin && pronoun === '' && !inflection) return null;
  const prefix = opensClause(items, at);
  const before = prefix ? null : contentBefore(document, items, at, end);
  const behind = prefix
    ? contentBehind(items, at, end)
    : before === null
      ? null
      : contentAround(items, before, at, end, inflection !== null);
  const isAlone = before === null && behind === null && !cue.weak && standsAlone(document, items, at, end);
  return before === null && behind === null && !isAlone
    ? null
    : { before, behind, isAlone, cueLast, end, speaker, origin, passedBy, inflection, pronoun };
};

/** Verbs of these classes do something with words that the clause before them cannot be. */
const DOES: ReadonlySet<string> = new Set([
  'agree',
  'reject',
  'praise',
  'criticise',
  'call',
  'demand',
  'ask',
  'express',
  'accuse',
]);

const takes = ({ frames }: Item['cues'][number]['entry'], preposition: string): boolean =>
  frames.some((frame) => frame.kind === 'as' && frame.preposition === preposition);

/** وفق الوزارة حسب ما نقلت عنها وكالات: a second cue, whose pronoun goes back to the source before it, says who passed that on. */
const passedOnAt = (around: Surroundings, items: readonly Item[], at: number, to: number): SpeakerPhrase | null => {
  const verb = items[at + 1];
  if (at < 0 || items[at]?.cuePreposition?.takes !== 'verb' || verb?.kind !== 'cue') return null;
  if (!verb.cues.some(({ entry }) => entry.class === 'relay')) return null;
  if (!hasRelayPronoun(around.document, items, at + 2, Math.min(to, at + 4))) return null;
  return speakerIn(around.document, around.names, items, at + 3, to);
};

/** `. وذلك وفقا لتقرير للوزارة.`: nothing but the cue and its source, behind another sentence of the paragraph. */
const standsAlone = (document: Document, items: readonly Item[], at: number, end: number): boolean => {
  const { first } = items[0]!;
  const sentence = document.sentenceOf[first]!;
  if (at > 1 || (at === 1 && items[0]!.kind !== 'conj') || sentence === 0) return false;
  if (document.sentences[sentence]!.first !== first || document.kind[first - 1] === TokenKind.newline) return false;
  const rest = items.slice(at + 1).filter((item) => item.first >= end);
  return rest.length <= LONGEST_TAIL && rest.every(({ kind }) => TAIL.has(kind));
};

const LONGEST_TAIL = 4;
const TAIL: ReadonlySet<Item['kind']> = new Set([
  'other',
  'time',
  'np',
  'prep',
  'adverb',
  'paren',
  'passed',
  'cueNoun',
  'relative',
]);

const speaks = ({ document, names }: Surroundings, { first, last }: Item): boolean => {
  const { kinds, shape } = document.words[first]!;
  // بتأكيد تضامنهم: what is said is no source.
  const isSaid = shape.pronoun !== '' && (kinds & NAMES_A_PARTY) === 0;
  if (kinds & SPEAKS && !isSaid) return true;
  for (let t = first; t < last; t++) if (names.get(t) && names.get(t)!.type !== 'LOC') return true;
  return names.has(first);
};

const isGround = (document: Document, { first, last }: Item): boolean => {
  const { senses } = document.words[first]!;
  // لهذه المواسم: the noun stands behind.
  const points = senses.some(({ entry }) => entry.kind === 'function' && entry.role === 'demonstrative');
  const head = points && first + 1 < last ? document.words[first + 1]!.senses : senses;
  return head.some(({ entry }) => entry.kind === 'groundNoun');
};

/** Nothing but adverbials before the cue (وخلال اللقاء، وفقا لما نقلته ...), and something behind it. */
const opensClause = (items: readonly Item[], at: number): boolean => {
  for (let i = 0; i < at; i++) {
    const { kind } = items[i]!;
    if ((kind === 'np' || kind === 'cueNoun') && items[i - 1]?.kind !== 'prep' && items[i - 1]?.kind !== 'cueNoun')
      return false;
    if (!['conj', 'adverb', 'comma', 'other', 'time', 'prep', 'np', 'cueNoun', 'paren'].includes(kind)) return false;
  }
  return (
    at === 0 || items[at - 1]!.kind === 'comma' || items[at - 1]!.kind === 'conj' || items[at - 1]!.kind === 'adverb'
  );
};

/** على حد قوله: the pronoun on the cue's last word. */
const pronounOf = ({ document }: Surroundings, item: Item): string => {
  const { shape, senses } = document.words[item.last - 1]!;
  if (item.last - item.first < 2)
    return senses.find(({ entry, pronoun }) => entry.kind === 'cuePreposition' && pronoun !== '')?.pronoun ?? '';
  return shape.definite ? '' : shape.pronoun;
};

const boundary = (items: readonly Item[], from: number): number => {
  for (let i = from; i < items.length; i++) {
    const { kind } = items[i]!;
    if (kind === 'that') return i;
    if (kind === 'comma' && !(items[i + 1]?.kind === 'np' && items[i + 2]?.kind === 'comma')) return i;
  }
  return items.length;
};

/** The content behind a cue that opens the sentence: past the comma, or past فإن, فقد. */
const contentBehind = (items: readonly Item[], at: number, end: number): number | null => {
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i]!;
    if (item.first < end) continue;
    if (item.kind === 'that') return i + 1 < items.length ? i + 1 : null;
    if (item.kind === 'comma' || item.kind === 'colon') {
      const next = items[i + 1];
      if (next?.kind === 'that') return i + 2 < items.length ? i + 2 : null;
      if (next) return i + 1;
    }
    if (item.conjunction === 'ف' || item.kind === 'cue' || item.kind === 'verb') return i;
  }
  return null;
};

/** What goes on behind a cue in the middle: directly (أشار X بحسب بيان إلى أن ...), or past its comma to a subject's verb. */
const contentAround = (
  items: readonly Item[],
  before: number,
  at: number,
  end: number,
  hasVerb: boolean,
): number | null => {
  const next = items.findIndex((item, i) => i > at && item.first >= end);
  if (next < 0) return null;
  const { kind, conjunction } = items[next]!;
  // حسبما قال لوكالة النهر: what follows the verb is its own.
  if (kind === 'prep' && hasVerb) return null;
  if (kind === 'prep' || kind === 'that' || kind === 'verb') return conjunction === '' ? next : null;
  if (kind !== 'comma') return null;
  const clause = items[next + 1];
  // قال الوزير، وفق ما نقلت الوكالة، إن: what he said is attributed with it.
  if (
    clause?.kind === 'that' &&
    clause.conjunction === '' &&
    !items.slice(before, at).some(({ kind: k }) => k === 'that')
  )
    return items.slice(before, at).some(({ kind: k }) => k === 'cue') ? next + 1 : null;
  const predicated = items.slice(before, at).some((item) => PREDICATES.has(item.kind));
  const behind = items[next + 1];
  if (behind?.conjunction !== '') return null;
  if (PREDICATES.has(behind.kind)) return predicated ? null : next + 1;
  // وقد خسر البلد، وفقا للصندوق، ربع ناتجه: a noun phrase without و goes on with the sentence.
  return behind.kind === 'np' || (!predicated && GOES_ON.has(behind.kind)) ? next + 1 : null;
};

const GOES_ON: ReadonlySet<Item['kind']> = new Set(['prep', 'adverb', 'cueNoun', 'quote', 'other']);

const PREDICATES: ReadonlySet<Item['kind']> = new Set(['verb', 'cue', 'aux', 'that']);

/**
 * The content before a cue that ends it: from the start of the sentence, or from behind an earlier cue of the kind; a relative
 * clause directly before the cue alone.
 */
const contentBefore = (document: Document, items: readonly Item[], at: number, end: number): number | null => {
  const clause = clauseBefore(items, at, end);
  if (clause !== null) return clause;
  if (at > 0 && items[at - 1]!.kind === 'relative' && items[at - 1]!.last - items[at - 1]!.first > 1) return at - 1;
  let from = 0;
  for (let i = at - 1; i > 0; i--) {
    if (items[i]!.kind === 'source' || (items[i]!.kind === 'filler' && opensStatement(document, items, i))) {
      const comma = items.findIndex((it, j) => j > i && j < at && it.kind === 'comma');
      from = comma > 0 ? comma + 1 : i + 1;
      break;
    }
  }
  while (
    from < at &&
    (items[from]!.kind === 'conj' || items[from]!.kind === 'comma') &&
    items[from]!.conjunction === ''
  )
    from++;
  return from < at ? from : null;
};

/** أكد السفراء أن دولهم لا تسعى إلى ذلك كما ذكرت الصحيفة، بل ...: in the middle of what someone says, without a comma before it. */
const clauseBefore = (items: readonly Item[], at: number, end: number): number | null => {
  const next = items.find((item) => item.first >= end);
  if (!next || next.kind === 'other' || items[at - 1]?.kind === 'comma') return null;
  const that = items.slice(0, at).findLastIndex(({ kind }) => kind === 'that');
  return that > 0 && that + 1 < at && items.slice(0, that).some(({ kind }) => kind === 'cue') ? that + 1 : null;
};

/** يذكر أن, unlike على ذمة التحقيق within a sentence, is no part of what is stated. */
const opensStatement = (document: Document, items: readonly Item[], i: number): boolean =>
  i === 0 ||
  (i === 1 && items[0]!.kind === 'conj') ||
  document.words[items[i]!.last - 1]!.senses.some(({ entry }) => entry.kind === 'function' && entry.role === 'that');
