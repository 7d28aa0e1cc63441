import { inOne, knownWord, numeral, type Signs, signWord } from '../language/sign-weights.ts';
import type { SignWord } from '../model/signs.ts';
import type { Found } from './found.ts';

/** How often a party acts and is done to in the mentions of a report. */
interface Tally {
  actor: number;
  recipient: number;
}

/** Tells how a party stands in the other mentions, and in those of the same type, each with what may tell of a role: type, link, kind of party. */
export type TellTally = (found: Found, party: string, signs: Signs, beside: readonly SignWord[]) => void;

export const tallyOf = (all: readonly Found[]): TellTally => {
  const tallies = new Map<string, Tally>();
  for (const { event } of all)
    for (const role of PARTIES) {
      const party = event[role];
      if (party === null) continue;
      count(tallies, party, role);
      count(tallies, `${party} ${event.type}`, role);
    }
  return ({ event }, party, signs, beside) => {
    // Without the mention itself.
    const others = (key: string): Tally => {
      const { actor, recipient } = tallies.get(key) ?? NONE;
      return {
        actor: actor - (event.actor === party ? 1 : 0),
        recipient: recipient - (event.recipient === party ? 1 : 0),
      };
    };
    const balance = inOne(BALANCE, knownWord(balanceOf(others(party))));
    signs.add(balance);
    for (const word of beside) signs.add(balance, word);
    const same = others(`${party} ${event.type}`);
    if (same.actor === 0 && same.recipient === 0) return;
    const ofType = inOne(SAME, knownWord(balanceOf(same)), numeral(Math.min(Math.max(same.actor, same.recipient), 2)));
    signs.add(ofType);
    for (const word of beside) signs.add(ofType, word);
  };
};

const BALANCE = signWord('balance');
const SAME = signWord('same');
const PARTIES = ['actor', 'recipient'] as const;
const NONE: Tally = { actor: 0, recipient: 0 };

const count = (tallies: Map<string, Tally>, key: string, role: keyof Tally): void => {
  const tally = tallies.get(key) ?? { ...NONE };
  tally[role]++;
  tallies.set(key, tally);
};

const balanceOf = ({ actor, recipient }: Tally): string =>
  actor === recipient ? 'even' : actor > recipient ? 'actor' : 'recipient';
