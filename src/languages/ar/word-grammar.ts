import type { Grammar, NounGrammar } from '../../model/grammar.ts';
import type { Inflection } from '../../model/lexicon.ts';
import type { Cut, Sense, Shape } from '../../model/word.ts';
import { type NounForms, nounGrammar } from './noun-grammar.ts';
import type { Counts } from './shape.ts';
import { verbGrammar } from './verb-grammar.ts';

/** The ending of indefinite nouns in the accusative. */
const TANWIN = /[^ةاى]ا$/;

/** What the grammar of every form is worked out with. */
export interface GrammarTables {
  readonly nounForms: NounForms;
  readonly counts: Counts;
}

/**
 * The grammar of a form, as noun and as verb each worked out when it is first asked for: most forms are never asked as
 * both. A class, as functions for each form would take more memory than all else that is kept of it.
 */
export class WordGrammar implements Grammar {
  readonly definite: boolean | null;
  readonly #form: string;
  readonly #key: string;
  readonly #shape: Shape;
  readonly #senses: readonly Sense[];
  readonly #cut: Cut;
  readonly #tables: GrammarTables;
  #noun: NounGrammar | undefined = undefined;
  #verb: Inflection | null | undefined = undefined;

  constructor(form: string, key: string, shape: Shape, senses: readonly Sense[], cut: Cut, tables: GrammarTables) {
    this.definite = shape.definite || shape.pronoun !== '' ? true : TANWIN.test(form) ? false : null;
    this.#form = form;
    this.#key = key;
    this.#shape = shape;
    this.#senses = senses;
    this.#cut = cut;
    this.#tables = tables;
  }

  get noun(): NounGrammar {
    this.#noun ??= this.#asNoun();
    return this.#noun;
  }

  get verb(): Inflection | null {
    if (this.#verb === undefined) {
      const { counts } = this.#tables;
      this.#verb = this.#shape.definite ? null : verbGrammar(this.#form, this.#key, this.#cut, this.#senses, counts);
    }
    return this.#verb;
  }

  #asNoun(): NounGrammar {
    const shape = this.#shape;
    const { nounForms, counts } = this.#tables;
    const stem = {
      written: stemAsWritten(this.#form, shape),
      key: shape.stem,
      definite: shape.definite,
      pronoun: shape.pronoun !== '',
    };
    const own = this.#senses.filter(({ skip }) => skip === shape.skip);
    return nounGrammar(stem, shape.part, own, nounForms, counts);
  }
}

/** The form without clitics, article and pronoun, unfolded. */
export const stemAsWritten = (form: string, { skip, definite, pronoun }: Omit<Shape, 'act'>): string => {
  const from = definite ? skip + (form[skip] === 'ل' ? 1 : 2) : skip;
  return form.slice(from, form.length - pronoun.length);
};
