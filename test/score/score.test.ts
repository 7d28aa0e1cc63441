import { describe, expect, it } from 'vitest';
import { type Counts, SHARES, TALLIES } from '../../src/score/figures.ts';
import { inHalf } from '../../src/score/half.ts';
import { intervals } from '../../src/score/interval.ts';
import type { Reading } from '../../src/score/reading.ts';
import { sameName } from '../../src/score/same-name.ts';
import { scoreReadings } from '../../src/score/score.ts';
import { gold, rightReading, text } from './fixture.ts';

const scoreOf = (change: Partial<Reading> = {}) =>
  scoreReadings([gold], new Map([[gold.id, { ...rightReading, ...change }]]));
const [first, second] = rightReading.claims as [Reading['claims'][number], Reading['claims'][number]];
const figures = (counts: Counts, names: readonly Parameters<Counts['figure']>[0][]) =>
  names.map((name) => Math.round(counts.figure(name)));

describe('scoreReadings', () => {
  it('gives a right reading everything that the labels hold', () => {
    const { counts, faults } = scoreOf();
    for (const name of TALLIES) expect(counts.tallies[name].right, name).toBe(counts.tallies[name].labelled);
    for (const name of SHARES) expect(counts.shares[name].right, name).toBe(counts.shares[name].of);
    expect(faults).toEqual([]);
  });

  it('counts what is missing as missed and what is too much as false', () => {
    const shouted = { ...first, content: [{ start: 0, end: 8 }], cue: null };
    const { counts, faults } = scoreOf({ claims: [second, shouted] });
    expect(counts.tallies.claims).toEqual({ right: 1, labelled: 2, read: 2 });
    expect(faults.map(({ kind }) => kind)).toEqual(['claim missed', 'claim false']);
  });

  it('leaves unmatched parts of the report out of the count', () => {
    const teaser = { ...first, content: [{ start: 0, end: 8 }], cue: null, part: 'related' };
    expect(scoreOf({ claims: [first, second, teaser] }).counts.tallies.claims.read).toBe(2);
  });

  it('takes no claim from a chain of the report alone', () => {
    const own = { ...first, chain: first.chain.slice(0, 1) };
    expect(scoreOf({ claims: [own, second] }).counts.tallies.claims).toEqual({ right: 1, labelled: 2, read: 1 });
  });

  it('asks for the whole chain, and for its last link alone under root', () => {
    const short = { ...second, chain: [{ kind: 'report' }, second.chain[2]!] };
    const { counts } = scoreOf({ claims: [first, short] });
    expect(figures(counts, ['chain', 'chain.long', 'root'])).toEqual([50, 0, 100]);
  });

  it('gives a reader that is always certain no marked certainty', () => {
    const { counts } = scoreOf({ claims: [first, { ...second, certainty: 'certain' }] });
    expect(counts.tallies['certainty.marked']).toEqual({ right: 0, labelled: 1, read: 0 });
  });

  it('tells a time that is found from one with the right value', () => {
    const { counts } = scoreOf({ times: [{ ...rightReading.times[0]!, value: '2024-03-10' }] });
    expect(figures(counts, ['times.found', 'times.value', 'event.date'])).toEqual([100, 0, 0]);
  });

  it('counts a missing reading, and one of another text, as read empty', () => {
    expect(scoreReadings([gold], new Map())).toMatchObject({ reports: 1, read: 0 });
    const other = scoreReadings([gold], new Map([[gold.id, rightReading]]), new Map([[gold.id, `${text} `]]));
    expect(other).toMatchObject({ read: 0, otherText: [gold.id] });
    expect(other.counts.tallies.claims).toEqual({ right: 0, labelled: 2, read: 0 });
  });
});

describe('sameName', () => {
  it.each([
    ['سامي الراشد', 'الوزير سامي الراشد'],
    ['الراشد', 'سامي الراشد'],
    ['وزارة الري', 'وزارة الرى'],
    ['أمريكا', 'أميركا'],
    ['المؤسسة العامة', 'المؤسّسة العامه'],
  ])('%s is %s', (a, b) => expect(sameName(a, b)).toBe(true));

  it.each([
    ['الوزير', 'الوزير سامي الراشد'],
    ['سامي', 'سامي كمال علي الراشد'],
    ['سامي الراشد', 'كمال الراشد'],
    ['', ''],
    [null, 'الراشد'],
  ])('%s is not %s', (a, b) => expect(sameName(a, b)).toBe(false));
});

describe('intervals', () => {
  const mixed = scoreReadings(
    Array.from({ length: 20 }, (_, i) => ({ ...gold, id: `own-${i}` })),
    new Map(Array.from({ length: 10 }, (_, i) => [`own-${i}`, rightReading])),
  );

  it('hold the figure and are the same each time', () => {
    const [low, high] = intervals(mixed.perReport).get('claims')!;
    expect(low).toBeLessThan(mixed.counts.figure('claims'));
    expect(high).toBeGreaterThan(mixed.counts.figure('claims'));
    expect([...intervals(mixed.perReport)]).toEqual([...intervals(mixed.perReport)]);
  });
});

describe('inHalf', () => {
  it('splits by the parity of the MD5 of the id', () => {
    const dev = ['r1', 'r2', 'r3', 'تقرير'].filter((id) => inHalf(id, 'dev'));
    expect(dev).toEqual(['r1', 'r2', 'r3']);
    expect(inHalf('r1', 'dev')).not.toBe(inHalf('r1', 'held'));
    expect(inHalf('r1', 'all')).toBe(true);
  });
});
