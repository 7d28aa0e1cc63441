import { describe, expect, test } from 'vitest';
import { barsOf, endOf } from '../../src/web/timeline/bars.ts';

const year = (name: string, count: number) =>
  Array.from({ length: 12 }, (_, i) => ({ month: `${name}-${String(i + 1).padStart(2, '0')}`, count }));

describe('the bars of a timeline', () => {
  const months = [
    { month: '0614-01', count: 1 },
    ...year('2017', 40),
    ...year('2018', 60),
    { month: '2104-09', count: 1 },
  ];

  test('are months where nearly all events lie within a few years, with the rest in the bars at the ends', () => {
    const bars = barsOf(months);
    expect(bars[0]).toMatchObject({ period: '2017-01', isFirst: true, count: 41 });
    expect(bars.at(-1)).toMatchObject({ period: '2018-12', isLast: true, count: 61 });
    expect(bars).toHaveLength(24);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(12 * 100 + 2);
  });

  test('are years where they lie over many', () => {
    const bars = barsOf(Array.from({ length: 40 }, (_, i) => ({ month: `${1980 + i}-03`, count: 10 })));
    expect(bars.every(({ period }) => period.length === 4)).toBe(true);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(400);
    expect(bars.length).toBeLessThanOrEqual(40);
  });

  test('end where nearly all events have begun, and say how many begin later', () => {
    expect(endOf(months)).toEqual({ until: '2018-12', later: 1 });
    expect(
      endOf([
        { month: '2018-05', count: 3 },
        { month: '2018-06', count: 1 },
      ]),
    ).toEqual({ until: '2018-06', later: 0 });
  });

  test('show months without events', () => {
    expect(
      barsOf([
        { month: '2018-01', count: 5 },
        { month: '2018-04', count: 5 },
      ]).map(({ count }) => count),
    ).toEqual([5, 0, 0, 5]);
  });
});
