import type { Dispute, Side, TellingReport, Toll } from '../model/statement.ts';
import { originOf } from './source-of.ts';
import { countShared } from './stems.ts';

/** Tolls that grow while an event goes on. */
const GROWS: ReadonlySet<string> = new Set(['dead', 'wounded', 'missing', 'detained', 'displaced']);
/** Stems that the sentences around two tolls of one event have in common. */
const CONTEXT = 3;
/** Share by which a number that is meant roughly may be off. */
const ROUGH = 0.15;

/**
 * Tolls of one event that cannot both hold, by pairs of reports: each report's first toll of a kind, in headline or lead. A
 * later and higher one is an update.
 */
export const tollDisputes = (reports: readonly TellingReport[]): Dispute[] => {
  const tolls = reports.flatMap((report) => mainTolls(report).map((figure) => ({ report, figure })));
  const disputes: Dispute[] = [];
  for (const [i, b] of tolls.entries()) {
    for (const a of tolls.slice(0, i)) {
      if (a.report === b.report || a.figure.what !== b.figure.what || a.figure.of !== b.figure.of) continue;
      if (a.figure.value === b.figure.value || countShared(a.figure.stems, b.figure.stems) < CONTEXT) continue;
      const update = GROWS.has(b.figure.what) && b.figure.value > a.figure.value && isLater(a.report, b.report);
      if (!update && canBothHold(a.figure, b.figure)) continue;
      disputes.push({
        what: b.figure.what === 'dead' || b.figure.what === 'wounded' ? b.figure.what : 'number',
        a: sideOf(a.report, a.figure),
        b: sideOf(b.report, b.figure),
        update,
        why: `${b.figure.what}: ${written(a.figure)} against ${written(b.figure)}${update ? ', later and higher' : ''}`,
      });
    }
  }
  return disputes;
};

/** The first toll of each kind in headline or lead that is neither an older count nor one over a longer time. */
export const mainTolls = ({ assertions: { figures } }: TellingReport): Toll[] => {
  const now = figures.filter(({ scope }) => scope === undefined);
  return [...Map.groupBy(now, ({ what }) => what).values()].map(
    (same) => same.find(({ of }) => of === null) ?? same[0]!,
  );
};

const canBothHold = (a: Toll, b: Toll): boolean => {
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  if (low.bound === 'least' || high.bound === 'most') return true;
  const isRough = low.bound === 'about' || high.bound === 'about';
  return isRough && high.value - low.value <= ROUGH * high.value;
};

const isLater = (a: TellingReport, b: TellingReport): boolean => a.at !== null && b.at !== null && a.at < b.at;

const written = ({ value, bound }: Toll): string => (bound === 'exact' ? String(value) : `${bound} ${value}`);

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
