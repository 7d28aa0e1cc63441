// Over 300 lines because verbs, nouns and combinations fill the same roles in the same way.
import { offsetInToken } from '../language/parse.ts';
import { isQuotationMark } from '../language/quotations.ts';
import type { Document } from '../model/document.ts';
import type { Claim, Event, Status } from '../model/evidence.ts';
import { type CueClass, EntryBit, type EventFrame, type EventWord } from '../model/lexicon.ts';
import type { Sense } from '../model/word.ts';
import type { EntityDraft } from '../names/entities.ts';
import {
  type Candidate,
  combinationOf,
  nounCandidates,
  participleCandidates,
  supportOf,
  verbCandidates,
} from './candidates.ts';
import { genitiveOf } from './genitive.ts';
import { isState } from './is-state.ts';
import { type Parties, type Phrase, phraseOf } from './parties.ts';
import { quantityOf } from './quantity.ts';
import type { Reader } from './reader.ts';
import { behind } from './roles.ts';
import { placeAmong } from './scene.ts';
import { type Found, isHarmOnly } from './select.ts';
import type { Governor, ParsedSentence } from './sentence.ts';
import { claimsAround, meantBy, statusOf } from './status.ts';
import { timeOf } from './time-of.ts';

/** The parties of an event, as they are filled. */
interface Filled {
  actor: EntityDraft | null;
  recipient: EntityDraft | null;
}

/** All events that a sentence may tell, before the choice among them. */
export const eventsIn = (reader: Reader, parsed: ParsedSentence, sentence: number): Found[] => {
  const combined = combinationEvents(reader, parsed, sentence);
  // إيقاف رحلات: things are not arrested.
  // لقاء مع قناة: an interview is no meeting.
  const isOne = ({ event: { mode, type }, recipient }: Found): boolean =>
    !(type === 'COERCE' && mode === 'arrest' && recipient?.type === 'THING') &&
    !(type === 'CONSULT' && recipient !== null && recipient.type !== 'PER' && reader.parties.isPress(recipient));
  // شن غارة: the noun is told with its verb, not once more by itself.
  const isTold = (noun: Found): boolean => combined.some(({ event }) => event.trigger.end === noun.event.trigger.end);
  const nouns = new Map<number, Found>();
  for (const candidate of nounCandidates(reader.around, parsed.pieces)) {
    if (isOtherSense(reader, parsed, candidate) || isAccident(reader, parsed, candidate)) continue;
    const noun = nounEvent(reader, parsed, candidate, sentence);
    if (!isTold(noun)) nouns.set(candidate.token, noun);
  }
  const verbs: Found[] = [];
  for (const candidate of verbCandidates(reader.around, parsed.pieces, parsed.verbs)) {
    if (takesOtherObject(parsed, candidate) || isAccident(reader, parsed, candidate)) continue;
    const verb = verbEvent(reader, parsed, candidate, sentence);
    const { subject } = parsed.verbs.get(candidate.piece)!.roles;
    const noun = subject === null ? undefined : nouns.get(parsed.pieces[subject]!.first);
    if (noun?.event.type !== verb.event.type) verbs.push(verb);
    else {
      // هجوم للمسلحين استهدف السوق: the noun and the verb of which it is the subject tell one event.
      verbs.push(withPartiesOf(verb, noun));
      nouns.set(parsed.pieces[subject!]!.first, withPartiesOf(noun, verb));
    }
  }
  const found = [
    ...verbs,
    ...nouns.values(),
    ...participleCandidates(reader.around, parsed.pieces).map((candidate) =>
      participleEvent(reader, parsed, candidate, sentence),
    ),
    ...combined,
  ].filter((one) => isOne(one) && isWhole(one));
  const attacks = found.filter(({ event }) => event.type === 'ASSAULT');
  return attacks.length > 0 && attacks.every(isHarmOnly) && tellsAccident(reader, parsed)
    ? found.filter(({ event }) => event.type !== 'ASSAULT')
    : found;
};

/** A doubtful word needs whom it is done by and to: أغلق الباب, حجز موعدا are no events. */
const isWhole = ({ frame, event, recipient }: Found): boolean =>
  frame.weight > 1 ||
  event.type === 'PROTEST' ||
  (event.actor !== null && (frame.recipient.length === 0 || (event.recipient !== null && recipient?.type !== 'THING')));

/** Whether a sentence tells of an accident: who dies in it is not attacked (قتل سبعة عندما تحطمت طائرتهم). */
const tellsAccident = ({ around: { document } }: Reader, { pieces }: ParsedSentence): boolean => {
  for (let t = pieces[0]?.first ?? 0; t < (pieces.at(-1)?.last ?? 0); t++)
    if (hasRole(document, t, 'accident')) return true;
  return false;
};

/** A mention with the parties that it lacks and another of the same event has. */
const withPartiesOf = (found: Found, other: Found): Found => {
  const actor = found.actor ?? (other.actor !== found.recipient ? other.actor : null);
  const lent = found.event.recipient === null && other.event.recipient !== null && other.recipient !== actor;
  const recipient = lent ? other.recipient : found.recipient;
  const event: Event = {
    ...found.event,
    actor: actor?.id ?? null,
    recipient: lent ? other.event.recipient : found.event.recipient,
    place: found.event.place ?? other.event.place,
  };
  return { ...found, actor, recipient, event };
};

