import type { CueNoun, CueVerb } from '../model/lexicon.ts';
import type { Item } from './item.ts';

/**
 * Joins `(الذي) نقلته وكالة ...` behind a noun into one item: the noun's words came through that agency; and `(الذي) نشرته وزارة
 * ...` into a relative clause. The speaker of the clause stands elsewhere, so nothing else looks inside.
 */
export const joinPassedOn = (items: readonly Item[]): Item[] => {
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const by = items[i + 1];
    const passes = hasObject(item, RELAYS);
    const publishes = hasObject(item, PUBLISHES);
    if (by?.kind !== 'np' ? !publishes : !passes && !publishes) {
      out.push(item);
      continue;
    }
    const relative = out.at(-1)?.kind === 'relative' ? out.pop() : undefined;
    const before = out.at(-1)?.kind;
    if (before !== 'np' && before !== 'cueNoun' && before !== 'time') {
      if (relative) out.push(relative);
      out.push(item);
      continue;
    }
    const first = relative?.first ?? item.first;
    const last = by?.kind === 'np' ? by.last : item.last;
    out.push(
      passes && before !== 'time'
        ? { ...item, kind: 'passed', first, last, cues: [], inner: [by!] }
        : { ...item, kind: 'relative', first, last, cues: [] },
    );
    if (by?.kind === 'np') i++;
  }
  return out;
};

const RELAYS: ReadonlySet<string> = new Set(['relay']);
const PUBLISHES: ReadonlySet<string> = new Set(['write', 'announce']);

/** نقلته, أوردته, نشرته: a verb that often means something else, with its object as a pronoun. */
const hasObject = (item: Item, classes: ReadonlySet<string>): boolean =>
  item.kind === 'cue' &&
  item.conjunction === '' &&
  item.cues.some(
    ({ entry, sense }) =>
      classes.has(entry.class) && sense.pronoun !== '' && (entry.class === 'relay' || isOfThings(entry)),
  );

/** أذاع, unlike أبلغ, tells something, not someone. */
const isOfThings = (entry: CueVerb | CueNoun): boolean =>
  entry.kind === 'cueVerb' && entry.weak && !entry.frames.some(({ kind }) => kind.startsWith('obj'));
