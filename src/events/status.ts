import { isQuotationMark } from '../language/quotations.ts';
import type { Document } from '../model/document.ts';
import type { EventSlots } from '../model/event-slots.ts';
import type { Claim, Status } from '../model/evidence.ts';
import { EntryBit, type EventWord, type Inflection } from '../model/lexicon.ts';
import type { Span } from '../model/span.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { inflectionOf } from './finite.ts';
import type { Piece } from './piece.ts';

/** The claims in whose content a span lies, widest first. */
export const claimsAround = (claims: readonly Claim[], span: Span): Claim[] =>
  claims.filter((claim) => claim.content.some((c) => c.start <= span.start && span.end <= c.end));

const NEAR = 4;
/** A noun may stand behind the subject of the verb that plans it: خطط فلان لتفجير. */
const NEAR_NOUN = 7;

/**
 * Whether an event is said to have happened: denied where its verb is negated or a claim denies it, planned for the
 * future, possible behind words of possibility and in claims that are not certain.
 */
export const statusOf = (
  around: Surroundings,
  slots: EventSlots,
  pieces: readonly Piece[],
  at: number,
  token: number,
  inflection: Inflection | null,
  bearing: readonly Claim[],
): Status => {
  const { document } = around;
  const innermost = isTakenForTrue(slots, pieces, at) ? undefined : bearing.at(-1);
  if (innermost?.polarity === '-') return 'denied';
  const piece = pieces[at]!;
  if (inflection) {
    if (isDenied(document, slots, pieces, at)) return 'denied';
    if (inflection.future) return 'planned';
    // كي يتزوج.
    const before = pieces[at - 1];
    if (before?.kind === 'conj' && slots.purpose.has(document.words[before.first]!.key)) return 'planned';
    // يُزعم أنه اختطف: what a verb before أن makes of it.
    const meant =
      pieces[at - 1]?.kind === 'that' && pieces[at - 2]?.kind === 'verb' ? meantBy(around, pieces, at - 2) : null;
    if (meant === 'possible' || meant === 'denied') return meant;
    if (inflection.aspect === 'imperfect' && isBareThat(document, slots, pieces[at - 1]))
      return maySo(document, pieces[at - 1]!.first) ? 'possible' : 'planned';
  }
  const before = toldBefore(around, slots, pieces, piece, token, inflection);
  if (before) return before;
  const behind = inflection ? null : toldBehind(document, piece, token);
  if (behind) return behind;
  return innermost && innermost.certainty !== 'certain' && !(!inflection && isKnown(document, token))
    ? 'possible'
    : 'actual';
};

/** What the words before an event tell of it: خيار القصف, المقرر تنظيم, في حال مهاجمة. */
const toldBefore = (
  around: Surroundings,
  slots: EventSlots,
  pieces: readonly Piece[],
  piece: Piece,
  token: number,
  inflection: Inflection | null,
): Status | null => {
  const { document } = around;
  // دعوة للحوار بعد هجوم: what is told of something else; but بعد محاولة هجوم.
  const from = !inflection && isGone(slots, pieces, piece) ? piece.first : 0;
  for (let t = token - 1; t >= from && token - t < (inflection ? NEAR : NEAR_NOUN); t--) {
    const word = document.words[t]!;
    if (word.shape.part === 'mark' && !isQuotationMark(word.form)) break;
    // طالبان is no participle of those who demand.
    if (!(word.kinds & EntryBit.eventWord) || isInName(around, t)) continue;
    // A verb tells it of what it governs: see meantBy.
    if (pieces.some(({ kind, first }) => kind === 'verb' && first === t)) continue;
    for (const { entry } of word.senses) {
      if (entry.kind !== 'eventWord') continue;
      if (entry.role === 'condition' && token - t <= NEAR) return 'possible';
      // قد يهاجم, but قد هاجم.
      if (entry.role === 'may' && isImperfect(document, t + 1)) return 'possible';
      if (entry.role === 'accused' && !inflection && isAccusedOf(slots, piece, t, token)) return 'possible';
      // عزمه نشر قوات: a noun, though it looks like a verb.
      const isNoun = entry.role === 'planned' && t === token - 1 && !word.shape.definite && piece.conjunction === '';
      if (!isStatus(entry.role) || (inflection?.aspect === 'perfect' && !isNoun)) continue;
      if (entry.role !== 'planned' && token - t > 3) continue;
      if (entry.role === 'denied' && token - t > 2) continue;
      // أثارت خطة الحكومة انتقادات: what is planned is governed or stands right behind it; but من المقرر تنظيم.
      const isFree = !inflection && piece.governed === '' && t < piece.first && t < token - 1;
      if (entry.role === 'planned' && isFree && !word.shape.definite) continue;
      if (entry.role === 'possible' && isNegated(document, t)) continue;
      // محاولة انقلاب: an attempt has been made.
      if (!inflection && t === token - 1 && entry.form !== 'word' && entry.role === 'possible') continue;
      return entry.role;
    }
  }
  return null;
};

/** بعد هجوم, خلال هجوم, بعد أيام من هجوم: what has been, whatever is told with it. */
const isGone = (slots: EventSlots, pieces: readonly Piece[], piece: Piece): boolean => {
  if (slots.true.has(piece.governed)) return true;
  const before = pieces[pieces.indexOf(piece) - 1];
  return slots.of.has(piece.governed) && before?.kind === 'time' && slots.after.has(before.governed);
};

