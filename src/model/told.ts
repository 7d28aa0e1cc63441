import type { Status } from './evidence.ts';
import type { Span } from './span.ts';

/** What a person did to it, where anyone did. What was rejected is not told. */
export type ToldDecision = 'accepted' | 'corrected';

interface Told {
  readonly id: string;
  readonly status: Status;
  /** Ids of the claims that it rests on, none for the report's own voice. */
  readonly claims: readonly string[];
  /** The words that tell it, and the sentence around them: the headline as a whole. */
  readonly span: Span;
  readonly sentence: Span;
  readonly decided?: ToldDecision;
}

/** An event as it is listed over a case: roles are indexes into the parties of the report, -1 for none. */
export interface ToldEvent extends Told {
  readonly type: string;
  readonly mode: string | null;
  readonly actor: number;
  readonly recipient: number;
  readonly place: number;
  /** As TIMEX3 writes it, and the first and last day that it can mean. */
  readonly date: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly quantity: { readonly value: number; readonly what: string } | null;
}

/** A lasting relation as it is listed over a case: ends are indexes into the parties of the report. */
export interface ToldTie extends Told {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly since: string | null;
  readonly until: string | null;
}
