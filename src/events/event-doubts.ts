import { tokenAt } from '../language/parse.ts';
import { type Document, TokenKind } from '../model/document.ts';
import { type CueClass, EntryBit } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import { finiteSenses, inflectionOf } from './finite.ts';
import type { Found } from './found.ts';
import { hasEventRole } from './has-event-role.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { phraseOf } from './phrase.ts';
import type { Reader } from './reader.ts';
import { claimsAround } from './status.ts';

/** Whether who is read as the actor of an event is more likely another: who tells of it, stands beside it or is named before it. */
export const isOfAnother = (
  reader: Reader,
  sentence: ParsedSentence,
  found: Found,
  from: EntityDraft,
  token: number,
): boolean =>
  isOurs(reader, found, from) ||
  disagrees(reader, found, from) ||
  isOfTeller(reader, found, from) ||
  isOfOther(reader, sentence, found, from) ||
  isOfIndefinite(reader, sentence, token, from) ||
  isOfHer(reader, found, from) ||
  isOfTied(reader, sentence, token, from);

/** Whether an event, though it may be told as done, has not come about: إذا شن هجوما, أحبط هجوما, وافق على لقاء, قبل القمة. */
export const isUndone = (
  reader: Reader,
  sentence: ParsedSentence,
  found: Found,
  from: EntityDraft,
  token: number,
): boolean =>
  isIf(reader, token) ||
  (found.isPurpose && found.frame.tie?.kind === 'fights') ||
  isThwarted(sentence, found, from) ||
  isOnlyWanted(sentence, found) ||
  isBeforehand(reader, sentence, found);

/** إذا قررت الحكومة شن هجوم: what only may come about, in the clause before a token. */
const isIf = ({ around: { document } }: Reader, token: number): boolean => {
  for (let t = token - 1; t >= 0 && token - t < CLAUSE; t--) {
    if (document.kind[t] !== TokenKind.word) return false;
    if (hasEventRole(document, t, 'condition')) return true;
  }
  return false;
};

const CLAUSE = 9;

/** أحبطت السلطات هجوما: who acts in the verb that undoes it. */
const isThwarted = (
  { pieces, governors }: ParsedSentence,
  { event, token, aspect }: Found,
  from: EntityDraft,
): boolean => {
  if (event.status !== 'denied' || aspect !== null) return false;
  const verb = governors.get(pieces.findIndex(({ first, last }) => first <= token && token < last))?.verb;
  return verb !== undefined && verb.subject === from && verb.cue === null && verb.support === null;
};

/** وافق على عقد قمة, دعا إلى محادثات: what a verb only agrees to or asks for. */
const isOnlyWanted = ({ pieces, governors }: ParsedSentence, { event, token, aspect }: Found): boolean => {
  if (event.status !== 'actual' || aspect !== null) return false;
  const cue = governors.get(pieces.findIndex(({ first, last }) => first <= token && token < last))?.verb.cue;
  return cue !== undefined && cue !== null && UNDONE.has(cue);
};

/** قال المسؤول: "لقد هاجم ...": whom a person tells of in the third person he is not. */
const isOfTeller = ({ claims }: Reader, { event, aspect }: Found, { id, type }: EntityDraft): boolean =>
  type === 'PER' &&
  claimsAround(claims, event.trigger).some(
    ({ chain, mode }) =>
      (event.type === 'ASSAULT' || (mode === 'direct' && aspect !== null)) &&
      chain.some((link) => 'entity' in link && link.entity === id),
  );

/** الميليشيات الموالية لإيران التي تحتل: the relative clause is of who is tied, not of whom to. */
const isOfTied = (
  { around: { document } }: Reader,
  { pieces }: ParsedSentence,
  token: number,
  { mentions }: EntityDraft,
): boolean => {
  const at = pieces.findIndex(({ first }) => first === token);
  const [before, relative] = [pieces[at - 2], pieces[at - 1]];
  if (relative?.kind !== 'relative' || before?.kind !== 'np' || before.first === 0) return false;
  const { start, end } = { start: document.start[before.first]!, end: document.end[before.last - 1]! };
  if (!mentions.some((mention) => start <= mention.start && mention.end <= end)) return false;
  const { kinds, opens } = document.words[before.first - 1]!;
  return (
    (kinds & EntryBit.tiePhrase) !== 0 ||
    opens.some(({ node }) => node.entries.some(({ kind }) => kind === 'tiePhrase'))
  );
};

