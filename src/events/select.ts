import type { Event } from '../model/evidence.ts';
import type { EventFrame } from '../model/lexicon.ts';

/** An event as it was read, with what its choice turns on. */
export interface Found {
  readonly event: Event;
  readonly sentence: number;
  readonly weight: 1 | 2 | 3;
  readonly tie: EventFrame['tie'];
  readonly verb: boolean;
  /** A noun with its article: mostly an event that was told before (الهجوم). */
  readonly definite: boolean;
}

/** At most one event of a type in a sentence, each event once, those too thin left out; in the order of the text. */
export const selectEvents = (found: readonly Found[]): Found[] => {
  const best = new Map<string, Found>();
  for (const one of found) {
    if (fullness(one) < LEAST) continue;
    const key = `${one.sentence} ${one.event.type}`;
    const known = best.get(key);
    if (!known || fullness(one) > fullness(known)) best.set(key, one);
  }
  const kept: Found[] = [];
  for (const one of [...best.values()].sort((a, b) => fullness(b) - fullness(a))) {
    if (kept.some((other) => repeats(one, other))) continue;
    kept.push(one);
  }
  return kept.sort((a, b) => a.event.trigger.start - b.event.trigger.start);
};

const LEAST = 3.5;

const fullness = ({ event, weight, verb, definite }: Found): number =>
  weight +
  (event.actor ? 1 : 0) +
  (event.recipient ? 1 : 0) +
  (event.place ? 0.3 : 0) +
  (event.time ? 0.2 : 0) +
  (verb ? 0.5 : 0) -
  (definite ? 1.5 : 0);

/** Whether an event tells again what a fuller one tells: same type, and its parties are that one's or missing. */
const repeats = ({ event, definite }: Found, { event: fuller }: Found): boolean =>
  event.type === fuller.type &&
  (definite || event.actor !== null || event.recipient !== null) &&
  (event.actor === null || event.actor === fuller.actor) &&
  (event.recipient === null || event.recipient === fuller.recipient);
