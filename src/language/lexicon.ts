import type { Entry } from '../model/lexicon.ts';
import type { PhraseNode } from '../model/word.ts';

/** All word tables of a language as two look-ups: single words, and the first words of phrases. Keys are folded. */
export interface Lexicon {
  readonly words: ReadonlyMap<string, readonly Entry[]>;
  readonly phrases: ReadonlyMap<string, PhraseNode>;
}

interface GrowingNode extends PhraseNode {
  readonly next: Map<string, GrowingNode>;
  readonly entries: Entry[];
}

/** Collects entries and freezes them into a lexicon. */
export class LexiconBuilder {
  readonly #words = new Map<string, Entry[]>();
  readonly #phrases = new Map<string, GrowingNode>();
  readonly #fold: (text: string) => string;

  constructor(fold: (text: string) => string) {
    this.#fold = fold;
  }

  /** Adds an entry under a word, or a phrase of words separated by spaces. The same entry twice counts once. */
  add(phrase: string, entry: Entry): void {
    const [first, ...rest] = this.#fold(phrase).split(' ');
    if (!first) return;
    if (rest.length === 0) {
      const entries = this.#words.get(first);
      if (!entries) this.#words.set(first, [entry]);
      else if (!entries.includes(entry)) entries.push(entry);
      return;
    }
    let nodes = this.#phrases;
    let node = growNode(nodes, first);
    for (const word of rest) {
      nodes = node.next;
      node = growNode(nodes, word);
    }
    if (!node.entries.includes(entry)) node.entries.push(entry);
  }

  build(): Lexicon {
    return { words: this.#words, phrases: this.#phrases };
  }
}

const growNode = (nodes: Map<string, GrowingNode>, word: string): GrowingNode => {
  const known = nodes.get(word);
  if (known) return known;
  const node: GrowingNode = { next: new Map(), entries: [] };
  nodes.set(word, node);
  return node;
};
