import type { Dispute, Side, TellingReport, Toll } from '../model/statement.ts';
import { holdsBeside, written } from './holds-beside.ts';
import { originOf } from './source-of.ts';
import { countShared } from './stems.ts';

/** Tolls that grow while an event goes on. */
const GROWS: ReadonlySet<string> = new Set(['dead', 'wounded', 'missing', 'detained', 'displaced']);
/** Stems that the sentences around two tolls of one event have in common, counting words left out. */
const CONTEXT = 3;
/** Tolls of which one is more than so many times the other are of two events, or of an event and a war. */
const FAR = 10;

/**
 * Tolls of one event that cannot both hold, by pairs of reports: each report's first toll of a kind, in headline or lead. A
 * later and higher one is an update.
 */
export const tollDisputes = (reports: readonly TellingReport[]): Dispute[] => {
  const tolls = reports.flatMap((report) => firstTolls(report).map((figure) => ({ report, figure })));
  const disputes: Dispute[] = [];
  for (const [i, b] of tolls.entries()) {
    for (const a of tolls.slice(0, i)) {
      if (a.report === b.report || a.figure.what !== b.figure.what || a.figure.of !== b.figure.of) continue;
      if (a.figure.value === b.figure.value || !isOneEvent(a.figure, b.figure)) continue;
      const update = GROWS.has(b.figure.what) && b.figure.value > a.figure.value && isLater(a.report, b.report);
      if (!update && holdsBeside(a.figure, b.figure)) continue;
      disputes.push({
        what: disputeKind(b.figure),
        a: sideOf(a.report, a.figure),
        b: sideOf(b.report, b.figure),
        update,
        why: `${b.figure.what}: ${written(a.figure)} against ${written(b.figure)}${update ? ', later and higher' : ''}`,
      });
    }
  }
  return [...disputes, ...earlierDisputes(reports)];
};

/** Two reports of one toll that say otherwise what it was before: one lower count each, one of them said to be older. */
const earlierDisputes = (reports: readonly TellingReport[]): Dispute[] => {
  const told = reports.flatMap((report) =>
    mainTolls(report).flatMap((main) => {
      const [earlier, ...more] = report.assertions.figures.filter(
        ({ what, of, value, scope }) => what === main.what && of === null && value < main.value && scope !== 'total',
      );
      return earlier && more.length === 0 ? [{ report, main, earlier }] : [];
    }),
  );
  return told.flatMap((b, i) =>
    told.slice(0, i).flatMap((a): Dispute[] => {
      if (a.report === b.report || a.main.what !== b.main.what || a.main.value !== b.main.value) return [];
      if (!isOneEvent(a.main, b.main) || a.earlier.value === b.earlier.value) return [];
      if (a.earlier.scope !== 'earlier' && b.earlier.scope !== 'earlier') return [];
      const why = `${a.main.what} as counted before: ${written(a.earlier)} against ${written(b.earlier)}`;
      const [sideA, sideB] = [sideOf(a.report, a.earlier), sideOf(b.report, b.earlier)];
      return [{ what: disputeKind(a.main), a: sideA, b: sideB, update: false, why }];
    }),
  );
};

const disputeKind = ({ what }: Toll): Dispute['what'] => (what === 'dead' || what === 'wounded' ? what : 'number');

/** The first toll of each kind and of each sort of people in headline or lead: neither an older count nor one over a longer time. */
const firstTolls = ({ assertions: { figures } }: TellingReport): Toll[] => {
  const now = figures.filter(({ scope }) => scope === undefined);
  return [...Map.groupBy(now, ({ what, of }) => `${what} ${of}`).values()].map(withContext);
};

/** The first of some tolls, with the words of all that give the same number: a headline says little of what happened. */
const withContext = (tolls: readonly Toll[]): Toll => {
  const [first] = tolls as readonly [Toll];
  const same = tolls.filter(({ value }) => value === first.value);
  if (same.length === 1) return first;
  return {
    ...first,
    stems: [...new Set(same.flatMap(({ stems }) => stems))].sort((a, b) => a - b),
    days: [...new Set(same.flatMap(({ days }) => days))],
    beside: [...new Set(same.flatMap(({ beside }) => beside))],
  };
};

/** Of each kind the first toll that counts everybody, else the first. */
export const mainTolls = (report: TellingReport): Toll[] =>
  [...Map.groupBy(firstTolls(report), ({ what }) => what).values()].map(
    (same) => same.find(({ of }) => of === null) ?? same[0]!,
  );

/** Words in common, and no days of which none is the same: a sentence may name the day of the event and that of its telling. */
const isOneEvent = (a: Toll, b: Toll): boolean =>
  Math.max(a.value, b.value) <= FAR * Math.min(a.value, b.value) &&
  countShared(a.stems, b.stems) >= CONTEXT &&
  (a.days.length === 0 || b.days.length === 0 || a.days.some((day) => b.days.includes(day)));

const isLater = (a: TellingReport, b: TellingReport): boolean => a.at !== null && b.at !== null && a.at < b.at;

/** Who gives the number: the claim in whose content it stands, else the report itself. */
const sideOf = ({ id, assertions: { assertions } }: TellingReport, figure: Toll): Side => {
  const claim = assertions.find(({ figures }) =>
    figures.some(({ start, in: part }) => part === figure.in && start === figure.start),
  );
  const root = claim ? originOf(claim.chain) : null;
  return {
    report: id,
    assertion: claim?.id ?? null,
    span: { start: figure.start, end: figure.end, ...(figure.in ? { in: figure.in } : {}) },
    chain: root?.name ? [root.name] : [],
  };
};
