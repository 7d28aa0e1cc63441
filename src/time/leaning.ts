import { type Document, TokenKind } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { TimeWords } from '../model/time-words.ts';
import type { Leaning } from './expression.ts';
import { type Scan, senseAt } from './scan.ts';

/** How many tokens before and behind an expression may say when it is. */
const BEFORE = 24;
const BEHIND = 5;

/**
 * What stands around an undated time: a verb in the future or a word like المقرر makes it lie ahead, a verb in the past
 * behind. The nearest sign before it in its sentence decides; where there is none, the nearest behind it.
 */
export const leaningAt = (scan: Scan, words: TimeWords, first: number, last: number): Leaning => {
  const { document } = scan;
  const sentence = document.sentences[document.sentenceOf[first]!];
  const from = Math.max(sentence?.first ?? 0, first - BEFORE);
  for (let t = first - 1; t >= from; t--) {
    const sign = signAt(scan, words, t);
    if (sign) return sign;
  }
  const to = Math.min(sentence?.last ?? document.size, last + BEHIND);
  for (let t = last; t < to; t++) {
    if (opensClause(document, t)) return null;
    const sign = signAt(scan, words, t);
    if (sign) return sign;
  }
  return null;
};

const signAt = (scan: Scan, words: TimeWords, t: number): Leaning => {
  if (scan.document.kind[t] !== TokenKind.word) return null;
  if (senseAt(scan, t, 'future')) return 'future';
  const { form, shape } = scan.document.words[t]!;
  if (shape.part !== 'verb' && shape.part !== 'function' && !opensSentence(scan.document, t)) return null;
  const verb = shape.conjunction === '' ? form : form.slice(shape.skip);
  if (verb.length > 3 && words.futurePrefixes.some((prefix) => verb.startsWith(prefix))) return 'future';
  return shape.part === 'verb' && !words.imperfectPrefixes.includes(verb[0]!) ? 'past' : null;
};

/** A form that no table knows, with its subject behind it: a verb before the noun, as news puts it. */
const opensSentence = (document: Document, t: number): boolean =>
  document.words[t]!.shape.part === 'unknown' &&
  t + 1 < document.size &&
  document.words[t + 1]!.shape.definite &&
  !document.words[t + 1]!.shape.adjective;

const opensClause = (document: Document, t: number): boolean => (document.words[t]!.kinds & EntryBit.function) !== 0;
