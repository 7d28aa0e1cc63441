import { offsetInToken } from '../language/parse.ts';
import type { Document } from '../model/document.ts';
import type { Claim, Status } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { PlacedTime } from '../phrases/surroundings.ts';
import type { Candidate } from './candidates.ts';
import type { Filled } from './fill.ts';
import type { Found } from './found.ts';
import { hasEventRole } from './has-event-role.ts';
import { isSite } from './is-state.ts';
import { leads } from './leads.ts';
import { areOneParty } from './one-party.ts';
import { BY_SAYING, isRemembered, ownTimes } from './own-time.ts';
import type { Governor, ParsedSentence } from './parsed-sentence.ts';
import { placeOf, sceneOfVerb } from './place-of-event.ts';
import { quantityOf } from './quantity.ts';
import type { Reader } from './reader.ts';
import { beside, inHeadline, settingOf } from './setting.ts';
import { claimsAround, meantBy, statusOf } from './status.ts';
import { isFixed, reachOf, timeOf } from './time-of.ts';
import { IN_WORDS } from './type-classes.ts';
import { isRefusal, REFUSED, typeOf } from './type-of.ts';

export const finish = (
  reader: Reader,
  parsed: ParsedSentence,
  candidate: Candidate,
  filled: Filled,
  governed: readonly (readonly [string, number])[],
  end: number,
  sentence: number,
  from = candidate.piece,
): Found => {
  const { around, parties, times, claims } = reader;
  const { pieces } = parsed;
  const { document } = around;
  const { frame, token, piece, inflection } = candidate;
  const { recipient: given } = filled;
  // نقلت وكالة عن مصدر مطلع على التحقيقات: who only reports does none of what nouns tell.
  const isDone = !IN_WORDS.has(frame.type) || frame.mode === 'investigate';
  const tells = inflection === null && filled.actor !== null && isDone && parties.isPress(filled.actor);
  // تستقبل بلدة فلان مئة مهاجر: nor does a town do them.
  const isIdle = tells || (isDone && filled.actor !== null && isSite(filled.actor));
  const actor = isIdle ? null : filled.actor;
  const named = candidate.verb ?? token;
  const { skip } = document.words[named]!.shape;
  const trigger = {
    start: skip === 0 ? document.start[named]! : offsetInToken(document, named, skip),
    end: document.end[named]!,
  };
  const bearing = claimsAround(claims, trigger);
  const refuses = isRefusal(reader, pieces, candidate, from);
  const { type, mode } = refuses ? REFUSED : typeOf(reader, parsed, candidate, governed, actor, given);
  const expelled = mode === 'expel' && given && parties.isDiplomat(given) ? parties.stateOf(given) : null;
  const recipient = expelled ?? (given && isItself(given, document, token) ? null : given);
  const last = pieces[Math.max(piece, end - 1)]!.last;
  // Forces are sent to a place, not to someone.
  const moved = type === 'MOBILIZE' && recipient?.type === 'LOC';
  const placed =
    sceneOfVerb(reader, parsed, candidate, end) ??
    placeOf(reader, parsed, candidate, type, governed, recipient) ??
    (moved ? recipient : null);
  const told =
    refuses || isRemembered(reader, pieces[piece]!, candidate)
      ? 'actual'
      : (governedStatus(reader, parsed, candidate, end, bearing) ??
        statusOf(
          around,
          parties.slots,
          pieces,
          from,
          pieces[from]!.kind === 'verb' ? pieces[from]!.first : token,
          inflection,
          // يعتقد أنه طالب بكذا: what is done by saying it was said.
          BY_SAYING.has(type) ? bearing.filter(({ polarity }) => polarity === '-') : bearing,
        ));
  const isOwn = ownTimes(reader, parsed, candidate, type, from, told);
  const own = timeOf(times, token, last, pieces, isOwn);
  const isMain = inflection?.aspect === 'perfect' && pieces[from]!.kind === 'verb';
  const time =
    own ??
    (isMain
      ? (times.find((t) => isFixed(t) && t.first >= last && t.first < reachOf(pieces, from, end) && isOwn(t)) ?? null)
      : null);
  const status = told === 'actual' && liesAhead(reader, candidate, type, time) ? 'planned' : told;
  return {
    event: {
      id: '',
      type,
      mode,
      trigger,
      actor: actor?.id ?? null,
      recipient: moved || !recipient || (actor && areOneParty(recipient, actor)) ? null : recipient.id,
      place: placed?.id ?? null,
      time: time?.id ?? null,
      quantity: quantityOf(around, pieces, from, end),
      status,
      claims: bearing.map((claim) => claim.id),
      rule: inflection ? (from === piece ? 'ar.event.verb' : 'ar.event.combination') : 'ar.event.noun',
    },
    sentence,
    frame,
    actor,
    recipient,
    bare: recipient !== null && parties.isBare(recipient),
    aspect: inflection?.aspect ?? null,
    definite: !inflection && document.words[token]!.shape.definite,
    token,
    piece,
    from,
    isPurpose: parties.slots.purpose.has(pieces[piece]!.governed),
    subject: candidate.subject,
    clause: clausesBefore(document, pieces, from),
    setting: [
      ...settingOf(document, parsed, candidate, from),
      ...inHeadline(reader, candidate, type, actor, recipient),
      ...beside(document, candidate),
    ],
  };
};

