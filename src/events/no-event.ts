import type { Document } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import { asksForNoName } from '../phrases/nameless.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import type { Candidate } from './candidates.ts';
import { genitiveOf } from './genitive.ts';
import { hasEventRole } from './has-event-role.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import type { Reader } from './reader.ts';
import { behind } from './roles.ts';

/** Whether a sentence tells of an accident: who dies in it is not attacked (قتل سبعة عندما تحطمت طائرتهم). */
export const tellsAccident = ({ around: { document } }: Reader, { pieces }: ParsedSentence): boolean => {
  for (let t = pieces[0]?.first ?? 0; t < (pieces.at(-1)?.last ?? 0); t++)
    if (hasEventRole(document, t, 'accident')) return true;
  return false;
};

/** حقق النصر is no inquiry: a doubtful verb without an object that has one here; وقعت اشتباكات: nor can an event sign. */
export const takesOther = (
  { around: { document, names }, parties: { slots } }: Reader,
  { pieces, verbs }: ParsedSentence,
  { frame, piece, token, inflection }: Candidate,
): boolean => {
  // طلب عدم ذكر اسمه: who speaks asks nobody for anything.
  if (asksForNoName(document, token)) return true;
  // مما دعاه إلى الهرب: what led him to it.
  const before = pieces[piece - 1];
  if (frame.type === 'REQUEST' && before && slots.outcome.has(document.words[before.first]!.key)) return true;
  const { first } = pieces[piece]!;
  // حاكم دبي: a title that looks like a verb.
  if (document.words[first]!.kinds & EntryBit.title && names.get(first + 1)?.type === 'LOC') return true;
  if (inflection?.aspect === 'imperfect' && isHabit(document, first)) return true;
  const { object, subject, governed } = verbs.get(piece)!.roles;
  // علقت الوزارة على القرار: she spoke of it, it was not suspended.
  if (frame.mode === 'discontinue' && object === null && governed.some(([slot]) => slots.on.has(slot))) return true;
  if (frame.weight > 1) return false;
  if (object !== null && !frame.recipient.includes('obj')) return true;
  const { kinds, shape } = document.words[pieces[subject ?? piece]!.first]!;
  return subject !== null && (kinds & EntryBit.eventNoun) !== 0 && !(kinds & NAMES_WHO) && shape.pronoun === '';
};

const NAMES_WHO = EntryBit.partyNoun | EntryBit.title | EntryBit.organisationHead;

/** تحقيق السلام is no inquiry: a doubtful noun of what someone does, before a noun that can do nothing. */
export const isOtherSense = (
  { around, parties }: Reader,
  { pieces }: ParsedSentence,
  { frame, token, piece }: Candidate,
) => {
  if (parties.isOffice(pieces[piece]!, token) || asksForNoName(around.document, token)) return true;
  if (isKindOfPlace(around, token)) return true;
  if (frame.type === 'ASSAULT' && isFigure(around.document, token)) return true;
  if (frame.weight !== 1 || frame.genitive !== 'actor') return false;
  const genitive = genitiveOf(around, token, pieces[piece]!.last);
  return genitive !== null && !parties.isParty(genitive) && parties.party(genitive) === null;
};

/** مقاطعة أونتاريو, مدينة درعا: the kind of a place that is no state, before its name. */
export const isKindOfPlace = ({ document, names }: Surroundings, t: number): boolean => {
  const name = names.get(t + 1);
  return (
    name?.type === 'LOC' && name.entry?.kind !== 'country' && (document.words[t]!.kinds & EntryBit.placeHead) !== 0
  );
};

/** حرب تجارية, معركة الانتخابات: what the word behind makes a figure of speech. */
export const isFigure = (document: Document, token: number): boolean =>
  token + 1 < document.size && hasEventRole(document, token + 1, 'figure');

/**
 * Whether nobody does it: مقتل مدرب في حادث تحطم, ضرب الإعصار الساحل, أدى تحطم طائرة إلى مقتل; nor forces it on anybody:
 * أغلق المطار بسبب العاصفة. What stands behind the trigger, is the subject of its verb or of the verb over it is an accident.
 */
