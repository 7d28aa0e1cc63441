import type { Inflection } from './lexicon.ts';

/** '' where it is either, or not shown. */
export type Gender = 'm' | 'f' | '';

/** What a form shows of itself as a noun or adjective. */
export interface NounGrammar {
  /** Of a plural, the gender of its singular. */
  readonly gender: Gender;
  readonly number: 's' | 'd' | 'p' | '';
  /** How verbs and adjectives go with it: things in the plural as one feminine, people in the plural in either way. */
  readonly agreement: Gender | 'people';
  /** Oblique where genitive and accusative are written alike. */
  readonly case: 'nominative' | 'oblique' | 'accusative' | '';
}

/** What a written form shows of its grammar, as noun and as verb: which of both it is, its sentence decides. */
export interface Grammar {
  readonly noun: NounGrammar;
  /** Article, attached pronoun: true; the accusative of indefinite nouns: false; else `null`, for what follows decides. */
  readonly definite: boolean | null;
  /** As a finite verb: what the tables know of it, else what its letters show; `null` for what can be none. */
  readonly verb: Inflection | null;
}
