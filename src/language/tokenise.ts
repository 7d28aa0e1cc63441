import { TokenKind } from '../model/document.ts';
import { CHAR_CLASS, CharClass, mayJoin } from './characters.ts';

/** The columns that the tokeniser fills; see `Document`. Arrays may be longer than `size`. */
export interface Tokens {
  readonly size: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
}

const DECIMAL = new Set(['.', ',', '٫', '٬']);

/**
 * Cuts a text into words, numbers, punctuation, line breaks and other symbols. Every token starts and ends at a
 * grapheme boundary: marks stay with what they stand on, \r\n is one break, and where a text has characters that join
 * in other ways, `Intl.Segmenter` decides. 2.5 and 10,000 are one number; 14/9/2016 and 24.5.2016 are several.
 */
export const tokenise = (text: string): Tokens => {
  const length = text.length;
  const start = new Int32Array(length + 1);
  const end = new Int32Array(length + 1);
  const kind = new Uint8Array(length + 1);
  let size = 0;
  let joins = false;
  let i = 0;
  while (i < length) {
    const unit = text.charCodeAt(i);
    const cls = CHAR_CLASS[unit]!;
    if (cls === CharClass.space) {
      i++;
      continue;
    }
    const from = i++;
    let is: number = TokenKind.other;
    if (cls === CharClass.letter || cls === CharClass.foreign) {
      is = TokenKind.word;
      joins ||= mayJoin(unit);
      for (; i < length; i++) {
        const c = CHAR_CLASS[text.charCodeAt(i)]!;
        if (c !== cls && c !== CharClass.mark) break;
        joins ||= mayJoin(text.charCodeAt(i));
      }
    } else if (cls === CharClass.digit) {
      is = TokenKind.number;
      i = numberEnd(text, from);
    } else if (cls === CharClass.newline) {
      is = TokenKind.newline;
      if (unit === 0x0d && text.charCodeAt(i) === 0x0a) i++;
    } else if (cls === CharClass.punctuation) {
      is = TokenKind.punctuation;
      // .. and ... are one token, so that a pause is not taken for three ends.
      if (unit === 0x2e) while (text.charCodeAt(i) === 0x2e) i++;
    } else joins ||= mayJoin(unit);
    if (is !== TokenKind.newline) {
      while (i < length && CHAR_CLASS[text.charCodeAt(i)] === CharClass.mark) {
        joins ||= mayJoin(text.charCodeAt(i));
        i++;
      }
    }
    start[size] = from;
    end[size] = i;
    kind[size++] = is;
  }
  return joins || hasMarkAfterSpace(text)
    ? snapToGraphemes(text, { size, start, end, kind })
    : { size, start, end, kind };
};

const numberEnd = (text: string, from: number): number => {
  const isDigit = (at: number): boolean => CHAR_CLASS[text.charCodeAt(at)] === CharClass.digit;
  let i = from;
  while (isDigit(i)) i++;
  const whole = i;
  // Behind a point that was not taken (24.|5.2016) the next number stands alone too.
  if (from > 1 && text[from - 1] === '.' && isDigit(from - 2)) return whole;
  if (!DECIMAL.has(text[i] ?? '') || !isDigit(i + 1)) return whole;
  let groups = 0;
  while (DECIMAL.has(text[i] ?? '') && isDigit(i + 1)) {
    i++;
    while (isDigit(i)) i++;
    groups++;
  }
  // Several points make a date (24.5.2016), several commas a large number (1,250,000).
  return groups > 1 && text.slice(from, i).includes('.') ? whole : i;
};

/** A mark that stands on a space joins it: the rare text that has one takes the careful way. */
const hasMarkAfterSpace = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const cls = CHAR_CLASS[text.charCodeAt(i)];
    if (cls !== CharClass.mark) continue;
    const before = i === 0 ? CharClass.space : CHAR_CLASS[text.charCodeAt(i - 1)];
    if (before === CharClass.space || before === CharClass.newline) return true;
  }
  return false;
};

let segmenter: Intl.Segmenter | undefined;

/** Widens every token to grapheme boundaries and joins tokens that then overlap. */
const snapToGraphemes = (text: string, tokens: Tokens): Tokens => {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const boundary = new Uint8Array(text.length + 1);
  for (const { index } of segmenter.segment(text)) boundary[index] = 1;
  boundary[text.length] = 1;
  const { start, end, kind } = tokens;
  let size = 0;
  for (let t = 0; t < tokens.size; t++) {
    let from = start[t]!;
    let to = end[t]!;
    while (!boundary[from]) from--;
    while (!boundary[to]) to++;
    const last = size - 1;
    if (size > 0 && from < end[last]!) {
      end[last] = Math.max(end[last]!, to);
      if (kind[last] !== kind[t]) kind[last] = TokenKind.other;
      continue;
    }
    start[size] = from;
    end[size] = to;
    kind[size++] = kind[t]!;
  }
  return { size, start, end, kind };
};
