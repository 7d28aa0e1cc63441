import type { Grammar } from './grammar.ts';
import type { Entry } from './lexicon.ts';
import type { TimeOpening } from './time-words.ts';

/**
 * The analysis of one written form, made once and shared by all tokens of that form (so never token-specific).
 * `form` has marks and tatweel dropped; `key` is folded as well (hamza seats, ta marbuta, alif maqsura, digits).
 */
export interface Word {
  readonly form: string;
  readonly key: string;
  /** The ways of taking leading clitics off, fullest form first. Always at least the form itself. */
  readonly variants: readonly Variant[];
  /** Table entries for the single word, the fullest form first. */
  readonly senses: readonly Sense[];
  /** Bit set of the senses' kinds: `word.kinds & EntryBit.cueVerb`. */
  readonly kinds: number;
  /** Phrase-table states that this word can open, fullest variant first. */
  readonly opens: readonly Opening[];
  /** Words and phrases of time that this word can open, fullest variant first. */
  readonly times: readonly TimeOpening[];
  readonly shape: Shape;
  readonly cut: Cut;
  readonly grammar: Grammar;
  /** What the form shows the tagger of parts of speech; null where nothing was learned. */
  readonly parts: PartScores | null;
}

/**
 * How a written form falls into syntactic words: conjunction, future particle or preposition, stem, pronoun. Lengths are
 * letters of `form`. The stem keeps its article, and the second ل of للأمم.
 */
export interface Cut {
  /** Folded, as all clitics are; '' for none. */
  readonly conjunction: string;
  readonly preposition: string;
  /** Whether a future particle (س) stands before the verb. */
  readonly future: boolean;
  readonly pronoun: string;
  /** Letters before the stem. */
  readonly from: number;
  /** Where the stem ends. */
  readonly to: number;
}

/** Sums of learned weights for each tag, once for the word itself and once for each place from which others see it. */
export interface PartScores {
  /** Those of many words; this one's begin at `at`. */
  readonly scores: Int16Array;
  readonly at: number;
  /** Bit set of the tags that the word can have. */
  readonly candidates: number;
  /** The class of words for which pairs of tags are learned apart. */
  readonly type: number;
}

/** One way of taking leading clitics (conjunction, preposition, both) off a form. */
export interface Variant {
  /** Folded form after the clitics. */
  readonly key: string;
  /** Letters of `form` taken off the front. After لل one ل stays: للأمم gives skip 1 and key الامم. */
  readonly skip: number;
  /** Folded clitics, '' for none. */
  readonly conjunction: string;
  readonly preposition: string;
}

export type PartOfSpeech = 'noun' | 'verb' | 'name' | 'function' | 'number' | 'mark' | 'unknown';

/** What a word is, as far as its form and the tables show. */
export interface Shape {
  readonly part: PartOfSpeech;
  /** Letters of `form` that the best analysis takes as conjunction and preposition. */
  readonly skip: number;
  readonly conjunction: string;
  readonly preposition: string;
  readonly definite: boolean;
  /** Folded object or possessive pronoun at the end, '' for none. */
  readonly pronoun: string;
  /** Folded stem without clitics, article and pronoun. */
  readonly stem: string;
  /** A word that the news corpus uses as a common noun or adjective: no name unless a table says so. */
  readonly common: boolean;
  /** A definite word that agrees with a noun before it, rather than a noun of its own. */
  readonly adjective: boolean;
  /** A noun that names an act (وجود, إغلاق), as far as its form and the tables show. */
  readonly act: boolean;
}

/** An entry of a word table, as a word carries it. */
export interface Sense {
  readonly entry: Entry;
  /** Letters of the form before the entry's own, as in `Variant.skip`. */
  readonly skip: number;
  readonly conjunction: string;
  readonly preposition: string;
  readonly definite: boolean;
  /** Folded pronoun at the end of the form, '' for none. */
  readonly pronoun: string;
}

/** A state of the phrase table after one word. */
export interface Opening {
  readonly node: PhraseNode;
  readonly variant: Variant;
}

/** A node of the phrase table: the entries that end here and the words that go on. */
export interface PhraseNode {
  readonly next: ReadonlyMap<string, PhraseNode>;
  readonly entries: readonly Entry[];
}
