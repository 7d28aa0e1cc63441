import type { Dispute, NamedDay, Side, TellingReport } from '../model/statement.ts';
import { countShared } from './stems.ts';

const DAY = 86_400_000;
/** Days that two reports of one thing may be apart in; what lies farther apart are two things. */
const NEAR = 3;
/** What the words around two days of one thing have at least in common: stems, and their share of the fewer. */
const ONE_THING = { stems: 4, share: 0.6 } as const;

/** The same, told in related words, on days that are not the same. */
export const dayDisputes = (reports: readonly TellingReport[]): Dispute[] => {
  const days = reports.flatMap((report) => report.assertions.days.map((day) => ({ report, day })));
  return days.flatMap((b, i) =>
    days
      .slice(0, i)
      .filter((a) => a.report !== b.report && areNear(a.day, b.day) && areOneThing(a.day, b.day))
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

const areNear = (a: NamedDay, b: NamedDay): boolean =>
  a.value !== b.value && Math.abs(Date.parse(a.value) - Date.parse(b.value)) <= NEAR * DAY;

const areOneThing = (a: NamedDay, b: NamedDay): boolean => {
  if (a.beside.includes(b.value) || b.beside.includes(a.value)) return false;
  if (!a.around.includes(b.deed) || !b.around.includes(a.deed)) return false;
  const shared = countShared(a.around, b.around);
  return shared >= ONE_THING.stems && shared >= ONE_THING.share * Math.min(a.around.length, b.around.length);
};

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
