import type { Certainty, Claim, Evidence, Polarity } from '../model/evidence.ts';
import type { Published, Report } from '../model/report.ts';
import type { Digest, ResolutionStore, Story } from '../model/resolution.ts';
import type { Assertions } from '../model/statement.ts';
import type { FoundEntity, FoundEvent, FoundTie, TieFilter } from './find-entities.ts';
import type { FoundCitation, FoundSource } from './find-sources.ts';
import type { FoundStatement, StatementFilter } from './find-statements.ts';

export type { SearchWords } from './search-words.ts';

/** A report with what one run of the program read out of it. */
export interface Reading {
  readonly report: Report;
  readonly evidence: Evidence;
  /** What other reports are compared with; without one the report is compared with none. */
  readonly digest?: Digest;
  /** What it says, as it is compared with what other reports say. */
  readonly assertions?: Assertions;
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
}

/** Which claims are asked for. Everything given must hold; claims of headlines, related lines and footers are left out. */
export interface ClaimFilter {
  /** Words of a name that the content mentions, looked up in all names of one entity. */
  readonly about?: string;
  /** Words of the name of a source in the chain. */
  readonly by?: string;
  /** Words of the content. */
  readonly text?: string;
  /** Days (YYYY-MM-DD), both included: when it was said, or else published. Claims without any date are left out. */
  readonly since?: string;
  readonly until?: string;
  readonly certainty?: readonly Certainty[];
  readonly polarity?: Polarity;
  readonly root?: string;
  /** Any one word of the text is enough, and the closest come first. */
  readonly anyWord?: boolean;
  readonly limit?: number;
}

/** A claim as it is found, with what is needed to show it without its report. */
export interface FoundClaim {
  readonly report: {
    readonly id: string;
    readonly outlet: string | null;
    readonly title: string | null;
    readonly url: string | null;
    readonly published: Published;
  };
  readonly claim: Claim;
  readonly cue: string;
  readonly content: string;
  /** When it was said, or else published. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Equal for claims that go back to one and the same root. */
  readonly root: string;
}

export interface CaseCounts {
  readonly reports: number;
  readonly outlets: number;
  readonly claims: number;
  readonly roots: number;
}

/** The file in which a user's reports and evidence are kept. Questions see the latest version of each report. */
export interface Case {
  readonly path: string;
  /** Saves all of them or, if the process dies meanwhile, none. Throws `CaseError`. */
  readonly save: (readings: readonly Reading[], program: string) => Promise<readonly SaveOutcome[]>;
  readonly reading: (reportId: string) => Promise<StoredReading | null>;
  /** The latest version of every report, in the order in which they came in. */
  readonly readings: () => AsyncIterable<StoredReading>;
  /** By date, report and place in the report. */
  readonly claims: (filter: ClaimFilter) => AsyncIterable<FoundClaim>;
  /** The claims whose id begins so, of all reports or of one: at most `limit`. */
  readonly claimsNamed: (idStart: string, reportId: string | null, limit: number) => Promise<readonly FoundClaim[]>;
  readonly counts: () => Promise<CaseCounts>;
  /** What resolution works on. Made anew for each run. */
  readonly resolution: () => ResolutionStore;
  readonly statements: (filter: StatementFilter) => Promise<readonly FoundStatement[]>;
  /** The entities that go under one of these keys, the most named first. */
  readonly entities: (keys: readonly string[]) => Promise<readonly FoundEntity[]>;
  readonly tiesOf: (filter: TieFilter) => Promise<readonly FoundTie[]>;
  readonly eventsOf: (entity: string, limit: number) => Promise<readonly FoundEvent[]>;
  /** The most cited; or those given by id. */
  readonly sources: (entities: readonly string[] | null, limit: number) => Promise<readonly FoundSource[]>;
  readonly citations: (limit: number) => Promise<readonly FoundCitation[]>;
  /** By their first report, in order of publication. */
  readonly stories: () => AsyncIterable<Story>;
  readonly close: () => Promise<void>;
}
