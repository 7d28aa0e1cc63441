import type { Document, Tokens } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { Word } from '../model/word.ts';
import { CHAR_CLASS, CharClass } from './characters.ts';
import { ownCopy } from './own-copy.ts';
import type { PartTagger } from './part-tagger.ts';
import { pairMarks } from './quotations.ts';
import { type SentenceHabits, splitSentences } from './sentences.ts';
import { tokenise } from './tokenise.ts';

/** Analyses one written form; `kind` is a `TokenKind`. Called once a form, results are shared. */
export type AnalyseWord = (form: string, kind: number) => Word;

/** Forms kept; then all are forgotten. A form takes some 2 KB with what the tagger keeps of it. */
const FORMS_KEPT = 200_000;

/** The two ways of taking a text apart that a `Language` offers. */
export interface Parser {
  readonly parse: (text: string) => Document;
  readonly cut: (text: string) => Tokens;
}

/**
 * Builds the parser of a language out of its word analysis, its habits and, where one was learned, its tagger. Analyses
 * of forms that come again and again are kept between texts: they depend on the form alone.
 */
export const createParser = (analyse: AnalyseWord, habits: SentenceHabits, tagger: PartTagger | null): Parser => {
  const cache = new Map<string, Word>();
  const wordOf = (form: string, kind: number): Word => {
    let word = cache.get(form);
    if (!word) {
      if (cache.size >= FORMS_KEPT) cache.clear();
      const own = ownCopy(form);
      word = analyse(own, kind);
      cache.set(own, word);
    }
    return word;
  };

  const cut = (text: string): Tokens => {
    const { size, start, end, kind } = tokenise(text);
    const words: Word[] = new Array(size);
    for (let t = 0; t < size; t++) words[t] = wordOf(formOf(text, start[t]!, end[t]!), kind[t]!);
    return { size, start, end, kind, words };
  };

  const parse = (text: string): Document => {
    const tokens = cut(text);
    const { size, start, end, kind, words } = tokens;
    const partner = pairMarks(text, tokens, TokenKind.newline, TokenKind.punctuation);
    const stops = new Uint8Array(size);
    const sentences = splitSentences(text, tokens, partner, (t) => words[t]!.key, habits, stops);
    const sentenceOf = new Int32Array(size);
    for (const [index, { first, last }] of sentences.entries()) sentenceOf.fill(index, first, last);
    const parts = tagger ? tagger.tag(words, kind, sentences) : new Uint8Array(size).fill(Upos.X);
    return { text, size, start, end, kind, words, parts, sentenceOf, sentences, stops, partner };
  };
  return { parse, cut };
};

/** A token's text without marks and tatweel. */
const formOf = (text: string, from: number, to: number): string => {
  for (let i = from; i < to; i++) {
    if (CHAR_CLASS[text.charCodeAt(i)] !== CharClass.mark) continue;
    let form = text.slice(from, i);
    for (let j = i + 1; j < to; j++) {
      if (CHAR_CLASS[text.charCodeAt(j)] !== CharClass.mark) form += text[j];
    }
    return form;
  }
  return text.slice(from, to);
};

/**
 * The offset in the text behind the first `letters` letters of token `t`, past the marks that stand on them: where the
 * stem begins once clitics are taken off. Always a grapheme boundary in scripts whose letters stand alone.
 */
export const offsetInToken = (document: Document, t: number, letters: number): number => {
  let at = document.start[t]!;
  const to = document.end[t]!;
  const isMark = (i: number): boolean => CHAR_CLASS[document.text.charCodeAt(i)] === CharClass.mark;
  for (let left = letters; left > 0 && at < to; left--) {
    while (at < to && isMark(at)) at++;
    at++;
    while (at < to && isMark(at)) at++;
  }
  return Math.min(at, to);
};

/** The token in which an offset lies, the last one that begins before it. */
export const tokenAt = ({ start, size }: Document, offset: number): number => {
  let low = 0;
  let high = size - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (start[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};