export const isAccident = (
  { around, parties }: Reader,
  { pieces, verbs, governors }: ParsedSentence,
  candidate: Candidate,
): boolean => {
  const { frame, piece, inflection } = candidate;
  if (frame.type !== 'ASSAULT' && frame.type !== 'PROTEST' && frame.mode !== 'restrict') return false;
  const verb = inflection ? verbs.get(piece) : governors.get(piece)?.verb;
  const own = inflection ? (verb?.roles.governed ?? []) : behind(pieces, piece + 1, parties.slots.between).governed;
  const subject = verb?.roles.subject ?? (inflection ? verb?.roles.object : null) ?? null;
  // منع التطعيم ضد الوباء is forced on somebody, إغلاق المطار بسبب العاصفة is not.
  const { anchor } = parties.slots;
  const told = frame.mode === 'restrict' ? own.filter(([slot]) => anchor.has(slot)) : own;
  return [frame.mode === 'restrict' ? null : subject, ...told.map(([, index]) => index)].some(
    (index) => index !== null && index !== undefined && index !== piece && isMishap(around.document, pieces[index]!),
  );
};

/** A noun phrase headed by an accident that is not told to be an attack (حادث إطلاق نار, حادث دهس). */
const isMishap = ({ words }: Document, { kind, first, last }: ParsedSentence['pieces'][number]): boolean => {
  if (
    kind !== 'np' ||
    !words[first]!.senses.some(({ entry }) => entry.kind === 'eventWord' && entry.role === 'accident')
  )
    return false;
  for (let t = first + 1; t < last; t++)
    if (words[t]!.kinds & (EntryBit.eventNoun | EntryBit.supportVerb)) return false;
  return true;
};

/** يجتمعون أحيانا: what is done now and then. */
const isHabit = (document: Document, verb: number): boolean =>
  [verb - 1, verb + 1, verb + 2].some((t) => t >= 0 && t < document.size && hasEventRole(document, t, 'habit'));

/**
 * نشرت الوزارة مقطعا, نشر صور: what is published is not deployed; حجز مقعدا, احتل المرتبة, ضبط النفس: nor is anybody robbed of
 * what is reserved, held or kept.
 */
export const takesThing = (
  { around: { document } }: Reader,
  { pieces, verbs }: ParsedSentence,
  { frame: { type, mode }, token, piece, inflection }: Candidate,
): boolean => {
  const isDeployed = type === 'MOBILIZE';
  if (!isDeployed && mode !== 'seize' && mode !== 'abduct') return false;
  const roles = inflection ? verbs.get(piece)?.roles : undefined;
  const done = roles?.object ?? roles?.subject;
  const head = done === null || done === undefined ? token + 1 : pieces[done]!.first;
  if (head >= document.size) return false;
  return isDeployed
    ? hasEventRole(document, head, 'published') || isDocument(document, head)
    : hasEventRole(document, head, 'taken');
};

const isDocument = ({ words }: Document, t: number): boolean =>
  words[t]!.senses.some(({ entry }) => entry.kind === 'documentHead');

/** رفض التعليق على التقرير: who only does not speak refuses nothing that was asked of him. */
export const isSilence = (
  { around: { document }, parties: { slots } }: Reader,
  { pieces, verbs, governors }: ParsedSentence,
  { frame, token, piece, inflection }: Candidate,
): boolean => {
  const over = inflection ? undefined : governors.get(piece);
  if (over?.slot === 'obj' && hasEventRole(document, token, 'comment'))
    return refuses(document, pieces[over.verb.piece]!);
  if (frame.type !== 'REJECT') return false;
  const object = inflection
    ? verbs.get(piece)?.roles.object
    : behind(pieces, piece + 1, slots.between).free.find((index) => index === piece + 1);
  const within = inflection || token + 1 >= pieces[piece]!.last ? null : token + 1;
  const head = within ?? (object === null || object === undefined ? null : pieces[object]!.first);
  return head !== null && hasEventRole(document, head, 'comment');
};

const refuses = ({ words }: Document, { first }: ParsedSentence['pieces'][number]): boolean =>
  words[first]!.senses.some(({ entry }) => entry.kind === 'eventVerb' && entry.frame.type === 'REJECT');

/** يمثل التحرير ضربة للمسلحين, بمثابة إعلان حرب: what something is only likened to. */
export const isLikened = (
  { around: { document } }: Reader,
  { pieces, governors }: ParsedSentence,
  { frame, token, piece, inflection }: Candidate,
): boolean => {
  if (inflection || frame.type !== 'ASSAULT' || document.words[token]!.shape.definite) return false;
  if (token > 0 && hasEventRole(document, token - 1, 'likened')) return true;
  const governor = governors.get(piece);
  return governor?.slot === 'obj' && hasEventRole(document, pieces[governor.verb.piece]!.first, 'likened');
};
