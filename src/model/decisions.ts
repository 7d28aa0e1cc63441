import type { Certainty, Polarity, SourceKind } from './evidence.ts';
import type { Span } from './span.ts';

/** Words as they stood in a report, with their place then. */
export interface PlacedWords extends Span {
  readonly words: string;
}

/**
 * A piece of evidence by what it says and where it stands, not by its id: so it is found again in a later reading, and
 * in a corrected text in which everything has moved.
 */
export type EvidenceTarget =
  | {
      readonly kind: 'claim';
      readonly report: string;
      readonly cue: PlacedWords;
      readonly content: readonly PlacedWords[];
    }
  | { readonly kind: 'event'; readonly report: string; readonly type: string; readonly trigger: PlacedWords }
  /** A tie stands for all sentences that tell it: its kind and the names of its ends. */
  | {
      readonly kind: 'tie';
      readonly report: string;
      readonly type: string;
      readonly from: string;
      readonly to: string;
    };

/** Someone or something by name: of one report, or, without one, wherever it is named so. */
export interface EntityTarget {
  readonly kind: 'entity';
  readonly report: string | null;
  readonly name: string;
}

interface ReportTarget {
  readonly kind: 'report';
  readonly report: string;
}

/** Words of a report, whatever was read in them: a sentence that was not understood, a side of a contradiction. */
export interface PassageTarget {
  readonly kind: 'passage';
  readonly report: string;
  readonly passage: PlacedWords;
}

export type DecisionTarget = EvidenceTarget | EntityTarget | ReportTarget | PassageTarget;

/** What is right instead of what was read; what is left out was right. */
export interface Correction {
  /** Of a claim: for the whole of its chain. */
  readonly certainty?: Certainty;
  readonly polarity?: Polarity;
  /** Of a claim: who stands at a place of its chain, 1 for the link behind the report; `null` takes the link out. */
  readonly speaker?: {
    readonly link: number;
    readonly name: string | null;
    readonly kind?: SourceKind;
    /** The words that name it. */
    readonly at?: PlacedWords;
  };
  /** Of an event or tie: its type. */
  readonly type?: string;
  /** Of a claim: the words that are its content. */
  readonly content?: readonly PlacedWords[];
  /** When it was said, or happened, or began: ISO 8601, as precise as it is known. */
  readonly date?: string;
}

export type CorrectedField = keyof Correction;

/** The admiralty scale: how reliable a source is (a to f), how credible what it says (1 to 6). f and 6: cannot be judged. */
export type Reliability = 'a' | 'b' | 'c' | 'd' | 'e' | 'f';
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/** What a person says of the evidence. */
export type Decision =
  /** Of a passage: that nothing was to be read in it, or that something was missed. */
  | { readonly kind: 'accept' | 'reject'; readonly target: EvidenceTarget | PassageTarget }
  | { readonly kind: 'correct'; readonly target: EvidenceTarget; readonly correction: Correction }
  | { readonly kind: 'note'; readonly target: DecisionTarget; readonly text: string }
  /** All of them are one; the first gives the name. */
  | { readonly kind: 'merge'; readonly entities: readonly EntityTarget[] }
  /** These mentions are someone else, who bears the name given. */
  | {
      readonly kind: 'split';
      readonly entity: EntityTarget;
      readonly mentions: readonly PlacedWords[];
      readonly name: string;
    }
  /** Two pieces of evidence say the same, two entities are the same, or they are not, whatever the program finds. */
  | { readonly kind: 'same' | 'different'; readonly targets: readonly [DecisionTarget, DecisionTarget] }
  | {
      readonly kind: 'reliability';
      /** The name of the outlet, agency or person. */
      readonly source: string;
      readonly reliability: Reliability;
      readonly credibility: Credibility | null;
    }
  /** Takes an earlier decision back; undoing that brings it in again. */
  | { readonly kind: 'undo'; readonly number: number };

/** A line of the log: numbers count up from 1. */
export interface LoggedDecision {
  readonly number: number;
  /** ISO 8601 with time zone. */
  readonly at: string;
  readonly by: string;
  readonly decision: Decision;
}

/** What was decided of a piece of evidence. */
export interface Decided {
  readonly verdict: 'accepted' | 'rejected' | null;
  /** The fields that show a corrected value. */
  readonly corrected: readonly CorrectedField[];
  readonly notes: readonly { readonly text: string; readonly by: string; readonly at: string }[];
  /** Numbers of the decisions that made it so, in order. */
  readonly decisions: readonly number[];
}

/** A piece of evidence as it is shown: with the corrections in it, and a mark where anything was decided. */
export type Shown<T> = T & { readonly decided?: Decided };

/** The decisions that hold: without undoings and what they take back. An undoing may itself be taken back. */
export const inForce = (log: readonly LoggedDecision[]): LoggedDecision[] => {
  const undone = new Set<number>();
  for (const { number, decision } of [...log].sort((a, b) => b.number - a.number)) {
    if (decision.kind === 'undo' && !undone.has(number)) undone.add(decision.number);
  }
  return log.filter(({ number, decision }) => decision.kind !== 'undo' && !undone.has(number));
};

/**
 * What people said of sentences that were not understood, by their words: it holds wherever the same words stand, as copies of
 * one report do. `accepted`: nothing was to be read. The later decision holds.
 */
export const passagesJudged = (log: readonly LoggedDecision[]): Map<string, 'accepted' | 'rejected'> =>
  new Map(
    inForce(log).flatMap(({ decision }) =>
      (decision.kind === 'accept' || decision.kind === 'reject') && decision.target.kind === 'passage'
        ? [[decision.target.passage.words, decision.kind === 'accept' ? 'accepted' : 'rejected'] as const]
        : [],
    ),
  );

/** The reports that a decision speaks of. */
export const reportsOf = (decision: Decision): string[] => {
  const targets: readonly { readonly report?: string | null }[] =
    'target' in decision
      ? [decision.target]
      : 'targets' in decision
        ? decision.targets
        : 'entities' in decision
          ? decision.entities
          : 'entity' in decision
            ? [decision.entity]
            : [];
  return [...new Set(targets.flatMap(({ report }) => (report ? [report] : [])))];
};
