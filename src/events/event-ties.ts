import { tokenAt } from '../language/parse.ts';
import type { Document } from '../model/document.ts';
import type { EventRole } from '../model/event-choice.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import { stateBehind } from '../names/stand-ins.ts';
import type { PlacedTime, Surroundings } from '../phrases/surroundings.ts';
import { isOfAnother, isUndone } from './event-doubts.ts';
import type { Found } from './found.ts';
import type { FoundTie } from './found-tie.ts';
import { isState } from './is-state.ts';
import { isActOf, isMatter } from './matter.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { isInRelative } from './phrase.ts';
import type { Piece } from './piece.ts';
import type { Reader } from './reader.ts';
import { claimsAround } from './status.ts';
import { hasEnded } from './tie-ended.ts';
import { tieSince } from './tie-time.ts';
import { isWhere } from './where.ts';

/** How likely a party stands in its role, 0 to 1. */
export type Likelihood = (found: Found, role: EventRole) => number;

/**
 * How sure a mention and both its parties must be together. A tie lasts: it asks more than an event does. Nouns and words
 * that mostly tell something else name their parties less plainly.
 */
const LEAST = { verb: 0.16, noun: 0.28 };
/** A town that is attacked is as likely told as the place. */
const TOWN = 0.6;
/** What is planned, possible or denied has lower scores. */
const MARKED = 0.9;
/** The score of a mention that makes ties though it is no event, by the weight of its word. */
const BESIDE = [0.3, 0.4, 0.45];

/** The tie that an event leaves between its parties. */
export const eventTie = (
  reader: Reader,
  sentence: ParsedSentence,
  found: Found,
  likelihood: Likelihood | null,
): FoundTie[] => {
  const { parties, times } = reader;
  const { event, frame, lent } = found;
  const { tie, type } = frame;
  const token = tokenAt(reader.around.document, event.trigger.start);
  // قضت محكمة بإعدام ...: who convicts does not attack.
  if (!tie || event.type !== type || lent) return [];
  const from = parties.byId(event.actor);
  const to = parties.byId(event[tie.to]);
  if (!from || !to || to.type === 'THING') return [];
  if (FORCED.has(type) && !isIn(reader.around, sentence, from)) return [];
  if (type === 'SUPPORT' || type === 'AID') {
    // خصص أموالا للمساعدات: who is supported and who does it must be named.
    if (![from, to].every((party) => isKnown(reader, party))) return [];
  }
  if (isOfAnother(reader, sentence, found, from, token) || isUndone(reader, sentence, found, from, token)) return [];
  if (tie.to === 'recipient' && !isNear(reader, sentence, found, to)) return [];
  if (isApposed(reader, sentence, from, to)) return [];
  const verb = sentence.pieces.findIndex(({ kind, first }) => kind === 'verb' && first === token);
  const end = sentence.verbs.get(verb)?.roles.end;
  const last = end === undefined ? token + 1 : sentence.pieces[Math.max(verb, end - 1)]!.last;
  // حركة بجامعة دمشق، والتي تساند: of the place it may not be.
  if (
    verb >= 0 &&
    (isWhere(reader, sentence.pieces, verb, from) ||
      (tie.to === 'recipient' &&
        isWhere(reader, sentence.pieces, verb, to) &&
        tie.kind !== 'controls' &&
        tie.kind !== 'attacks'))
  )
    return [];
  if (verb >= 0 && hasEnded(reader, sentence.pieces, verb, last, tie.kind, found.aspect, false)) return [];
  // Forces at home are deployed nowhere.
  if (tie.to === 'place' && (to.name === from.name || (to.country !== '' && to.country === from.country))) return [];
  if (likelihood && (scoreOf(found) < leastOf(found) || sureness(found, to, likelihood) < leastOf(found))) return [];
  const { status, trigger: span, claims } = event;
  const time = times.find(({ id }) => id === event.time) ?? null;
  const isNoun = verb < 0;
  const bearing = claimsAround(reader.claims, span);
  const since =
    status === 'denied' || isOfContent(reader, sentence, found, token, time)
      ? null
      : tieSince(reader, time, token, sentence.pieces, bearing, status, isNoun);
  // A town does nothing, unless it stands for its state.
  if (
    from.type === 'LOC' &&
    !isState(from) &&
    !from.standsFor &&
    !stateBehind(reader.around.document, reader.entities, from, event.trigger)
  )
    return [];
  return [{ kind: tie.kind, from, to, status, since, span, claims, rule: 'ar.tie.event' }];
};

/** A name, or those of a people or state: الأكراد, قوات فرنسية. */
const isKnown = ({ around: { document }, parties }: Reader, party: EntityDraft): boolean =>
  party.names.length > 0 ||
  party.type === 'LOC' ||
  parties.stateOf(party) !== null ||
  (document.words[tokenAt(document, party.mentions[0]!.start)]!.kinds & EntryBit.nisba) !== 0;

/** Kinds of events whose actor must be told in the sentence: who spoke or acted before it is too seldom who attacks in it. */
const FORCED: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE']);

const isIn = ({ document }: Surroundings, { pieces }: ParsedSentence, { mentions }: EntityDraft): boolean => {
  const [start, end] = [document.start[pieces[0]!.first]!, document.end[pieces.at(-1)!.last - 1]!];
  return mentions.some((mention) => !mention.in && start <= mention.start && mention.end <= end);
};

