import type { SentenceState, Shown, Span } from '../../contract/index.ts';
import type { Mark } from './marks.ts';

/** A stretch of text under one and the same marks, the widest first. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
  /** The sentence that begins here. */
  readonly opens: Shown<SentenceState> | null;
  /** The sentence that it lies in. */
  readonly sentence: Shown<SentenceState> | null;
}

/** Cuts a stretch of text into pieces: a sweep over the edges of all marks and sentences, which may overlap as they like. */
export const piecesOf = (
  stretch: Span,
  marks: readonly Mark[],
  sentences: readonly Shown<SentenceState>[],
): Piece[] => {
  const { start: from, end: to } = stretch;
  const inside = <S extends Span>(spans: readonly S[]): S[] =>
    spans.filter(({ start, end }) => start < to && end > from);
  const own = inside(marks).sort((a, b) => b.end - b.start - (a.end - a.start));
  const ownSentences = inside(sentences);
  const edges = new Set([from, to]);
  for (const { start, end } of [...own, ...ownSentences])
    for (const edge of [start, end]) if (edge > from && edge < to) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1]!;
    const sentence = ownSentences.find((each) => each.start <= start && each.end >= end) ?? null;
    return {
      start,
      end,
      marks: own.filter((mark) => mark.start <= start && mark.end >= end),
      // A sentence that began in the paragraph before is not opened again.
      opens: sentence && sentence.start === start ? sentence : null,
      sentence,
    };
  });
};

/** The lines of a text as stretches, without their ends. */
export const linesOf = (text: string): Span[] => {
  const lines: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
};
