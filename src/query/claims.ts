import type { Certainty } from '../model/evidence.ts';
import type { Case, ClaimFilter, FoundClaim } from '../store/case.ts';
import { periodOf } from './days.ts';
import { QuestionError } from './question-error.ts';

/** A question for claims as a user puts it; all of it must hold. */
export interface ClaimsQuestion {
  readonly about?: string;
  readonly by?: string;
  /** Keys of entities. */
  readonly byEntity?: number;
  readonly aboutEntity?: number;
  /** The last source of the chain: ids of entities, or the very words for one that is none. */
  readonly lastSource?: { readonly entities: readonly string[]; readonly words: string };
  readonly text?: string;
  /** A year, month or day each. */
  readonly since?: string;
  readonly until?: string;
  readonly certainty?: readonly string[];
  readonly denied?: boolean;
  /** Also what a person rejected. */
  readonly rejected?: boolean;
  readonly order?: 'said' | 'published';
  readonly skip?: number;
  readonly limit?: number;
}

const CERTAINTIES: readonly Certainty[] = ['certain', 'probable', 'possible', 'unknown'];

/** The claims that answer a question, by date. Throws `QuestionError` before the first when the question makes no sense. */
export const claimsFor = (kept: Case, question: ClaimsQuestion): AsyncIterable<FoundClaim> =>
  kept.claims(filterOf(question));

const filterOf = ({
  about,
  by,
  byEntity,
  aboutEntity,
  lastSource,
  text,
  since,
  until,
  certainty,
  denied,
  rejected,
  order,
  skip,
  limit,
}: ClaimsQuestion): ClaimFilter => ({
  ...(about === undefined ? {} : { about }),
  ...(by === undefined ? {} : { by }),
  ...(byEntity === undefined ? {} : { byEntity }),
  ...(aboutEntity === undefined ? {} : { aboutEntity }),
  ...(lastSource === undefined ? {} : { lastSource }),
  ...(text === undefined ? {} : { text }),
  ...periodOf(since, until),
  ...(certainty === undefined ? {} : { certainty: certainty.map(certaintyOf) }),
  ...(rejected ? { rejected } : {}),
  ...(denied ? { polarity: '-' as const } : {}),
  ...(order === undefined ? {} : { order }),
  ...(skip === undefined ? {} : { skip }),
  ...(limit === undefined ? {} : { limit }),
});

const certaintyOf = (value: string): Certainty => {
  const known = CERTAINTIES.find((certainty) => certainty === value);
  if (known) return known;
  throw new QuestionError(`"${value}" is no certainty.`, `Choose from ${CERTAINTIES.join(', ')}; several with commas.`);
};
