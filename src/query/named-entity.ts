import type { Case } from '../store/case.ts';
import type { FoundEntity } from '../store/find-entities.ts';
import { QuestionError } from './question-error.ts';

/** The keys by which spellings of a name meet, in any script. */
export type NameKeys = (name: string) => readonly string[];

/** The entity that a name means, and the others that it may mean, the most named first. Throws `QuestionError` for a name of nobody. */
export const entityNamed = async (
  kept: Case,
  name: string,
  keysOf: NameKeys,
): Promise<{ readonly entity: FoundEntity; readonly others: readonly FoundEntity[] }> => {
  const [entity, ...others] = await kept.entitiesCalled(name, keysOf(name));
  if (entity) return { entity, others };
  throw new QuestionError(
    `Nobody and nothing in ${kept.path} is called ${name}.`,
    'Try another spelling, Arabic or Latin, or the surname alone.',
  );
};

/** Entities with the letters in a name that are looked at. */
const WRITTEN = 1000;

/** The ids of whoever has that name in any spelling, or the letters of it within a name. */
export const entitiesNamed = async (kept: Case, name: string, keysOf: NameKeys): Promise<string[]> => {
  const found = [
    ...(await kept.entitiesCalled(name, keysOf(name))),
    ...(await kept.entities({ name, types: [] }, 0, WRITTEN)),
  ];
  return [...new Set(found.map(({ id }) => id))];
};
