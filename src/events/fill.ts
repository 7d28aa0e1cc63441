import type { CueClass, EventFrame } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Support } from './candidates.ts';
import { genitiveOf } from './genitive.ts';
import { hasEventRole } from './has-event-role.ts';
import { isState } from './is-state.ts';
import type { Governor, ParsedSentence } from './parsed-sentence.ts';
import type { Parties } from './parties.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import type { Reader } from './reader.ts';
import { HARMS, IN_WORDS } from './type-classes.ts';

/** The parties of an event, as they are filled. */
export interface Filled {
  actor: EntityDraft | null;
  recipient: EntityDraft | null;
}

export const takes = ({ recipient }: EventFrame, slots: ReadonlySet<string>): boolean =>
  recipient.some((slot) => slots.has(slot));

/** What is done to at a piece: of what harms a thing as well, of what is done in words whom it concerns. */
export const patient = (
  parties: Parties,
  pieces: ParsedSentence['pieces'],
  index: number,
  type: EventFrame['type'],
): EntityDraft | null =>
  HARMS.has(type)
    ? parties.targetAt(pieces, index)
    : // الانسحاب من الاتفاق مع طهران: with whom the agreement is.
      IN_WORDS.has(type) || (type === 'RETREAT' && parties.isAgreement(phraseOf(pieces[index]!)))
      ? parties.concerned(pieces, index)
      : // احتجاجا على مقتل مواطن فرنسي: nobody who is only named in what is protested against.
        parties.at(pieces, index, type !== 'PROTEST');