/** أعلن الوزير ...، مطالبا الحكومة بـ: the subject of the verb before acts, what stands behind is as behind the verb. */
const participleEvent = (reader: Reader, parsed: ParsedSentence, candidate: Candidate, sentence: number): Found => {
  const { parties } = reader;
  const { pieces, verbs } = parsed;
  const { frame, piece, token } = candidate;
  const before = [...verbs.values()].filter(
    (each) => each.piece < piece && !isQuotedApart(reader.around.document, pieces[each.piece]!.first, token),
  );
  // أعلن الوزير أن القوات تقدمت، متهما الحكومة: who speaks in the main clause, not who acts in what he says.
  const inWords = IN_WORDS.has(frame.type) || frame.type === 'REQUEST';
  const teller = inWords ? before.findLast(({ cue, subject }) => cue !== null && subject !== null) : undefined;
  const verb = teller ?? before.at(-1);
  const filled: Filled = { actor: frame.actor.includes('subj') ? (verb?.subject ?? null) : null, recipient: null };
  const found = behind(pieces, piece + 1, parties.slots.between);
  if (frame.recipient.includes('obj')) {
    const { last } = pieces[piece]!;
    const [next] = found.free;
    if (token + 1 < last) filled.recipient = parties.party({ first: token + 1, last, skip: 0 }, true);
    else if (next !== undefined) filled.recipient = patient(parties, pieces, next, frame.type);
  }
  fillGoverned(reader, parsed, frame, found.governed, filled, piece);
  return finish(reader, parsed, candidate, filled, found.governed, found.end, sentence);
};

/** Whether a token stands in a quotation that is closed before another token. */
const isQuotedApart = ({ partner, words }: Document, inside: number, after: number): boolean => {
  for (let t = after - 1; t > inside; t--) {
    const open = partner[t]!;
    if (open >= 0 && open < inside && isQuotationMark(words[t]!.form)) return true;
  }
  return false;
};

const verbEvent = (reader: Reader, parsed: ParsedSentence, candidate: Candidate, sentence: number): Found => {
  const { parties } = reader;
  const { pieces, verbs } = parsed;
  const { frame, piece } = candidate;
  const { roles, subject } = verbs.get(piece)!;
  const filled: Filled = { actor: null, recipient: null };
  if (frame.actor.includes('subj')) {
    filled.actor = subject ?? speaker(reader, candidate);
    // قالت مصادر إن ... قصفت: who only tells it does no harm where the subject is left out.
    const isAgentTold = roles.governed.some(([preposition]) => frame.actor.includes(preposition));
    if (
      roles.subject === null &&
      filled.actor &&
      HARMS.has(frame.type) &&
      !isAgentTold &&
      parties.isTeller(filled.actor)
    )
      filled.actor = null;
    // بحث كيم وشي: those who meet or agree stand together.
    const [, other] = roles.subject === null ? [] : parties.members(phraseOf(pieces[roles.subject]!));
    if (other && takes(frame, parties.slots.with)) filled.recipient = parties.party(other, true);
  } else if (frame.recipient.includes('subj')) filled.recipient = subject;
  if (frame.recipient.includes('obj')) {
    if (roles.object !== null) filled.recipient = patient(parties, pieces, roles.object, frame.type);
    else if (candidate.pronoun !== '')
      filled.recipient = parties.pronoun(
        pieces,
        piece,
        candidate.pronoun,
        filled.actor,
        verbs.get(piece)!.topic,
        // قالت الشرطة إن رجلين خطفاها: who tells it did not undergo it.
        HARMS.has(frame.type) ? tellerBefore(verbs, piece) : null,
      );
    else if (roles.passive && pieces[piece - 1]?.kind === 'that')
      // أكد أنه قُتل: whom the pronoun stands for.
      filled.recipient = parties.pronoun(pieces, piece, pronounOf(candidate, parties), null, verbs.get(piece)!.topic);
  }
  const agent = roles.governed.find(([preposition]) => preposition !== 'subj' && frame.actor.includes(preposition));
  if (agent && frame.actor.includes('subj') && frame.recipient.includes('obj')) {
    // اختطف صحفي من قبل مسلحين: with its agent behind a preposition the verb is a passive.
    filled.recipient ??= filled.actor;
    filled.actor = parties.at(pieces, agent[1]);
  }
  fillGoverned(reader, parsed, frame, roles.governed, filled, piece);
  // أشاد بما أعلنته القمة: whose doing it is.
  if (!filled.recipient && IN_WORDS.has(frame.type)) filled.recipient = parties.relativeSubject(pieces, roles.end);
  return finish(reader, parsed, candidate, filled, roles.governed, roles.end, sentence);
};

/** The subject of the last verb of saying before a piece. */
const tellerBefore = (verbs: ParsedSentence['verbs'], piece: number): EntityDraft | null =>
  [...verbs.values()].findLast((verb) => verb.piece < piece && verb.cue !== null)?.subject ?? null;

/** The pronoun that a verb's gender asks for. */
const pronounOf = ({ inflection }: Candidate, { slots }: Parties): string =>
  [...(inflection?.gender === 'f' ? slots.her : slots.him)][0]!;

const takes = ({ recipient }: EventFrame, slots: ReadonlySet<string>): boolean =>
  recipient.some((slot) => slots.has(slot));

