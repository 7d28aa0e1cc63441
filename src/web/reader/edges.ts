import type { Claim, Report, Span } from '../../contract/index.ts';

/** What of a claim can be stretched: a piece of its content, or the words of its root. */
export type Stretchable = 'content' | 'source';

/** An end of a span of the claim in hand. */
export interface Edge {
  readonly of: Stretchable;
  /** Which piece of the content. */
  readonly piece: number;
  readonly side: 'start' | 'end';
}

/** The spans of a claim as they stand now, while its edges are moved. */
export interface Draft {
  readonly content: readonly Span[];
  /** The words of its root, `null` where the text leaves them out. */
  readonly source: Span | null;
}

export const draftOf = ({ content, chain }: Claim): Draft => {
  const root = chain.at(-1)!;
  if (root.kind === 'report' || root.start === undefined || root.end === undefined) return { content, source: null };
  return { content, source: { start: root.start, end: root.end, ...(root.in ? { in: root.in } : {}) } };
};

const spanAt = ({ content, source }: Draft, { of, piece }: Edge): Span | null =>
  of === 'source' ? source : (content[piece] ?? null);

/** The claim with the spans of a draft. */
export const withDraft = <C extends Claim>(claim: C, { content, source }: Draft): C => {
  const [first, ...links] = claim.chain;
  const root = links.at(-1);
  if (!source || !root) return { ...claim, content };
  return { ...claim, content, chain: [first, ...links.slice(0, -1), { ...root, ...source }] };
};

/** The words of a text: where each begins and ends. Marks and spaces between them are none. */
export const wordsIn = (text: string): Span[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].flatMap(({ index, segment, isWordLike }) =>
    isWordLike ? [{ start: index, end: index + segment.length }] : [],
  );

const partOf = ({ title, text }: Report, { in: part }: Span): string => (part ? (title ?? '') : text);

/** The edges that lie nearest to an offset on either side: by words, or by the characters that a reader sees. */
const stops = (text: string, side: Edge['side'], unit: 'word' | 'grapheme'): number[] =>
  unit === 'word'
    ? wordsIn(text).map((word) => word[side])
    : [...new Intl.Segmenter().segment(text)].map(({ index }) => index).concat(text.length);

/** A draft with one edge at an offset: never inside a character, never beyond the other edge or the next piece. `null` where it cannot stand there. */
export const moveTo = (
  report: Report,
  draft: Draft,
  edge: Edge,
  offset: number,
  unit: 'word' | 'grapheme',
): Draft | null => {
  const span = spanAt(draft, edge);
  if (!span) return null;
  const allowed = stops(partOf(report, span), edge.side, unit).filter((at) => isFree(draft, edge, span, at));
  const nearest = allowed.reduce<number | null>(
    (best, at) => (best === null || Math.abs(at - offset) < Math.abs(best - offset) ? at : best),
    null,
  );
  return nearest === null ? null : put(draft, edge, { ...span, [edge.side]: nearest });
};

/** A draft with one edge a word (or a character) further on, or back. */
export const moveBy = (
  report: Report,
  draft: Draft,
  edge: Edge,
  by: 1 | -1,
  unit: 'word' | 'grapheme',
): Draft | null => {
  const span = spanAt(draft, edge);
  if (!span) return null;
  const from = span[edge.side];
  const all = stops(partOf(report, span), edge.side, unit).filter((at) => isFree(draft, edge, span, at));
  const next = by === 1 ? all.find((at) => at > from) : all.findLast((at) => at < from);
  return next === undefined ? null : put(draft, edge, { ...span, [edge.side]: next });
};

const isFree = ({ content }: Draft, { of, piece, side }: Edge, { start, end }: Span, at: number): boolean => {
  if (side === 'start' ? at >= end : at <= start) return false;
  if (of === 'source') return true;
  const [before, after] = [content[piece - 1], content[piece + 1]];
  return side === 'start' ? !before || at >= before.end : !after || at <= after.start;
};

const put = (draft: Draft, { of, piece }: Edge, span: Span): Draft =>
  of === 'source'
    ? { ...draft, source: span }
    : { ...draft, content: draft.content.map((each, i) => (i === piece ? span : each)) };
