import type { CueClass, Inflection } from '../model/lexicon.ts';
import type { Sense } from '../model/word.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Support } from './candidates.ts';
import type { Piece } from './piece.ts';
import type { Roles } from './roles.ts';

/** A finite verb with its noun phrases and who its subject is, also where it is left out. */
export interface Verb {
  readonly piece: number;
  /** Its senses as a finite verb, without those that do not agree with what stands behind. */
  readonly senses: readonly Sense[];
  readonly roles: Roles;
  readonly inflection: Inflection;
  readonly support: Support | null;
  readonly cue: CueClass | null;
  readonly subject: EntityDraft | null;
  /** The subject of the verb before. */
  readonly topic: EntityDraft | null;
}

/** Which verb takes a noun phrase, and how: `subj`, `obj` or a preposition. */
export interface Governor {
  readonly verb: Verb;
  readonly slot: string;
}

/** One sentence, cut and parsed as far as events need it. */
export interface ParsedSentence {
  readonly pieces: readonly Piece[];
  readonly verbs: ReadonlyMap<number, Verb>;
  readonly governors: ReadonlyMap<number, Governor>;
  /** The subject of the last verb, for the sentence after. */
  readonly topic: EntityDraft | null;
}