/** What is done to at a piece: of what harms a thing as well, of what is done in words whom it concerns. */
const patient = (
  parties: Parties,
  pieces: ParsedSentence['pieces'],
  index: number,
  type: EventFrame['type'],
): EntityDraft | null =>
  HARMS.has(type)
    ? parties.targetAt(pieces, index)
    : IN_WORDS.has(type)
      ? parties.concerned(pieces, index)
      : parties.at(pieces, index);

const nounEvent = (reader: Reader, parsed: ParsedSentence, candidate: Candidate, sentence: number): Found => {
  const { parties, around } = reader;
  const { pieces, governors, verbs } = parsed;
  const { frame, piece: at, token } = candidate;
  const piece = pieces[at]!;
  const found = behind(pieces, at + 1, parties.slots.between);
  const filled: Filled = { actor: null, recipient: null };
  const [next] = found.free;
  const adjacent = next !== undefined && isAdjacent(pieces, at, next) ? phraseOf(pieces[next]!) : null;
  const bound =
    frame.genitive === 'self' ? null : (genitiveOf(around, token, piece.last) ?? peopleOf(around, candidate, piece));
  // زهاء 61: a word of quantity is no party. هجوم منسق: a lone indefinite word describes the attack.
  const lone = bound && bound.last - bound.first === 1;
  const genitive =
    lone && ((parties.isCounted(bound) && adjacent) || (frame.genitive === 'actor' && parties.mayDescribe(bound)))
      ? null
      : bound;
  if (frame.genitive === 'self') filled.actor = parties.party(phraseOf(piece), true);
  else if (genitive) {
    const forWhom = pieces[at + 1];
    const governedFor =
      forWhom?.kind === 'np' && parties.slots.for.has(forWhom.governed) && takes(frame, parties.slots.for);
    const hasObject = (adjacent !== null && frame.recipient.includes('obj')) || governedFor;
    const ordered = governors.get(at)?.verb;
    // أمر بقصف المعارضين: who orders acts, what stands behind is done to.
    const role =
      frame.genitive === 'either' && ordered?.support && ordered.subject
        ? 'recipient'
        : genitiveRole(frame, parties, genitive, hasObject);
    const named =
      role === 'actor' && frame.type === 'ASSAULT' ? parties.namedIn(genitive.first, genitive.first + 1) : null;
    // معركة الحديدة: a town is fought over.
    if (named?.type === 'LOC' && !isState(named)) filled.recipient = named;
    // مهاجمة مواقع للمعارضة: whose it is rather than the place.
    else if (role && !(governedFor && parties.isPremises(genitive)))
      filled[role] =
        role === 'actor'
          ? (parties.party(genitive, true) ?? (hasObject ? parties.target(genitive) : null))
          : parties.target(genitive);
    const second = parties.members(genitive)[1];
    if (role === 'actor' && second && takes(frame, parties.slots.with)) filled.recipient = parties.party(second, true);
    if (role === 'actor' && adjacent && frame.recipient.includes('obj')) filled.recipient = parties.target(adjacent);
  } else if (adjacent && frame.genitive && next === at + 1 && parties.isCounted(adjacent)) {
    // مقتل 61 شخصا, مقتل زهاء 61 شخصا: a number is a phrase of its own.
    filled[frame.genitive === 'actor' ? 'actor' : 'recipient'] = parties.target(adjacent);
  } else filled.actor = parties.nationality(token + 1, piece.last);
  if (candidate.pronoun !== '') {
    const role = frame.genitive === 'recipient' || frame.genitive === 'victim' ? 'recipient' : 'actor';
    const subject = governors.get(at)?.verb.subject ?? null;
    filled[role] = subject ?? parties.pronoun(pieces, at, candidate.pronoun, null);
  }
  // هجوم شنه مسلحون, الهجوم الذي نفذته طالبان: the verb behind, whose object pronoun is the event.
  const after = verbs.get(pieces[found.end]?.kind === 'relative' ? found.end + 1 : found.end);
  if (
    after?.support &&
    after.subject &&
    around.document.words[pieces[after.piece]!.first]!.senses.some(isSupportWithPronoun)
  )
    filled.actor ??= after.subject;
  const governor = governors.get(at);
  // اندلعت مواجهات بين ...: who is told behind it acts.
  const told = found.governed.some(([preposition]) => parties.slots.between.has(preposition));
  if (governor && !filled.actor && !told && frame.genitive !== 'victim' && leads(around.document, piece.first, token))
    fillFromGovernor(reader, parsed, governor, frame.type, filled);
  fillGoverned(reader, parsed, frame, found.governed, filled, at);
  return finish(reader, parsed, candidate, filled, found.governed, found.end, sentence);
};

/** مقتل فلسطينيين اثنين: behind a noun of what someone undergoes a people, no adjective. */
const peopleOf = (
  { document: { words } }: Reader['around'],
  { frame, token }: Candidate,
  { last }: ParsedSentence['pieces'][number],
): Phrase | null => {
  if ((frame.genitive !== 'victim' && frame.genitive !== 'recipient') || token + 1 >= last) return null;
  const { shape, senses } = words[token + 1]!;
  const isPeople = senses.some(({ entry }) => entry.kind === 'nisba' && entry.gender !== 'f');
  return !words[token]!.shape.definite && !shape.definite && isPeople ? { first: token + 1, last, skip: 0 } : null;
};

