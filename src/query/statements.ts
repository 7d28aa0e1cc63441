import type { Case } from '../store/case.ts';
import type { FoundStatement } from '../store/find-statements.ts';

/** A question for statements as a user puts it; all of it must hold. */
export interface StatementsQuestion {
  readonly about?: string;
  readonly text?: string;
  readonly disputed?: boolean;
  readonly singleRoot?: boolean;
  readonly limit?: number;
}

const SHOWN = 20;

/** What several reports say alike, that of most reports first: 20 unless told. */
export const statementsFor = (
  kept: Case,
  { limit = SHOWN, ...asked }: StatementsQuestion,
): Promise<readonly FoundStatement[]> => kept.statements({ ...asked, limit });
