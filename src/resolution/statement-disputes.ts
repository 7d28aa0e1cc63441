import { spansOverlap } from '../model/span.ts';
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

/** What a telling in other words has at least in common with what is denied: roots, and their share of it; of few all. */
const IN_OTHER_WORDS = { few: 2, roots: 3, share: 0.5 } as const;
/** Events of words: what somebody asks for or talks about is not told to have happened. */
const OF_WORDS: ReadonlySet<string> = new Set(['REQUEST', 'CONSULT', 'REJECT']);

/** One denies what another asserts: each denial with the likest telling of each report that asserts it. */
export const denials = (tellings: readonly Telling[]): Dispute[] => {
  const denying = tellings.filter(
    ({ assertion: { denied, deed, negated, chain }, parties }) =>
      (deed === undefined ? denied !== undefined : !negated) && isSomebody(parties[rootOf(chain)?.party ?? -1]),
  );
  if (denying.length === 0) return [];
  const negative = tellings.filter(({ assertion }) => assertion.polarity === '-');
  const asserting = tellings.filter(
    (telling) => asserts(telling) && !negative.some((other) => deniesToo(other, telling)),
  );
  return denying.flatMap((denial) => {
    const met = asserting.filter(
      (telling) =>
        telling.report !== denial.report &&
        (isDenied(denial, telling) || isDeniedInOtherWords(denial, telling)) &&
        !isSameSource(denial, telling),
    );
    return [...Map.groupBy(met, ({ report }) => report).values()].map((same) =>
      disputeOf(denial, likest(denial, same)),
    );
  });
};

const asserts = ({ assertion: { polarity, denied, negated, certainty, events } }: Telling): boolean =>
  polarity === '+' &&
  denied === undefined &&
  !negated &&
  certainty !== 'unknown' &&
  events.every(({ type }) => type !== 'REJECT');

/** Whether the words of a telling are those that a denial of its report denies: they are repeated to be denied. */
const deniesToo = ({ report, assertion }: Telling, telling: Telling): boolean =>
  report === telling.report &&
  assertion.content.some((span) => telling.assertion.content.some((other) => spansOverlap(span, other)));

/** The telling that has most in common with a denial; of as many the shortest, then the first. */
const likest = ({ assertion: { denied } }: Telling, tellings: readonly Telling[]): Telling => {
  const sharedBy = ({ assertion: { told } }: Telling): number => countShared(denied?.roots ?? [], told);
  return [...tellings].sort(
    (a, b) => sharedBy(b) - sharedBy(a) || a.assertion.told.length - b.assertion.told.length,
  )[0]!;
};

/** Texts and deeds deny nothing. */
const isSomebody = (party: Party | undefined): boolean =>
  party !== undefined && party.type !== null && party.type !== 'THING';

const isDenied = ({ assertion: { stems: denied, deed } }: Telling, { assertion: { stems } }: Telling): boolean => {
  if (deed === undefined) return false;
  const shared = countShared(denied, stems);
  if (2 * shared < DENIED.dice * (denied.length + stems.length)) return false;
  if (shared < DENIED.stems || shared < DENIED.share * denied.length) return false;
  return countShared(deed, stems) >= Math.max(1, DENIED.deedShare * deed.length);
};

/** The same done, told of who denies it, or of his country. */
const isDeniedInOtherWords = ({ assertion: { denied, chain }, parties }: Telling, telling: Telling): boolean => {
  if (!denied?.roots.length || !telling.assertion.told.includes(denied.head)) return false;
  const shared = countShared(denied.roots, telling.assertion.told);
  const isAll = shared >= IN_OTHER_WORDS.few && shared === denied.roots.length;
  if (!isAll && (shared < IN_OTHER_WORDS.roots || shared < IN_OTHER_WORDS.share * denied.roots.length)) return false;
  if (telling.assertion.events.some(({ type }) => OF_WORDS.has(type))) return false;
  const denier = parties[rootOf(chain)!.party]!;
  const { countries = [], events } = telling.assertion;
  if (denier.country !== null && countries.includes(denier.country)) return true;
  return events.some(({ type, actor, recipient }) => {
    const party = telling.parties[type === 'ACCUSE' ? recipient : actor];
    return party !== undefined && areOneSide(party, denier);
  });
};

const areOneSide = (a: Party, b: Party): boolean =>
  a === b || sameParty(a, b) !== null || (a.country !== null && a.country === b.country);

const disputeOf = (denial: Telling, telling: Telling): Dispute => {
  const [first, second] = isBefore(denial.report, telling.report) ? [denial, telling] : [telling, denial];
  const why = `${nameOf(denial)} denies what ${nameOf(telling)} says`;
  const denies = first === denial ? 'a' : 'b';
  return { what: 'denial', a: sideOf(first), b: sideOf(second), update: false, denies, why };
};

const isBefore = (a: Telling['report'], b: Telling['report']): boolean =>
  a.at === b.at ? a.id < b.id : b.at === null || (a.at !== null && a.at < b.at);

/** The same source in both is one utterance read twice. */
const isSameSource = (a: Telling, b: Telling): boolean => {
  const [x, y] = [rootOf(a.assertion.chain), rootOf(b.assertion.chain)];
  if (!x || !y) return x === y && a.report.outlet === b.report.outlet;
  const [one, other] = [a.parties[x.party], b.parties[y.party]];
  return one !== undefined && other !== undefined && areOneSide(one, other);
};

const nameOf = ({ assertion, report }: Telling): string => rootOf(assertion.chain)?.name ?? report.outlet ?? report.id;

const sideOf = ({ report, assertion }: Telling): Side => ({
  report: report.id,
  assertion: assertion.id,
  span: assertion.content[0]!,
  chain: assertion.chain.flatMap(({ name }) => (name === null ? [] : [name])),
});