/** ردا على إطلاق نار استهدف جنودا: a verb right behind an indefinite phrase tells of that, not of who acted before. */
const isOfIndefinite = (
  { around: { document }, parties }: Reader,
  { pieces, verbs }: ParsedSentence,
  token: number,
  { mentions }: EntityDraft,
): boolean => {
  const at = pieces.findIndex(({ kind, first }) => kind === 'verb' && first === token);
  const [before, own] = [pieces[at - 1], pieces[at]];
  if (before?.kind !== 'np' || own?.conjunction !== '' || verbs.get(at)?.roles.subject != null) return false;
  if (parties.isDefinite(phraseOf(before))) return false;
  const { start, end } = { start: document.start[before.first]!, end: document.end[before.last - 1]! };
  return !mentions.some((mention) => !mention.in && start <= mention.start && mention.end <= end);
};

/** أعلنت الحركة توقيف المشتبه به في محاولة اغتيال: who announces it does not do what stands behind في. */
const isOfOther = (
  { parties: { slots } }: Reader,
  { pieces, governors }: ParsedSentence,
  { token, aspect }: Found,
  from: EntityDraft,
): boolean => {
  if (aspect !== null) return false;
  const governor = governors.get(pieces.findIndex(({ first, last }) => first <= token && token < last));
  return governor?.verb.subject === from && governor.verb.support === null && slots.in.has(governor.slot);
};

const UNDONE: ReadonlySet<CueClass> = new Set(['agree', 'call', 'demand', 'promise', 'expect', 'threaten', 'hint']);

/** قبل أسبوع من عقد القمة, تعليق الاتصالات: what is named before it came about, or as ended. */
const isBeforehand = ({ around, parties }: Reader, { pieces }: ParsedSentence, { token, aspect }: Found): boolean => {
  const at = pieces.findIndex(({ first, last }) => first <= token && token < last);
  // قبل أن يلتقي.
  if (aspect !== null) return pieces[at - 1]?.kind === 'that' && parties.slots.before.has(pieces[at - 1]!.governed);
  for (let i = at; i >= 0 && at - i < NEAR; i--) {
    const { kind, governed, first } = pieces[i]!;
    if (kind !== 'np' && kind !== 'time') break;
    if (parties.slots.before.has(governed) || parties.slots.before.has(around.document.words[first]!.key)) return true;
  }
  for (let t = token - 1; t >= pieces[at]!.first; t--)
    if (around.document.words[t]!.senses.some(({ entry }) => entry.kind === 'postWord' && entry.when === 'ended'))
      return true;
  return false;
};

const NEAR = 4;

/** الحريري الذي وجهت أصابع الاتهام فيه: a feminine verb in the singular is not of a man. */
const disagrees = ({ around: { document } }: Reader, { token, event }: Found, from: EntityDraft): boolean => {
  if (from.gender !== 'm' && !isPeopleBefore(document, from, event.trigger.start)) return false;
  const at = tokenAt(document, event.trigger.start);
  const senses = finiteSenses(document.words[Math.min(at, token)]!);
  return (
    senses.length > 0 &&
    senses.every((sense) => inflectionOf(sense)?.gender === 'f' && inflectionOf(sense)?.number === 's')
  );
};

/** أسلحة يقول خبراء إنها تهدد: nor, behind them, of several people. */
const isPeopleBefore = (document: Document, { names, mentions }: EntityDraft, start: number): boolean =>
  names.length === 0 &&
  mentions.every((mention) => mention.end < start) &&
  mentions.some((mention) => {
    const { agreement, number } = document.words[tokenAt(document, mention.start)]!.grammar.noun;
    return agreement === 'people' && number === 'p';
  });

/** وجه الرئيس تحذيرا إلى روسيا لدعمها فلانا: a man is not she whose act it is. */
const isOfHer = (
  { around: { document }, parties }: Reader,
  { token, aspect, event: { recipient } }: Found,
  { type, gender }: EntityDraft,
): boolean =>
  type === 'PER' &&
  gender === 'm' &&
  aspect === null &&
  parties.slots.her.has(document.words[token]!.shape.pronoun) &&
  (parties.byId(recipient)?.mentions.some(({ start, in: part }) => !part && start > document.start[token]!) ?? false);

/** قال الرئيس نحن نقاتل: who speaks for others is not who does it. */
const isOurs = ({ around: { document } }: Reader, { token, aspect }: Found, { type }: EntityDraft): boolean =>
  type === 'PER' &&
  aspect !== null &&
  document.words[token]!.senses.some((sense) => {
    const inflection = inflectionOf(sense);
    return inflection?.person === 1 && inflection.number === 'p' && inflection.aspect === 'imperfect';
  }) &&
  !document.words[token]!.senses.some((sense) => inflectionOf(sense)?.person === 3);
