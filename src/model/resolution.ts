import type { LoggedDecision } from './decisions.ts';
import type { Evidence } from './evidence.ts';
import type { DecidedForms, EntityFamily, NameForm } from './name-form.ts';
import type { Report } from './report.ts';
import type { SharedPassage } from './shared-passage.ts';
import type { Assertions, Dispute, Statement, TellingReport } from './statement.ts';

/**
 * What of one report is compared with other reports: small, pure, made where the report is read. Words and stems are
 * 32-bit hashes of folded forms; columns of the same table have the same length.
 */
export interface Digest {
  /** When it was published, in ms since 1970 UTC: the earliest moment that its date allows. `null` where unknown. */
  readonly at: number | null;
  readonly sentences: DigestSentences;
  /** Stems of the headline. */
  readonly title: WeightedStems;
  /** Stems of the headline and the first sentences. */
  readonly lead: WeightedStems;
}

/**
 * The sentences of the body that could be copied: no headings, related lines or footers. Sentence s has the words
 * `first[s]` to `first[s + 1]` (half-open); word w stands at `start[w]`, `length[w]` UTF-16 units long.
 */
export interface DigestSentences {
  readonly first: Int32Array;
  readonly words: Int32Array;
  readonly start: Int32Array;
  readonly length: Uint8Array;
}

/** A set of stems, ascending by hash, each with how much it tells apart: 255 for the rarest. */
export interface WeightedStems {
  readonly stems: Int32Array;
  readonly weights: Uint8Array;
}

/** That a report shares wording with an earlier one. */
export interface Copy {
  /** Key of the earliest report of the case that has one of its sentences. */
  readonly of: number;
  /** In the order of the later report. Never empty. */
  readonly passages: readonly SharedPassage[];
}

/** Reports that tell one event, as `isnad stories --json` prints them. */
export interface Story {
  /** Derived from its members' ids. */
  readonly id: string;
  /** The headline of its first report that has one. */
  readonly title: string | null;
  /** In order of publication, then id. */
  readonly reports: readonly StoryReport[];
  readonly roots: readonly Root[];
  readonly figures: readonly Figure[];
  readonly contradictions: readonly Contradiction[];
}

export interface StoryReport {
  readonly id: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly copyOf: string | null;
}

/** An independent origin of what a story's reports say. `own`: the outlet itself. */
export interface Root {
  readonly name: string;
  readonly kind: 'person' | 'organization' | 'outlet' | 'document' | 'anonymous' | 'unknown' | 'own';
  /** Ids of the reports that go back to it. */
  readonly reports: readonly string[];
}

/** A number that a report of the story gives. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** Id of the report. */
  readonly report: string;
}

/** What two reports of a story say that cannot both hold. */
export interface Contradiction {
  readonly what: 'dead' | 'wounded' | 'number' | 'place' | 'date' | 'actor' | 'denial';
  /** Ids of the reports. */
  readonly a: string;
  readonly b: string;
  /** A later, higher toll: no disagreement. */
  readonly update: boolean;
}

