import { readFileSync } from 'node:fs';
import type { Document } from '../../src/model/document.ts';

/** Some sentences in a row as one document, with the tag of each token and the tokens that were one in the corpus. */
export interface TaggedText {
  readonly document: Document;
  /** Tags such as `B-PERS`, one a token of the document. */
  readonly tags: readonly string[];
  /** First token of each word of the corpus, sentence by sentence. */
  readonly lines: readonly (readonly number[])[];
}

interface TaggedSentence {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

/** Sentences of one text: ANERcorp does not say where an article ends. */
const SENTENCES_A_TEXT = 10;

/** The sentences of a file with a token and a tag a line. */
const readSentences = (file: string): TaggedSentence[] =>
  readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.includes(' ')))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({
      words: lines.map((line) => line.slice(0, line.indexOf(' '))),
      tags: lines.map((line) => line.slice(line.indexOf(' ') + 1).trim()),
    }));

/** ANERcorp as texts: the first nine tenths of its sentences to train on, the last tenth to measure with. */
export const readAnercorp = (
  file: string,
  parse: (text: string) => Document,
): { train: TaggedText[]; test: TaggedText[] } => {
  const sentences = readSentences(file);
  const cut = Math.floor(sentences.length * 0.9);
  return { train: texts(sentences.slice(0, cut), parse), test: texts(sentences.slice(cut), parse) };
};

const texts = (sentences: readonly TaggedSentence[], parse: (text: string) => Document): TaggedText[] => {
  const out: TaggedText[] = [];
  for (let i = 0; i < sentences.length; i += SENTENCES_A_TEXT)
    out.push(taggedText(sentences.slice(i, i + SENTENCES_A_TEXT), parse));
  return out;
};

const taggedText = (sentences: readonly TaggedSentence[], parse: (text: string) => Document): TaggedText => {
  const document = parse(sentences.map(({ words }) => words.join(' ')).join('\n'));
  const tags = new Array<string>(document.size).fill('O');
  const lines: number[][] = [];
  let t = 0;
  let at = 0;
  for (const sentence of sentences) {
    const firsts: number[] = [];
    lines.push(firsts);
    for (const [i, word] of sentence.words.entries()) {
      const end = at + word.length;
      let tag = sentence.tags[i]!;
      while (t < document.size && document.start[t]! < at) t++;
      firsts.push(t);
      for (; t < document.size && document.start[t]! < end; t++) {
        tags[t] = tag;
        tag = tag.replace('B-', 'I-');
      }
      at = end + 1;
    }
  }
  return { document, tags, lines };
};
