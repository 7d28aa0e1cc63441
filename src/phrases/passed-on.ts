import type { CueNoun, CueVerb } from '../model/lexicon.ts';
import type { Item } from './item.ts';
import { speakerAt } from './speaker.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Joins `(الذي) نقلته وكالة ...` behind a noun into one item: the noun's words came through that agency; and `(الذي) نشرته وزارة
 * ...` into a relative clause, as `(الذي) بثته قناة ...` behind what is no statement: a programme is shown, not passed on. The
 * speaker of the clause stands elsewhere, so nothing else looks inside.
 */
export const joinPassedOn = ({ document, names }: Surroundings, items: readonly Item[]): Item[] => {
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const by = items[i + 1];
    const relays = hasObject(item, RELAYS);
    const publishes = hasObject(item, PUBLISHES);
    if (by?.kind !== 'np' ? !publishes : !relays && !publishes) {
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
    const passes = relays && before !== 'time' && (before === 'cueNoun' || namesOrigins(item));
    const first = relative?.first ?? item.first;
    const last = by?.kind === 'np' ? speakerAt(document, names, items, i + 1, items.length).last : item.last;
    const end = items.findIndex((other, j) => j > i && other.first >= last);
    const inner = items.slice(i + 1, end < 0 ? items.length : end);
    out.push(
      passes
        ? { ...item, kind: 'passed', first, last, cues: [], inner }
        : { ...item, kind: 'relative', first, last, cues: [] },
    );
    i += inner.length;
  }
  return out;
};

const RELAYS: ReadonlySet<string> = new Set(['relay']);
const PUBLISHES: ReadonlySet<string> = new Set(['write', 'announce']);

/** نقل, unlike بث, is said of what someone else says. */
const namesOrigins = ({ cues }: Item): boolean =>
  cues.some(({ entry }) => entry.frames.some(({ kind }) => kind === 'relay'));

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
