/** A stretch of a report's text: UTF-16 offsets, half-open, never inside a grapheme. `in` is left out for the body. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly in?: 'title';
}

export const spanText = (text: string, span: Span): string => text.slice(span.start, span.end);

export const spansOverlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const spanContains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
