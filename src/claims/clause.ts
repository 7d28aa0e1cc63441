import { offsetInToken } from '../language/parse.ts';
import { isQuotationMark } from '../language/quotations.ts';
import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Item } from '../phrases/item.ts';

/** Whether the item at an index opens a claim of its own, as far as the end of another's content is concerned. */
export type OpensClaim = (index: number) => boolean;

/**
 * The item index at which a clause that begins at item `from` ends: before a prepositional cue (بحسب), before a
 * participle that goes on with a claim, and before a coordinated cue (وأضاف, كما أكد, وخلال مارس انتقد). A `phrase` ends also
 * before a new clause, and a `relative` clause (الذي وصفته الحكومة بأنه ...) at the first comma.
 */
export const clauseEnd = (
  items: readonly Item[],
  from: number,
  phrase: boolean,
  relative: boolean,
  opensClaim: OpensClaim,
): number => {
  const end = boundaryBehind(items, from, phrase, relative, opensClaim);
  // What opens the next clause (وذلك) stays with it.
  return end > from + 1 && items[end - 1]!.aside ? end - 1 : end;
};

const boundaryBehind = (
  items: readonly Item[],
  from: number,
  phrase: boolean,
  relative: boolean,
  opensClaim: OpensClaim,
): number => {
  let predicated = phrase;
  for (let i = from; i < items.length; i++) {
    const item = items[i]!;
    const before = items[i - 1];
    const afterComma = i > from && before?.kind === 'comma';
    const isVerb = item.kind === 'verb' || item.kind === 'cue' || item.kind === 'aux';
    // أن الرئيس، فلان الفلاني، طلب: the subject between commas still waits for its verb.
    if (i === from || (isVerb && !predicated && item.conjunction === '' && before?.kind !== 'conj')) {
      predicated ||= isVerb;
      continue;
    }
    predicated ||= isVerb;
    if (relative && item.kind === 'comma') return i;
    if (item.kind === 'comma' && opensCoordinated(items, i + 1, opensClaim)) return i;
    if (item.result) return i;
    if (phrase && item.kind === 'that' && item.conjunction !== '') return i;
    // إلا أن, بينما: the report speaks again; مما, وذلك, والذي: it does where no clause was said.
    if (afterComma && item.contrast && !goesOnAlike(items, i)) return i;
    if (phrase && (item.aside || (afterComma && item.kind === 'relative' && item.conjunction !== ''))) return i;
    if ((afterComma || before?.aside) && isInText(items, i)) return before?.aside ? i - 1 : i;
    if (item.kind === 'relay' && (items[i + 1]?.kind === 'np' || items[i + 1]?.kind === 'cueNoun')) return i;
    if (item.cuePreposition && opensClaim(i)) return i;
    // وجاءه ناصحا: right behind a verb it tells how, and stays.
    if (item.kind === 'participle' && before?.kind !== 'verb' && opensClaim(i)) return i;
    if (item.kind === 'cue' && opensClaim(i)) {
      if (item.conjunction !== '') return i;
      // كذبت عندما قالت: when, not who besides.
      const goesOn = before?.kind === 'conj' && items[i - 2]?.kind !== 'comma' && !before.contrast;
      if (before?.kind === 'conj' && !(goesOn && !before.cuePreposition)) return i - 1;
      if (afterComma) return i;
      if (before?.kind === 'adverb' && (items[i - 2]?.kind === 'conj' || items[i - 2]?.kind === 'comma')) return i - 2;
    }
    if (
      phrase &&
      afterComma &&
      (isVerb || ENDS_PHRASE.has(item.kind) || (item.kind === 'prep' && items[i + 1]?.kind === 'that'))
    )
      return i;
    if (phrase && item.conjunction !== '' && (item.kind === 'verb' || item.kind === 'aux')) return i;
  }
  return items.length;
};

/** كما تمكنت من: the same subject goes on, without a verb of saying. */
const goesOnAlike = (items: readonly Item[], i: number): boolean =>
  items[i]!.cuePreposition !== undefined && items[i + 1]?.kind === 'verb';

/** ، في تصريحات أدلى بها: where it was said, behind what was said. */
const isInText = (items: readonly Item[], i: number): boolean => {
  const text = items[i + 1];
  return (
    items[i]!.kind === 'prep' &&
    text?.kind === 'cueNoun' &&
    text.cues.every(({ entry, sense }) => SAID_IN.has(entry.class) && sense.pronoun === '')
  );
};

const SAID_IN: ReadonlySet<string> = new Set(['say', 'write', 'testify']);

/** What a phrase does not reach over a comma to: new clauses, and clauses about it (الذي ورد في ملف). */
const ENDS_PHRASE: ReadonlySet<Item['kind']> = new Set(['conj', 'relative', 'participle', 'that']);

/** وخلال مارس انتقد, كما سبق أن أكد: a new clause with a cue behind adverbials. */
const opensCoordinated = (items: readonly Item[], from: number, opensClaim: OpensClaim): boolean => {
  const first = items[from];
  if (!first || (first.conjunction === '' && first.kind !== 'conj')) return false;
  for (let i = from; i < Math.min(items.length, from + 7); i++) {
    const { kind } = items[i]!;
    if (kind === 'cue') return opensClaim(i);
    if (kind === 'np' && items[i - 1]?.kind !== 'prep') return false;
    if (!['conj', 'adverb', 'time', 'prep', 'np', 'comma', 'aux'].includes(kind)) return false;
  }
  return false;
};

/** A content as spans: without the quotation marks that enclose it, without a closing comma or stop. */
export interface Content {
  readonly first: number;
  /** Half-open. */
  readonly last: number;
  readonly span: Span;
  readonly mode: 'direct' | 'indirect' | 'mixed';
}

/** Trims tokens `first` to `last` to the content proper; `skip` letters of the first are clitics. `null` where nothing is left. */
export const contentOf = (document: Document, first: number, last: number, skip: number): Content | null => {
  let a = first;
  let b = last;
  let enclosed = false;
  for (;;) {
    while (b > a && isTrailing(document, b - 1, a)) b--;
    while (a < b && isLeading(document, a)) a++;
    if (a >= b) return null;
    const open = document.words[a]!.form;
    if (isQuotationMark(open) && (document.partner[a] === b - 1 || (document.partner[a]! < 0 && a === first))) {
      enclosed = true;
      a++;
      if (document.partner[a - 1] === b - 1) b--;
      continue;
    }
    break;
  }
  const hasQuote = (): boolean => {
    for (let t = a; t < b; t++)
      if (isQuotationMark(document.words[t]!.form) && document.partner[t]! > t + 2) return true;
    return false;
  };
  const start = a === first && skip > 0 ? offsetInToken(document, a, skip) : document.start[a]!;
  return {
    first: a,
    last: b,
    span: { start, end: document.end[b - 1]! },
    mode: enclosed ? 'direct' : hasQuote() ? 'mixed' : 'indirect',
  };
};

const isTrailing = (document: Document, t: number, first: number): boolean => {
  if (document.kind[t] === TokenKind.newline) return true;
  if (document.kind[t] !== TokenKind.punctuation) return false;
  const { form } = document.words[t]!;
  // A closing mark whose partner lies outside, or that closes nothing.
  if ('"”»›)]'.includes(form)) return document.partner[t]! < first;
  return '.،,؛;:-–—…'.includes(form[0]!);
};

const isLeading = (document: Document, t: number): boolean =>
  document.kind[t] === TokenKind.newline ||
  (document.kind[t] === TokenKind.punctuation && '،,:؛.-–—…'.includes(document.words[t]!.form[0]!));
