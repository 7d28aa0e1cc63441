import type { Found } from './found.ts';

/** How often a party acts and is done to in the mentions of a report. */
interface Tally {
  actor: number;
  recipient: number;
}

/** Adds to the signs of a party how it stands in the other mentions, and in those of the same type. */
export const tallyOf = (all: readonly Found[]): ((found: Found, party: string, signs: string[]) => void) => {
  const tallies = new Map<string, Tally>();
  for (const { event } of all)
    for (const role of PARTIES) {
      const party = event[role];
      if (party === null) continue;
      count(tallies, party, role);
      count(tallies, `${party} ${event.type}`, role);
    }
  return ({ event }, party, signs) => {
    // Without the mention itself.
    const others = (key: string): Tally => {
      const { actor, recipient } = tallies.get(key) ?? NONE;
      return {
        actor: actor - (event.actor === party ? 1 : 0),
        recipient: recipient - (event.recipient === party ? 1 : 0),
      };
    };
    signs.push(`balance ${balanceOf(others(party))}`);
    const same = others(`${party} ${event.type}`);
    if (same.actor > 0 || same.recipient > 0)
      signs.push(`same balance ${balanceOf(same)} ${Math.min(Math.max(same.actor, same.recipient), 2)}`);
    if (same.actor > 0) signs.push('same actor');
    if (same.recipient > 0) signs.push('same recipient');
  };
};

const PARTIES = ['actor', 'recipient'] as const;
const NONE: Tally = { actor: 0, recipient: 0 };

const count = (tallies: Map<string, Tally>, key: string, role: keyof Tally): void => {
  const tally = tallies.get(key) ?? { ...NONE };
  tally[role]++;
  tallies.set(key, tally);
};

const balanceOf = ({ actor, recipient }: Tally): string =>
  actor === recipient ? 'even' : actor > recipient ? 'actor' : 'recipient';
