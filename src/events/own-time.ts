import type { Event, Status } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { PlacedTime } from '../phrases/surroundings.ts';
import type { Candidate } from './candidates.ts';
import { hasEventRole } from './has-event-role.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { CITED, type Piece } from './piece.ts';
import type { Reader } from './reader.ts';
import { IN_WORDS } from './type-classes.ts';

type Pieces = ParsedSentence['pieces'];

/** Which times of its sentence can be that of an event; `from` is the piece of its verb. A time of something else is none of its. */
export const ownTimes =
  (reader: Reader, parsed: ParsedSentence, candidate: Candidate, type: Event['type'], from: number, status: Status) =>
  (time: PlacedTime): boolean => {
    const { pieces } = parsed;
    const at = pieces.findIndex(({ first, last }) => first <= time.first && time.first < last);
    if (at < 0 || pieces[at]!.kind !== 'time') return true;
    // خطة للعام 2018: for when it is.
    if (reader.parties.slots.owner.has(reader.around.document.words[pieces[at]!.first]!.shape.preposition))
      return false;
    const one: Asked = {
      reader,
      parsed,
      candidate,
      isInWords: IN_WORDS.has(type),
      isBySaying: BY_SAYING.has(type),
      from,
      status,
    };
    return time.first >= candidate.token ? isOwnBehind(one, at, time) : isOwnBefore(one, at);
  };

interface Asked {
  readonly reader: Reader;
  readonly parsed: ParsedSentence;
  readonly candidate: Candidate;
  readonly isInWords: boolean;
  readonly isBySaying: boolean;
  readonly from: number;
  readonly status: Status;
}

/** Done by saying it; SANCTION and CONCEDE take more. */
export const BY_SAYING: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'REJECT', 'THREATEN', 'REQUEST', 'AGREE']);

const isOwnBehind = (
  { reader, parsed: { pieces, verbs }, candidate, isInWords, status }: Asked,
  at: number,
  { earliest, latest, value }: PlacedTime,
): boolean => {
  const { slots } = reader.parties;
  const { piece, inflection } = candidate;
  // أمهلهم حتى مايو: until when.
  if (slots.until.has(pieces[at]!.governed)) return false;
  // وقع اتفاق الخريف المقبل: what has been done lies not ahead.
  if (inflection?.aspect === 'perfect' && reader.now && earliest && earliest > reader.now) return false;
  // سينظم احتجاجا الأحد: what is planned lies ahead.
  if (status === 'planned' && reader.now && latest && latest < reader.now) return false;
  const subject = verbs.get(piece)?.roles.subject ?? null;
  let isOfContent = false;
  for (let i = piece + 1; i < at; i++) {
    const between = pieces[i]!;
    if (between.kind !== 'np') continue;
    // قتل منذ الحرب على العراق عام 2003: the time of the other.
    if (isAnchored(reader, between)) return false;
    isOfContent ||= isInWords && i !== subject && isContent(reader, candidate, between);
  }
  // اتهمه بسرقة بنك في 2010: the time of what it is about; but a day between commas is that of the report.
  return !isOfContent || (inflection?.aspect === 'perfect' && value.length >= DAY && isInserted(pieces, at));
};

const DAY = '2018-01-01'.length;

const isOwnBefore = (one: Asked, at: number): boolean => {
  const {
    reader,
    parsed: { pieces, governors, verbs },
    candidate: { piece, inflection },
    isInWords,
    isBySaying,
    from,
    status,
  } = one;
  const { slots } = reader.parties;
  const first = Math.min(piece, from);
  const isInRelative = isOfRelative(pieces, at);
  const governor = inflection ? undefined : governors.get(piece);
  let content = -1;
  let crosses = false;
  for (let i = at + 1; i < first; i++) {
    const { kind, governed, first: token } = pieces[i]!;
    // خلال انتفاضة 2011، وأنه منذ ذلك الحين: the time is resumed.
    if (slots.since.has(governed) && isDemonstrative(reader, token)) return true;
    // الحزب الذي فاز في 2016، رفض: the time of the relative clause.
    if (isInRelative && ENDS_RELATIVE.has(kind)) return false;
    if (kind === 'that' && slots.anchor.has(governed)) return false;
    if (kind === 'that' || kind === 'stop') content = i;
    if (kind === 'relative' && (!governor || governor.verb.piece > i)) return false;
    if (kind === 'conj' && isAnchored(reader, pieces[i]!)) return false;
    crosses ||= kind === 'verb';
  }
  // منذ 2011، وتخوض: since when something else goes on.
  // الحزب الذي فاز في 2016 وتولى: and so that of a verb joined to it.
  if (pieces[from]!.kind === 'verb' && from > at && (isInRelative || pieces[from]!.conjunction !== '')) {
    if (isInRelative) return false;
    crosses = true;
  }
  if (crosses && slots.anchor.has(pieces[headOfTimes(pieces, at)]!.governed)) return false;
  if (content >= 0) {
    // قال الثلاثاء إن الجيش قصف: the day of saying is that of what is said only where it is done by saying it.
    if (!isBySaying || !inflection) return false;
    if (inflection.aspect !== 'perfect') return true;
    const teller = [...verbs.values()].findLast((verb) => verb.piece < content);
    const own = verbs.get(from)?.subject ?? null;
    return own !== null && teller?.subject === own;
  }
  // أعلن الأربعاء عزمه نشر قوات: the day of planning; نشر looks like a verb.
  if (inflection?.aspect === 'perfect' && status === 'planned') return false;
  const { kind, governed } = pieces[piece]!;
  if (kind !== 'np') return true;
  // غداة إلغاء القمة, بعد يومين من غارة: another day. بعد مظاهرات: what is told with it may be of the day.
  // بموجب اتفاق: what is gone by was before; ذكرى الهجوم.
  if (governed === CITED || isRemembered(reader, pieces[piece]!, one.candidate)) return false;
  if (isAnchored(reader, pieces[piece]!) && !(slots.after.has(governed) && isIndefinite(reader, pieces[piece]!)))
    return false;
  if (inflection) return true;
  // رفض الاستقالة خلال استقباله الوزير: at the same time.
  if (slots.meeting.has(governed) && !slots.anchor.has(governed) && !slots.in.has(governed)) return true;
  const before = pieces[piece - 1];
  if (before?.kind === 'time' && slots.anchor.has(before.governed)) return false;
  if (governor && governor.slot !== 'subj' && !governor.verb.support && !tells(reader, pieces[governor.verb.piece]!)) {
    // ينوي منذ الأربعاء طرد السفير: and so of any noun.
    if (status !== 'actual') return false;
    if (governor.verb.cue && !ANNOUNCES.has(governor.verb.cue)) return false;
  }
  return isInWords || !isAbout(reader, pieces, one.candidate);
};