/** Whether nothing but numbers, quantities and support nouns stands between the head of a phrase and a noun: فبركة الهجوم is no attack. */
const leads = ({ words }: Document, first: number, token: number): boolean => {
  for (let t = first; t < token; t++) {
    const { kinds, shape, senses } = words[t]!;
    const isQuantity = senses.some(({ entry }) => entry.kind === 'eventWord' && entry.role === 'quantity');
    if (shape.part !== 'number' && !(kinds & LEADS_ON) && !isQuantity) return false;
  }
  return true;
};

const LEADS_ON = EntryBit.function | EntryBit.numberWord | EntryBit.supportVerb;

/** حقق النصر is no inquiry: a doubtful verb without an object that has one here. */
const takesOtherObject = ({ verbs }: ParsedSentence, { frame, piece }: Candidate): boolean =>
  frame.weight === 1 && !frame.recipient.includes('obj') && verbs.get(piece)!.roles.object !== null;

/** تحقيق السلام is no inquiry: a doubtful noun of what someone does, before a noun that can do nothing. */
const isOtherSense = ({ around, parties }: Reader, { pieces }: ParsedSentence, { frame, token, piece }: Candidate) => {
  if (parties.isOffice(pieces[piece]!, token)) return true;
  if (frame.type === 'ASSAULT' && isFigure(around.document, token)) return true;
  if (frame.weight !== 1 || frame.genitive !== 'actor') return false;
  const genitive = genitiveOf(around, token, pieces[piece]!.last);
  return genitive !== null && !parties.isParty(genitive) && parties.party(genitive) === null;
};

/** حرب تجارية, معركة الانتخابات: what the word behind makes a figure of speech. */
const isFigure = (document: Document, token: number): boolean =>
  token + 1 < document.size && hasRole(document, token + 1, 'figure');

/**
 * Whether nobody does it: مقتل مدرب في حادث تحطم, ضرب الإعصار الساحل, أدى تحطم طائرة إلى مقتل. What stands behind the
 * trigger, is the subject of its verb or of the verb over it is an accident.
 */
