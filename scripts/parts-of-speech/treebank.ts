import { readFileSync } from 'node:fs';

/** A syntactic word of a treebank: where it stands in the sentence's text (half-open, UTF-16 units), and what it is. */
export interface TreebankWord {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly features: string;
  /** Index of the governing word in the sentence, -1 for its root. */
  readonly head: number;
  /** How it depends on its head, as Universal Dependencies names it (nsubj, nmod, acl:relcl). */
  readonly relation: string;
}

export interface TreebankSentence {
  /** The document that the sentence is from. */
  readonly document: string;
  readonly text: string;
  readonly words: readonly TreebankWord[];
}

/** Reads CoNLL-U whose syntactic words, put together, are the written text (as PUD's: ل + لسلطة is للسلطة). */
export const readTreebank = (file: string): TreebankSentence[] =>
  readFileSync(file, 'utf8')
    .split('\n\n')
    .filter((block) => block.trim() !== '')
    .map((block) => {
      let text = '';
      const document = /^# newdoc id = (\S+)/m.exec(block)?.[1] ?? '';
      const words = block
        .split('\n')
        .filter((line) => /^\d+\t/.test(line))
        .map((line): TreebankWord => {
          const [, form, , tag, , features, head, relation, , misc] = line.split('\t') as string[];
          const start = text.length;
          const end = start + form!.length;
          text += form! + (misc!.includes('SpaceAfter=No') ? '' : ' ');
          return { start, end, tag: tag!, features: features!, head: Number(head) - 1, relation: relation! };
        });
      return { document, text, words };
    });
