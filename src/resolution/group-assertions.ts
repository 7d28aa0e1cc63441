import type { TellingReport } from '../model/statement.ts';
import { type Said, sayTheSame } from './same-statement.ts';

/** An assertion of one report of a story. */
export interface Telling extends Said {
  readonly report: TellingReport;
}

/** Stems that most assertions of a story hold lead nowhere. */
const COMMON = 0.3;
const FEW = 40;

/**
 * Puts together what says the same, by stems in common: never all pairs of a large story. What a person decided goes before
 * that. Groups and members in canonical order.
 */
export const groupAssertions = (reports: readonly TellingReport[]): Telling[][] => {
  const all: Telling[] = reports.flatMap((report) =>
    report.assertions.assertions.map((assertion) => ({ report, assertion, parties: report.assertions.parties })),
  );
  const holders = new Map<number, number[]>();
  for (const [i, { assertion }] of all.entries()) {
    for (const stem of assertion.stems) {
      const known = holders.get(stem);
      if (known) known.push(i);
      else holders.set(stem, [i]);
    }
  }
  const most = Math.max(FEW, COMMON * all.length);
  // Who says the same is compared with the first that says it: likeness of likeness would join what is no longer alike.
  const groups = new Map<number, Telling[]>();
  for (const [i, telling] of all.entries()) {
    const shared = new Map<number, number>();
    for (const stem of telling.assertion.stems) {
      const known = holders.get(stem)!;
      if (known.length > most) continue;
      for (const j of known) if (j < i && groups.has(j)) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    const likely = [...shared].filter(([, count]) => count > 1).sort(([a, m], [b, n]) => n - m || a - b);
    const first =
      decidedSame(telling, groups) ??
      likely.find(
        ([j]) => sayTheSame(telling, all[j]!) && !groups.get(j)!.some((other) => share('different', telling, other)),
      )?.[0];
    if (first === undefined) groups.set(i, [telling]);
    else groups.get(first)!.push(telling);
  }
  return [...groups.values()];
};

/** The group with which a person said that this one says the same. */
const decidedSame = (telling: Telling, groups: ReadonlyMap<number, readonly Telling[]>): number | undefined =>
  telling.assertion.same && [...groups].find(([, group]) => group.some((other) => share('same', telling, other)))?.[0];

/** Whether two are told of by one decision of that kind. */
const share = (kind: 'same' | 'different', a: Telling, b: Telling): boolean =>
  a.assertion[kind]?.some((number) => b.assertion[kind]?.includes(number)) ?? false;