/** التقى فلان، أكبر المتبرعين، ...: whether the other stands behind commas as another name of whoever acts. */
const isApposed = (
  { around, parties: { slots } }: Reader,
  { pieces }: ParsedSentence,
  from: EntityDraft,
  to: EntityDraft,
): boolean => {
  const at = pieces.findIndex((piece) => holds(around, piece, to));
  const own = pieces[at];
  if (own?.kind !== 'np' || own.governed !== '' || own.conjunction !== '' || pieces[at - 1]?.kind !== 'comma')
    return false;
  for (let i = at - 2; i >= 0 && at - i < APPOSED; i--) {
    const piece = pieces[i]!;
    if (piece.kind !== 'comma' && piece.kind !== 'np') return false;
    if (piece.governed !== '' && !slots.owner.has(piece.governed)) return false;
    if (holds(around, piece, from)) return true;
  }
  return false;
};

/** اتهم المكتب بدس مخبر عام 2016: the time of what someone is accused of. */
const isOfContent = (
  { parties: { slots } }: Reader,
  { pieces }: ParsedSentence,
  { event }: Found,
  token: number,
  time: PlacedTime | null,
): boolean =>
  event.type === 'ACCUSE' &&
  time !== null &&
  pieces.some(
    ({ kind, governed, first }) => kind === 'np' && slots.at.has(governed) && first > token && first < time.first,
  );

/**
 * Whether whom an event is done to stands in its own clause, before any act named there: in اتهم الأمير بقتل الشيخ it is not
 * the second. Where a pronoun stands for him he is before.
 */
const isNear = (
  { around, parties: { slots } }: Reader,
  { pieces }: ParsedSentence,
  { token, aspect, event: { type, rule } }: Found,
  { mentions }: EntityDraft,
): boolean => {
  const { document } = around;
  const end = document.end[pieces.at(-1)!.last - 1]!;
  const behind = mentions.filter(({ start, in: part }) => !part && start >= document.start[token]! && start < end);
  if (behind.length === 0) {
    if (aspect === null) return document.words[token]!.shape.pronoun !== '';
    // وسيطروا عليها: whom the pronoun on a preposition means is sure in a relative clause alone.
    const verb = pieces.findIndex(({ first }) => first === token);
    const resumed = pieces.findIndex(({ kind }, i) => i > verb && i - verb < RESUMED && kind === 'resumptive');
    return resumed < 0 || isInRelative(pieces, verb + 1);
  }
  const at = Math.min(...behind.map(({ start }) => start));
  for (const { kind, first, last, governed } of pieces) {
    // وجهت تهم الانضمام لجماعات إلى فلان: what follows the act is of that; but توجيه أصابع الاتهام.
    if (first <= token && token < last && type === 'ACCUSE')
      for (let t = token + 1; t < last && document.start[t]! < at; t++)
        if (isActOf(around, t) && !accuses(document, t)) return false;
    if (first <= token) continue;
    if (document.start[first]! >= at) break;
    if (kind === 'that' || kind === 'relative' || kind === 'stop' || kind === 'verb') return false;
    const { shape } = document.words[first]!;
    // اتهم في رسالة إلى الأمين العام الجزائر: to whom he writes.
    const isTo = slots.to.has(governed) && type === 'ACCUSE' && aspect !== null && rule === 'ar.event.verb';
    if (isTo) return false;
    // على رأسها فرنسا: one of those who act.
    if (kind === 'np' && slots.on.has(governed) && shape.pronoun !== '') return false;
    // سيؤيدون تحركا ضد دمشق.
    if (slots.against.has(governed) && FOR.has(type)) return false;
    const isInside = document.end[last - 1]! > at;
    if (kind === 'np' && isActOf(around, first) && !isInside) return false;
    // تبادلا الاتهامات حول علاقة كل منهما مع الجماعة: what it is about.
    if (kind === 'np' && type === 'ACCUSE' && slots.about.has(governed)) return false;
    // أيد مقترح فرنسا: of whom a plan is he need not be meant.
    if (kind === 'np' && isInside && document.start[first]! + CLITICS < at && AIDS.has(type) && isMatter(around, first))
      return false;
  }
  return true;
};

/** Letters attached before a name. */
const CLITICS = 2;

const AIDS: ReadonlySet<string> = new Set(['SUPPORT', 'AID']);

const accuses = ({ words }: Document, t: number): boolean =>
  words[t]!.senses.some(({ entry }) => entry.kind === 'eventNoun' && entry.frame.type === 'ACCUSE');

const RESUMED = 5;

/** What is done for someone. */
const FOR: ReadonlySet<string> = new Set(['SUPPORT', 'AID', 'COOPERATE']);

const APPOSED = 7;

const holds = ({ document }: Surroundings, { first, last, kind }: Piece, { mentions }: EntityDraft): boolean =>
  kind === 'np' &&
  mentions.some(
    ({ start, end, in: part }) => !part && document.start[first]! <= start && end <= document.end[last - 1]!,
  );

const leastOf = ({ aspect, frame, event }: Found): number =>
  (aspect === null || frame.weight === 1 ? LEAST.noun : LEAST.verb) * (event.status === 'actual' ? 1 : MARKED);

const scoreOf = ({ event, frame }: Found): number => event.score ?? BESIDE[frame.weight - 1]!;

/** How likely a mention is an event with these parties. A town that is attacked may as well be told as the place. */
const sureness = (found: Found, to: EntityDraft, likelihood: Likelihood): number => {
  const { tie } = found.frame;
  const isTown = tie!.to === 'recipient' && to.type === 'LOC' && !isState(to);
  return (
    scoreOf(found) *
    likelihood(found, 'actor') *
    (isTown ? Math.max(TOWN, likelihood(found, tie!.to)) : likelihood(found, tie!.to))
  );
};
