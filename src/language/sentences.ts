import type { Sentence } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import { CHAR_CLASS, CharClass } from './characters.ts';
import { isQuotationMark } from './quotations.ts';
import type { Tokens } from './tokenise.ts';

/** What sentence splitting must know of a language: words that a full stop follows without ending a sentence. */
export interface SentenceHabits {
  /** Abbreviations, folded (د in د. محمد). */
  readonly abbreviations: ReadonlySet<string>;
  /** Words that stand right behind a full stop inside a name (نت in العربية.نت). */
  readonly suffixes: ReadonlySet<string>;
}

/**
 * Cuts tokens into sentences. A line break ends one always; a full stop, question or exclamation mark does outside
 * quotation marks and brackets, also where the space after it was forgotten; so does a quotation that ended in a full
 * stop. Two or three points are a pause. Line breaks belong to the sentence before them. `stops` is set to 1 at each mark that
 * ends a sentence, those inside quotation marks and brackets too.
 */
export const splitSentences = (
  text: string,
  tokens: Tokens,
  partner: Int32Array,
  keyOf: (token: number) => string,
  habits: SentenceHabits,
  stops: Uint8Array,
): Sentence[] => {
  const sentences: Sentence[] = [];
  let first = 0;
  let closesAt = -1;
  const close = (last: number): void => {
    let to = last;
    while (to > first && tokens.kind[to - 1] === TokenKind.newline) to--;
    if (to > first) sentences.push({ first, last: to, start: tokens.start[first]!, end: tokens.end[to - 1]! });
    first = last;
  };
  for (let t = 0; t < tokens.size; t++) {
    const kind = tokens.kind[t];
    if (kind === TokenKind.newline) {
      close(t + 1);
      first = t + 1;
      closesAt = -1;
      continue;
    }
    if (kind !== TokenKind.punctuation) continue;
    if (partner[t]! > t && partner[t]! > closesAt) closesAt = partner[t]!;
    const mark = text.slice(tokens.start[t]!, tokens.end[t]!);
    stops[t] = Number(endsSentence(text, tokens, t, mark, keyOf, habits));
    if (t < closesAt) continue;
    if (t === closesAt) {
      const before = text[tokens.end[t - 1]! - 1]!;
      const follows = t + 1 < tokens.size && tokens.kind[t + 1] === TokenKind.word;
      if (isQuotationMark(mark) && '.؟?!'.includes(before) && follows) close(t + 1);
      continue;
    }
    if (stops[t]) close(t + 1);
  }
  close(tokens.size);
  return sentences;
};

const endsSentence = (
  text: string,
  tokens: Tokens,
  t: number,
  mark: string,
  keyOf: (token: number) => string,
  habits: SentenceHabits,
): boolean => {
  if (mark === '؟' || mark === '!' || mark === '?') return true;
  if (mark !== '.' && mark !== '۔') return false;
  const next = t + 1;
  const glued = next < tokens.size && tokens.start[next] === tokens.end[t];
  if (t > 0 && tokens.kind[t - 1] === TokenKind.word && habits.abbreviations.has(keyOf(t - 1))) return false;
  if (!glued) return true;
  // العربية.نت, a.b.c and 24.5.2016 go on; a forgotten space before an Arabic word does not.
  if (tokens.kind[next] === TokenKind.number) return tokens.kind[t - 1] !== TokenKind.number;
  if (tokens.kind[next] !== TokenKind.word) return true;
  return CHAR_CLASS[text.charCodeAt(tokens.start[next]!)] === CharClass.letter && !habits.suffixes.has(keyOf(next));
};
