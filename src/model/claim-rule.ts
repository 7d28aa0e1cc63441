import type { CueClass, Frame } from './lexicon.ts';

/**
 * A rule of claims, as data. `on` is the kind of item that it starts from, `pattern` what must follow:
 *
 * - `gap`       whatever may stand between a cue and its content; the speaker is looked for in it
 * - `near`      the same without verbs, for contents that no أن or quotation marks
 * - `short`     a few pieces only
 * - `close`     the speaker and adverbials without prepositions
 * - `that`      أن, إن, بأن ...
 * - `prep`      the preposition of one of the cue's frames of kind `frame`
 * - `echo?`     قوله, قولها: a noun of saying with a pronoun, that may stand behind a relay
 * - `origin`    a noun phrase: the source behind the source
 * - `speaker`   a noun phrase: the speaker, where it must stand at this place
 * - `colon`, `quote`, `comma?` themselves
 * - `clause`    the content: all up to the end of the clause
 * - `phrase`    the content: a noun phrase and what belongs to it
 * - `masdar`    the same where the noun phrase is no party and not definite: a verbal noun, as far as form shows
 * - `paragraph` the content: all up to the end of the paragraph
 */
export interface ClaimRule {
  readonly id: string;
  readonly means: string;
  readonly on: 'cue' | 'participle' | 'cueNoun';
  /** Kinds of frame of which the cue needs one. */
  readonly frames: readonly Frame['kind'][];
  /** Classes of cue that may use the rule; empty for all. */
  readonly classes: readonly CueClass[];
  /** Whether cues that the table calls weak may use this rule. */
  readonly weak: boolean;
  readonly pattern: readonly PatternStep[];
}

export interface PatternStep {
  readonly what:
    | 'gap'
    | 'near'
    | 'short'
    | 'close'
    | 'that'
    | 'prep'
    | 'echo'
    | 'origin'
    | 'speaker'
    | 'colon'
    | 'quote'
    | 'comma'
    | 'clause'
    | 'phrase'
    | 'masdar'
    | 'paragraph';
  readonly optional: boolean;
}