/** يلتقي الرئيسان الأسبوع المقبل: with a time ahead of the report what the imperfect or a noun tells is still to come. */
const liesAhead = ({ now }: Reader, { inflection }: Candidate, type: string, time: PlacedTime | null): boolean => {
  if (BY_SAYING.has(type) || now === null || time?.earliest == null) return false;
  // يجتمع المجلس الأربعاء: today as well.
  if (inflection)
    return inflection.aspect === 'imperfect' && (time.earliest > now || (type === 'CONSULT' && time.earliest === now));
  return time.earliest > now;
};

/** قدم المساعدة: an unnamed party that is the noun of the event itself. */
const isItself = ({ names, mentions }: EntityDraft, { start, end }: Document, token: number): boolean =>
  names.length === 0 && mentions.length === 1 && mentions[0]!.start <= start[token]! && end[token]! <= mentions[0]!.end;

/** How many clauses end before a piece. */
const clausesBefore = ({ words }: Document, pieces: ParsedSentence['pieces'], at: number): number => {
  let ended = 0;
  for (let i = 0; i < at; i++) {
    const { kind } = pieces[i]!;
    // الهجوم الذي استهدف السوق: a relative clause that tells of an event goes on with it.
    const isTold = kind === 'relative' && i > 0 && (words[pieces[i - 1]!.first]!.kinds & EntryBit.eventNoun) !== 0;
    if (ENDS_CLAUSE.has(kind) && !isTold) ended++;
  }
  return ended;
};

const ENDS_CLAUSE: ReadonlySet<string> = new Set(['comma', 'stop', 'conj', 'that', 'relative', 'aux', 'participle']);

/** Whether what stands behind ل is the purpose of a verb: وصل الوفد للتحقيق; not what came of it or what it takes (تعرض لقصف). */
const isPurpose = (
  { around: { document } }: Reader,
  { pieces }: ParsedSentence,
  { verb }: Governor,
  at: number,
): boolean => {
  const { first } = pieces[verb.piece]!;
  for (let i = verb.piece; i < at; i++) if (pieces[i]!.kind === 'comma') return false;
  const { kinds } = document.words[first]!;
  return (
    (verb.inflection.future ?? false) ||
    (verb.subject !== null &&
      !verb.support &&
      !verb.cue &&
      !(kinds & EntryBit.eventVerb) &&
      !hasEventRole(document, first, 'result'))
  );
};

/** What the verb over a noun of event says of it: that of a support verb is its own, an accusation makes it possible. */
const governedStatus = (
  reader: Reader,
  parsed: ParsedSentence,
  { piece, token, frame, inflection }: Candidate,
  end: number,
  bearing: readonly Claim[],
): Status | null => {
  const { around } = reader;
  const { document } = around;
  const { slots } = reader.parties;
  const { pieces, governors, verbs } = parsed;
  if (inflection) return null;
  const { governed } = pieces[piece]!;
  // اللقاء الذي سيجمع الوزيرين, اجتماع سيعقد: what is told of it in a clause behind it.
  const isTold = pieces[end]?.kind === 'relative';
  const after = verbs.get(isTold ? end + 1 : end);
  if (after?.inflection?.future && (isTold || after.support)) return 'planned';
  // قبل اجتماع: still to come where it is agreed on beforehand.
  if (slots.before.has(governed) && frame.type === 'CONSULT') return 'planned';
  const governor = governors.get(piece);
  // تعتزم طرد السفير: right behind its verb, though no object is read.
  if (!governor && pieces[piece - 1]?.kind === 'verb' && governed === '') return meantBy(around, pieces, piece - 1);
  if (!governor) return null;
  const { verb } = governor;
  // ستنظم مظاهرات: that it takes place lies ahead.
  if (governor.slot === 'subj') return verb.inflection?.future && verb.support ? 'planned' : null;
  // سيواصلان التنسيق بعد القمة: whatever is told, that has been.
  if (slots.true.has(governed) && (slots.anchor.has(governed) || !verb.inflection?.future)) return null;
  // ستبقي قوة للعمل مع ...: the purpose of what is planned is planned.
  if (
    slots.purpose.has(governor.slot) &&
    !document.words[token]!.shape.definite &&
    isPurpose(reader, parsed, governor, piece)
  )
    return 'planned';
  const isInside = slots.in.has(governor.slot);
  const isAside = slots.anchor.has(governor.slot) || (slots.meeting.has(governor.slot) && !isInside);
  if (verb.cue === 'accuse' && governor.slot !== 'obj' && !isAside) return 'possible';
  // تعرض لانتقادات: what is undergone is not offered.
  const isUndergone = verb.support?.entry.combinations.some(
    ({ slot, subject }) => slot === governor.slot && subject === 'recipient',
  );
  const meant =
    isUndergone ||
    (slots.meeting.has(governor.slot) && !isInside) ||
    !leads(document, pieces[piece]!.first, token, frame.type)
      ? null
      : meantBy(around, pieces, verb.piece);
  // توعد بالرد على القصف: what is meant stands nearest to the verb.
  const isNearest = governor.slot === 'obj' || verb.roles.governed[0]?.[1] === piece;
  if (meant && isNearest && (!isInside || meant === 'possible')) return meant;
  // سترد على طرد: what is answered is no plan.
  if (verb.inflection?.future && (governor.slot === 'obj' || verb.support)) return 'planned';
  if (!verb.support) return null;
  const status = statusOf(around, slots, pieces, verb.piece, pieces[verb.piece]!.first, verb.inflection, bearing);
  return status === 'actual' ? null : status;
};
