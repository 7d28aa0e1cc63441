import type { Status } from '../model/evidence.ts';
import type { Span } from '../model/span.ts';
import type { EntityDraft } from '../names/entities.ts';

/** A tie between two parties as one place in the text tells it. */
export interface FoundTie {
  readonly kind: string;
  readonly from: EntityDraft | null;
  readonly to: EntityDraft | null;
  readonly status: Status;
  readonly since: string | null;
  readonly span: Span;
  readonly claims: readonly string[];
  readonly rule: string;
  /** The end that a participle describes: no other that stands beside it shares the tie. */
  readonly alone?: 'from' | 'to';
}
