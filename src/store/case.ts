import type { Decision, LoggedDecision, Shown } from '../model/decisions.ts';
import type { Certainty, Claim, Evidence, Polarity } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';
import type { Digest, ResolutionStore, Story } from '../model/resolution.ts';
import type { Span } from '../model/span.ts';
import type { Assertions, Dispute } from '../model/statement.ts';
import type { Doubts } from './find-doubts.ts';
import type { EntityFilter, FoundEntity, FoundName } from './find-entities.ts';
import type { BornOut, EventOrder, FoundEvent, FoundSite, MonthCount } from './find-events.ts';
import type { FoundCitation, FoundLoop, FoundSource } from './find-sources.ts';
import type { FoundDispute, FoundStatement, StatementFilter } from './find-statements.ts';
import type { FoundStory } from './find-stories.ts';
import type { StoryFilter, StoryHead } from './find-story-heads.ts';
import type { FoundTie, Network, TieEdge, TieTelling, ToldTieFound } from './find-ties.ts';
import type { FoundWording, WordingFilter } from './find-unnamed.ts';
import type { Missed } from './find-unread.ts';
import type { Outlet } from './outlets.ts';
import type { ReportHead } from './report-head.ts';
import type { ReportWords } from './search-words.ts';
import type { ToldFilter } from './where.ts';

export type { ReportHead } from './report-head.ts';
export type { ReportWords, SearchWord, SearchWords } from './search-words.ts';

/** A report with what one run of the program read out of it. */
export interface Reading {
  readonly report: Report;
  readonly evidence: Evidence;
  /** What other reports are compared with; without one the report is compared with none. */
  readonly digest?: Digest;
  /** What it says, as it is compared with what other reports say. */
  readonly assertions?: Assertions;
  /** Its words, where they are cut already. */
  readonly words?: ReportWords;
}

/** A value of a row. */
export type RowValue = string | number | null;

/**
 * A reading made ready to be written: its rows, so that whoever writes only passes them on. Plain values: the work is done
 * where the report was read, which may be another thread than the one that writes.
 */
export interface PreparedReading {
  readonly id: string;
  /** Equal for the same words. */
  readonly contentHash: string;
  /** Equal for the same evidence by the same program. */
  readonly hash: string;
  /** Values in the order of the columns that prepared-reading.ts names. */
  readonly report: readonly RowValue[];
  readonly reading: readonly RowValue[];
  readonly words: readonly [stems: string, forms: string];
  /** Sentences that were not understood. */
  readonly unread: readonly (readonly RowValue[])[];
  /** All lines of names that claims are found by, each once. */
  readonly names: readonly string[];
  readonly claims: readonly {
    readonly row: readonly RowValue[];
    readonly words: string;
    /** Indexes into `names`: who says it, and whom it mentions. */
    readonly by: readonly number[];
    readonly about: readonly number[];
  }[];
  readonly digest: Uint8Array | null;
  readonly assertions: Uint8Array | null;
}

/**
 * What saving a reading came to. `new`: the id was unknown. `version`: the id was known with other words, which stay as
 * a former version. `replaced`: the same words read differently (a newer program, another date given). `unchanged`: nothing to do.
 */
export type SaveOutcome = 'new' | 'version' | 'replaced' | 'unchanged';

export interface StoredReading extends Reading {
  /** 1 for the first words under this id, 2 for the next. */
  readonly version: number;
  /** The version of the program that read it. */
  readonly program: string;
  /** What of the log may concern it; `applyDecisions` replays it on the evidence, which is as it was read. */
  readonly decisions: readonly LoggedDecision[];
}

