import { CHAR_CLASS, CharClass } from '../../src/language/characters.ts';
import { tokenise } from '../../src/language/tokenise.ts';
import { type Cut, cutsOf } from '../../src/languages/ar/cut.ts';
import { foldArabic } from '../../src/languages/ar/knowledge.ts';
import { TokenKind } from '../../src/model/document.ts';
import type { TreebankSentence, TreebankWord } from './treebank.ts';

/** A token as we cut the text, with the treebank's words inside it. */
export interface WrittenToken {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
  readonly form: string;
  readonly key: string;
  /** Offset in the text of each letter of `form`, and the end. */
  readonly at: readonly number[];
  /** All ways of cutting it; `right` is the treebank's, -1 where none of ours matches. */
  readonly cuts: readonly Cut[];
  readonly right: number;
  /** The treebank's words that lie inside it, in order. */
  readonly words: readonly TreebankWord[];
  /** Index in `words` of the stem of the right cut. */
  readonly stem: number;
}

/** The written tokens of a treebank sentence. */
export const writtenTokens = ({ text, words }: TreebankSentence): WrittenToken[] => {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.size }, (_, t) => {
    const start = tokens.start[t]!;
    const end = tokens.end[t]!;
    const kind = tokens.kind[t]!;
    const at: number[] = [];
    for (let i = start; i < end; i++) if (CHAR_CLASS[text.charCodeAt(i)] !== CharClass.mark) at.push(i);
    const form = at.map((i) => text[i]).join('');
    at.push(end);
    const key = foldArabic(form);
    const cuts = kind === TokenKind.word ? cutsOf(key) : cutsOf(' ').map((cut) => ({ ...cut, to: key.length }));
    const inside = words.filter((word) => word.start >= start && word.end <= end);
    const borders = inside.map((word) => word.start).join();
    const covers = inside.length > 0 && inside[0]!.start === start && inside.at(-1)!.end === end;
    const right = covers ? cuts.findIndex((cut) => bordersOf(cut, at).join() === borders) : -1;
    const stem = right < 0 ? 0 : inside.findIndex((word) => word.start === at[cuts[right]!.from]);
    return { start, end, kind, form, key, at, cuts, right, words: inside, stem };
  });
};

/** Where the words of a cut begin. */
export const bordersOf = (cut: Cut, at: readonly number[]): number[] => {
  const out: number[] = [];
  let i = 0;
  if (cut.conjunction !== '') out.push(at[i++]!);
  if (cut.preposition !== '' || cut.future) out.push(at[i++]!);
  out.push(at[cut.from]!);
  if (cut.pronoun !== '') out.push(at[cut.to]!);
  return out;
};
