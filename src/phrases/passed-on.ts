import type { Document } from '../model/document.ts';
import { type CueNoun, type CueVerb, EntryBit } from '../model/lexicon.ts';
import type { Word } from '../model/word.ts';
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
    if (isPublished(document, items, out, i)) {
      out.push({ ...item, kind: 'relative', cues: [] });
      continue;
    }
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

/** قال في مقابلة نشرت الخميس إن: of a text behind a preposition, with no one who publishes it; what follows is the verb's before. */
const isPublished = ({ words }: Document, items: readonly Item[], out: readonly Item[], i: number): boolean => {
  const { kind, cues, conjunction } = items[i]!;
  if (kind !== 'cue' || conjunction !== '' || !AROUND.has(items[i + 1]?.kind ?? 'other')) return false;
  const publishes = cues.some(
    ({ entry, sense }) =>
      PUBLISHED.has(entry.class) &&
      sense.pronoun === '' &&
      'inflection' in entry &&
      entry.inflection.aspect === 'perfect',
  );
  if (!publishes) return false;
  let at = out.length - 1;
  while (at > 0 && out[at]!.kind === 'np' && !isText(words[out[at]!.first]!))
    at -= out[at - 1]!.kind === 'prep' ? 2 : 1;
  const text = out[at];
  if (!text || out[at - 1]?.kind !== 'prep' || !(text.kind === 'cueNoun' || isText(words[text.first]!))) return false;
  return out.slice(0, at).some(({ kind: before }) => before === 'cue');
};

const isText = ({ kinds }: Word): boolean => (kinds & (EntryBit.documentHead | EntryBit.cueNoun)) !== 0;
const PUBLISHED: ReadonlySet<string> = new Set(['write', 'announce', 'relay']);
/** What stands around a verb whose subject is the text itself. */
const AROUND: ReadonlySet<Item['kind']> = new Set(['time', 'adverb', 'that', 'prep']);

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