/** What the reports of a story say, once their statements are compared. */
export interface StoryFindings {
  readonly statements: readonly Statement[];
  /** All that the reports contradict each other in, with both sides in full. */
  readonly disputes: readonly Dispute[];
  readonly roots: readonly Root[];
  readonly figures: readonly Figure[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * A step that reports wait for, in this order. `decided`: what they assert follows from what people said of it; `enter`: put into (or out of) the tables of what is compared; `copies`;
 * `pairs`: scored against the reports that may tell the same event; `stories`: put together.
 */
export type ResolutionStep = 'decided' | 'enter' | 'copies' | 'pairs' | 'stories';

/** What is done at a time: a step that reports wait for, or the comparing of what the reports of a story say. */
export type ResolutionWork = ResolutionStep | 'names' | 'statements';

/** Where a report stands in the canonical order: published, then id. */
export interface Standing {
  readonly report: number;
  /** `Number.MAX_SAFE_INTEGER` for the undated, which come last. */
  readonly at: number;
  readonly id: string;
}

/**
 * What resolution asks of a case. Reports are named by their keys: numbers that mean nothing outside the case and must
 * not decide anything. All calls are synchronous.
 */
export interface ResolutionStore {
  /** Runs the work in one transaction: if the process dies meanwhile, none of it has happened. */
  readonly transaction: <T>(work: () => T) => T;
  readonly countWaiting: (step: ResolutionStep) => number;
  /** The next reports that wait for a step: at most `limit`. */
  readonly waiting: (step: ResolutionStep, limit: number) => readonly number[];
  /** Whether every report that has entered waits for the step. */
  readonly allWait: (step: ResolutionStep) => boolean;
  readonly wait: (step: ResolutionStep, reports: readonly number[]) => void;
  readonly done: (step: ResolutionStep, reports: readonly number[]) => void;
  /** `null` for a report that is gone, is a former version, or was read without one. */
  readonly digest: (report: number) => Digest | null;
  /** `null` for a report that has not entered. */
  readonly standing: (report: number) => Standing | null;
  /** Takes a report and its pairs out of the tables of what is compared, if it stands there. Its stories are unsettled. */
  readonly leave: (report: number) => void;
  /** Puts reports into them. */
  readonly enter: (entries: readonly Entry[]) => void;
  /** The latest reading of a report as it was read, with the decisions that hold; `null` for a report that is gone. */
  readonly reading: (report: number) => DecidedReading | null;
  /** Replaces what a report asserts. Its stories are unsettled. */
  readonly assert: (report: number, assertions: Assertions) => void;
  /** The reports of which these decisions (by number) say that they say the same. */
  readonly toldSame: (decisions: readonly number[]) => readonly number[];
  /** What a report asserts, with what it copies; `null` for a report that is gone or was read without. */
  readonly telling: (report: number) => TellingReport | null;
  readonly names: NameStore;
  readonly copies: CopyStore;
  readonly stories: StoryStore;
}

/** A report as it was read, and what people said of it and of others. */
export interface DecidedReading {
  readonly report: Report;
  readonly evidence: Evidence;
  /** Those that hold, oldest first. */
  readonly decisions: readonly LoggedDecision[];
}

/** Under what a report is looked up by others. */
export interface Entry {
  readonly report: number;
  readonly at: number | null;
  /** Two reports that share a sentence share some of them. Each hash once. */
  readonly prints: readonly Print[];
  /** Hashes of telling stems of headline and lead. Each once. */
  readonly keys: Int32Array;
}

/** A fingerprint: the hash of a few words in a row, and the sentence (by number) in which they stand first. */
export interface Print {
  readonly hash: number;
  readonly sentence: number;
}

/** That an earlier report holds a fingerprint of a report: the sentence of each in which it stands. */
export interface EarlierHolder {
  readonly report: number;
  readonly here: number;
  readonly there: number;
}

/** The names by which reports call people, organisations and places. */
export interface NameStore {
  readonly countStale: () => number;
  /** Forgets the names that no report uses any more. */
  readonly dropUnused: () => void;
  /** Forms whose family must be found (again): at most `limit`, full names before bare ones. */
  readonly stale: (limit: number) => readonly NameForm[];
  /** Full names that share a key with one of these, of whole names or of surnames. */
  readonly sharing: (keys: readonly string[], kind: 'full' | 'surname') => readonly NameForm[];
  readonly ofKeys: (keys: readonly number[]) => readonly NameForm[];
  /** What a person said of names, in the order in which it holds: of two that contradict each other the later. */
  readonly decided: () => readonly DecidedForms[];
  readonly settle: (family: EntityFamily) => void;
  /** Works out anew how the entities of the forms settled since are shown and counted, and which of them were decided on. */
  readonly refresh: (decided: readonly DecidedForms[]) => void;
  /** Marks the bare names of these surnames stale. */
  readonly unsettleShort: (surnames: readonly string[]) => void;
}

export interface CopyStore {
  /** For each of a report's fingerprints the earliest holders before it, at most `limit` each, in the canonical order. */
  readonly earlier: (report: number, limit: number) => readonly EarlierHolder[];
  /** The reports to which this one is, for some fingerprint, among the `limit` earliest holders. */
  readonly later: (report: number, limit: number) => readonly number[];
  /** `null`: shares nothing with an earlier one. A change unsettles the report's stories. */
  readonly put: (report: number, copy: Copy | null) => void;
}

/** A report that may tell the same event, and how much speaks for it: 0 to 1. */
export interface StoryPair {
  readonly other: number;
  readonly score: number;
}

export interface StoryStore {
  /** Reports published at most `days` apart that share at least `least` keys with this one and do not wait for `pairs`. */
  readonly near: (report: number, days: number, least: number) => readonly number[];
  /** Adds to what links a report with others, in both directions. */
  readonly link: (report: number, pairs: readonly StoryPair[]) => void;
  readonly pairsOf: (report: number) => readonly StoryPair[];
  /** The reports that stand in a story with one of these, these themselves too. */
  readonly together: (reports: readonly number[]) => readonly number[];
  /** Replaces all stories in which one of the reports stands. Those whose members stay the same are kept as they are. */
  readonly replace: (reports: readonly number[], stories: readonly StoryDraft[]) => void;
  readonly countUnsettled: () => number;
  /** Stories whose statements are to be compared (again): at most `limit`. */
  readonly unsettled: (limit: number) => readonly StoryDraft[];
  /** Writes what was found in a story, which is settled then. */
  readonly settle: (id: string, findings: StoryFindings) => void;
}

/** A story before its statements are compared: its id and the keys of its reports in canonical order. */
export interface StoryDraft {
  readonly id: string;
  readonly reports: readonly number[];
}
