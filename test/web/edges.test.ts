import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, moveBy, moveTo, wordsIn } from '../../src/web/reader/edges.ts';
import { reportOf } from '../report.ts';

const report = reportOf('قال الوزير إن الجسر أُغلق، وإن العمل مستمر.');
const { text } = report;
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const wordsOf = (draft: Draft | null) => draft?.content.map(({ start, end }) => text.slice(start, end));
const draft: Draft = { content: [spanOf('الجسر أُغلق'), spanOf('العمل مستمر')], source: spanOf('الوزير') };
const START = { of: 'content', piece: 0, side: 'start' } as const;
const END = { of: 'content', piece: 0, side: 'end' } as const;

describe('the edges of a claim', () => {
  it('move by words, without the marks between them', () => {
    expect(wordsOf(moveBy(report, draft, START, -1, 'word'))).toEqual(['إن الجسر أُغلق', 'العمل مستمر']);
    expect(wordsOf(moveBy(report, draft, START, 1, 'word'))).toEqual(['أُغلق', 'العمل مستمر']);
    expect(wordsOf(moveBy(report, draft, END, 1, 'word'))).toEqual(['الجسر أُغلق، وإن', 'العمل مستمر']);
  });

  it('move by what a reader sees as one character', () => {
    const shorter = moveBy(report, draft, START, 1, 'grapheme');
    expect(wordsOf(shorter)![0]).toBe('لجسر أُغلق');
    const atVowel = { ...draft, content: [spanOf('أُغلق')] };
    expect(wordsOf(moveBy(report, atVowel, START, 1, 'grapheme'))).toEqual(['غلق']);
  });

  it('stop at each other and at the next piece', () => {
    const one = { ...draft, content: [spanOf('الجسر')] };
    expect(moveBy(report, one, START, 1, 'word')).toBeNull();
    const far = moveTo(report, draft, END, text.length, 'word')!;
    expect(far.content[0]!.end).toBeLessThanOrEqual(far.content[1]!.start);
  });

  it('move the source without the content', () => {
    const moved = moveBy(report, draft, { of: 'source', piece: 0, side: 'start' }, -1, 'word')!;
    expect(text.slice(moved.source!.start, moved.source!.end)).toBe('قال الوزير');
    expect(moved.content).toBe(draft.content);
  });

  it('stand at words wherever they are dropped', () => {
    const starts = new Set(wordsIn(text).map(({ start }) => start));
    fc.assert(
      fc.property(fc.nat(text.length), (offset) => {
        const moved = moveTo(report, draft, START, offset, 'word')!;
        expect(starts.has(moved.content[0]!.start)).toBe(true);
        expect(moved.content[0]!.start).toBeLessThan(moved.content[0]!.end);
      }),
    );
  });
});
