import { tokenAt } from '../language/parse.ts';
import type { EventRole } from '../model/event-choice.ts';
import type { EntityDraft } from '../names/entities.ts';
import { inflectionOf } from './finite.ts';
import type { Found } from './found.ts';
import type { FoundTie } from './found-tie.ts';
import { isState } from './is-state.ts';
import type { Reader } from './reader.ts';
import type { ParsedSentence } from './sentence.ts';
import { claimsAround } from './status.ts';
import { tieSince } from './tie-time.ts';

/** How likely a party stands in its role, 0 to 1. */
export type Likelihood = (found: Found, role: EventRole) => number;

/** A tie lasts: it needs more than a mention that is just likely enough to be an event, with parties just likely enough. */
const LEAST = 0.2;
/** What is planned, possible or denied has lower scores. */
const MARKED = 0.72;
/** The score of a mention that makes ties though it is no event. */
const BESIDE = 0.6;

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
  // قضت محكمة بإعدام ...: who convicts does not attack.
  if (!tie || event.type !== type || lent) return [];
  const from = parties.byId(event.actor);
  const to = parties.byId(event[tie.to]);
  if (!from || !to || to.type === 'THING' || isOurs(reader, found, from)) return [];
  // Forces at home are deployed nowhere.
  if (tie.to === 'place' && (to.name === from.name || (to.country !== '' && to.country === from.country))) return [];
  if (likelihood && sureness(found, to, likelihood) < (event.status === 'actual' ? LEAST : LEAST * MARKED)) return [];
  const { status, trigger: span, claims } = event;
  const token = tokenAt(reader.around.document, span.start);
  const time = times.find(({ id }) => id === event.time) ?? null;
  // نشرت أمس تسجيلا لمكالمة: the time before a noun is that of its verb.
  const isOther = event.rule === 'ar.event.noun' && time !== null && time.first < token;
  const since =
    isOther || status === 'denied'
      ? null
      : tieSince(reader, time, token, sentence.pieces, claimsAround(reader.claims, span));
  return [{ kind: tie.kind, from, to, status, since, span, claims, rule: 'ar.tie.event' }];
};

/** How likely a mention is an event with these parties. A town that is attacked may as well be told as the place. */
const sureness = (found: Found, to: EntityDraft, likelihood: Likelihood): number => {
  const isTown = to.type === 'LOC' && !isState(to);
  const { tie } = found.frame;
  return (found.event.score ?? BESIDE) * likelihood(found, 'actor') * (isTown ? 1 : likelihood(found, tie!.to));
};

/** قال الرئيس نحن نقاتل: who speaks for others is not who does it. */
const isOurs = ({ around: { document } }: Reader, { token, aspect }: Found, { type }: EntityDraft): boolean =>
  type === 'PER' &&
  aspect !== null &&
  document.words[token]!.senses.some((sense) => {
    const inflection = inflectionOf(sense);
    return inflection?.person === 1 && inflection.number === 'p' && inflection.aspect === 'imperfect';
  }) &&
  !document.words[token]!.senses.some((sense) => inflectionOf(sense)?.person === 3);