const isAccident = (
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

const isSupportWithPronoun = ({ entry, pronoun }: Sense): boolean => entry.kind === 'supportVerb' && pronoun !== '';

const isAdjacent = (pieces: ParsedSentence['pieces'], at: number, next: number): boolean => {
  for (let i = at + 1; i < next; i++) if (pieces[i]!.kind !== 'adverb' && pieces[i]!.kind !== 'time') return false;
  return true;
};

const genitiveRole = (
  frame: EventFrame,
  parties: Parties,
  genitive: Phrase,
  hasObject: boolean,
): 'actor' | 'recipient' | null => {
  // مهاجمة مواقع للمعارضة: what cannot act is done to all the same.
  const isPremises = parties.isPremises(genitive);
  if (hasObject && !isPremises)
    return parties.isParty(genitive) || frame.genitive !== 'recipient' ? 'actor' : 'recipient';
  if (frame.genitive === 'victim') return 'recipient';
  if (frame.genitive !== 'either') return frame.genitive === 'self' ? null : frame.genitive;
  const sector = parties.sector(genitive);
  if (sector === 'CVL' || sector === 'REF') return 'recipient';
  const named = parties.namedIn(genitive.first, genitive.first + 1);
  if (named?.type === 'LOC') return isState(named) ? 'actor' : 'recipient';
  return parties.isParty(genitive) && !isPremises ? 'actor' : 'recipient';
};

/**
 * Who acts in an event that a verb governs: the subject of support verbs (شنت الطائرات غارات), announcements and promises
 * (أعلن الجيش قصف ...), the object of accusations and demands (اتهم موسكو بقصف ...).
 */
const fillFromGovernor = (
  { parties }: Reader,
  { pieces }: ParsedSentence,
  { verb, slot }: Governor,
  type: EventFrame['type'],
  filled: Filled,
): void => {
  if (slot === 'subj') return;
  // أعلنت الشرطة مقتل ثلاثة في انفجار: who tells of it in another place did not do it.
  if (parties.slots.in.has(slot) && !verb.support && type !== 'CONSULT') return;
  // أضاف حفتر في لقاء مع ...: who speaks at a meeting meets.
  if (type === 'CONSULT' && parties.slots.meeting.has(slot)) filled.actor = verb.subject;
  else if (verb.support) filled.actor = verb.subject;
  else if (verb.cue && OWN_ACT.has(verb.cue)) filled.actor = verb.subject;
  else if (verb.cue && ACT_OF_OTHER.has(verb.cue) && slot !== 'obj' && verb.roles.object !== null)
    filled.actor = parties.at(pieces, verb.roles.object);
  if (filled.actor && filled.actor === filled.recipient) filled.actor = null;
};

const OWN_ACT: ReadonlySet<CueClass> = new Set(['announce', 'promise', 'threaten', 'deny', 'agree', 'reject']);
/** Cues whose object, not subject, does what they speak of. */
export const ACT_OF_OTHER: ReadonlySet<CueClass> = new Set(['accuse', 'call', 'demand', 'criticise', 'allege']);

const fillGoverned = (
  reader: Reader,
  { pieces }: ParsedSentence,
  frame: EventFrame,
  governed: readonly (readonly [string, number])[],
  filled: Filled,
  own: number,
): void => {
  const { parties } = reader;
  const { slots } = parties;
  for (const [preposition, index] of governed) {
    const phrase = phraseOf(pieces[index]!);
    if (parties.isInTitle(pieces, index) || (index - 1 !== own && isOfNearer(reader, pieces, index, preposition)))
      continue;
    if (slots.for.has(preposition) && isAct(reader, pieces[index]!)) {
      // غارات لطرد المسلحين: whom the purpose of an attack is against.
      const { first, last } = pieces[index]!;
      const genitive = frame.type === 'ASSAULT' && !filled.recipient ? genitiveOf(reader.around, first, last) : null;
      if (genitive && parties.isParty(genitive)) filled.recipient = parties.party(genitive, true);
      continue;
    }
    if (!filled.actor && frame.actor.includes(preposition)) filled.actor = parties.at(pieces, index);
    else if (!filled.recipient && frame.recipient.includes(preposition))
      filled.recipient = patient(parties, pieces, index, frame.type);
    else if (slots.between.has(preposition) && takes(frame, slots.with)) {
      const [one, other] = parties.members(phrase);
      if (one && !filled.actor) filled.actor = parties.party(one, true);
      const next = pieces[index + 1];
      const two = other ?? (next?.kind === 'np' && next.conjunction !== '' ? phraseOf(next) : null);
      if (two && !filled.recipient)
        filled.recipient = other
          ? (parties.apposedTo(pieces, index, two) ?? parties.quantity(pieces, index, two) ?? parties.party(two, true))
          : parties.at(pieces, index + 1);
    }
  }
  if (!filled.recipient && OF_ACTS.has(frame.type)) filled.recipient = ofAct(reader, pieces, governed, filled.actor);
};

/** قمتهما ... التوصل إلى اتفاق مع طهران: a preposition right behind another noun of event that takes it belongs to that. */
const isOfNearer = (
  { around: { document } }: Reader,
  pieces: ParsedSentence['pieces'],
  index: number,
  preposition: string,
): boolean => {
  const before = pieces[index - 1];
  if (before?.kind !== 'np' || before.governed === '') return false;
  return document.words[before.first]!.senses.some(
    ({ entry }) => entry.kind === 'eventNoun' && entry.frame.recipient.includes(preposition),
  );
};

/** هدد بقصف المدينة, توعد بتوجيه ضربة إلى النظام: whom the act is against that is threatened. */
const ofAct = (
  { around, parties }: Reader,
  pieces: ParsedSentence['pieces'],
  governed: readonly (readonly [string, number])[],
  actor: EntityDraft | null,
): EntityDraft | null => {
  const { words } = around.document;
  for (const [at, [, index]] of governed.entries()) {
    const { kind, first, last } = pieces[index]!;
    if (kind !== 'np') continue;
    for (let t = first; t < last; t++) {
      const act = words[t]!.senses.find(({ entry }) => entry.kind === 'eventNoun')?.entry;
      if (act?.kind !== 'eventNoun') continue;
      const { genitive, recipient } = act.frame;
      const behindIt = genitive === 'recipient' || genitive === 'either' ? genitiveOf(around, t, last) : null;
      const found =
        (behindIt && parties.party(behindIt, true)) ??
        governed
          .slice(at + 1)
          .filter(([preposition]) => recipient.includes(preposition) || parties.slots.to.has(preposition))
          .map(([, i]) => parties.at(pieces, i))
          .find((party) => party !== null);
      if (found && found !== actor) return found;
    }
  }
  return null;
};

/** Types of what is said of acts to come: whom the act is against is meant. */
const OF_ACTS: ReadonlySet<EventFrame['type']> = new Set(['THREATEN']);

/** Whether a noun phrase is headed by a harmful act: لطرد, لاستهداف. */
const isAct = ({ around: { document } }: Reader, { kind, first }: ParsedSentence['pieces'][number]): boolean =>
  kind === 'np' &&
  document.words[first]!.senses.some(
    ({ entry }) =>
      entry.kind === 'eventNoun' &&
      (HARMS.has(entry.frame.type) || entry.frame.type === 'SANCTION') &&
      entry.frame.genitive !== 'actor',
  );

/** Types that are done in words, to whoever stands behind what they are about. */
const IN_WORDS: ReadonlySet<EventFrame['type']> = new Set([
  'ACCUSE',
  'SUPPORT',
  'REJECT',
  'SANCTION',
  'THREATEN',
  'CONCEDE',
  'REQUEST',
  'AGREE',
]);
/** Types that are done to things as well. */
const HARMS: ReadonlySet<EventFrame['type']> = new Set(['ASSAULT', 'COERCE']);

/** Support verbs, finite or as verbal nouns, with a noun of theirs. */
const combinationEvents = (reader: Reader, parsed: ParsedSentence, sentence: number): Found[] => {
  const { around, parties } = reader;
  const { document } = around;
  const { pieces, verbs } = parsed;
  const out: Found[] = [];
  for (const verb of verbs.values()) {
    if (!verb.support) continue;
    const { roles, support, subject } = verb;
    for (let i = verb.piece + 1; i < roles.end; i++) {
      const piece = pieces[i]!;
      if (piece.kind !== 'np') continue;
      const slots = piece.governed === '' ? ['obj', ''] : [piece.governed];
      const token = [piece.first, ...countedAt(document, pieces, i, parties.slots.of)].find((t) =>
        combinationOf(support!, document.words[t]!, slots),
      );
      if (token === undefined) continue;
      const combination = combinationOf(support!, document.words[token]!, slots)!;
      if (combination.frame.type === 'ASSAULT' && isFigure(document, token)) continue;
      const filled: Filled = { actor: null, recipient: null };
      // حكم عليه بالسجن, توجه إلى فلان تهمة: with whom it is done to between, a verb without a subject is a passive.
      const isPassive =
        roles.subject === null &&
        roles.governed.some(([preposition, at]) => at < i && combination.frame.recipient.includes(preposition));
      const own = roles.subject === i || isPassive ? null : subject;
      if (combination.subject) filled[combination.subject] = own;
      // تعرضت المستشفيات لقصف: what is harmed may be a thing.
      if (combination.subject === 'recipient' && roles.subject !== null && roles.subject !== i)
        filled.recipient ??= parties.targetAt(pieces, roles.subject);
      const { governed, end } = behind(pieces, i + 1, parties.slots.between);
      const all = [...governed, ...roles.governed.filter(([, at]) => at < i)];
      fillGoverned(reader, parsed, combination.frame, all, filled, i);
      if (!filled.recipient && combination.frame.type === 'REJECT') {
        // رد على اتهامات الوزير: whose it was.
        const genitive = genitiveOf(around, token, piece.last);
        filled.recipient = genitive && parties.party(genitive, true);
      }
      if (
        !filled.recipient &&
        combination.frame.recipient.includes('obj') &&
        roles.object !== null &&
        roles.object !== i
      )
        filled.recipient = patient(parties, pieces, roles.object, combination.frame.type);
      if (combination.slot === '' || combination.subject !== 'actor') {
        const genitive = genitiveOf(around, token, piece.last);
        if (genitive && !filled.actor) filled.actor = parties.party(genitive, true);
      }
      if (combination.slot !== '' && combination.subject === 'actor' && HARMS.has(combination.frame.type)) {
        // أمر بقصف المدينة: what stands behind the noun is done to.
        const genitive = genitiveOf(around, token, piece.last);
        if (genitive) filled.recipient ??= parties.target(genitive);
      }
      const candidate: Candidate = {
        piece: i,
        token,
        frame: combination.frame,
        lemma: support!.entry.lemma,
        inflection: verb.inflection,
        pronoun: '',
      };
      out.push(finish(reader, parsed, candidate, filled, all, end, sentence, verb.piece));
      break;
    }
  }
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== 'np' || piece.last - piece.first < 2) continue;
    for (let t = piece.first; t + 1 < piece.last; t++) {
      const support = supportOf(document.words[t]!, false);
      if (!support) continue;
      const combination = combinationOf(support, document.words[t + 1]!, ['obj']);
      if (!combination) continue;
      const filled: Filled = { actor: null, recipient: null };
      const governor = parsed.governors.get(at);
      if (governor) fillFromGovernor(reader, parsed, governor, combination.frame.type, filled);
      const { governed, end } = behind(pieces, at + 1, parties.slots.between);
      fillGoverned(reader, parsed, combination.frame, governed, filled, at);
      const { frame } = combination;
      const { lemma } = support.entry;
      const candidate: Candidate = { piece: at, token: t + 1, frame, lemma, inflection: null, pronoun: '' };
      out.push(finish(reader, parsed, candidate, filled, governed, end, sentence));
    }
  }
  return out;
};

