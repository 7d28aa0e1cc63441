import type { Case } from '../store/case.ts';
import type { NameKeys } from './named-entity.ts';

/** Two outlets that cite each other, in alphabetical order: `ab` claims of a cite b, `ba` claims of b cite a. */
export interface Mutual {
  readonly a: string;
  readonly b: string;
  readonly ab: number;
  readonly ba: number;
}

/** Outlets are cited as entities: under their own name in any script, of which the most named is meant. */
export const mutualIn = async (kept: Case, keysOf: NameKeys): Promise<Mutual[]> => {
  const keys = new Map<string, number>();
  for (const { name } of await kept.outlets()) {
    const [entity] = await kept.entitiesCalled(name, keysOf(name));
    if (entity) keys.set(name, entity.key);
  }
  const cited = await kept.citationsOf([...new Set(keys.values())]);
  const claims = (from: string, to: string): number =>
    cited.find(({ outlet, entity }) => outlet === from && entity === keys.get(to))?.claims ?? 0;
  const outlets = [...keys.keys()].sort();
  return outlets
    .flatMap((a, i) => outlets.slice(i + 1).map((b) => ({ a, b, ab: claims(a, b), ba: claims(b, a) })))
    .filter(({ ab, ba }) => ab > 0 && ba > 0)
    .sort((x, y) => y.ab + y.ba - x.ab - x.ba);
};
