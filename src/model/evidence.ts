import type { Place, RelativePlace } from './place.ts';
import type { Published } from './report.ts';
import type { Span } from './span.ts';

/** How surely something is presented, from sure to uncommitted. */
export type Certainty = 'certain' | 'probable' | 'possible' | 'unknown';

const CERTAINTY_ORDER: readonly Certainty[] = ['certain', 'probable', 'possible', 'unknown'];

/** The least sure of the two (annotation guidelines: certain, probable, possible, unknown). */
export const leastCertain = (a: Certainty, b: Certainty): Certainty =>
  CERTAINTY_ORDER.indexOf(a) >= CERTAINTY_ORDER.indexOf(b) ? a : b;

export type Polarity = '+' | '-';
export type MentionForm = 'name' | 'title' | 'nationality' | 'description' | 'pronoun' | 'omitted';
export type EntityType = 'PER' | 'ORG' | 'LOC' | 'GROUP' | 'THING';

export interface Mention extends Span {
  readonly form: MentionForm;
  /** Why it is taken for this entity, where it is not by its name: the id of a rule. */
  readonly rule?: string;
  /** What stands before a place's name and says where from it. */
  readonly relative?: RelativePlace;
}

/** Someone or something that the report names. GROUP and THING are unnamed and belong to this report only. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** The fullest form of the name in the report, without titles. */
  readonly name: string;
  readonly latin?: string;
  /** ISO 3166-1 alpha-2, where a table knows it. */
  readonly country?: string;
  /** Of a LOC that the gazetteer knows. */
  readonly place?: Place;
  /** The entity of the state that a capital, a seat of government or a people acts for in this report (موسكو, الكرملين, الروس). */
  readonly standsFor?: string;
  readonly mentions: readonly Mention[];
  readonly rule: string;
}

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET' | 'RANGE';

/** A time expression (TIMEX3), resolved against the publication date. */
export interface Time extends Span {
  readonly id: string;
  readonly type: TimeType;
  /** ISO 8601 as TIMEX3 writes it: 2018-09-12, 2018-W37, 2018-SU, P3D, 198, PRESENT_REF; X where it is not fixed. */
  readonly value: string;
  /** First and last day that it can cover; `null` where that is open (durations, sets, unresolved times). */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** The two ends of a RANGE, as values. */
  readonly begin?: string;
  readonly finish?: string;
  readonly age: boolean;
  readonly rule: string;
}

export type SourceKind = 'person' | 'organization' | 'outlet' | 'document' | 'anonymous' | 'unknown';

/** A source in a chain. Left out in the text (وأضاف): the name it resolves to, and no `start`. */
export interface SourceLink {
  readonly kind: SourceKind;
  readonly name: string | null;
  readonly entity: string | null;
  readonly start?: number;
  readonly end?: number;
  readonly in?: 'title';
  /** How surely this link presents what it passes on. */
  readonly certainty: Certainty;
}

/** The first link of every chain: the report itself. */
export interface ReportLink {
  readonly kind: 'report';
  readonly certainty: Certainty;
}

export type Chain = readonly [ReportLink, ...SourceLink[]];
export type ClaimPart = 'title' | 'related' | 'footer';

export interface Via extends Span {
  readonly name: string;
}

/** Content attributed through a cue to a chain of sources. */
export interface Claim {
  /** Derived from the offsets of cue and content: the same over readings of the same text. */
  readonly id: string;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly mode: 'direct' | 'indirect' | 'mixed';
  /** The least sure of the chain's links. */
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  /** Id of the time at which it was said. */
  readonly said: string | null;
  /** The channel (في مقابلة مع قناة): no link of the chain. */
  readonly via: Via | null;
  readonly part?: ClaimPart;
  readonly chain: Chain;
  readonly rule: string;
}

export type Status = 'actual' | 'denied' | 'possible' | 'planned';

export type PloverType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT';

export interface Quantity {
  readonly value: number;
  /** What is counted, as written. */
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

export type FigureKind = 'dead' | 'wounded' | 'detained' | 'missing' | 'displaced' | 'kidnapped';

/** How many people something befell, as the report counts them. */
export interface Figure extends Span {
  readonly what: FigureKind;
  readonly value: number;
  readonly bound: 'exact' | 'least' | 'about' | 'most';
  /** Who is counted (طفل), `null` where it may be anyone. */
  readonly of: string | null;
  /** `earlier`: a count that the report says was given before; `total`: over a longer time (منذ). */
  readonly scope?: 'earlier' | 'total';
}

/** Something said to have happened, as PLOVER codes it. Roles are entity ids. */
export interface Event {
  readonly id: string;
  readonly type: PloverType;
  readonly mode: string | null;
  readonly trigger: Span;
  readonly actor: string | null;
  readonly recipient: string | null;
  readonly place: string | null;
  readonly time: string | null;
  readonly quantity: Quantity | null;
  readonly status: Status;
  readonly claims: readonly string[];
  /** How probable it is that a coder takes the mention as an event, 0 to 1. */
  readonly score?: number;
  readonly rule: string;
}

/** A lasting relation between two entities. */
export interface Tie {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** The names used where a state is called by its capital, seat or people: entity ids, each of which `standsFor` it. */
  readonly fromAs?: readonly string[];
  readonly toAs?: readonly string[];
  /** ISO values (`2017-03`, `198`), or `null` where open. */
  readonly since: string | null;
  readonly until: string | null;
  readonly status: Status;
  readonly spans: readonly Span[];
  readonly claims: readonly string[];
  readonly rule: string;
}

/** What became of one sentence: read with claims, read and empty, or not understood, with the reason. */
export interface SentenceState extends Span {
  /** Where it belongs, left out for the story itself: headings and links to other stories, footers. */
  readonly part?: ClaimPart;
  readonly state: 'claims' | 'read' | 'unread';
  /** Of `unread`: the class of the reason, the reason in words, the word behind it (a lemma or stem) and where it stands. */
  readonly reason?: UnreadReason;
  readonly why?: string;
  readonly word?: string;
  readonly at?: Span;
}

export type UnreadReason = 'cue-without-content' | 'quotation-without-speaker' | 'unknown-verb' | 'no-words';

export interface Credit extends Span {
  readonly name: string;
}

/** Nationality adjectives that lead to a country; they are no mentions of it (annotation guidelines). */
export interface Demonym {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The country or place that the adjective is made of. */
  readonly name: string;
  readonly mentions: readonly Span[];
}

/** Everything that one reading takes out of one report. */
export interface Evidence {
  readonly published: Published;
  readonly entities: readonly Entity[];
  readonly times: readonly Time[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
  readonly ties: readonly Tie[];
  readonly sentences: readonly SentenceState[];
  readonly credits: readonly Credit[];
  /** Tolls of headline and body, the headline's first. Left out where there are none. */
  readonly figures?: readonly Figure[];
  /** Left out where there are none. */
  readonly demonyms?: readonly Demonym[];
}
