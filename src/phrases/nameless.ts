import { type Document, TokenKind } from '../model/document.ts';
import type { Nameless } from '../model/lexicon.ts';
import { hasRole } from './has-role.ts';
import type { Item } from './item.ts';

/** How far behind its verb the noun may stand (طلب عدم الكشف عن هويته). */
const REACH = 6;

/**
 * Joins `(الذي) طلب عدم ذكر اسمه` into one relative clause: it tells of the source before it, and neither asks nor refuses
 * anything that the report is about.
 */
export const joinNameless = (document: Document, items: readonly Item[]): readonly Item[] => {
  if (!items.some((item) => isLeftUnnamed(document, item) || wantsNoName(document, item))) return items;
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const last = isLeftUnnamed(document, item)
      ? item.last
      : wantsNoName(document, item)
        ? nameBehind(document, item.last)
        : -1;
    if (last < 0) {
      out.push(item);
      continue;
    }
    if (out.at(-1)?.kind === 'adverb' && isDenied(document, item.first)) out.pop();
    const relative = out.at(-1)?.kind === 'relative' ? out.pop() : undefined;
    out.push({ ...item, kind: 'relative', first: relative?.first ?? item.first, last, cues: [] });
    while (i + 1 < items.length && items[i + 1]!.first < last) i++;
  }
  return out;
};

/** مصدر لم تسمه */
const isLeftUnnamed = (document: Document, { kind, first, last }: Item): boolean =>
  (kind === 'cue' || kind === 'verb') &&
  last - first === 1 &&
  isDenied(document, first) &&
  document.words[first]!.senses.some(
    ({ entry, pronoun }) => entry.kind === 'nameless' && entry.role === 'named' && pronoun !== '',
  );

const wantsNoName = (document: Document, { kind, first, last, conjunction }: Item): boolean =>
  (kind === 'filler' && isDenied(document, first + 1) && playsRole(document, first + 1, 'denied')) ||
  ((kind === 'cue' || kind === 'verb') &&
    conjunction === '' &&
    last - first === 1 &&
    (playsRole(document, first, 'verb') || (playsRole(document, first, 'denied') && isDenied(document, first))));

/** طلب عدم ذكر اسمه: whether the word at a token only asks that a source stay without a name. */
export const asksForNoName = (document: Document, t: number): boolean =>
  playsRole(document, t, 'verb') && nameBehind(document, t + 1) >= 0;

const isDenied = (document: Document, t: number): boolean => t > 0 && hasRole(document.words[t - 1]!, 'negation');

/** The token behind the noun for a name or an identity that closely follows token `from`, or -1. */
const nameBehind = (document: Document, from: number): number => {
  // مصادر لم تكشف عنها
  if (from < document.size && hasRole(document.words[from]!, 'prep-pronoun') && isDenied(document, from - 1))
    return from + 1;
  const limit = Math.min(document.size, from + REACH);
  for (let t = from; t < limit && document.kind[t] === TokenKind.word; t++)
    if (document.words[t]!.shape.pronoun !== '' && playsRole(document, t, 'noun')) return t + 1;
  return -1;
};

const playsRole = (document: Document, t: number, role: Nameless['role']): boolean =>
  document.words[t]!.senses.some(({ entry }) => entry.kind === 'nameless' && entry.role === role);
