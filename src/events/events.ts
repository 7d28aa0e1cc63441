import type { Event } from '../model/evidence.ts';
import { withAttacked } from './attacked.ts';
import { type Candidate, nounCandidates, participleCandidates, verbCandidates } from './candidates.ts';
import { combinationEvents } from './combination-events.ts';
import type { Found } from './found.ts';
import {
  isAccident,
  isKindOfPlace,
  isLikened,
  isOtherSense,
  isSilence,
  takesOther,
  takesThing,
  tellsAccident,
} from './no-event.ts';
import { nounEvent } from './noun-event.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { withProtested } from './protested.ts';
import type { Reader } from './reader.ts';
import { isHarmOnly } from './select.ts';
import { participleEvent, verbEvent } from './verb-event.ts';

/** All events that a sentence may tell, before the choice among them. */
export const eventsIn = (reader: Reader, parsed: ParsedSentence, sentence: number): Found[] => {
  const combined = combinationEvents(reader, parsed, sentence);
  // إيقاف رحلات: things are not arrested.
  // لقاء مع قناة: an interview is no meeting.
  const isOne = ({ event: { mode, type }, recipient }: Found): boolean =>
    !(type === 'COERCE' && mode === 'arrest' && recipient?.type === 'THING') &&
    !(type === 'CONSULT' && recipient !== null && recipient.type !== 'PER' && reader.parties.isPress(recipient));
  // شن غارة: the noun is told with its verb, not once more by itself.
  const isTold = ({ token }: Found): boolean => combined.some((one) => one.token === token);
  const isNone = (candidate: Candidate): boolean =>
    isAccident(reader, parsed, candidate) ||
    isSilence(reader, parsed, candidate) ||
    takesThing(reader, parsed, candidate) ||
    isLikened(reader, parsed, candidate);
  const nouns: Found[] = [];
  for (const candidate of nounCandidates(reader.around, parsed.pieces)) {
    if (isOtherSense(reader, parsed, candidate) || isNone(candidate)) continue;
    const noun = nounEvent(reader, parsed, candidate, sentence);
    if (!isTold(noun)) nouns.push(noun);
  }
  const verbs: Found[] = [];
  for (const candidate of verbCandidates(reader.around, parsed.pieces, parsed.verbs)) {
    if (takesOther(reader, parsed, candidate) || isNone(candidate)) continue;
    const verb = verbEvent(reader, parsed, candidate, sentence);
    const { subject } = parsed.verbs.get(candidate.piece)!.roles;
    const told = subject === null ? null : parsed.pieces[subject]!;
    const at = nouns.findIndex(
      ({ token, event }) => told && told.first <= token && token < told.last && event.type === verb.event.type,
    );
    const noun = nouns[at];
    if (!noun) verbs.push(verb);
    else {
      // هجوم للمسلحين استهدف السوق: the noun and the verb of which it is the subject tell one event.
      verbs.push(withPartiesOf(verb, noun));
      nouns[at] = withPartiesOf(noun, verb);
    }
  }
  const found = [
    ...verbs,
    ...nouns,
    ...participleCandidates(reader.around, parsed.pieces)
      .filter(({ token }) => !isKindOfPlace(reader.around, token))
      .map((candidate) => participleEvent(reader, parsed, candidate, sentence)),
    ...combined,
  ].filter(isOne);
  const withTargets = withAttacked(reader, parsed, withProtested(reader, parsed, found));
  const attacks = withTargets.filter(({ event }) => event.type === 'ASSAULT');
  return attacks.length > 0 && attacks.every(isHarmOnly) && tellsAccident(reader, parsed)
    ? withTargets.filter(({ event }) => event.type !== 'ASSAULT')
    : withTargets;
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
