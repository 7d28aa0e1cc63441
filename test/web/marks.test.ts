import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SentenceState } from '../../src/model/evidence.ts';
import type { Mark } from '../../src/web/reader/marks.ts';
import { linesOf, piecesOf } from '../../src/web/reader/pieces.ts';
import { codePointName, isolatedName, stretchesOf } from '../../src/web/text/controls.ts';

const span = fc.tuple(fc.nat(60), fc.nat(30)).map(([start, length]) => ({ start, end: start + length + 1 }));
const mark = span.map((at): Mark => ({ ...at, layer: 'names', id: `e${at.start}-${at.end}` }));
const sentence = span.map((at): SentenceState => ({ ...at, state: 'read' }));

describe('pieces of a text', () => {
  it('cover it once and in order, each under the marks that hold all of it', () => {
    fc.assert(
      fc.property(span, fc.array(mark), fc.array(sentence, { maxLength: 3 }), (line, marks, sentences) => {
        const pieces = piecesOf(line, marks, sentences);
        expect(pieces[0]!.start).toBe(line.start);
        expect(pieces.at(-1)!.end).toBe(line.end);
        for (const [i, piece] of pieces.entries()) {
          if (i > 0) expect(piece.start).toBe(pieces[i - 1]!.end);
          const around = marks.filter(({ start, end }) => start < piece.end && end > piece.start);
          expect(new Set(piece.marks)).toEqual(new Set(around));
        }
      }),
    );
  });

  it('of an empty line are none', () => expect(piecesOf({ start: 3, end: 3 }, [], [])).toEqual([]));

  it('stand on the lines of the text', () => {
    const text = 'أ\n\nب ج';
    expect(linesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['أ', '', 'ب ج']);
  });
});

describe('characters that are not seen', () => {
  it('are taken out of the text that is shown, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const stretches = stretchesOf(text);
        expect(stretches.map(({ text: plain, control }) => plain ?? control).join('')).toBe(text);
        const shown = stretches.map(({ text: plain }) => plain ?? '').join('');
        expect(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff\0]/.test(shown)).toBe(false);
      }),
    );
  });

  it('leave joiners, direction marks and line ends where they are', () => {
    const text = 'می\u200cشود \u200f(1)\n';
    expect(stretchesOf(text)).toEqual([{ text }]);
  });

  it('are left out of names in a line of the interface, which are isolated', () =>
    expect(isolatedName('\u202eدجلة\u2069\u200b')).toBe('\u2068دجلة\u2069'));

  it('have names', () => expect(codePointName('\u202e')).toBe('U+202E'));
});
