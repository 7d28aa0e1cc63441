import type { ClaimRule } from './claim-rule.ts';
import type { Document, Tokens } from './document.ts';
import type { EventChoice } from './event-choice.ts';
import type { EventSlots } from './event-slots.ts';
import type { Gazetteer } from './place.ts';
import type { TimeWords } from './time-words.ts';

/** A rule or learned model that makes evidence, as `isnad explain` shows it. */
export interface RuleNote {
  readonly id: string;
  /** What the rule reads, in one English sentence. */
  readonly means: string;
  /** Where it is written: a path in the project. */
  readonly file: string;
}

/** What the steps need of a language: how to cut a text, and what the rules are called. Data stays behind it. */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Cuts a text into tokens with their analyses, and sentences. */
  readonly parse: (text: string) => Document;
  /** The first part of `parse`: tokens with their analyses. */
  readonly cut: (text: string) => Tokens;
  /** A `NameTag` for each token, by a learned tagger; null where its weights were left out. */
  readonly tagNames: ((document: Document) => Uint8Array) | null;
  /** A name in Latin letters, for display and for matching across scripts. */
  readonly romanise: (name: string) => string;
  /** Whether a source's name is how an outlet calls its own people (مراسلنا في بغداد). */
  readonly isOwnReporter: (name: string) => boolean;
  readonly gazetteer: Gazetteer;
  /** The rules of attribution, in the order in which they are tried. */
  readonly claimRules: readonly ClaimRule[];
  readonly timeWords: TimeWords;
  /** Which mentions of events count. */
  readonly eventChoice: EventChoice;
  /** Prepositions and pronouns of events by what they bring. */
  readonly eventSlots: EventSlots;
  /** How much a stem tells reports apart: 0 for one that stands in all, 255 for the rarest. Learned once, not of any case. */
  readonly stemWeight: (stem: string) => number;
  /** What the forms of one root tend to have in common, of a stem: a guess by letters. */
  readonly consonants: (stem: string) => string;
  /** All rules and models by id, for `isnad explain`. */
  readonly rules: ReadonlyMap<string, RuleNote>;
}
