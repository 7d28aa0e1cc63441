import type { Dispute, Side } from '../model/statement.ts';
import type { Telling } from './group-assertions.ts';
import { sameParty } from './same-party.ts';
import { rootOf } from './source-of.ts';
import { countShared } from './stems.ts';

/** A denial meets what it denies where that repeats so much of its content (stems, and their share) and says not much else (Dice). */
const DENIED = { stems: 3, share: 0.6, dice: 0.5 } as const;

/** One denies what another asserts: each denial with the first telling of each report that asserts it. */
export const denials = (tellings: readonly Telling[]): Dispute[] => {
  const denying = tellings.filter(({ assertion: { polarity, negated } }) => polarity === '-' && !negated);
  const asserting = tellings.filter(
    ({ assertion: { polarity, negated, certainty } }) => polarity === '+' && !negated && certainty !== 'unknown',
  );
  return denying.flatMap((denial) => {
    const met = asserting.filter((telling) => telling.report !== denial.report && isDenied(denial, telling));
    return [...new Map(met.toReversed().map((telling) => [telling.report, telling])).values()]
      .toReversed()
      .map((telling) => disputeOf(denial, telling));
  });
};

/** The same source in both is one utterance read twice. */
const isDenied = (denial: Telling, { assertion, ...telling }: Telling): boolean => {
  const { stems } = denial.assertion;
  const shared = countShared(stems, assertion.stems);
  if (2 * shared < DENIED.dice * (stems.length + assertion.stems.length)) return false;
  return (
    shared >= DENIED.stems && shared >= DENIED.share * stems.length && !isSameSource(denial, { assertion, ...telling })
  );
};

const disputeOf = (denial: Telling, telling: Telling): Dispute => {
  const [first, second] = isBefore(denial.report, telling.report) ? [denial, telling] : [telling, denial];
  const why = `${nameOf(denial)} denies what ${nameOf(telling)} says`;
  return { what: 'denial', a: sideOf(first), b: sideOf(second), update: false, why };
};

const isBefore = (a: Telling['report'], b: Telling['report']): boolean =>
  a.at === b.at ? a.id < b.id : b.at === null || (a.at !== null && a.at < b.at);

/** Each accuses the other, in two reports or in one. */
export const mutualAccusations = (tellings: readonly Telling[]): Dispute[] => {
  const accusing = tellings.flatMap((telling) =>
    telling.assertion.events
      .filter(({ type, status }) => type === 'ACCUSE' && status === 'actual')
      .map((event) => ({ telling, event })),
  );
  return accusing.flatMap(({ telling: b, event: y }, i) =>
    accusing.slice(0, i).flatMap(({ telling: a, event: x }): Dispute[] => {
      const [accuser, accused] = [a.parties[x.actor], a.parties[x.recipient]];
      const [second, target] = [b.parties[y.actor], b.parties[y.recipient]];
      if (!accuser || !accused || !second || !target || sameParty(accuser, accused) !== null) return [];
      if (sameParty(accuser, target) === null || sameParty(accused, second) === null) return [];
      const why = `${accuser.name} accuses ${accused.name}, and the other way round`;
      return [{ what: 'actor', a: sideOf(a), b: sideOf(b), update: false, why }];
    }),
  );
};

const isSameSource = (a: Telling, b: Telling): boolean => {
  const [x, y] = [rootOf(a.assertion.chain), rootOf(b.assertion.chain)];
  if (!x || !y) return x === y && a.report.outlet === b.report.outlet;
  const [one, other] = [a.parties[x.party], b.parties[y.party]];
  return (
    one !== undefined &&
    other !== undefined &&
    (sameParty(one, other) !== null || (one.country !== null && one.country === other.country))
  );
};

const nameOf = ({ assertion, report }: Telling): string => rootOf(assertion.chain)?.name ?? report.outlet ?? report.id;

const sideOf = ({ report, assertion }: Telling): Side => ({
  report: report.id,
  assertion: assertion.id,
  span: assertion.content[0]!,
  chain: assertion.chain.flatMap(({ name }) => (name === null ? [] : [name])),
});
