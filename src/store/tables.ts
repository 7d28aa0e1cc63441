import type { GeneratedAlways } from 'kysely';
import type { ClaimPart } from '../model/evidence.ts';

/** The columns of a case as the newest migration leaves them; src/store/migrations says what they hold. */
export interface Tables {
  readonly report: ReportTable;
  readonly reading: ReadingTable;
  readonly claim: ClaimTable;
  readonly name: NameTable;
  readonly claim_name: ClaimNameTable;
  readonly decision: DecisionTable;
  readonly claim_decided: ClaimDecidedTable;
  readonly without_words: { readonly report: number };
}

export interface ReportTable {
  readonly key: number;
  readonly id: string;
  readonly version: number;
  readonly current: 0 | 1;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly author: string | null;
  readonly abstract: string | null;
  readonly language: string;
  readonly published_as: string | null;
  readonly published_value: string | null;
  readonly published_earliest: string | null;
  readonly published_latest: string | null;
  readonly published_basis: 'stated' | 'metadata' | 'inferred' | 'unknown';
  readonly published_why: string | null;
  readonly text: string;
  readonly content_hash: string;
  readonly published_at: GeneratedAlways<string>;
}

export interface ReadingTable {
  readonly report: number;
  readonly program: string;
  readonly hash: string;
  readonly input_hash: string | null;
  readonly claims: number;
  readonly events: number;
  readonly ties: number;
  readonly unread: number;
  readonly with_claims: number;
  readonly empty: number;
  readonly evidence: string;
}

export interface ClaimTable {
  readonly key: number;
  readonly report: number;
  readonly position: number;
  readonly id: string;
  readonly part: ClaimPart | null;
  readonly mode: string;
  readonly certainty: string;
  readonly polarity: string;
  readonly root: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly cue: string;
  readonly content: string;
  readonly data: string;
}

interface NameTable {
  readonly key: number;
  readonly words: string;
}

interface ClaimNameTable {
  readonly name: number;
  readonly role: 'by' | 'about';
  readonly claim: number;
}

interface DecisionTable {
  readonly key: number;
  readonly at: string;
  readonly by: string;
  readonly data: string;
}

interface ClaimDecidedTable
  extends Pick<ClaimTable, 'certainty' | 'polarity' | 'root' | 'earliest' | 'latest' | 'content' | 'data'> {
  readonly claim: number;
  readonly rejected: 0 | 1;
}
