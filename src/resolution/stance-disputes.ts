import type { Dispute, Party, Side, Stance, TellingReport } from '../model/statement.ts';
import { sameParty } from './same-party.ts';
import { countShared } from './stems.ts';

/** What a denial and the accusation which it answers have at least in common: stems, and their share of the denial. */
const ANSWERS = { stems: 2, share: 0.3 } as const;
/** What two accusations of one deed have in common: stems, and their share of the fewer. */
const ONE_DEED = { stems: 4, share: 0.5 } as const;

/** A stance with the parties of its report. */
interface Taken {
  readonly report: TellingReport;
  readonly stance: Stance;
  readonly by: Party;
  /** The accused. */
  readonly whom: Party | null;
}

/** The accused denies it in another report, or two accuse different ones of one deed: one pair for each two reports. */
export const stanceDisputes = (reports: readonly TellingReport[]): Dispute[] => {
  const taken = reports.flatMap(takenBy);
  const accusing = taken.filter(({ whom }) => whom !== null);
  const denying = taken.filter(({ whom }) => whom === null);
  const denied = denying.flatMap((denial) =>
    accusing
      .filter((accusation) => accusation.report !== denial.report && answers(denial, accusation))
      .map((accusation) => disputeOf('denial', denial, accusation, denialWhy(denial, accusation))),
  );
  const laid = accusing.flatMap((b, i) =>
    accusing
      .slice(0, i)
      .filter((a) => a.report !== b.report && accuseOthers(a, b))
      .map((a) => disputeOf('actor', a, b, `${a.by.name} accuses ${a.whom!.name}, ${b.by.name} ${b.whom!.name}`)),
  );
  return [...denied, ...laid];
};

const takenBy = (report: TellingReport): Taken[] =>
  report.assertions.stances.map((stance) => {
    const { parties } = report.assertions;
    const by = parties[stance.by]!;
    const whom = parties[stance.whom] ?? null;
    return { report, stance, by, whom };
  });

const answers = (denial: Taken, accusation: Taken): boolean => {
  if (!isAccusedOf(denial, accusation)) return false;
  const denied = denial.stance.deed;
  const shared = countShared(denied, accusation.stance.deed);
  if (denial.stance.isBare) return denied.length === 0 || shared > 0;
  return shared >= ANSWERS.stems && shared >= ANSWERS.share * denied.length;
};

/** Whether who denies is the accused or speaks for his country, and for another than the accuser. */
const isAccusedOf = ({ by: denier, stance }: Taken, { by: accuser, whom, stance: accusation }: Taken): boolean => {
  if (whom === null || denier === accuser || sameParty(denier, accuser) !== null) return false;
  if (denier === whom || sameParty(denier, whom) !== null) return true;
  const { byCountry } = stance;
  return byCountry !== null && byCountry === accusation.whomCountry && byCountry !== accusation.byCountry;
};

const accuseOthers = (a: Taken, b: Taken): boolean =>
  isOneDeed(a.stance.deed, b.stance.deed) &&
  isNamed(a.whom!) &&
  isNamed(b.whom!) &&
  !isOneSide(a.by, a.stance.byCountry, b.by, b.stance.byCountry) &&
  !isOneSide(a.whom!, a.stance.whomCountry, b.whom!, b.stance.whomCountry);

const isOneDeed = (a: readonly number[], b: readonly number[]): boolean => {
  const shared = countShared(a, b);
  return shared >= ONE_DEED.stems && shared >= ONE_DEED.share * Math.min(a.length, b.length);
};

const isNamed = ({ type }: Party): boolean => type === 'PER' || type === 'ORG' || type === 'LOC';

/** One and the same, or both of one country. */
const isOneSide = (a: Party, ofA: string | null, b: Party, ofB: string | null): boolean =>
  a === b || sameParty(a, b) !== null || (ofA !== null && ofA === ofB);

const denialWhy = (denial: Taken, accusation: Taken): string =>
  `${denial.by.name} denies what ${accusation.by.name} accuses ${accusation.whom!.name} of`;

const disputeOf = (what: 'denial' | 'actor', x: Taken, y: Taken, why: string): Dispute => {
  const [a, b] = isBefore(x.report, y.report) ? [x, y] : [y, x];
  return { what, a: sideOf(a), b: sideOf(b), update: false, why };
};

const isBefore = (a: TellingReport, b: TellingReport): boolean =>
  a.at === b.at ? a.id < b.id : b.at === null || (a.at !== null && a.at < b.at);

const sideOf = ({ report, stance, by }: Taken): Side => {
  const claim = report.assertions.assertions.find(({ id }) => id === stance.claim);
  return {
    report: report.id,
    assertion: claim?.id ?? null,
    span: stance.span,
    chain: claim?.chain.flatMap(({ name }) => (name === null ? [] : [name])) ?? [by.name],
  };
};
