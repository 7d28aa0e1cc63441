import type { Document } from '../model/document.ts';
import { EntryBit, type EventFrame } from '../model/lexicon.ts';
import type { Sense } from '../model/word.ts';
import { type Candidate, combinationOf } from './candidates.ts';
import { type Filled, fillFromGovernor, fillGoverned, genitiveRole, isUndergone, patient, takes } from './fill.ts';
import { finish } from './finish.ts';
import type { Found } from './found.ts';
import { genitiveOf } from './genitive.ts';
import { isState } from './is-state.ts';
import { leads } from './leads.ts';
import { ascribed, attempting, committed, culprit, enabled, origin, owner, sender } from './noun-doer.ts';
import type { Governor, ParsedSentence, Verb } from './parsed-sentence.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import type { Reader } from './reader.ts';
import { behind } from './roles.ts';
import { undergoing } from './undergoing.ts';

export const nounEvent = (reader: Reader, parsed: ParsedSentence, candidate: Candidate, sentence: number): Found => {
  const { parties, around } = reader;
  const { pieces, governors, verbs } = parsed;
  const { frame, piece: at, token } = candidate;
  const piece = pieces[at]!;
  const doer = piece.first === token ? enabled(reader, pieces, at) : null;
  const found = behind(pieces, at + 1, parties.slots.between);
  const filled: Filled = { actor: null, recipient: null };
  const [next] = found.free;
  const adjacent = next !== undefined && isAdjacent(pieces, at, next) ? phraseOf(pieces[next]!) : null;
  const bound =
    frame.genitive === 'self'
      ? null
      : (genitiveOf(around, token, piece.last) ??
        peopleOf(around, candidate, piece) ??
        sharedGenitive(around, pieces, at, token));
  // زهاء 61: a word of quantity is no party. هجوم منسق: a lone indefinite word describes the attack.
  const lone = bound && bound.last - bound.first === 1;
  const genitive =
    lone && ((parties.isCounted(bound) && adjacent) || (frame.genitive === 'actor' && parties.mayDescribe(bound)))
      ? null
      : // طلب فتح تحقيق: an act that is asked for does not ask.
        bound && frame.genitive === 'actor' && !around.names.has(bound.first) && isBareAct(around.document, bound)
        ? null
        : bound;
  // توجه المتظاهرون, مليون متظاهر: whoever is called so, with the number before.
  if (frame.genitive === 'self') {
    const self = { first: token, last: piece.last, skip: 0 };
    const isWhole = leads(around.document, piece.first, token, frame.type);
    filled.actor = (isWhole ? parties.at(pieces, at) : null) ?? parties.party(self);
  } else if (genitive) {
    const forWhom = pieces[at + 1];
    const governedFor =
      forWhom?.kind === 'np' && parties.slots.for.has(forWhom.governed) && takes(frame, parties.slots.for);
    const hasObject =
      (adjacent !== null && frame.recipient.includes('obj') && !goesOn(reader, genitive, adjacent)) || governedFor;
    // أمر بقصف المعارضين: who orders acts, what stands behind is done to.
    const role =
      !hasObject &&
      frame.recipient.includes('obj') &&
      (doer !== null || isDoneByOther(reader, pieces, at, token, governors.get(at)))
        ? 'recipient'
        : !hasObject && isAccused(reader, pieces, at, token, frame)
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
          : (parties.quantity(pieces, at, genitive) ?? parties.target(genitive));
    const second = parties.members(genitive)[1];
    if (role === 'actor' && second && takes(frame, parties.slots.with)) filled.recipient = parties.party(second, true);
    if (role === 'actor' && adjacent && hasObject && frame.recipient.includes('obj'))
      filled.recipient = patient(parties, pieces, next!, frame.type);
  } else if (adjacent && UNDERGONE.has(frame.genitive) && next === at + 1 && parties.isCounted(adjacent)) {
    // مقتل 61 شخصا, مقتل زهاء 61 شخصا: a number is a phrase of its own.
    filled.recipient = parties.targetAt(pieces, next);
  } else filled.actor = parties.nationality(token + 1, piece.last);
  // محاولات إيرانية لمهاجمتها: another attempts it.
  const other =
    candidate.pronoun !== '' && frame.recipient.includes('obj') ? attempting(reader, pieces, at, token) : null;
  if (candidate.pronoun !== '') {
    const role =
      other ||
      frame.genitive === 'recipient' ||
      frame.genitive === 'victim' ||
      isAccused(reader, pieces, at, token, frame)
        ? 'recipient'
        : 'actor';
    const subject = governors.get(at)?.verb.subject ?? null;
    // قال مصدر إنه تم خطفهما: who only tells it did not undergo it.
    const isOther = subject !== null && role === 'recipient' && parties.isTeller(subject);
    // احتجزت الشرطة طالبة لاتهامها بالسرقة: who detains her does not accuse himself.
    const isAside = isOther || (role === 'recipient' && frame.genitive === 'actor');
    filled[role] =
      (isAside || other ? null : subject) ??
      parties.pronoun(pieces, at, candidate.pronoun, other, null, isAside ? subject : null);
    // لدى استقباله الوزير: who it is done to stands free behind it.
    if (role === 'actor' && adjacent && frame.recipient.includes('obj'))
      filled.recipient = patient(parties, pieces, next!, frame.type);
  }
  filled.actor ??= doer ?? origin(reader, pieces, candidate);
  if (!filled.actor && filled.recipient === null) filled.actor = owner(reader, pieces, candidate);
  // هجوم شنه مسلحون, الهجوم الذي نفذته طالبان: the verb behind, whose object pronoun is the event.
  const after = verbs.get(pieces[found.end]?.kind === 'relative' ? found.end + 1 : found.end);
  if (
    after?.support &&
    after.subject &&
    frame.genitive !== 'victim' &&
    around.document.words[pieces[after.piece]!.first]!.senses.some(isSupportWithPronoun) &&
    parties.mayStandFor(around.document.words[pieces[after.piece]!.first]!.cut.pronoun, token)
  )
    filled.actor ??= after.subject;
  // وساطة قامت بها الحكومة, الزيارة التي قام بها الوزير: the pronoun for the event stands on a preposition.
  else if (after?.support && pieces[after.piece + 1]?.kind === 'resumptive') {
    const doer = pieces[after.piece + 2];
    if (doer?.kind === 'np' && doer.governed === '') filled.actor ??= parties.at(pieces, after.piece + 2);
  }
  // كان المتشددون وراء سلسلة من الهجمات: who is behind it.
  const quantity = at > 0 && parties.slots.of.has(piece.governed) ? 1 : 0;
  const stands = pieces[at - quantity]!;
  if (!filled.actor && frame.genitive !== 'victim' && parties.slots.behind.has(stands.governed)) {
    const who = pieces[at - quantity - 1];
    filled.actor =
      who?.kind === 'np' && who.governed === ''
        ? parties.party(phraseOf(who))
        : (governors.get(at)?.verb.subject ?? null);
  }
  if (frame.genitive !== 'victim')
    filled.actor ??= attempting(reader, pieces, at, token) ?? committed(reader, pieces, at);
  if (frame.genitive !== 'victim' && leads(around.document, piece.first, token, frame.type))
    filled.actor ??= culprit(reader, pieces, at);
  filled.actor ??= ascribed(reader, pieces, at, token);
  filled.recipient ??= undergoing(reader, pieces, candidate);
  const governor = governors.get(at);
  if (governor && isUndergone(governor) && frame.genitive !== 'victim')
    filled.actor ??= sender(reader, pieces, found.governed);
  // اندلعت مواجهات بين ...: who is told behind it acts.
  const told = found.governed.some(([preposition]) => parties.slots.between.has(preposition));
  if (
    governor &&
    !filled.actor &&
    !told &&
    frame.genitive !== 'victim' &&
    (leads(around.document, piece.first, token, frame.type) || isCampaign(reader, governor, piece.first, token))
  )
    fillFromGovernor(reader, parsed, governor, frame.type, filled);
  if (governor && frame.type !== 'CONSULT' && isUndergone(governor))
    filled.recipient ??= governor.verb.subject ?? subjectThing(reader, pieces, governor.verb);
  fillGoverned(reader, parsed, frame, [...found.governed, ...governedOf(after, at)], filled, at);
  return finish(reader, parsed, candidate, filled, found.governed, found.end, sentence);
};

