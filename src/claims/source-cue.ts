import { type Document, TokenKind } from '../model/document.ts';
import { EntryBit, type Inflection } from '../model/lexicon.ts';
import { hasRole } from '../phrases/has-role.ts';
import type { Item } from '../phrases/item.ts';
import { NAMES_A_PARTY } from '../phrases/noun-phrase.ts';
import { type SpeakerPhrase, speakerAt } from '../phrases/speaker.ts';
import { speakerIn } from '../phrases/subject.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { hasRelayPronoun, relayAt } from './gap.ts';
import { contentAround, contentBefore, contentBehind, opensClause } from './source-content.ts';

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
  if (cue.weak && at > 0 && hasRole(document.words[items[at - 1]!.last - 1]!, 'negation')) return null;
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