/** المتهم بقتل, تهمة قتل: what stands behind ب, or as a genitive. */
const isAccusedOf = (slots: EventSlots, piece: Piece, word: number, token: number): boolean =>
  word >= piece.first ? word === token - 1 : slots.at.has(piece.governed) && token - word <= NEAR;

/** الزيارة المقبلة, إضراب مقرر: an adjective behind a noun, in its phrase, that agrees with it. */
const toldBehind = (document: Document, { last }: Piece, token: number): Status | null => {
  const { words, size } = document;
  const { shape: own, grammar } = words[token]!;
  const { agreement } = grammar.noun;
  for (let t = token + 1; t < Math.min(size, Math.max(last, token + 2) + 1); t++) {
    const { senses, shape, key } = words[t]!;
    // إلغاء القمة المرتقبة: of the other noun.
    if (agreement !== '' && agreement !== 'people' && (agreement === 'f') !== FEMININE.test(key)) continue;
    // إضراب عام مقرر, but إضراب العمال المقرر.
    if ((own.definite || own.pronoun !== '') && !shape.definite) continue;
    if (!own.definite && own.pronoun === '' && t === token + 1 && shape.definite) continue;
    for (const { entry, preposition } of senses)
      if (
        entry.kind === 'eventWord' &&
        preposition === '' &&
        (entry.form === 'word' || (entry.form === 'participle' && entry.role === 'planned')) &&
        (entry.role === 'planned' || entry.role === 'possible') &&
        !isNegated(document, t)
      )
        return entry.role;
  }
  return null;
};

/** الذي هاجم, بعد مقتله, خلال لقائهما: what a claim takes for true, whether it is sure or denied. */
const isTakenForTrue = (slots: EventSlots, pieces: readonly Piece[], at: number): boolean => {
  const { kind, governed } = pieces[at]!;
  return kind === 'verb' ? pieces[at - 1]?.kind === 'relative' : slots.true.has(governed);
};

/** الهجوم, قمتهما: told before, or known. */
const isKnown = ({ words }: Document, token: number): boolean =>
  words[token]!.shape.definite || words[token]!.shape.pronoun !== '';

/** لم يهاجم; not لا يزال يهاجم, لم يهاجم سوى. */
const isDenied = ({ words }: Document, slots: EventSlots, pieces: readonly Piece[], at: number): boolean => {
  for (let i = at - 1; i >= 0 && at - i < 3; i--) {
    if (pieces[i]!.kind !== 'negation') continue;
    const next = pieces[i + 1]!;
    if (slots.still.has(words[next.first]!.key.slice(next.skip))) return false;
    for (let t = pieces[at]!.last; t < words.length && t - pieces[at]!.last < REACH; t++) {
      if (words[t]!.shape.part === 'mark') break;
      if (slots.only.has(words[t]!.key)) return false;
    }
    return true;
  }
  return false;
};

/** حركة طالبان. */
const isInName = ({ names }: Surroundings, t: number): boolean => {
  for (let first = t; first >= 0 && t - first < LONGEST_NAME; first--) {
    const name = names.get(first);
    if (name) return t < name.last;
  }
  return false;
};

const LONGEST_NAME = 6;

/** How many tokens behind a verb سوى may stand. */
const REACH = 8;

/** Of a folded word. */
const FEMININE = /[هة]$/;

const isImperfect = ({ words, size }: Document, t: number): boolean => {
  const aspects = t < size ? words[t]!.senses.map((sense) => inflectionOf(sense)?.aspect) : [];
  return aspects.includes('imperfect') && !aspects.includes('perfect');
};

const isStatus = (role: EventWord['role']): role is 'planned' | 'possible' | 'denied' =>
  role === 'planned' || role === 'possible' || role === 'denied';

/** من الممكن أن ينفذ: whether what stands before أن only makes it possible. */
const maySo = (document: Surroundings['document'], that: number): boolean => {
  for (let t = that - 1; t >= 0 && that - t < 3; t--)
    if (document.words[t]!.senses.some(({ entry }) => entry.kind === 'eventWord' && entry.role === 'possible'))
      return !isNegated(document, t);
  return false;
};

/** أن ينفذ: a clause of what is wanted; أنه ينفذ is one of what is, قبل أن ينفذ of what has been. */
const isBareThat = ({ words }: Document, slots: EventSlots, before: Piece | undefined): boolean =>
  before?.kind === 'that' &&
  !slots.anchor.has(before.governed) &&
  words[before.last - 1]!.shape.pronoun === '' &&
  BARE.test(words[before.last - 1]!.key);

const BARE = /ن$/;

/** How a verb means what it governs: خطط فلان لتفجير is planned, لا تسعى إلى denied; `null` where it tells nothing. */
export const meantBy = ({ document }: Surroundings, pieces: readonly Piece[], verb: number): Status | null => {
  for (const { entry } of document.words[pieces[verb]!.first]!.senses) {
    if (entry.kind !== 'eventWord' || !isStatus(entry.role)) continue;
    const isDenied = pieces[verb - 1]?.kind === 'negation';
    return isDenied ? (entry.role === 'denied' ? null : 'denied') : entry.role;
  }
  return null;
};

/** لا يمكن: what cannot be is no possibility. */
const isNegated = ({ words }: Document, t: number): boolean =>
  t > 0 && words[t - 1]!.senses.some(({ entry }) => entry.kind === 'function' && entry.role === 'negation');