/** What is counted in a noun phrase that a word of quantity heads: شن سلسلة غارات, فرض حزمة من العقوبات. */
const countedAt = (
  { words }: Document,
  pieces: ParsedSentence['pieces'],
  index: number,
  of: ReadonlySet<string>,
): number[] => {
  const { first, last } = pieces[index]!;
  const next = pieces[index + 1];
  for (let t = first; t < last; t++) {
    if (!words[t]!.senses.some(({ entry }) => entry.kind === 'eventWord' && entry.role === 'quantity')) continue;
    if (t + 1 < last) return [t + 1];
    return next?.kind === 'np' && of.has(next.governed) ? [next.first] : [];
  }
  return [];
};

/** Who speaks where a verb stands in the first person: the last source of the claim around it. */
const speaker = (
  { around: { document }, claims, parties }: Reader,
  { token, inflection }: Candidate,
): EntityDraft | null => {
  if (inflection?.person !== 1) return null;
  const [, ...links] =
    claimsAround(claims, { start: document.start[token]!, end: document.end[token]! }).at(-1)?.chain ?? [];
  return parties.byId(links.at(-1)?.entity ?? null);
};

const finish = (
  reader: Reader,
  parsed: ParsedSentence,
  candidate: Candidate,
  { actor, recipient: given }: Filled,
  governed: readonly (readonly [string, number])[],
  end: number,
  sentence: number,
  from = candidate.piece,
): Found => {
  const { around, parties, times, claims } = reader;
  const { pieces, scene } = parsed;
  const { document } = around;
  const { frame, token, piece, inflection } = candidate;
  const word = document.words[token]!;
  const trigger = {
    start: word.shape.skip === 0 ? document.start[token]! : offsetInToken(document, token, word.shape.skip),
    end: document.end[token]!,
  };
  const bearing = claimsAround(claims, trigger);
  const { type, mode } = typeOf(reader, pieces, candidate, governed, actor, given);
  const recipient =
    (given && isItself(given, trigger) ? null : given) ??
    (type === 'PROTEST' ? protestedAgainst(parties, pieces, piece, actor) : null);
  const last = pieces[Math.max(piece, end - 1)]!.last;
  // Forces are sent to a place, not to someone.
  const moved = type === 'MOBILIZE' && recipient?.type === 'LOC';
  const placed =
    sceneOfVerb(reader, parsed, candidate, end) ??
    placeOf(parties, pieces, candidate, governed, recipient) ??
    (moved ? recipient : AT_SCENE.has(type) ? scene : null);
  return {
    event: {
      id: '',
      type,
      mode,
      trigger,
      actor: actor?.id ?? null,
      recipient: moved || !recipient || recipient === actor ? null : recipient.id,
      place: placed?.id ?? null,
      time: timeOf(times, token, last, pieces)?.id ?? null,
      quantity: quantityOf(around, pieces, from, end),
      status:
        governedStatus(reader, parsed, candidate, bearing) ??
        statusOf(
          around,
          pieces,
          from,
          pieces[from]!.kind === 'verb' ? pieces[from]!.first : token,
          inflection,
          bearing,
        ),
      claims: bearing.map((claim) => claim.id),
      rule: inflection ? (from === piece ? 'ar.event.verb' : 'ar.event.combination') : 'ar.event.noun',
    },
    sentence,
    frame,
    actor,
    recipient,
    aspect: inflection?.aspect ?? null,
    definite: !inflection && word.shape.definite,
    clause: clausesBefore(document, pieces, from),
    setting: settingOf(document, parsed, candidate, from),
  };
};