/** اتهام الوزير بالفساد, اتهامه بقتل: without an object behind it, whoever is accused of something. */
const isAccused = (
  { around: { document }, parties }: Reader,
  pieces: ParsedSentence['pieces'],
  at: number,
  token: number,
  { type, recipient }: EventFrame,
): boolean => {
  const next = pieces[at + 1];
  const isTransitive =
    recipient.includes('obj') || document.words[token]!.senses.some(({ entry }) => entry.kind === 'eventVerb');
  return type === 'ACCUSE' && isTransitive && next?.kind === 'np' && parties.slots.at.has(next.governed);
};

/** لقاء جرى في المدينة بين الوزيرين, الدعم الذي تقدمه لهم: what stands behind a verb that only goes on with the event before it belongs to the event. */
const governedOf = (verb: Verb | undefined, at: number): Verb['roles']['governed'] =>
  (verb?.roles.subject === at && !verb.senses.some(({ entry }) => entry.kind === 'eventVerb')) ||
  (verb?.support && verb.support.pronoun !== '')
    ? verb.roles.governed
    : [];

/** اعتقال وقتل ستة مسلحين: what the last of several acts has behind it, the others have as well. */
const sharedGenitive = (
  around: Reader['around'],
  pieces: ParsedSentence['pieces'],
  at: number,
  token: number,
): Phrase | null => {
  const { words } = around.document;
  if (words[token]!.shape.definite || words[token]!.shape.pronoun !== '') return null;
  for (let [t, i] = [token + 1, at]; t < words.length; t++) {
    if (pieces[i]!.last <= t) i++;
    const piece = pieces[i];
    const word = words[t]!;
    if (piece?.kind !== 'np' || (piece.governed !== '' && i > at) || word.shape.conjunction !== 'و') return null;
    if (!(word.kinds & EntryBit.eventNoun) || word.shape.definite) return null;
    const genitive = genitiveOf(around, t, piece.last);
    if (genitive) return genitive;
  }
  return null;
};

