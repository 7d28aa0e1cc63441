import type { Dispute, NamedDay, Side, TellingReport } from '../model/statement.ts';
import { countShared } from './stems.ts';

const DAY = 86_400_000;
/** Days that two reports of one thing may be apart in; what lies farther apart are two things. */
const NEAR = 3;
/**
 * What the words around two days of one thing have at least in common: stems, of them such as are no names, and the share of
 * the fewer. Less where the deed is the same.
 */
const ONE_THING = { stems: 5, told: 4, share: 0.7 } as const;
const ONE_DEED = { stems: 3, told: 2, share: 0.4 } as const;
/** As before, where each report tells of its own day: what happens on one day may happen on the next again. */
const OF_TODAY = { stems: 4, told: 3, share: 0.6 } as const;

/** The same, told in related words, on days that are not the same. */
export const dayDisputes = (reports: readonly TellingReport[]): Dispute[] => {
  const days = reports.flatMap((report) =>
    report.assertions.days.map((day) => ({ report, day, at: Date.parse(day.value) })),
  );
  return days.flatMap((b, i) =>
    days
      .slice(0, i)
      .filter((a) => a.report !== b.report && areNear(a, b) && areOneThing(a, b))
      .filter((a) => !isGivenToo(a, b, days))
      .map(
        (a): Dispute => ({
          what: 'date',
          a: sideOf(a.report, a.day),
          b: sideOf(b.report, b.day),
          update: false,
          why: `${a.day.value} against ${b.day.value}`,
        }),
      ),
  );
};

/** A day with the report that gives it. */
interface Given {
  readonly report: TellingReport;
  readonly day: NamedDay;
  /** Its beginning, ms since 1970. */
  readonly at: number;
}

/** Whether one of the reports gives the other's day too, of the same thing. */
const isGivenToo = (a: Given, b: Given, days: readonly Given[]): boolean =>
  days.some(
    (other) =>
      (other.report === a.report && other.day.value === b.day.value && areOneThing(other, b)) ||
      (other.report === b.report && other.day.value === a.day.value && areOneThing(other, a)),
  );

const areNear = (a: Given, b: Given): boolean => a.at !== b.at && Math.abs(a.at - b.at) <= NEAR * DAY;

const areOneThing = (one: Given, other: Given): boolean => {
  const [a, b] = [one.day, other.day];
  if (a.value !== b.value && (a.beside.includes(b.value) || b.beside.includes(a.value))) return false;
  if (countOthers(a.tolls, b.tolls)) return false;
  const { stems, told, share } = likenessOf(one, other);
  const shared = countShared(a.around, b.around);
  if (countShared(a.told, b.told) < told) return false;
  return shared >= stems && shared >= share * Math.min(a.around.length, b.around.length);
};

/** Whether both count people whom something befell, and none alike: two events of a kind. */
const countOthers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value));

const likenessOf = (a: Given, b: Given): typeof ONE_THING | typeof ONE_DEED | typeof OF_TODAY => {
  if (!a.day.deeds.some((deed) => b.day.deeds.includes(deed))) return ONE_THING;
  return isOfToday(a) && isOfToday(b) ? OF_TODAY : ONE_DEED;
};

/** Whether a day is that on which the report was published. */
const isOfToday = ({ report, at }: Given): boolean =>
  report.at !== null && Math.abs(report.at - at - DAY / 2) <= DAY / 2;

/** Who gives the day: the claim in whose content it stands, else the report itself. */
const sideOf = ({ id, assertions: { assertions } }: TellingReport, { start, end }: NamedDay): Side => {
  const holder = assertions
    .filter(({ content }) => content.some((span) => span.start <= start && end <= span.end))
    .at(-1);
  return {
    report: id,
    assertion: holder?.id ?? null,
    span: { start, end },
    chain: holder?.chain.flatMap(({ name }) => (name === null ? [] : [name])) ?? [],
  };
};
