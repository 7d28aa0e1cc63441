/** What kinds of event and tie are called in the language of the interface; the kind itself where it has no label. */
export interface KindNames {
  readonly event: (type: string, mode: string | null) => string;
  readonly tie: (type: string) => string;
  readonly inverse: (type: string) => string;
}
