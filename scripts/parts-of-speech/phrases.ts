import { piecesOf } from '../../src/events/clause.ts';
import type { Piece } from '../../src/events/piece.ts';
import { isQuotationMark } from '../../src/language/quotations.ts';
import type { Document } from '../../src/model/document.ts';
import type { Language } from '../../src/model/language.ts';
import { findNames } from '../../src/names/find.ts';
import type { Surroundings } from '../../src/phrases/surroundings.ts';
import { readTimes } from '../../src/time/read-times.ts';
import type { TreebankSentence } from './treebank.ts';

export type Role = 'subject' | 'object';

/** A subject or object behind its verb, and how the program's noun phrase compares with it. */
export interface ScoredPhrase {
  readonly role: Role;
  readonly outcome: 'right' | 'short' | 'long' | 'elsewhere';
  /** The treebank's phrase. */
  readonly gold: string;
  /** The piece in which it begins, with its kind. */
  readonly read: string;
}

/** Whether a word with all that hangs on it stays outside the phrase: clauses, prepositional attachments, further members. */
const isOutside = ({ text, words }: TreebankSentence, head: number, i: number): boolean => {
  const { relation, tag, start, end } = words[i]!;
  // A participle that agrees is an adjective, what it governs is not; quotation marks stand around names.
  if (/^(?:acl|ccomp)/.test(relation) && tag === 'ADJ') return false;
  if (tag === 'PUNCT' && i > head && isQuotationMark(text.slice(start, end))) return false;
  if (/^(?:acl|advcl|ccomp|xcomp|parataxis|punct|conj|cc|mark|advmod|dep|dislocated|csubj)/.test(relation)) return true;
  const behindComma = i > 0 && words[i - 1]!.tag === 'PUNCT';
  if (relation === 'appos' && behindComma) return true;
  return /^(?:nmod|obl)/.test(relation) && words.some((word) => word.head === i && word.relation === 'case');
};

/** The words of the noun phrase around `head`: its first and its last, without a gap behind the head. */
const phraseAround = (sentence: TreebankSentence, head: number): readonly [first: number, last: number] => {
  const { words } = sentence;
  const inside = (i: number): boolean => {
    for (let at = i, steps = 0; steps < 30; at = words[at]!.head, steps++) {
      if (at === head) return true;
      if (at < 0 || isOutside(sentence, head, at)) return false;
    }
    return false;
  };
  let [first, last] = [head, head];
  while (first > 0 && words[first - 1]!.tag !== 'PUNCT' && inside(first - 1)) first--;
  while (last + 1 < words.length && inside(last + 1)) last++;
  return [first, last];
};

/** Subjects and objects that stand behind a verb of the treebank, each with the piece in which the program has it begin. */
export const scorePhrases = (sentences: readonly TreebankSentence[], language: Language): ScoredPhrase[] =>
  sentences.flatMap((sentence) => {
    const { text, words } = sentence;
    const around = surroundings(text, language);
    const { document } = around;
    const pieces = document.sentences.flatMap(({ first, last }) => piecesOf(around, first, last));
    const out: ScoredPhrase[] = [];
    for (const [i, { relation, head, tag }] of words.entries()) {
      const role: Role | null = /^nsubj/.test(relation) ? 'subject' : relation === 'obj' ? 'object' : null;
      if (!role || head < 0 || i <= head || words[head]!.tag !== 'VERB' || tag === 'PRON' || tag === 'DET') continue;
      const [first, last] = phraseAround(sentence, i);
      if (first <= head) continue;
      const start = words[first]!.start;
      const end = words[last]!.end;
      const piece = pieces.findLast((each) => document.start[each.first]! <= start);
      if (!piece) continue;
      const lastRead = endOfFirst(document, around, piece) - 1;
      const readEnd = document.end[lastRead]!;
      const begins = piece.kind === 'np' && document.end[piece.first]! > start;
      const outcome = !begins
        ? 'elsewhere'
        : readEnd >= end && document.start[lastRead]! < end
          ? 'right'
          : readEnd < end
            ? 'short'
            : 'long';
      out.push({
        role,
        outcome,
        gold: text.slice(start, end),
        read: `${piece.kind} ${text.slice(document.start[piece.first]!, readEnd)}`,
      });
    }
    return out;
  });

/** The end of the first of several members that و joins. */
const endOfFirst = ({ words, start }: Document, { names }: Surroundings, { first, last }: Piece): number => {
  for (let t = first + 1; t < last; t++) {
    const name = names.get(t);
    if (name ? name.start > start[t]! : words[t]!.shape.conjunction === 'و') return t;
    if (name) t = name.last - 1;
  }
  return last;
};

const surroundings = (text: string, language: Language): Surroundings => {
  const document = language.parse(text);
  const report = {
    id: '',
    outlet: null,
    title: null,
    url: null,
    author: null,
    abstract: null,
    language: language.tag,
    publishedAs: null,
    text,
  };
  const names = findNames(document, language.tagNames?.(document) ?? null);
  const { times } = readTimes(report, document, language.timeWords);
  return {
    document,
    names: new Map(names.map((name) => [name.first, name])),
    references: new Map(),
    times: new Map(times.map((time) => [time.first, time.last])),
  };
};
