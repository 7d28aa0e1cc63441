import type { Amount, Dispute, Side, TellingReport } from '../model/statement.ts';
import { holdsBeside, written } from './holds-beside.ts';
import { originOf } from './source-of.ts';
import { countShared } from './stems.ts';

/** What the words around two numbers of one thing have at least in common: stems, and their share of the fewer; of measures and people more. */
const ONE_THING = { stems: 3, things: 0.38, people: 0.42, measures: 0.5 } as const;
/** As before, where each report gives one number alone of that noun. */
const SOLE = { stems: 2, far: 2.5 } as const;
/** Numbers of which one is more than so many times the other are of two things; of measures already sooner. */
const FAR = { counts: 4, measures: 3 } as const;
/** What befalls people, and people of no kind: a report counts many of them. */
const PEOPLE: ReadonlySet<string> = new Set([
  'dead',
  'wounded',
  'missing',
  'detained',
  'displaced',
  'kidnapped',
  'people',
]);
/** Kinds of which reports count more as time goes on. */
const GROWS: ReadonlySet<string> = new Set([...PEOPLE, 'raid', 'sortie', 'attack', 'explosion', 'operation', 'quake']);
/** Days before publication from which on a time is of something else than what is new. */
const OLD = 5;
const DAY = 86_400_000;

/** A number with the report that gives it. */
interface Given {
  readonly report: TellingReport;
  readonly amount: Amount;
}

/** Numbers of one thing, told in related words, that cannot both hold: one pair of a kind for each two reports. */
export const amountDisputes = (reports: readonly TellingReport[]): Dispute[] => {
  const given = reports.flatMap((report) => report.assertions.amounts.map((amount) => ({ report, amount })));
  const disputes: Dispute[] = [];
  for (const same of Map.groupBy(given, ({ amount }) => amount.kind).values()) {
    const found = new Set<string>();
    for (const [i, b] of same.entries()) {
      for (let j = 0; j < i; j++) {
        const a = same[j]!;
        if (a.report === b.report || !areApart(a.amount, b.amount) || !isOneThing(a, b)) continue;
        const pair = `${a.report.id} ${b.report.id}`;
        if (found.has(pair) || isGivenToo(a, b, same)) continue;
        found.add(pair);
        disputes.push(disputeOf(a, b));
      }
    }
  }
  return disputes;
};

const areApart = (a: Amount, b: Amount): boolean => {
  const far = a.isMeasure ? FAR.measures : FAR.counts;
  return a.value !== b.value && Math.max(a.value, b.value) <= far * Math.min(a.value, b.value) && !holdsBeside(a, b);
};

/** Related words around, the nearest too, and no times that are apart. */
const isOneThing = (one: Given, other: Given): boolean => {
  const [a, b] = [one.amount, other.amount];
  const shared = countShared(a.around, b.around);
  if (shared < SOLE.stems || !(a.isMeasure ? areBetweenTheSame(a, b) : areBesideTheSame(a, b))) return false;
  const least = ONE_THING[a.isMeasure ? 'measures' : PEOPLE.has(nameOf(a)) ? 'people' : 'things'];
  const isLike = shared >= ONE_THING.stems && shared >= least * Math.min(a.around.length, b.around.length);
  return (isLike || (!a.isMeasure && areSole(one, other))) && areOfOneTime(a, one.report, b, other.report);
};

/** Things of which each report gives one number alone, and of one size. */
const areSole = (one: Given, other: Given): boolean => {
  const [a, b] = [one.amount, other.amount];
  if (a.noun !== b.noun || PEOPLE.has(nameOf(a)) || PEOPLE.has(nameOf(b))) return false;
  return Math.max(a.value, b.value) <= SOLE.far * Math.min(a.value, b.value) && isSole(one) && isSole(other);
};

const isSole = ({ amount: { noun, value }, report: { assertions } }: Given): boolean =>
  assertions.amounts.every((other) => other.noun !== noun || other.value === value);

/** What befell people without who they are: dead of `dead مدني`. */
const nameOf = ({ kind }: Amount): string => kind.split(' ')[0]!;

const share = (a: readonly number[], b: readonly number[]): boolean => a.some((stem) => b.includes(stem));

const areBesideTheSame = (a: Amount, b: Amount): boolean => share(a.before, b.before) || share(a.behind, b.behind);

/** A report may give many shares, sums and distances: what they are of stands on both sides. */
const areBetweenTheSame = (a: Amount, b: Amount): boolean =>
  share(a.before, b.before) && (share(a.behind, b.behind) || a.behind.length === 0 || b.behind.length === 0);

/** Times that the sentences name go before those of the reports: what is at one time may be otherwise on the next day. */
const areOfOneTime = (a: Amount, ofA: TellingReport, b: Amount, ofB: TellingReport): boolean => {
  if (a.earliest === null && b.earliest === null) return areNear(ofA, ofB);
  if (a.earliest === null || a.latest === null) return !isOld(b, ofB);
  if (b.earliest === null || b.latest === null) return !isOld(a, ofA);
  return a.earliest <= b.latest && b.earliest <= a.latest;
};

const areNear = (a: TellingReport, b: TellingReport): boolean =>
  a.at === null || b.at === null || Math.abs(a.at - b.at) <= DAY;

const isOld = ({ latest }: Amount, { at }: TellingReport): boolean =>
  latest !== null && at !== null && Date.parse(latest) < at - OLD * DAY;

/** Whether one of the reports gives the other's number too, of that thing or right there. */
const isGivenToo = (a: Given, b: Given, same: readonly Given[]): boolean =>
  same.some(
    (other) =>
      (other.report === a.report && other.amount.value === b.amount.value && isOneThing(other, b)) ||
      (other.report === b.report && other.amount.value === a.amount.value && isOneThing(other, a)),
  );

const disputeOf = (a: Given, b: Given): Dispute => {
  const { kind } = b.amount;
  const what = nameOf(b.amount);
  const higher = b.amount.value > a.amount.value;
  const update = isOfOneOutlet(a.report, b.report)
    ? isOwnUpdate(a, b, higher)
    : higher && GROWS.has(what) && isLater(a.report, b.report);
  const thing = kind.startsWith('~') ? 'number' : kind;
  return {
    what: what === 'dead' || what === 'wounded' ? what : 'number',
    a: sideOf(a),
    b: sideOf(b),
    update,
    why: `${thing}: ${written(a.amount)} against ${written(b.amount)}${update ? ', later and higher' : ''}`,
  };
};

/** An outlet goes on counting: at once, where the number grows; later, where it may have changed. */
const isOwnUpdate = (
  { report: first, amount: a }: Given,
  { report: second, amount: b }: Given,
  higher: boolean,
): boolean =>
  GROWS.has(nameOf(b))
    ? higher || first.at === second.at
    : higher && (a.isMeasure || Math.abs((second.at ?? 0) - (first.at ?? 0)) > DAY / 2);

const isOfOneOutlet = (a: TellingReport, b: TellingReport): boolean => a.outlet !== null && a.outlet === b.outlet;

const isLater = (a: TellingReport, b: TellingReport): boolean => a.at !== null && b.at !== null && a.at < b.at;

/** Who gives the number: the innermost claim in whose content it stands, else the report itself. */
const sideOf = ({ report: { id, assertions }, amount: { start, end } }: Given): Side => {
  const holder = assertions.assertions
    .filter(({ content }) => content.some((span) => span.start <= start && end <= span.end))
    .at(-1);
  const root = holder ? originOf(holder.chain) : null;
  return {
    report: id,
    assertion: holder?.id ?? null,
    span: { start, end },
    chain: root?.name ? [root.name] : [],
  };
};