export const genitiveRole = (
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
export const fillFromGovernor = (
  { around: { document }, parties }: Reader,
  { pieces }: ParsedSentence,
  { verb, slot }: Governor,
  type: EventFrame['type'],
  filled: Filled,
): void => {
  if (slot === 'subj') return;
  // أعلن الجيش إغلاق المعبر بعد مظاهرات: the people, not who answers them.
  if (parties.slots.anchor.has(slot) && type === 'PROTEST') return;
  // أعلنت الشرطة مقتل ثلاثة في انفجار: who tells of it in another place did not do it.
  if (parties.slots.in.has(slot) && (!verb.support || (verb.cue !== null && HARMS.has(type))) && type !== 'CONSULT')
    return;
  // شهدت المدينة حرق مدرسة: where it happens.
  if (hasEventRole(document, pieces[verb.piece]!.first, 'scene')) return;
  if (isUndergone({ verb, slot })) {
    if (type !== 'CONSULT') filled.recipient ??= verb.subject;
    return;
  }
  // أضاف حفتر في لقاء مع ...: who speaks at a meeting meets.
  if (type === 'CONSULT' && parties.slots.meeting.has(slot)) filled.actor = verb.subject;
  else if (verb.support && acts(verb.support)) filled.actor = verb.subject;
  else if (verb.cue && OWN_ACT.has(verb.cue)) filled.actor = verb.subject;
  // ترغب بالانسحاب, نظموا مسيرة للمطالبة: who wants to or does it for that.
  else if (
    !verb.cue &&
    ((parties.slots.purpose.has(slot) && !(type === 'PROTEST' && harms(verb))) ||
      hasEventRole(document, pieces[verb.piece]!.first, 'planned'))
  )
    filled.actor = verb.subject;
  else if (verb.cue && ACT_OF_OTHER.has(verb.cue) && slot !== 'obj' && verb.roles.object !== null)
    filled.actor = parties.at(pieces, verb.roles.object);
  if (filled.actor && filled.actor === filled.recipient) filled.actor = null;
};

/** تعرضت فتاة لاغتصاب: whether the subject of a verb undergoes what stands behind this preposition. */
export const isUndergone = ({ verb: { support }, slot }: Governor): boolean => {
  const own = support?.entry.combinations.filter((one) => one.slot === slot) ?? [];
  return own.length > 0 && own.every(({ subject }) => subject === 'recipient');
};

/** لقي حتفه في هجوم: the subject of some support verbs only undergoes. */
const acts = ({ entry: { combinations } }: Support): boolean =>
  combinations.length === 0 || combinations.some(({ subject }) => subject !== 'recipient');

const OWN_ACT: ReadonlySet<CueClass> = new Set(['announce', 'promise', 'threaten', 'deny', 'agree', 'reject']);

/** اعتقلت الشرطة محتجين ... للاحتجاج على: who arrests does not protest. */
const harms = ({ senses }: Governor['verb']): boolean =>
  senses.some(({ entry }) => entry.kind === 'eventVerb' && HARMS.has(entry.frame.type));

/** Cues whose object, not subject, does what they speak of. */
export const ACT_OF_OTHER: ReadonlySet<CueClass> = new Set(['accuse', 'call', 'demand', 'criticise', 'allege']);

/** Cues whose subject only tells what is done. */
export const TELLS: ReadonlySet<CueClass> = new Set([
  'say',
  'continue',
  'confirm',
  'relay',
  'reveal',
  'remind',
  'clarify',
  'point',
  'testify',
  'answer',
]);

export const fillGoverned = (
  reader: Reader,
  { pieces }: ParsedSentence,
  frame: EventFrame,
  governed: readonly (readonly [string, number])[],
  filled: Filled,
  own: number,
): void => {
  const { parties } = reader;
  const { slots } = parties;
  let isUndergone = false;
  for (const [preposition, index] of governed) {
    // احتجاجا على مقتل فتى على يد الشرطة: who did what stands between.
    if (isUndergone && slots.agent.has(preposition)) continue;
    isUndergone ||= tellsHarm(reader, pieces[index]!);
    const phrase = phraseOf(pieces[index]!);
    if (parties.isInTitle(pieces, index) || (index - 1 !== own && isOfNearer(reader, pieces, index, preposition)))
      continue;
    // في واحدة من أكبر المظاهرات: what one is of.
    const before = pieces[index - 1]!;
    if (
      slots.of.has(preposition) &&
      before.kind === 'np' &&
      before.governed !== '' &&
      parties.isOneAmong(phraseOf(before))
    )
      continue;
    if (slots.for.has(preposition) && isAct(reader, pieces[index]!)) {
      // غارات لطرد المسلحين: whom the purpose of an attack is against.
      const { first, last } = pieces[index]!;
      const genitive = frame.type === 'ASSAULT' && !filled.recipient ? genitiveOf(reader.around, first, last) : null;
      if (genitive && parties.isParty(genitive)) filled.recipient = parties.party(genitive, true);
      continue;
    }
    if (!filled.actor && frame.actor.includes(preposition)) filled.actor = parties.at(pieces, index);
    // زيارة مقررة للوزير إلى باريس: who meets or visits, not what is visited.
    else if (!filled.actor && frame.type === 'CONSULT' && slots.owner.has(preposition) && parties.isPerson(phrase))
      filled.actor = parties.at(pieces, index);
    else if (!filled.recipient && frame.recipient.includes(preposition))
      filled.recipient =
        pieces[index]!.kind === 'resumptive'
          ? parties.at(pieces, index, true, filled.actor)
          : (patient(parties, pieces, index, frame.type) ??
            // اجتماع مع نظيريه: somebody, whether tables know him or not.
            (frame.type === 'CONSULT' && slots.with.has(preposition) ? parties.someone(phrase) : null));
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
        (behindIt && (parties.party(behindIt, true) ?? parties.nationality(behindIt.first, behindIt.last))) ??
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

/** مقتل, اغتيال: whether a noun phrase is headed by what someone undergoes. */
const tellsHarm = ({ around: { document } }: Reader, { kind, first }: ParsedSentence['pieces'][number]): boolean =>
  kind === 'np' &&
  document.words[first]!.senses.some(
    ({ entry }) =>
      entry.kind === 'eventNoun' && (entry.frame.genitive === 'victim' || entry.frame.genitive === 'recipient'),
  );

/** Whether a noun phrase is headed by a harmful act: لطرد, لاستهداف. */
const isAct = ({ around: { document } }: Reader, { kind, first }: ParsedSentence['pieces'][number]): boolean =>
  kind === 'np' &&
  document.words[first]!.senses.some(
    ({ entry }) =>
      entry.kind === 'eventNoun' &&
      (HARMS.has(entry.frame.type) || entry.frame.type === 'SANCTION') &&
      entry.frame.genitive !== 'actor',
  );
