// Where the content of a prepositional cue stands: before it, behind it, or on both sides.
import type { Document } from '../model/document.ts';
import type { Item } from '../phrases/item.ts';

/** Nothing but adverbials before the cue (وخلال اللقاء، وفقا لما نقلته ...), and something behind it. */
export const opensClause = (items: readonly Item[], at: number): boolean => {
  for (let i = 0; i < at; i++) {
    const { kind } = items[i]!;
    if ((kind === 'np' || kind === 'cueNoun') && items[i - 1]?.kind !== 'prep' && items[i - 1]?.kind !== 'cueNoun')
      return false;
    if (!['conj', 'adverb', 'comma', 'other', 'time', 'prep', 'np', 'cueNoun', 'paren'].includes(kind)) return false;
  }
  return (
    at === 0 || items[at - 1]!.kind === 'comma' || items[at - 1]!.kind === 'conj' || items[at - 1]!.kind === 'adverb'
  );
};

/** The content behind a cue that opens the sentence: past the comma, or past فإن, فقد. */
export const contentBehind = (items: readonly Item[], at: number, end: number): number | null => {
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i]!;
    if (item.first < end) continue;
    if (item.kind === 'that') return i + 1 < items.length ? i + 1 : null;
    if (item.kind === 'comma' || item.kind === 'colon') {
      const next = items[i + 1];
      if (next?.kind === 'that') return i + 2 < items.length ? i + 2 : null;
      if (next) return i + 1;
    }
    if (item.conjunction === 'ف' || item.kind === 'cue' || item.kind === 'verb') return i;
  }
  return null;
};

/** What goes on behind a cue in the middle: directly (أشار X بحسب بيان إلى أن ...), or past its comma to a subject's verb. */
export const contentAround = (
  items: readonly Item[],
  before: number,
  at: number,
  end: number,
  hasVerb: boolean,
): number | null => {
  const next = items.findIndex((item, i) => i > at && item.first >= end);
  if (next < 0) return null;
  const { kind, conjunction } = items[next]!;
  // حسبما قال لوكالة النهر: what follows the verb is its own.
  if (kind === 'prep' && hasVerb) return null;
  if (kind === 'prep' || kind === 'that' || kind === 'verb') return conjunction === '' ? next : null;
  if (kind !== 'comma') return null;
  const clause = items[next + 1];
  // قال الوزير، وفق ما نقلت الوكالة، إن: what he said is attributed with it.
  if (
    clause?.kind === 'that' &&
    clause.conjunction === '' &&
    !items.slice(before, at).some(({ kind: k }) => k === 'that')
  )
    return items.slice(before, at).some(({ kind: k }) => k === 'cue') ? next + 1 : null;
  const predicated = items.slice(before, at).some((item) => PREDICATES.has(item.kind));
  const behind = items[next + 1];
  if (behind?.conjunction !== '') return null;
  if (PREDICATES.has(behind.kind)) return predicated ? null : next + 1;
  // وقد خسر البلد، وفقا للصندوق، ربع ناتجه: a noun phrase without و goes on with the sentence.
  return behind.kind === 'np' || (!predicated && GOES_ON.has(behind.kind)) ? next + 1 : null;
};

const GOES_ON: ReadonlySet<Item['kind']> = new Set(['prep', 'adverb', 'cueNoun', 'quote', 'other']);

const PREDICATES: ReadonlySet<Item['kind']> = new Set(['verb', 'cue', 'aux', 'that']);

/**
 * The content before a cue that ends it: from the start of the sentence, or from behind an earlier cue of the kind; a relative
 * clause directly before the cue alone.
 */
export const contentBefore = (document: Document, items: readonly Item[], at: number, end: number): number | null => {
  const clause = clauseBefore(items, at, end);
  if (clause !== null) return clause;
  if (at > 0 && items[at - 1]!.kind === 'relative' && items[at - 1]!.last - items[at - 1]!.first > 1) return at - 1;
  let from = 0;
  for (let i = at - 1; i > 0; i--) {
    if (items[i]!.kind === 'source' || (items[i]!.kind === 'filler' && opensStatement(document, items, i))) {
      const comma = items.findIndex((it, j) => j > i && j < at && it.kind === 'comma');
      from = comma > 0 ? comma + 1 : i + 1;
      break;
    }
  }
  while (
    from < at &&
    (items[from]!.kind === 'conj' || items[from]!.kind === 'comma') &&
    items[from]!.conjunction === ''
  )
    from++;
  return from < at ? from : null;
};

/** أكد السفراء أن دولهم لا تسعى إلى ذلك كما ذكرت الصحيفة، بل ...: in the middle of what someone says, without a comma before it. */
const clauseBefore = (items: readonly Item[], at: number, end: number): number | null => {
  const next = items.find((item) => item.first >= end);
  if (!next || next.kind === 'other' || items[at - 1]?.kind === 'comma') return null;
  const that = items.slice(0, at).findLastIndex(({ kind }) => kind === 'that');
  return that > 0 && that + 1 < at && items.slice(0, that).some(({ kind }) => kind === 'cue') ? that + 1 : null;
};

/** يذكر أن, unlike على ذمة التحقيق within a sentence, is no part of what is stated. */
const opensStatement = (document: Document, items: readonly Item[], i: number): boolean =>
  i === 0 ||
  (i === 1 && items[0]!.kind === 'conj') ||
  document.words[items[i]!.last - 1]!.senses.some(({ entry }) => entry.kind === 'function' && entry.role === 'that');
