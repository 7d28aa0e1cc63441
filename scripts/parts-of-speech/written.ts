import { CHAR_CLASS, CharClass } from '../../src/language/characters.ts';
import { tokenise } from '../../src/language/tokenise.ts';
import { cutsOf } from '../../src/languages/ar/cut.ts';
import { foldArabic } from '../../src/languages/ar/knowledge.ts';
import { bordersOf } from '../../src/languages/ar/syntactic-words.ts';
import { TokenKind } from '../../src/model/document.ts';
import type { Cut } from '../../src/model/word.ts';
import type { TreebankSentence, TreebankWord } from './treebank.ts';

/** A token as we cut the text, with the treebank's words inside it. */
export interface WrittenToken {
  readonly kind: number;
  readonly form: string;
  readonly key: string;
  /** All ways of cutting it; `right` is the treebank's, -1 where none of ours matches. */
  readonly cuts: readonly Cut[];
  readonly right: number;
  /** The treebank's words that lie inside it, in order. */
  readonly words: readonly TreebankWord[];
  /** Index in `words` of the stem of the right cut. */
  readonly stem: number;
}

/** The written tokens of a treebank sentence; those in which no word of the treebank lies whole are left out. */
export const writtenTokens = ({ text, words }: TreebankSentence): WrittenToken[] => {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.size }, (_, t): WrittenToken => {
    const start = tokens.start[t]!;
    const end = tokens.end[t]!;
    const kind = tokens.kind[t]!;
    const letters: number[] = [];
    for (let i = start; i < end; i++) if (CHAR_CLASS[text.charCodeAt(i)] !== CharClass.mark) letters.push(i);
    const form = letters.map((i) => text[i]).join('');
    const key = foldArabic(form);
    const cuts = kind === TokenKind.word ? cutsOf(key) : [wholeOf(form)];
    const inside = words.filter((word) => word.start >= start && word.end <= end);
    const covers = inside.length > 0 && inside[0]!.start === start && inside.at(-1)!.end === end;
    const borders = inside.map((word) => word.start).join();
    const startsOf = (cut: Cut): string =>
      bordersOf(cut)
        .map((at) => (at === 0 ? start : letters[at]))
        .join();
    const right = covers ? cuts.findIndex((cut) => startsOf(cut) === borders) : -1;
    const stemAt = right < 0 ? start : cuts[right]!.from === 0 ? start : letters[cuts[right]!.from];
    const stem = Math.max(
      0,
      inside.findIndex((word) => word.start === stemAt),
    );
    return { kind, form, key, cuts, right, words: inside, stem };
  }).filter((token) => token.words.length > 0);
};

const wholeOf = (form: string): Cut => ({
  conjunction: '',
  preposition: '',
  future: false,
  pronoun: '',
  from: 0,
  to: form.length,
});