/** Of what is behind a noun that someone undergoes (مقتل), or may (قصف). */
const UNDERGONE: ReadonlySet<EventFrame['genitive']> = new Set(['recipient', 'victim', 'either']);

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

/** شنت السلطات حملة اعتقالات: whether the noun before it is what its support verb takes. */
const isCampaign = (
  { around: { document } }: Reader,
  { verb, slot }: Governor,
  first: number,
  token: number,
): boolean =>
  token === first + 1 && verb.support !== null && combinationOf(verb.support, document.words[first]!, [slot]) !== null;

const isSupportWithPronoun = ({ entry, pronoun }: Sense): boolean => entry.kind === 'supportVerb' && pronoun !== '';

const isAdjacent = (pieces: ParsedSentence['pieces'], at: number, next: number): boolean => {
  for (let i = at + 1; i < next; i++) if (pieces[i]!.kind !== 'adverb' && pieces[i]!.kind !== 'time') return false;
  return true;
};

/** فتح, إجراء: an indefinite noun of an act, of nobody who acts. */
const isBareAct = ({ words }: Document, { first }: Phrase): boolean => {
  const { shape, kinds } = words[first]!;
  return !shape.definite && shape.pronoun === '' && shape.act && !(kinds & (EntryBit.partyNoun | EntryBit.title));
};

/** توقيف المساعد المقال, توقيف نائب رئيس الحزب: whether the phrase right behind a genitive is still of it. */
const goesOn = ({ parties }: Reader, genitive: Phrase, next: Phrase): boolean =>
  genitive.last === next.first &&
  parties.isDefinite(next) &&
  (parties.isDefinite(genitive) ? parties.describes(next) && !parties.isParty(next) : !parties.isName(next));

/** تعرضت حضانة لانتقادات: what undergoes it, a party or not. */
const subjectThing = ({ parties }: Reader, pieces: ParsedSentence['pieces'], { roles }: Verb) =>
  roles.subject === null ? null : parties.targetAt(pieces, roles.subject);

/** قاموا بمساعدة الحركة, وصل لدعم المعارضة: whether who acts is told before a verbal noun, what is behind it undergoes it. */
const isDoneByOther = (
  { around: { document }, parties }: Reader,
  pieces: ParsedSentence['pieces'],
  at: number,
  token: number,
  governor: Governor | undefined,
): boolean => {
  const { first, governed } = pieces[at]!;
  if (first !== token || !document.words[token]!.shape.act) return false;
  if (parties.slots.for.has(governed)) return true;
  if (!governor?.verb.support || isUndergone(governor)) return false;
  // شدد على دعم بلاده: his own.
  if (parties.slots.homeland.has(document.words[token + 1]!.shape.stem)) return false;
  const { at: by, of, on, in: inside } = parties.slots;
  return governor.slot === 'obj' || [by, of, on, inside].some((slot) => slot.has(governor.slot));
};
