import { ownCopy } from './own-copy.ts';

/** A pure function that keeps its answers; when there are `most` of them, all are forgotten. */
export const remember = <T>(most: number, answer: (name: string) => T): ((name: string) => T) => {
  const kept = new Map<string, T>();
  return (name) => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const own = ownCopy(name);
    const found = answer(own);
    kept.set(own, found);
    return found;
  };
};
