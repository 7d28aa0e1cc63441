import type { Dispute, Party, Side } from '../model/statement.ts';
import type { Telling } from './group-assertions.ts';
import { sameParty } from './same-party.ts';
import { rootOf } from './source-of.ts';
import { countShared } from './stems.ts';

/**
 * A denial meets what it denies where that repeats so much of its content (stems, and their share), more than who is who,
 * and says not much else (Dice).
 */
const DENIED = { stems: 3, share: 0.6, dice: 0.5, deedShare: 0.5 } as const;

/** One denies what another asserts: each denial with the first telling of each report that asserts it. */
export const denials = (tellings: readonly Telling[]): Dispute[] => {
  const denying = tellings.filter(
    ({ assertion: { deed, negated, chain }, parties }) =>
      deed !== undefined && !negated && isSomebody(parties[rootOf(chain)?.party ?? -1]),
  );
  const asserting = tellings.filter(
    ({ assertion: { polarity, negated, certainty, events } }) =>
      polarity === '+' && !negated && certainty !== 'unknown' && events.every(({ type }) => type !== 'REJECT'),
  );
  return denying.flatMap((denial) => {
    const met = asserting.filter((telling) => telling.report !== denial.report && isDenied(denial, telling));
    return [...new Map(met.toReversed().map((telling) => [telling.report, telling])).values()]
      .toReversed()
      .map((telling) => disputeOf(denial, telling));
  });
};

/** Texts and deeds deny nothing. */
const isSomebody = (party: Party | undefined): boolean =>
  party !== undefined && party.type !== null && party.type !== 'THING';

/** The same source in both is one utterance read twice. */
const isDenied = (denial: Telling, { assertion, ...telling }: Telling): boolean => {
  const { stems, deed = [] } = denial.assertion;
  const shared = countShared(stems, assertion.stems);
  if (2 * shared < DENIED.dice * (stems.length + assertion.stems.length)) return false;
  if (shared < DENIED.stems || shared < DENIED.share * stems.length) return false;
  return (
    countShared(deed, assertion.stems) >= Math.max(1, DENIED.deedShare * deed.length) &&
    !isSameSource(denial, { assertion, ...telling })
  );
};

const disputeOf = (denial: Telling, telling: Telling): Dispute => {
  const [first, second] = isBefore(denial.report, telling.report) ? [denial, telling] : [telling, denial];
  const why = `${nameOf(denial)} denies what ${nameOf(telling)} says`;
  const denies = first === denial ? 'a' : 'b';
  return { what: 'denial', a: sideOf(first), b: sideOf(second), update: false, denies, why };
};

const isBefore = (a: Telling['report'], b: Telling['report']): boolean =>
  a.at === b.at ? a.id < b.id : b.at === null || (a.at !== null && a.at < b.at);

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
