import type { AssertedEvent, Assertion, Party } from '../model/statement.ts';
import { sameParty } from './same-party.ts';
import { countShared } from './stems.ts';

/** An assertion with the parties of its report, by which its indexes are read. */
export interface Said {
  readonly assertion: Assertion;
  readonly parties: readonly Party[];
}

/** Share of the stems of both (Dice) above which wordings are near equal, and for a short inside a long one (of the short). */
const NEAR_EQUAL = { dice: 0.55, inside: 0.85, least: 4, leastInside: 6 } as const;
/** The wording that two tellings of one event have at least in common. */
const SAME_EVENT = { dice: 0.4, least: 3 } as const;

/** Whether two assertions say the same, whatever their polarity and quantities: near-equal wording, or one event in related words. */
export const sayTheSame = (a: Said, b: Said): boolean => {
  const shared = countShared(a.assertion.stems, b.assertion.stems);
  if (shared < SAME_EVENT.least) return false;
  const [small, sum] = [
    Math.min(a.assertion.stems.length, b.assertion.stems.length),
    a.assertion.stems.length + b.assertion.stems.length,
  ];
  const dice = (2 * shared) / sum;
  if (shared >= NEAR_EQUAL.least && dice >= NEAR_EQUAL.dice) return true;
  if (small >= NEAR_EQUAL.leastInside && shared >= NEAR_EQUAL.inside * small) return true;
  return (
    dice >= SAME_EVENT.dice && a.assertion.events.some((x) => b.assertion.events.some((y) => sameEvent(a, x, b, y)))
  );
};

/** Same kind, no party, place or time that contradicts, and at least two of actor, recipient and place that are the same. */
const sameEvent = (a: Said, x: AssertedEvent, b: Said, y: AssertedEvent): boolean => {
  if (x.type !== y.type || (x.mode !== null && y.mode !== null && x.mode !== y.mode)) return false;
  if (areApart(x, y)) return false;
  const roles = [
    compare(a, x.actor, b, y.actor),
    compare(a, x.recipient, b, y.recipient),
    compare(a, x.place, b, y.place),
  ];
  return !roles.includes('other') && roles.filter((role) => role === 'same').length >= 2;
};

/** Whether two times are known and have no day in common. */
const areApart = (x: AssertedEvent, y: AssertedEvent): boolean =>
  x.earliest !== null &&
  x.latest !== null &&
  y.earliest !== null &&
  y.latest !== null &&
  (x.latest < y.earliest || y.latest < x.earliest);

const compare = (a: Said, i: number, b: Said, j: number): 'same' | 'other' | 'open' => {
  const [x, y] = [a.parties[i], b.parties[j]];
  if (!x || !y) return 'open';
  if (sameParty(x, y)) return 'same';
  // Unnamed groups (مسلحون, 20 شخصا) say too little to contradict.
  const isVague = (party: Party): boolean => party.type === 'GROUP' || party.type === 'THING' || party.type === null;
  return isVague(x) || isVague(y) || (x.country !== null && x.country === y.country) ? 'open' : 'other';
};
