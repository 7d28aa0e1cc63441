import type { Certainty, EntityType, Figure, Polarity, SourceKind, Status } from './evidence.ts';
import type { Span } from './span.ts';

/** Someone or something that a report names, as it is compared with those of other reports. */
export interface Party {
  /** Id of the entity in the report, `null` for a source that is none. */
  readonly entity: string | null;
  readonly type: EntityType | null;
  readonly name: string;
  /** Folded words of the name without articles, in order. */
  readonly words: readonly string[];
  /** Keys by which spellings of one name meet, likeliest first. */
  readonly keys: readonly string[];
  /** Keys of the last word of a person's name, or of its only one. */
  readonly surname: readonly string[];
  /** ISO 3166-1 alpha-2 of the name itself, or of the office held. */
  readonly country: string | null;
  /** Of a person: the entities of the report whose office is held, ids. */
  readonly offices: readonly string[];
  /** The state that this stands for, id. */
  readonly state: string | null;
}

/** A link of a chain as it is compared. */
export interface AssertionSource {
  /** `own`: the outlet's own people. */
  readonly kind: SourceKind | 'own';
  /** Passes on what others say: a news agency, an outlet's report, a text without an author. */
  readonly relays: boolean;
  readonly name: string | null;
  /** Index into the parties of the report, -1 for none. */
  readonly party: number;
}

/** What happened, as it is compared: parties and place are indexes into the parties of the report, -1 for none. */
export interface AssertedEvent {
  readonly id: string;
  readonly type: string;
  readonly mode: string | null;
  readonly actor: number;
  readonly recipient: number;
  readonly place: number;
  /** Days, `null` where open. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly status: Status;
}

/** What one report says in one place: a claim, or a sentence that it tells in its own voice. */
export interface Assertion {
  /** The claim's id, or `s` and the sentence's offset. */
  readonly id: string;
  readonly isClaim: boolean;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  /** The sentence that carries it. */
  readonly sentence: Span;
  /** Hashes of the stems of its content words, ascending. */
  readonly stems: readonly number[];
  /** From the report on to the root; empty for its own voice. */
  readonly chain: readonly AssertionSource[];
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  /** Day on which it was said, where the report tells it. */
  readonly said: string | null;
  readonly events: readonly AssertedEvent[];
  /** Indexes of the named parties that the content mentions. */
  readonly about: readonly number[];
  readonly figures: readonly Figure[];
  /** The claim in whose content this one lies. */
  readonly inside: string | null;
}

/** All that one report asserts, made where it is read. */
export interface Assertions {
  readonly parties: readonly Party[];
  readonly assertions: readonly Assertion[];
  /** Ids of the assertions that make its central statement, in order. */
  readonly central: readonly string[];
  /** Tolls of its headline and first sentences. */
  readonly figures: readonly Figure[];
}