/** Which claims are asked for. Everything given must hold; claims of headlines, related lines and footers are left out. */
export interface ClaimFilter {
  /** Words of a name that the content mentions, looked up in all names of one entity. */
  readonly about?: string;
  /** Words of the name of a source in the chain. */
  readonly by?: string;
  /** Keys of entities, under whatever name: in the chain, and mentioned in the content. */
  readonly byEntity?: number;
  readonly aboutEntity?: number;
  /** The last source of the chain: one of these entities (ids), or one that is none and cited in these words. */
  readonly lastSource?: { readonly entities: readonly string[]; readonly words: string };
  /** Words of the content. */
  readonly text?: string;
  /** Days (YYYY-MM-DD), both included: when it was said, or else published. Claims without any date are left out. */
  readonly since?: string;
  readonly until?: string;
  readonly certainty?: readonly Certainty[];
  readonly polarity?: Polarity;
  readonly root?: string;
  /** Also the claims that a person rejected, marked. */
  readonly rejected?: boolean;
  /** Any one word of the text is enough, and the closest come first. */
  readonly anyWord?: boolean;
  /** By when it was said, the earliest first; or by when its report was published, the latest first. */
  readonly order?: 'said' | 'published';
  readonly skip?: number;
  readonly limit?: number;
}

/** A claim as it is found, with what is needed to show it without its report. */
export interface FoundClaim {
  readonly report: ReportHead;
  readonly claim: Shown<Claim>;
  readonly cue: string;
  readonly content: string;
  /** When it was said, or else published. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Equal for claims that go back to one and the same root. */
  readonly root: string;
}

/** Which reports are asked for. Everything given must hold. */
export interface ReportFilter {
  /** Words of headline or body, in any order; words in quotation marks ("…", «…») stand one behind the other. */
  readonly text?: string;
  /** The outlet, as it is written. */
  readonly outlet?: string;
  /** Days (YYYY-MM-DD), both included, on which it may have been published. Reports without any date are left out. */
  readonly since?: string;
  readonly until?: string;
  readonly limit?: number;
  /** The id of the last report of the page before. */
  readonly after?: string;
}

/** A report as it is found, with how much was read in it. */
export interface FoundReport extends ReportHead {
  /** Claims of the body. */
  readonly claims: number;
  readonly events: number;
  readonly ties: number;
  /** Sentences that were not understood. */
  readonly unread: number;
  /** Where the words stand that were asked for; left out where none were. */
  readonly snippet?: Snippet;
}

/** A stretch of the headline or the body with words that were asked for. All spans count from the beginning of the part. */
export interface Snippet extends Span {
  readonly text: string;
  readonly found: readonly Span[];
}

export interface CaseCounts {
  readonly reports: number;
  readonly outlets: number;
  readonly claims: number;
  readonly roots: number;
}

