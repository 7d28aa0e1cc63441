import type { Span } from '../model/span.ts';

/** A word of a text where it stands, with the forms under which it is found: the folded form, then, where that differs, the stem. */
export interface SearchWord extends Span {
  readonly forms: readonly string[];
}

/**
 * The words of a text as they are looked up. One function serves writing and asking; without it Arabic spelling and
 * the article would keep words apart.
 */
export type SearchWords = (text: string) => readonly SearchWord[];

/** The words of a report, cut once. */
export interface ReportWords {
  readonly title: readonly SearchWord[];
  readonly text: readonly SearchWord[];
}
