import { matchingKeys } from '../language/matching-key.ts';
import type { Telling } from './group-assertions.ts';

/** Pairs of outlets of which each cites the other for one statement, in alphabetical order. */
export const loopsIn = (tellings: readonly Telling[]): (readonly [string, string])[] => {
  const outlets = [...new Set(tellings.flatMap(({ report: { outlet } }) => (outlet === null ? [] : [outlet])))].sort();
  if (outlets.length < 2) return [];
  const keys = new Map(outlets.map((outlet) => [outlet, matchingKeys(outlet, (name) => name)]));
  const cites = (from: string, to: string): boolean =>
    tellings.some(
      ({ report, assertion, parties }) =>
        report.outlet === from &&
        assertion.chain.some(
          ({ party, kind }) =>
            kind !== 'own' && (parties[party]?.keys ?? []).some((key) => keys.get(to)!.includes(key)),
        ),
    );
  return outlets.flatMap((a, i) =>
    outlets.slice(i + 1).flatMap((b) => (cites(a, b) && cites(b, a) ? [[a, b] as const] : [])),
  );
};
