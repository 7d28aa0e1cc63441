import type { Item } from './item.ts';

/**
 * Joins `(الذي) نقلته وكالة ...` behind a noun into one item: the noun's words came through that agency. The speaker of the clause
 * stands elsewhere, so nothing else looks inside.
 */
export const joinPassedOn = (items: readonly Item[]): Item[] => {
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const by = items[i + 1];
    if (by?.kind !== 'np' || !passesOn(item)) {
      out.push(item);
      continue;
    }
    const relative = out.at(-1)?.kind === 'relative' ? out.pop() : undefined;
    const before = out.at(-1)?.kind;
    if (before !== 'np' && before !== 'cueNoun') {
      if (relative) out.push(relative);
      out.push(item);
      continue;
    }
    out.push({ ...item, kind: 'passed', first: relative?.first ?? item.first, last: by.last, cues: [], inner: [by] });
    i++;
  }
  return out;
};

/** نقلته, أوردته, بثته: a verb of passing on with its object as a pronoun. */
const passesOn = (item: Item): boolean =>
  item.kind === 'cue' &&
  item.conjunction === '' &&
  item.cues.some(({ entry, sense }) => entry.class === 'relay' && sense.pronoun !== '');
