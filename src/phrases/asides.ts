import type { Document } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import { bare, type Item } from './item.ts';
import { headOf } from './speaker.ts';

/** Items that a clause about a speaker may hold at most. */
const LONGEST = 10;

/**
 * Joins a clause about an unnamed speaker that stands between him and what he says into one item, as relative clauses are: وقال
 * شاهد، رفض كشف هويته، إن ...; قال أحد السكان ويدعى فلان إن ....
 */
export const joinAsides = (document: Document, items: readonly Item[]): Item[] => {
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const end = Math.max(relativeEnd(items, i), isSpeaker(document, items[i - 1]) ? asideEnd(items, i) : i);
    if (end === i) {
      out.push(items[i]!);
      continue;
    }
    if (items[i]!.kind === 'comma') out.push(items[i]!);
    const first = items[i]!.kind === 'comma' ? i + 1 : i;
    out.push({ ...bare, kind: 'relative', first: items[first]!.first, last: items[end - 1]!.last });
    i = end - 1;
  }
  return out;
};

const isSpeaker = (document: Document, item: Item | undefined): boolean =>
  item?.kind === 'np' && (document.words[headOf(document, item)]!.kinds & EntryBit.anonymousHead) !== 0;

/** The comma behind a relative clause about the subject of a verb of saying (قالت المرأة التي اتهمت الوزير، إنها), or `at`. */
const relativeEnd = (items: readonly Item[], at: number): number => {
  const before = items[at - 1];
  if (items[at]!.kind !== 'relative' || items[at]!.conjunction !== '' || !before) return at;
  const subject = before.kind === 'comma' ? items[at - 2] : before;
  const verb = items[before.kind === 'comma' ? at - 3 : at - 2];
  if (subject?.kind !== 'np' || verb?.kind !== 'cue') return at;
  for (let i = at + 1; i < Math.min(items.length, at + LONGEST_RELATIVE); i++) {
    if (ENDS.has(items[i]!.kind)) return at;
    if (items[i]!.kind === 'comma' && items[i + 1]?.kind === 'that') return i;
  }
  return at;
};

const LONGEST_RELATIVE = 24;

/** The item behind the clause that begins at item `at`, or `at` where none does. */
const asideEnd = (items: readonly Item[], at: number): number => {
  const isSetOff = items[at]!.kind === 'comma';
  const verb = items[isSetOff ? at + 1 : at];
  if (!verb || !(isSetOff ? isVerb(verb) : isCalled(verb))) return at;
  for (let i = at + 2; i < Math.min(items.length, at + LONGEST); i++) {
    const { kind, conjunction } = items[i]!;
    if (!isSetOff && kind === 'that' && conjunction === '') return i;
    if (kind === 'comma') {
      const next = items[i + 1];
      const goesOn =
        next?.kind === 'that' || next?.kind === 'quote' || (next?.kind === 'cue' && next.conjunction === '');
      return isSetOff && goesOn ? i : at;
    }
    if (ENDS.has(kind) || (kind === 'cue' && conjunction !== '')) return at;
  }
  return at;
};

const isVerb = ({ kind, conjunction, cues }: Item): boolean =>
  (kind === 'verb' || kind === 'cue') && (conjunction === '' || isCalled({ kind, cues }));

/** يدعى فلانا: a verb of naming. */
const isCalled = ({ kind, cues }: Pick<Item, 'kind' | 'cues'>): boolean =>
  kind === 'cue' &&
  cues.some(({ entry }) => entry.kind === 'cueVerb' && entry.class === 'call' && entry.inflection.voice !== 'active');

const ENDS: ReadonlySet<Item['kind']> = new Set(['that', 'quote', 'colon', 'relative', 'filler', 'source']);