/** قدم المساعدة: an unnamed party that is the trigger itself. */
const isItself = ({ names, mentions }: EntityDraft, { start, end }: Event['trigger']): boolean =>
  names.length === 0 && mentions.length === 1 && mentions[0]!.start <= start && end <= mentions[0]!.end;

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

/** Whom a protest is against: who is named behind it, beside what it wants or before whose door it stands. */
const protestedAgainst = (
  parties: Parties,
  pieces: ParsedSentence['pieces'],
  at: number,
  actor: EntityDraft | null,
): EntityDraft | null => {
  for (let i = at + 1; i < pieces.length && i - at < PROTEST_REACH; i++) {
    const { kind, governed, first, last } = pieces[i]!;
    if (kind === 'stop') return null;
    if (kind !== 'np' || parties.slots.whereabouts.has(governed)) continue;
    const named = parties.namedIn(first, last) ?? parties.nationality(first, last);
    // Against a state or someone, not against a town.
    if (named && named !== actor && (named.type !== 'LOC' || (isState(named) && !parties.slots.at.has(governed))))
      return named;
  }
  return null;
};

const PROTEST_REACH = 14;

/** How the clause stands in its sentence, as signs for the choice: its word, what governs it, whether it is told aside. */
const settingOf = (
  document: Document,
  { pieces, governors }: ParsedSentence,
  { piece, lemma }: Candidate,
  from: number,
): string[] => {
  const { governed, conjunction } = pieces[piece]!;
  const signs = [`word ${lemma}`, `behind ${governed || (conjunction === '' ? 'nothing' : 'and')}`];
  const before = pieces[from - 1]?.kind ?? 'start';
  if (pieces[from]!.kind === 'verb') signs.push(`verb behind ${before}`);
  const governor = governors.get(piece);
  if (governor && isResult(document, pieces[governor.verb.piece]!.first)) signs.push('result');
  if (governor && from === piece)
    signs.push(
      `under ${governor.verb.cue ?? (governor.verb.support ? 'support' : 'verb')} ${governor.slot === 'subj' ? 'subj' : ''}`,
    );
  return signs;
};

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
    (verb.subject !== null && !verb.support && !verb.cue && !(kinds & EntryBit.eventVerb) && !isResult(document, first))
  );
};

const isResult = (document: Document, token: number): boolean => hasRole(document, token, 'result');

const hasRole = ({ words }: Document, token: number, role: EventWord['role']): boolean =>
  (words[token]!.kinds & EntryBit.eventWord) !== 0 &&
  words[token]!.senses.some(({ entry }) => entry.kind === 'eventWord' && entry.role === role);

/** What the verb over a noun of event says of it: that of a support verb is its own, an accusation makes it possible. */
const governedStatus = (
  reader: Reader,
  parsed: ParsedSentence,
  { piece, inflection }: Candidate,
  bearing: readonly Claim[],
): Status | null => {
  const { around } = reader;
  const { slots } = reader.parties;
  const { pieces, governors } = parsed;
  const governor = inflection ? undefined : governors.get(piece);
  if (!governor || governor.slot === 'subj') return null;
  const { verb } = governor;
  // ستبقي قوة للعمل مع ...: the purpose of what is planned is planned.
  if (slots.purpose.has(governor.slot) && isPurpose(reader, parsed, governor, piece)) return 'planned';
  if (verb.cue === 'accuse' && governor.slot !== 'obj') return 'possible';
  const isInside = slots.in.has(governor.slot);
  const meant = slots.meeting.has(governor.slot) && !isInside ? null : meantBy(around, pieces, verb.piece);
  // توعد بالرد على القصف: what is meant stands nearest to the verb.
  const isNearest = governor.slot === 'obj' || verb.roles.governed[0]?.[1] === piece;
  if (meant && isNearest && (!isInside || meant === 'possible')) return meant;
  // سترد على طرد: what is answered is no plan.
  if (verb.inflection?.future && (governor.slot === 'obj' || verb.support)) return 'planned';
  if (!verb.support) return null;
  const status = statusOf(around, pieces, verb.piece, pieces[verb.piece]!.first, verb.inflection, bearing);
  return status === 'actual' ? null : status;
};

