import type { Certainty, EntityType, Figure, Polarity, SourceKind, Status } from './evidence.ts';
import type { PlacePrecision } from './place.ts';
import type { SharedPassage } from './shared-passage.ts';
import type { Span } from './span.ts';
import type { ToldEvent, ToldTie } from './told.ts';

/** Why two names are taken for one, in words. */
export type SameReason = 'same name' | 'same spelling family' | 'short form' | 'fuller name' | 'decided';

/** Where a named place lies: degrees north and east, `null` where only its country is known. */
export interface PartySite {
  /** Equal for one place: its GeoNames id, else its coordinates, else ''. */
  readonly id: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PlacePrecision;
  readonly kind: string;
  readonly country: string;
}

/** Someone or something that a report names, as it is compared with those of other reports. */
export interface Party {
  /** Id of the entity in the report, `null` for a source that is none. */
  readonly entity: string | null;
  readonly type: EntityType | null;
  readonly name: string;
  /** In Latin letters, '' where it is unnamed. */
  readonly latin: string;
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
  /** A person of whom the report says who it is, and no name (الوزيرة الأردنية). */
  readonly isDescribed?: true;
  /** Of a place that the gazetteer knows. */
  readonly site?: PartySite;
  /** Number of the decision that this one is someone else than all others of the name. */
  readonly apart?: number;
  /** The entity that it belongs to across reports, where a person decided on that entity. */
  readonly family?: string;
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

/** A day that a report gives by weekday or date, beside those on which something was said: the words that name it. */
export interface NamedDay extends Span {
  readonly value: string;
  /** Hashes of the stems of the words around it in its sentence, ascending: what happened on it. */
  readonly around: readonly number[];
  /** Those of them that are no names, and do not say who somebody is. */
  readonly told: readonly number[];
  /** Hashes of the stem and lemma of the nearest verb, or noun of an event: what happened. */
  readonly deeds: readonly number[];
  /** The other single days that its sentence names. */
  readonly beside: readonly string[];
  /** How many people something befell, as its sentence says. */
  readonly tolls: readonly number[];
}

/** So many or so much of something, as a report gives it in its body: the number with what it counts. */
export interface Amount extends Span {
  /** What is counted or measured: what befell people, else the kind of a thing, else `~` and the hash of a noun's stem. */
  readonly kind: string;
  /** Hash of the noun itself. */
  readonly noun: number;
  /** A share, a sum, a distance, a weight: no things that are counted. */
  readonly isMeasure: boolean;
  /** In the kind's own measure. */
  readonly value: number;
  readonly bound: Figure['bound'];
  /** Hashes of the stems of the words around it in its sentence, ascending. */
  readonly around: readonly number[];
  /** Of the nearest words on either side, the nearest first. */
  readonly before: readonly number[];
  readonly behind: readonly number[];
  /** The other numbers of that sentence. */
  readonly beside: readonly number[];
  /** Days of the nearest time that its sentence names, `null` where it names none or is open. */
  readonly earliest: string | null;
  readonly latest: string | null;
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
  /** Whether a word of negation or denial stands in its content. */
  readonly negated: boolean;
  /** Of a denial in a word of denying: hashes of the stems that tell what is denied, without names and who they are, ascending. */
  readonly deed?: readonly number[];
  /** Hashes of what its words have in common with others of their roots, without names and who they are, ascending. */
  readonly told: readonly number[];
  /** As `told`, of what its source denies, or finds nothing of, and of these what is done; left out where it denies nothing. */
  readonly denied?: { readonly head: number; readonly roots: readonly number[] };
  /** Day on which it was said, where the report tells it. */
  readonly said: string | null;
  readonly events: readonly AssertedEvent[];
  /** Indexes of the named parties that the content mentions. */
  readonly about: readonly number[];
  /** ISO 3166-1 alpha-2 of the peoples that the content names (الروسية); left out where it names none. */
  readonly countries?: readonly string[];
  readonly figures: readonly Figure[];
  /** The claim in whose content this one lies. */
  readonly inside: string | null;
  /** Numbers of the decisions that it says the same, or does not, as another that has the number. */
  readonly same?: readonly number[];
  readonly different?: readonly number[];
}

/** All that one report asserts, made where it is read. */
export interface Assertions {
  readonly parties: readonly Party[];
  readonly assertions: readonly Assertion[];
  /** Ids of the assertions that make its central statement, in order. */
  readonly central: readonly string[];
  readonly events: readonly ToldEvent[];
  readonly ties: readonly ToldTie[];
  readonly stances: readonly Stance[];
  readonly days: readonly NamedDay[];
  readonly amounts: readonly Amount[];
  /** Tolls of its headline and first sentences. */
  readonly figures: readonly Toll[];
  /** Words of which a person said that they do not speak of the same as others. Left out where there are none. */
  readonly apart?: readonly ApartPassage[];
}

/** `number`: of the decision, by which the other passage is known. */
export interface ApartPassage extends Span {
  readonly number: number;
}

/** That somebody accuses somebody, or denies what he is accused of. Parties are indexes into the parties of the report. */
export interface Stance {
  readonly kind: 'accuses' | 'denies';
  readonly by: number;
  /** The country for which he speaks, ISO 3166-1 alpha-2. */
  readonly byCountry: string | null;
  /** The accused, -1 in a denial. */
  readonly whom: number;
  readonly whomCountry: string | null;
  readonly span: Span;
  /** The claim that carries it, id; `null` in the report's own voice. */
  readonly claim: string | null;
  /** Hashes of the stems that tell of what, without names and who they are, ascending. */
  readonly deed: readonly number[];
  /** A denial of accusations of which it does not say what they are. */
  readonly isBare: boolean;
}

/** A toll with what the headline or sentence that gives it tells besides. */
export interface Toll extends Figure {
  /** Hashes of the stems of the words that do not count, ascending: what happened, to what, where. */
  readonly stems: readonly number[];
  /** The single days that it names, each once. */
  readonly days: readonly string[];
  /** The other numbers of that sentence. */
  readonly beside: readonly number[];
}

/** A report of a story with what it asserts, as statements are made of it. */
export interface TellingReport {
  readonly id: string;
  readonly outlet: string | null;
  /** ms since 1970, `null` for the undated. */
  readonly at: number | null;
  readonly published: string | null;
  readonly assertions: Assertions;
  /** The earlier report with which it shares wording, where that stands in the story too, and the spans here and there. */
  readonly copy: { readonly of: string; readonly passages: readonly SharedPassage[] } | null;
}

/** An independent origin of a statement. */
export interface StatementRoot {
  readonly kind: AssertionSource['kind'];
  /** The fullest name that its members use; of `own` the outlet. */
  readonly name: string;
  /** An unnamed source: the root of the outlet that first passes it on. */
  readonly unnamed: boolean;
  /** Indexes of the claims that go back to it. */
  readonly claims: readonly number[];
}

/** What became of a statement with one claim. */
export type LifeStep = 'said' | 'repeated' | 'hedged' | 'denied' | 'corrected';

/** One claim of a statement, in one report. */
export interface StatementClaim {
  readonly report: string;
  readonly outlet: string | null;
  readonly published: string | null;
  /** The assertion's id: a claim's, or `s` and the offset of a sentence in the report's own voice. */
  readonly assertion: string;
  readonly content: readonly Span[];
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  /** The names of the chain, from the report on. */
  readonly chain: readonly { readonly kind: string; readonly name: string | null; readonly entity: string | null }[];
  readonly step: LifeStep;
  /** The report whose root it takes, because its sentence lies in a passage shared with that one without credit. */
  readonly takenFrom: string | null;
  readonly figures: readonly Figure[];
}

/** Two claims that cannot both hold. */
export interface Dispute {
  readonly what: 'dead' | 'wounded' | 'number' | 'place' | 'date' | 'actor' | 'denial';
  readonly a: Side;
  readonly b: Side;
  /** A later, higher toll: no disagreement. */
  readonly update: boolean;
  /** Of a denial: the side that denies. */
  readonly denies?: 'a' | 'b';
  /** In one line of words. */
  readonly why: string;
}

/** One side of a dispute: who says it, in which report, in which words. */
export interface Side {
  readonly report: string;
  readonly assertion: string | null;
  readonly span: Span;
  readonly chain: readonly string[];
}

/** What claims and events of several reports say alike. */
export interface Statement {
  /** Derived from its members. */
  readonly id: string;
  /** In canonical order: published, report, place. */
  readonly claims: readonly StatementClaim[];
  readonly roots: readonly StatementRoot[];
  /** Types of the events that it tells, commonest first. */
  readonly kinds: readonly string[];
  /** Names of those that it mentions. */
  readonly about: readonly string[];
  /** Outlets that cite each other for it. */
  readonly loops: readonly (readonly [string, string])[];
  readonly disputes: readonly Dispute[];
}
