import type { Document } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import { asksForNoName } from '../phrases/nameless.ts';
import type { Candidate } from './candidates.ts';
import { genitiveOf } from './genitive.ts';
import { hasEventRole } from './has-event-role.ts';
import type { Reader } from './reader.ts';
import { behind } from './roles.ts';
import type { ParsedSentence } from './sentence.ts';

/** Whether a sentence tells of an accident: who dies in it is not attacked (قتل سبعة عندما تحطمت طائرتهم). */
export const tellsAccident = ({ around: { document } }: Reader, { pieces }: ParsedSentence): boolean => {
  for (let t = pieces[0]?.first ?? 0; t < (pieces.at(-1)?.last ?? 0); t++)
    if (hasEventRole(document, t, 'accident')) return true;
  return false;
};

/** حقق النصر is no inquiry: a doubtful verb without an object that has one here; وقعت اشتباكات: nor can an event sign. */
export const takesOther = (
  { around: { document } }: Reader,
  { pieces, verbs }: ParsedSentence,
  { frame, piece, token }: Candidate,
): boolean => {
  // طلب عدم ذكر اسمه: who speaks asks nobody for anything.
  if (asksForNoName(document, token)) return true;
  if (frame.weight > 1) return false;
  const { object, subject } = verbs.get(piece)!.roles;
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
  if (frame.type === 'ASSAULT' && isFigure(around.document, token)) return true;
  if (frame.weight !== 1 || frame.genitive !== 'actor') return false;
  const genitive = genitiveOf(around, token, pieces[piece]!.last);
  return genitive !== null && !parties.isParty(genitive) && parties.party(genitive) === null;
};

/** حرب تجارية, معركة الانتخابات: what the word behind makes a figure of speech. */
export const isFigure = (document: Document, token: number): boolean =>
  token + 1 < document.size && hasEventRole(document, token + 1, 'figure');

/**
 * Whether nobody does it: مقتل مدرب في حادث تحطم, ضرب الإعصار الساحل, أدى تحطم طائرة إلى مقتل. What stands behind the
 * trigger, is the subject of its verb or of the verb over it is an accident.
 */
export const isAccident = (
  { around, parties }: Reader,
  { pieces, verbs, governors }: ParsedSentence,
  candidate: Candidate,
): boolean => {
  const { frame, piece, inflection } = candidate;
  if (frame.type !== 'ASSAULT' && frame.type !== 'PROTEST') return false;
  const verb = inflection ? verbs.get(piece) : governors.get(piece)?.verb;
  const own = inflection ? (verb?.roles.governed ?? []) : behind(pieces, piece + 1, parties.slots.between).governed;
  const subject = verb?.roles.subject ?? (inflection ? verb?.roles.object : null) ?? null;
  return [subject, ...own.map(([, index]) => index)].some(
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
