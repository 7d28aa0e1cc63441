import type { Span } from './span.ts';

/** A passage that two reports have near-verbatim: spans into the bodies of the later and of the earlier one. */
export interface SharedPassage {
  readonly here: Span;
  readonly there: Span;
}
