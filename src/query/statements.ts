import type { Certainty } from '../model/evidence.ts';
import type { Case } from '../store/case.ts';
import type { FoundStatement } from '../store/find-statements.ts';
import { daysOf } from './days.ts';

/** A question for statements as a user puts it; all of it must hold. */
export interface StatementsQuestion {
  readonly about?: string;
  readonly text?: string;
  readonly disputed?: boolean;
  readonly singleRoot?: boolean;
  /** Ids of entities one of which is a root of it. */
  readonly roots?: readonly string[];
  readonly certainty?: Certainty;
  /** The first claim of one of its roots. */
  readonly claim?: { readonly report: string; readonly assertion: string };
  /** A year, month or day each: when it was first published. */
  readonly since?: string;
  readonly until?: string;
  readonly skip?: number;
  readonly limit?: number;
}

const SHOWN = 20;

/** What several reports say alike, that of most reports first: 20 unless told. */
export const statementsFor = (
  kept: Case,
  { limit = SHOWN, since, until, ...asked }: StatementsQuestion,
): Promise<readonly FoundStatement[]> =>
  kept.statements({
    ...asked,
    ...(since === undefined ? {} : { since: daysOf(since).first }),
    ...(until === undefined ? {} : { until: daysOf(until).last }),
    limit,
  });