/** The type, where the parties change it: a court that condemns convicts, who attacks in words accuses, who leaves a treaty rejects it. */
const typeOf = (
  { around: { document }, parties }: Reader,
  pieces: ParsedSentence['pieces'],
  { frame, token }: Candidate,
  governed: readonly (readonly [string, number])[],
  actor: EntityDraft | null,
  recipient: EntityDraft | null,
): Pick<Event, 'type' | 'mode'> => {
  const { type, mode } = frame;
  const told = type === 'ASSAULT' && mode === null ? modeBeside(document, token) : null;
  if (told) return { type, mode: told };
  if ((mode === 'disapprove' || type === 'ASSAULT') && actor && parties.isCourt(actor))
    return { type: 'SANCTION', mode: 'convict' };
  if (
    type === 'ASSAULT' &&
    mode === null &&
    frame.weight === 3 &&
    (actor?.type === 'PER' || (actor && parties.isPress(actor))) &&
    recipient &&
    ATTACKED_IN_WORDS.has(recipient.type)
  )
    return { type: 'ACCUSE', mode: 'disapprove' };
  if (mode === 'deport' || mode === 'expel') {
    // طرد: diplomats are expelled, fighters driven out, people deported.
    if (recipient && parties.isArmed(recipient)) return { type: 'ASSAULT', mode: null };
    if (recipient && parties.isDiplomat(recipient)) return { type: 'SANCTION', mode: 'expel' };
  }
  if (type === 'RETREAT' && mode === 'withdraw')
    for (const [preposition, index] of governed) {
      if (!frame.recipient.includes(preposition)) continue;
      const { senses } = document.words[pieces[index]!.first]!;
      if (senses.some(({ entry }) => entry.kind === 'eventNoun' && entry.frame.type === 'AGREE'))
        return { type: 'REJECT', mode: null };
    }
  return { type, mode };
};

/** ضربات جوية, هجوم على المعسكر بالقنابل: the mode of an attack that a word close behind tells. */
const modeBeside = ({ words, size }: Document, token: number): string | null => {
  for (let t = token + 1; t < Math.min(size, token + 1 + MODE_REACH); t++) {
    if (words[t]!.shape.part === 'mark') return null;
    if (!(words[t]!.kinds & EntryBit.eventWord)) continue;
    for (const { entry } of words[t]!.senses)
      if (entry.kind === 'eventWord' && entry.role === 'mode') return entry.word;
  }
  return null;
};

const MODE_REACH = 4;
const ATTACKED_IN_WORDS: ReadonlySet<string> = new Set(['PER', 'ORG']);

/** Where an event happened: an attacked or visited place itself, else behind a preposition of place in its clause, else near it in its sentence. */
const placeOf = (
  parties: Parties,
  pieces: ParsedSentence['pieces'],
  { frame, piece }: Candidate,
  governed: readonly (readonly [string, number])[],
  recipient: EntityDraft | null,
): EntityDraft | null => {
  if (recipient?.type === 'LOC' && (frame.mode === 'visit' || HARMS.has(frame.type))) return recipient;
  const stands = new Set(frame.place);
  const own = placeAmong(
    parties,
    pieces,
    governed.map(([, index]) => index),
    stands,
  );
  if (own || !LOCATED.has(frame.type)) return own;
  // Before it in its sentence, then behind it.
  const order = [...pieces.keys()].sort((a, b) => Math.abs(a - piece) - Math.abs(b - piece) || a - b);
  return placeAmong(parties, pieces, order, stands);
};

/** شهدت العاصمة مظاهرات, انفجار هز المدينة, انفجارات هزت المدينة: the place that a verb over or behind a noun of event tells. */
const sceneOfVerb = (
  { around: { document }, parties }: Reader,
  { pieces, verbs, governors }: ParsedSentence,
  { piece, inflection }: Candidate,
  end: number,
): EntityDraft | null => {
  if (inflection) return null;
  for (const verb of [governors.get(piece)?.verb, verbs.get(pieces[end]?.kind === 'relative' ? end + 1 : end)]) {
    if (!verb || !hasRole(document, pieces[verb.piece]!.first, 'scene')) continue;
    const { subject, object } = verb.roles;
    const [other] = [subject, object].filter((index) => index !== null && index !== piece);
    const place = other === undefined ? null : parties.placeIn(pieces[other!]!.first, pieces[other!]!.last);
    if (place?.type === 'LOC') return place;
  }
  return null;
};

/** Types that go on at the place last named where their own sentence names none. */
const AT_SCENE: ReadonlySet<EventFrame['type']> = new Set([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'MOBILIZE',
  'RETREAT',
  'AID',
  'CONSULT',
  'CONCEDE',
]);
const LOCATED: ReadonlySet<EventFrame['type']> = new Set([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'MOBILIZE',
  'CONSULT',
  'AID',
  'RETREAT',
  'CONCEDE',
  'SANCTION',
  'REQUEST',
  'REJECT',
]);
