import type { Language } from '../model/language.ts';
import type { Refusal } from '../model/report.ts';
import type { NameKeys } from '../query/named-entity.ts';
import type { Case, SaveOutcome, SearchWords } from '../store/case.ts';
import type { BringIn } from './bring-in.ts';

/** What the server answers from. */
export interface Desk {
  readonly kept: Case;
  readonly words: SearchWords;
  readonly language: Language;
  /** The keys by which names are found, whatever their spelling and script. */
  readonly names: NameKeys;
  /** The version of the program. */
  readonly program: string;
  readonly add: Adding;
  readonly bringIn: BringIn;
}

/** Reads files into the case. What cannot be read is told, and the rest goes on. */
export type Adding = (wanted: {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Who published reports that do not say, and when. */
  readonly outlet: string | null;
  readonly published: string | null;
}) => Promise<{
  readonly read: number;
  readonly claims: number;
  readonly saved: Readonly<Record<SaveOutcome, number>>;
  readonly refused: readonly Refusal[];
}>;
