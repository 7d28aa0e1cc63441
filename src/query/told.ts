import type { Case } from '../store/case.ts';
import type { ToldFilter } from '../store/where.ts';
import { periodOf } from './days.ts';
import { entityNamed, type NameKeys } from './named-entity.ts';
import { QuestionError } from './question-error.ts';

/** A question for events or ties of a case as a user puts it; all of it must hold. */
export interface ToldQuestion {
  readonly kind?: readonly string[];
  /** Names of someone who has a part in it, and of another who has, too. */
  readonly of?: string;
  readonly with?: string;
  /** A year, month or day each. */
  readonly since?: string;
  readonly until?: string;
}

/** The filter that a question means. Throws `QuestionError` for names of nobody and dates that make no sense. */
export const toldFilter = async (
  kept: Case,
  { kind, of, with: other, since, until }: ToldQuestion,
  keysOf: NameKeys,
): Promise<ToldFilter> => {
  if (other !== undefined && of === undefined)
    throw new QuestionError('--with names the second of two.', 'Name the first with --of.');
  const keyOf = async (name: string): Promise<number> => (await entityNamed(kept, name, keysOf)).entity.key;
  return {
    ...(kind ? { kinds: kind } : {}),
    ...(of === undefined ? {} : { entity: await keyOf(of) }),
    ...(other === undefined ? {} : { other: await keyOf(other) }),
    ...periodOf(since, until),
  };
};
