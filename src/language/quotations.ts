import { type Document, TokenKind } from '../model/document.ts';
import { CHAR_CLASS, CharClass } from './characters.ts';
import type { Tokens } from './tokenise.ts';

const OPENING = '“«‹„([{';
const CLOSING = '”»›“)]}';
const EITHER = '"\'‘’`';
const CLOSES: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/** Quotation marks, not brackets. */
export const isQuotationMark = (mark: string): boolean => '“”«»‹›„"'.includes(mark);

/** A straight mark at a word's end: it was forgotten at the other. */
export const closesNothing = (document: Document, t: number): boolean =>
  document.words[t]!.form === '"' &&
  t > 0 &&
  document.end[t - 1] === document.start[t] &&
  document.kind[t - 1] !== TokenKind.punctuation;

/**
 * Pairs quotation marks and brackets: the index of each mark's partner, -1 for all other tokens and for marks without
 * one. Straight marks open after a space and before a letter and close the other way round; where that does not tell,
 * they close what is open. Pairs never cross a line break, so one forgotten mark spoils one paragraph.
 */
export const pairMarks = (text: string, tokens: Tokens, newline: number, punctuation: number): Int32Array => {
  const partner = new Int32Array(tokens.size).fill(-1);
  const open: number[] = [];
  for (let t = 0; t < tokens.size; t++) {
    const kind = tokens.kind[t];
    if (kind === newline) open.length = 0;
    if (kind !== punctuation) continue;
    const mark = text[tokens.start[t]!]!;
    const role = roleOf(text, tokens, t, mark, open);
    if (role === 'open') open.push(t);
    else if (role === 'close') {
      const at = lastOpen(text, tokens, open, mark);
      if (at < 0) continue;
      partner[t] = open[at]!;
      partner[open[at]!] = t;
      open.length = at;
    }
  }
  return partner;
};

const roleOf = (
  text: string,
  tokens: Tokens,
  t: number,
  mark: string,
  open: readonly number[],
): 'open' | 'close' | null => {
  const from = tokens.start[t]!;
  const to = tokens.end[t]!;
  const before = classBefore(text, from);
  const after = to < text.length ? CHAR_CLASS[text.charCodeAt(to)]! : CharClass.space;
  const closesByShape = isWordish(before) && !isWordish(after);
  if (mark === '“') {
    const opened = open.some((o) => '“„”'.includes(text[tokens.start[o]!]!));
    return opened && closesByShape ? 'close' : 'open';
  }
  // ”...“ and »...«, set the wrong way round.
  if (mark === '«' && closesByShape && open.some((o) => text[tokens.start[o]!] === '»')) return 'close';
  if (
    (mark === '”' || mark === '»') &&
    !isWordish(before) &&
    isWordish(after) &&
    !open.some((o) => isQuotationMark(text[tokens.start[o]!]!))
  )
    return 'open';
  if (OPENING.includes(mark)) return 'open';
  if (CLOSING.includes(mark)) return 'close';
  if (mark !== '"') return EITHER.includes(mark) ? null : null;
  const isOpen = open.some((o) => text[tokens.start[o]!] === '"');
  // A mark at a word's end that closes nothing was forgotten at the other end.
  if (!isOpen) return isWordish(before) && !isWordish(after) && before !== CharClass.space ? 'close' : 'open';
  const opensByShape = !isWordish(before) && before !== CharClass.punctuation && isWordish(after);
  return opensByShape ? 'open' : 'close';
};

const classBefore = (text: string, from: number): number => {
  let i = from - 1;
  while (i >= 0 && CHAR_CLASS[text.charCodeAt(i)] === CharClass.mark) i--;
  return i < 0 ? CharClass.space : CHAR_CLASS[text.charCodeAt(i)]!;
};

const isWordish = (cls: number): boolean =>
  cls === CharClass.letter || cls === CharClass.digit || cls === CharClass.foreign || cls === CharClass.mark;

const lastOpen = (text: string, tokens: Tokens, open: readonly number[], mark: string): number => {
  for (let at = open.length - 1; at >= 0; at--) {
    const opener = text[tokens.start[open[at]!]!]!;
    const bracket = CLOSES[opener];
    if (bracket === undefined ? isQuotationMark(mark) : bracket === mark) return at;
  }
  return -1;
};
