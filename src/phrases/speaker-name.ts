import { phraseAt } from '../language/phrases.ts';
import type { Document } from '../model/document.ts';
import type { NameMention } from '../names/mention.ts';
import type { Item } from './item.ts';
import type { NamesByToken } from './noun-phrase.ts';

/** The name that a noun phrase holds: a person before all others, else the one it begins with. */
export const nameIn = (document: Document, names: NamesByToken, item: Item): NameMention | null => {
  let first: NameMention | null = null;
  for (let t = item.first; t < item.last; t++) {
    const name = names.get(t);
    if (!name) continue;
    if (name.type === 'PER') return isGoverned(document, item.first, name) ? first : name;
    if (!first && t === item.first) first = name;
    if (!first && item.last - item.first <= 3 && t === item.first + 1) first = null;
    t = name.last - 1;
  }
  return first;
};

/** عائلة فلان, إدارة ترامب, محامي الرئيس فلان: behind an indefinite noun without a rank stands someone else. */
export const isGoverned = (document: Document, head: number, name: NameMention): boolean => {
  if (head < 0) return false;
  const { shape, senses } = document.words[head]!;
  if (shape.definite || shape.pronoun !== '' || shape.part !== 'noun') return false;
  const entries = [...senses.map(({ entry }) => entry), ...(phraseAt(document, head)?.entries ?? [])];
  // محامي الرئيس الراحل فلان: whose lawyer he is, if the name has a title of its own.
  const isTitled = name.titled > head && name.titled < name.first && document.words[name.titled]!.shape.definite;
  if (isTitled) return entries.some((entry) => entry.kind === 'title' && OF_SOMEONE.has(entry.of));
  if (name.first !== head + 1) return false;
  return !entries.some((entry) => entry.kind === 'title' && BEFORE_NAMES.has(entry.of));
};

/** Titles of these kinds are someone's. */
const OF_SOMEONE: ReadonlySet<string> = new Set(['family', 'legal']);

/** Titles of these kinds go with a name without an article. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(['rank', 'address', 'royal', 'religious']);

/** المعني بشؤون اليمن فلان الفلاني: the person named at the end of a tail, unless a title in the tail is his. */
export const nameEnding = (document: Document, names: NamesByToken, { first, last }: Item): NameMention | null => {
  let named = first;
  for (let t = first; t < last; t++) {
    const name = names.get(t);
    if (!name) continue;
    if (name.type === 'PER' && name.last === last && t > first) {
      const own = name.titled >= first && name.titled < name.first;
      const { shape } = document.words[t - 1]!;
      return !own && (named === t || shape.definite || shape.part === 'mark') ? name : null;
    }
    named = name.last;
    t = name.last - 1;
  }
  return null;
};

/** باريس وواشنطن, الرئيس ونظيره فلان: who is named first is not alone. */
export const isJoined = (document: Document, names: NamesByToken, name: NameMention, { last }: Item): boolean => {
  for (let t = name.last; t < last; t++) {
    const next = names.get(t);
    if (next ? next.start > document.start[t]! : document.words[t]!.shape.conjunction === 'و') return true;
  }
  return false;
};
