import type { Party, SameReason } from '../model/statement.ts';

/** What of a party tells who it is. */
export type Named = Pick<Party, 'type' | 'words' | 'keys' | 'surname' | 'country' | 'family'>;

/**
 * Whether two parties can be one and the same, and why: equal words; names that share a matching key; a surname with a full
 * name; an organisation's name that holds all words of the other. Type and country must not contradict. Where a person
 * decided on both, they are one if their entity is.
 */
export const sameParty = (a: Named, b: Named): SameReason | null => {
  if (a.family !== undefined && b.family !== undefined) return a.family === b.family ? 'decided' : null;
  if (a.words.length === 0 || b.words.length === 0) return null;
  if (kindOf(a) !== kindOf(b) && kindOf(a) !== 'any' && kindOf(b) !== 'any') return null;
  const isEqual = a.words.length === b.words.length && a.words.every((word, i) => word === b.words[i]);
  if (isEqual && !contradict(a, b)) return 'same name';
  if (contradict(a, b)) return null;
  if (a.type === 'PER' && b.type === 'PER') return samePerson(a, b);
  if (a.type === 'LOC' || b.type === 'LOC')
    return a.type === b.type && shareKey(a.keys, b.keys) && a.keys.length === 1 ? 'same spelling family' : null;
  // واس and وكالة الأنباء السعودية have one name in Latin letters, by the tables.
  const isOneKey = a.keys.length === b.keys.length && a.keys.every((key, i) => key === b.keys[i]);
  if (shareKey(a.keys, b.keys) && (isOneKey || a.words.length === b.words.length)) return 'same spelling family';
  const [small, large] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  // الشرطة alone is everybody's; شرطة الولاية is part of شرطة ولاية نيويورك.
  return small.length > 1 && small.every((word) => large.includes(word)) ? 'fuller name' : null;
};

const samePerson = (a: Named, b: Named): SameReason | null => {
  if (a.words.length > 1 && b.words.length > 1) {
    if (shareKey(a.keys, b.keys)) return 'same spelling family';
    const [small, large] = a.words.length <= b.words.length ? [a, b] : [b, a];
    return small.words.every((word) => large.words.includes(word)) ? 'fuller name' : null;
  }
  return shareKey(a.surname, b.surname) ? 'short form' : null;
};

const kindOf = ({ type }: Named): 'person' | 'place' | 'any' | 'body' =>
  type === null ? 'any' : type === 'PER' ? 'person' : type === 'LOC' ? 'place' : 'body';

const contradict = (a: Named, b: Named): boolean => a.country !== null && b.country !== null && a.country !== b.country;

const shareKey = (a: readonly string[], b: readonly string[]): boolean => a.some((key) => b.includes(key));
