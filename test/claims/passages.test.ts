import { describe, expect, it } from 'vitest';
import type { ShareName, TallyName } from '../../src/score/figures.ts';
import { FILES, type FileName, goldOf, type Passage, readPassages, scorePassages } from './labelled-passages.ts';

/** Least F1 and shares, in percent: what the program reached when it was last raised, less two points. */
const FLOORS: Readonly<Record<FileName, Readonly<Partial<Record<TallyName | ShareName, number>>>>> = {
  passages: {
    claims: 92.5,
    'claims.strict': 87.5,
    chain: 86,
    'chain.long': 69.7,
    root: 86.3,
    'certainty.marked': 90.7,
    'polarity.-': 94,
  },
  certainty: {
    claims: 92.2,
    'claims.strict': 85,
    chain: 92.1,
    'chain.long': 70.7,
    root: 93.3,
    'certainty.marked': 83.7,
    'polarity.-': 79.5,
  },
};

const passages = new Map(FILES.map((file) => [file, readPassages(file)]));
const claimsOf = (file: FileName) => passages.get(file)!.flatMap(({ claims }) => claims);

/** What a label must not do, by its text; nothing where it is sound. */
const faultsOf = (passage: Passage): string[] => {
  const { text } = passage;
  return goldOf(passage).claims.flatMap(({ cue, content, chain, mode }) => {
    const faults: string[] = [];
    const wrong = (what: string) => faults.push(`${what}: ${text.slice(...cue!)} in ${text}`);
    for (const [start, end] of content) {
      if (start < cue![1] && cue![0] < end) wrong('cue within content');
      if (/^[\s:.،]|[\s:.،]$/u.test(text.slice(start, end))) wrong('content with outer stop');
      if (mode === 'direct' && !/["“”«‹']/u.test(text[start - 1] ?? '')) wrong('direct without a mark before it');
    }
    if (mode === 'mixed' && !content.some((span) => /["“”«']/u.test(text.slice(...span))))
      wrong('mixed without a mark');
    for (const { kind, name } of chain) if ((kind === 'unknown') !== (name === null)) wrong('a name if not unknown');
    return faults;
  });
};

describe('labelled passages', () => {
  it.each(FILES)('%s: every string stands in its text, labels are sound, no text twice', (file) => {
    const all = passages.get(file)!;
    expect(all.flatMap(faultsOf)).toEqual([]);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it('hold what they are to measure: passages without claims, and sure claims among hedged ones', () => {
    expect(passages.get('passages')!.filter(({ claims }) => claims.length === 0).length).toBeGreaterThanOrEqual(40);
    const sure = claimsOf('certainty').filter(({ certainty, polarity }) => certainty === 'certain' && polarity === '+');
    expect(sure.length / claimsOf('certainty').length).toBeGreaterThan(0.3);
  });

  it('keep the texts of one family together', () => {
    for (const all of passages.values()) {
      const runs = all.filter(({ family }, i) => family !== all[i - 1]?.family).map(({ family }) => family);
      expect(new Set(runs).size).toBe(runs.length);
    }
  });
});

describe('the reading of labelled passages', () => {
  for (const file of FILES) {
    const { counts } = scorePassages(passages.get(file)!);
    it.each(Object.entries(FLOORS[file]))(`${file}: %s at least %d`, (name, floor) => {
      expect(counts.figure(name as TallyName | ShareName)).toBeGreaterThanOrEqual(floor);
    });
  }
});