/** The file in which a user's reports and evidence are kept. Questions see the latest version of each report: the one published last. */
export interface Case {
  readonly path: string;
  /** Saves all of them or, if the process dies meanwhile, none. Throws `CaseError`. */
  readonly save: (readings: readonly Reading[], program: string) => Promise<readonly SaveOutcome[]>;
  /** The same for readings that were prepared elsewhere. */
  readonly write: (readings: readonly PreparedReading[]) => Promise<readonly SaveOutcome[]>;
  /** For each report how many claims this program read in it, where the case holds that reading; else `null`. */
  readonly known: (reports: readonly Report[], program: string) => Promise<readonly (number | null)[]>;
  readonly reading: (reportId: string) => Promise<StoredReading | null>;
  /** The latest version of every report, in the order in which they came in. */
  readonly readings: () => AsyncIterable<StoredReading>;
  /** By date, report and place in the report, unless another order is asked for. */
  readonly claims: (filter: ClaimFilter) => AsyncIterable<FoundClaim>;
  /** Latest published first, then by id: pages that follow on each other (`after`) neither repeat nor leave out. */
  readonly reports: (filter: ReportFilter) => Promise<readonly FoundReport[]>;
  /** The claims whose id begins so, of all reports or of one: at most `limit`. */
  readonly claimsNamed: (idStart: string, reportId: string | null, limit: number) => Promise<readonly FoundClaim[]>;
  /** Writes a decision at the end of the log. Throws what the log refuses: taking back what was never decided. */
  readonly decide: (decision: Decision, by: string, at: string) => Promise<LoggedDecision>;
  /** The log from its beginning. */
  readonly decisions: () => Promise<readonly LoggedDecision[]>;
  readonly counts: () => Promise<CaseCounts>;
  /** What resolution works on. Made anew for each run. */
  readonly resolution: () => ResolutionStore;
  readonly statements: (filter: StatementFilter) => Promise<readonly FoundStatement[]>;
  /** The entities that go under one of the keys of a name: those written exactly so, then the most named. */
  readonly entitiesCalled: (name: string, keys: readonly string[]) => Promise<readonly FoundEntity[]>;
  /** The most named first. */
  readonly entities: (filter: EntityFilter, skip: number, limit: number) => Promise<readonly FoundEntity[]>;
  readonly entity: (key: number) => Promise<FoundEntity | null>;
  /** The ways in which reports name an entity, the commonest first. */
  readonly namesOf: (entity: number) => Promise<readonly FoundName[]>;
  readonly events: (
    filter: ToldFilter,
    order: EventOrder,
    skip: number,
    limit: number,
  ) => Promise<readonly FoundEvent[]>;
  /** How many events begin in each month. */
  readonly months: (filter: ToldFilter) => Promise<readonly MonthCount[]>;
  readonly countEvents: (filter: ToldFilter) => Promise<{ readonly dated: number; readonly undated: number }>;
  readonly sites: (filter: ToldFilter) => Promise<readonly FoundSite[]>;
  /** Those that most reports tell first. */
  readonly ties: (filter: ToldFilter, limit: number) => Promise<readonly FoundTie[]>;
  /** The ties of at least so many reports and roots, those that most reports tell first, and whom they join. */
  readonly network: (
    filter: ToldFilter,
    least: { readonly reports: number; readonly roots: number },
    limit: number,
  ) => Promise<Network>;
  /** What reports say of one tie, the earliest published first. */
  readonly told: (tie: Pick<TieEdge, 'type' | 'from' | 'to'>, limit: number) => Promise<readonly ToldTieFound[]>;
  /** All events by date, ties by publication, statements by first publication, one by one. */
  readonly allEvents: () => AsyncIterable<FoundEvent & BornOut>;
  readonly allTies: () => AsyncIterable<TieTelling>;
  readonly allStatements: () => AsyncIterable<FoundStatement>;
  readonly missed: (limit: number) => Promise<Missed>;
  /** How many reports changed since what follows from all reports was brought up to date. */
  readonly waiting: () => Promise<number>;
  /** The most cited; or those given by id. */
  readonly sources: (
    entities: readonly string[] | null,
    limit: number,
    skip?: number,
  ) => Promise<readonly FoundSource[]>;
  /** How reports cite those who are no entity, the commonest words first. */
  readonly wordings: (filter: WordingFilter, limit: number, skip: number) => Promise<readonly FoundWording[]>;
  readonly citations: (limit: number) => Promise<readonly FoundCitation[]>;
  /** How often which outlets cite these entities. */
  readonly citationsOf: (
    entities: readonly number[],
  ) => Promise<readonly { readonly outlet: string; readonly entity: number; readonly claims: number }[]>;
  readonly loops: () => Promise<readonly FoundLoop[]>;
  /** By their first report, in order of publication. */
  readonly stories: () => AsyncIterable<Story>;
  readonly storyHeads: (filter: StoryFilter) => Promise<readonly StoryHead[]>;
  readonly story: (id: string) => Promise<FoundStory | null>;
  /** What was read with doubt: names joined by a part of them, sentences with cue words that were not understood, contradictions. */
  readonly doubts: () => Promise<Doubts>;
  /** Contradictions with their words. */
  readonly disputeWords: (disputes: readonly Dispute[]) => Promise<readonly FoundDispute[]>;
  readonly outlets: () => Promise<readonly Outlet[]>;
  readonly close: () => Promise<void>;
}
