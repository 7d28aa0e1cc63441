import type { Status } from '../../model/evidence.ts';
import type { PlacePrecision } from '../../model/place.ts';
import type { ReportHead } from '../report-head.ts';

/** A person, organisation or place, by name: names that are written alike are one. */
export interface Party {
  readonly key: number;
  readonly type: 'PER' | 'ORG' | 'LOC';
  readonly name: string;
  readonly latin: string | null;
  readonly country: string | null;
}

export interface CountedParty extends Party {
  /** Reports that name it. */
  readonly reports: number;
}

/** Which part of the overview is asked for. Everything given must hold. */
export interface OverviewFilter {
  /** Kinds of event or tie. */
  readonly types?: readonly string[];
  readonly status?: Status;
  /** Key of a party in any role. */
  readonly party?: number;
  /** Days, both included: of the event, or for ties of publication. */
  readonly since?: string;
  readonly until?: string;
}

/** An event as one report tells it. */
export interface Happening {
  readonly report: ReportHead;
  readonly id: string;
  readonly type: string;
  readonly mode: string | null;
  readonly status: Status;
  readonly actor: string | null;
  readonly actorParty: number | null;
  readonly recipient: string | null;
  readonly recipientParty: number | null;
  readonly place: string | null;
  readonly placeParty: number | null;
  readonly date: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly claim: string | null;
  /** Where it stands in the body, UTF-16 units. */
  readonly at: number;
  readonly sentence: string;
}

/** Which of the dated events come first. */
export type TimeOrder = 'earliest' | 'latest';

/** Events of one month. */
export interface HappeningCount {
  /** `2017-03` */
  readonly month: string;
  readonly count: number;
}

/** A place on the map. */
export interface Site extends CountedParty {
  readonly lat: number;
  readonly lon: number;
  readonly precision: PlacePrecision;
  readonly kind: string | null;
  /** Events that are placed there. */
  readonly events: number;
}

/** All that is told of one kind of tie between two parties, in one direction. */
export interface TieEdge {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly reports: number;
  readonly roots: number;
  /** Whether every report denies it, or has it only possible or planned. */
  readonly status: Status;
}

export interface Network {
  readonly parties: readonly CountedParty[];
  readonly edges: readonly TieEdge[];
  /** Edges that were left out as the least told ones. */
  readonly left: number;
}

/** One report's words for a tie. */
export interface ToldTie {
  readonly report: ReportHead;
  readonly type: string;
  readonly status: Status;
  readonly since: string | null;
  readonly until: string | null;
  readonly claim: string | null;
  readonly at: number;
  readonly sentence: string;
}

export interface Dossier {
  readonly party: CountedParty;
  /** Ways in which reports write the name, the commonest first. */
  readonly names: readonly { readonly name: string; readonly reports: number }[];
  readonly ties: readonly (TieEdge & { readonly other: Party })[];
  readonly events: number;
}

/** Sentences that were not understood for the same reason and word. */
export interface UnreadGroup {
  readonly reason: string;
  readonly word: string;
  readonly count: number;
  readonly examples: readonly {
    readonly report: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

/** The case from above. Reports that wait to be brought in are missing from every answer. */
export interface Overview {
  /** Brings some more reports in; answers how many wait. */
  readonly fill: () => number;
  /** What was decided changes these reports, and those that name these parties: they wait to be brought in again. */
  readonly outdate: (reports: readonly string[], names: readonly string[]) => void;
  readonly happenings: (filter: OverviewFilter, order: TimeOrder, skip: number, limit: number) => readonly Happening[];
  readonly months: (filter: OverviewFilter) => readonly HappeningCount[];
  readonly undated: (filter: OverviewFilter) => number;
  readonly sites: (filter: OverviewFilter) => readonly Site[];
  readonly network: (filter: OverviewFilter, leastReports: number, leastRoots: number, limit: number) => Network;
  readonly told: (type: string, from: number, to: number, limit: number) => readonly ToldTie[];
  readonly parties: (name: string, types: readonly string[], limit: number, skip: number) => readonly CountedParty[];
  readonly dossier: (party: number) => Dossier | null;
  readonly sentences: () => { readonly withClaims: number; readonly empty: number; readonly unread: number };
  readonly unread: (limit: number) => readonly UnreadGroup[];
}
