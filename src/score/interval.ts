import { Counts, SHARES, type ShareName, TALLIES, type TallyName } from './figures.ts';

/** A figure's 95% interval, in percent. */
export type Interval = readonly [low: number, high: number];

const RESAMPLES = 1000;
const SEED = 1;
const TAIL = 0.025;

/**
 * How far each figure would move with other reports: percentile bootstrap, 1,000 draws of as many reports with
 * replacement (Efron 1979). Seeded: the same counts give the same intervals.
 */
export const intervals = (perReport: readonly Counts[]): ReadonlyMap<TallyName | ShareName, Interval> => {
  const random = randomFrom(SEED);
  const draws = Array.from({ length: RESAMPLES }, () =>
    Counts.sum(perReport.map(() => perReport[Math.floor(random() * perReport.length)]!)),
  );
  return new Map(
    [...TALLIES, ...SHARES].map((name) => {
      const sorted = Float64Array.from(draws, (draw) => draw.figure(name)).sort();
      const cut = Math.floor(TAIL * RESAMPLES);
      return [name, [sorted[cut]!, sorted[RESAMPLES - 1 - cut]!]];
    }),
  );
};

/** Numbers in [0, 1) from a seed (mulberry32, Ettinger 2017). */
export const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};
