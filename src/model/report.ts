/** When a report was published, and how that is known. `earliest` and `latest` are days (YYYY-MM-DD), both included. */
export interface Published {
  /** ISO 8601, as precise as it is known: `2017-03`, never a made-up day. `null` when nothing constrains it. */
  readonly value: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis: 'stated' | 'metadata' | 'inferred' | 'unknown';
  /** Why, in words, where the basis is `inferred` or `stated`: the expressions that constrain it. */
  readonly why?: string;
}

/** One article as it was read. `text` is the body exactly as given: never trimmed, never normalised. */
export interface Report {
  /** The source's own id, else its canonical URL, else a hash of the text. */
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly author: string | null;
  readonly abstract: string | null;
  /** BCP 47 tag of the text's language. */
  readonly language: string;
  /** The publication date as the source wrote it (with its time zone), or `null`. */
  readonly publishedAs: string | null;
  readonly text: string;
}

export type RefusalCode =
  | 'not-found'
  | 'not-readable'
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'bad-encoding'
  | 'bad-json'
  | 'bad-record'
  | 'no-article'
  | 'wrong-language'
  | 'failed';

/** A file, or a record of one, that could not be read: what, why, and what the user can do. */
export interface Refusal {
  readonly path: string;
  readonly code: RefusalCode;
  readonly why: string;
  readonly remedy: string;
}
