/** The types of the API, and all that the web app knows of the program. */

export type { ShownEvidence } from '../model/apply-decisions.ts';
export type {
  Correction,
  Decided,
  Decision,
  DecisionTarget,
  EvidenceTarget,
  PlacedWords,
  Shown,
} from '../model/decisions.ts';
export type * from '../model/evidence.ts';
export type { Place, PlacePrecision } from '../model/place.ts';
export type { Published, Report } from '../model/report.ts';
export type { Span } from '../model/span.ts';
export type { Added } from './adding.ts';
export type { CaseHead, Failure } from './case.ts';
export type { ClaimsPage, FoundClaim, Trace } from './claims.ts';
export type { DecidedNow, Decisions, LoggedDecision } from './decisions.ts';
export type { Kinds } from './kinds.ts';
export type { Missed } from './missed.ts';
export type {
  CountedParty,
  Dossier,
  FoundTie,
  Happening,
  HappeningsPage,
  Months,
  Network,
  PartiesPage,
  Site,
  Sites,
  TieEdge,
  Told,
} from './overview.ts';
export type { Queue, QueueItem, QueueKind } from './queue.ts';
export type { Explanation, FoundReport, ReportsPage, WholeReport } from './reports.ts';
export type { Citing, Rating, Ratings, Source, SourcesPage, Wording, WordingsPage } from './sources.ts';
export type { Dispute, Side, StatementHead, StatementsPage, ToldClaim, WholeStatement } from './statements.ts';
export type { StoriesPage, StoryHead, WholeStory } from './stories.ts';