const ENDS_RELATIVE: ReadonlySet<string> = new Set(['comma', 'verb', 'that', 'stop', 'relative', 'participle']);

const ANNOUNCES: ReadonlySet<string> = new Set([
  'announce',
  'agree',
  'say',
  'confirm',
  'express',
  'reveal',
  'continue',
]);

/** Whether what a piece brings happened before or after the time that is told: بعد الانتخابات, قبيل وصوله, بعدما رحل. */
const isAnchored = ({ around: { document }, parties: { slots } }: Reader, { governed, first, skip }: Piece): boolean =>
  slots.anchor.has(governed) || slots.anchor.has(document.words[first]!.key.slice(skip));

const isIndefinite = ({ around: { document, names } }: Reader, { first, last }: Piece): boolean => {
  for (let t = first; t < last; t++)
    if (names.has(t) || document.words[t]!.shape.definite || document.words[t]!.shape.pronoun !== '') return false;
  return true;
};

const isDemonstrative = ({ around: { document } }: Reader, token: number): boolean =>
  document.words[token]!.senses.some(({ entry }) => entry.kind === 'function' && entry.role === 'demonstrative');

/** شهدت المدينة مظاهرة: what happened at its subject, or came of it. */
const tells = ({ around: { document } }: Reader, { first }: Piece): boolean =>
  hasEventRole(document, first, 'scene') || hasEventRole(document, first, 'result');

/** What is accused of, demanded or promised: an act, or what stands behind a word for about. */
const isContent = (
  { around: { document, names }, parties: { slots } }: Reader,
  { frame, inflection }: Candidate,
  { first, governed }: Piece,
): boolean => {
  if (slots.about.has(governed)) return true;
  if (names.has(first)) return false;
  // إفشال المجلس لجولة المحادثات: the object of a noun.
  if (!inflection && slots.owner.has(governed)) return false;
  if (slots.meeting.has(governed) && !(slots.in.has(governed) && frame.mode === 'investigate')) return false;
  const { kinds, shape } = document.words[first]!;
  return shape.act || (kinds & EntryBit.eventNoun) !== 0;
};

/** Behind a comma, and nothing governed behind it: ..., السبت، but not , السبت لبحث ... */
const isInserted = (pieces: Pieces, at: number): boolean =>
  pieces[at - 1]?.kind === 'comma' && (pieces[at + 1]?.governed ?? '') === '';

/** Whether a time stands in a relative clause: right behind its verb, or no comma between. */
const isOfRelative = (pieces: Pieces, at: number): boolean => {
  let verb = 0;
  for (let i = at - 1; i >= 0; i--) {
    const { kind } = pieces[i]!;
    if (kind === 'verb') {
      // الوزير الذي زار المدينة أعلن الثلاثاء: the main verb behind the clause.
      if (verb > i + 1 && pieces[verb]!.conjunction === '') return false;
      verb = i;
    } else if (kind === 'relative') return verb > 0;
    else if (kind === 'comma' ? i !== at - 1 : kind === 'stop' || kind === 'that') return false;
  }
  return false;
};

/** The first of times that و joins: أعوام 2006 و2010. */
const headOfTimes = (pieces: Pieces, at: number): number => {
  let head = at;
  while (head > 0 && pieces[head]!.conjunction !== '' && pieces[head - 1]!.kind === 'time') head--;
  return head;
};

/** ذكرى الهجوم: what is remembered. */
export const isRemembered = (
  { around: { document }, parties: { slots } }: Reader,
  { first }: Piece,
  { token, inflection }: Candidate,
): boolean => {
  for (let t = first; t < token && !inflection; t++) if (slots.memory.has(document.words[t]!.shape.stem)) return true;
  return false;
};

/** تحقيق في هجوم, اتهامات بقتل, خطة لطرد: what is told of in another noun has not the day of that. */
const isAbout = ({ around: { document } }: Reader, pieces: Pieces, { piece, token }: Candidate): boolean => {
  const { first, governed } = pieces[piece]!;
  const before = pieces[piece - 1];
  const from = governed !== '' && before?.kind === 'np' ? before.first : first;
  for (let t = from; t < token; t++)
    for (const { entry } of document.words[t]!.senses)
      if (
        (entry.kind === 'eventNoun' && IN_WORDS.has(entry.frame.type)) ||
        (entry.kind === 'eventWord' && entry.role === 'planned')
      )
        return true;
  return false;
};
