import type { SameReason } from './statement.ts';

/** One way in which reports name someone: the same type, words and country, of a place the same spot. */
export interface NameForm {
  /** Key in the case; it decides nothing. */
  readonly key: number;
  /** Equal for equal forms. */
  readonly id: string;
  readonly type: 'PER' | 'ORG' | 'LOC';
  readonly name: string;
  readonly words: readonly string[];
  readonly keys: readonly string[];
  readonly surname: readonly string[];
  readonly country: string | null;
  /** Equal for names of one spot, `null` where that is not known. */
  readonly site: string | null;
  /** In how many reports of the case. */
  readonly reports: number;
  /** Id and name of the family that it was last found to belong to. */
  readonly entity: { readonly id: string; readonly name: string } | null;
}

/** That a person said of some forms, by key, that they are one, or of two that they are not. */
export interface DecidedForms {
  readonly forms: readonly number[];
  readonly areOne: boolean;
}

/** Forms that name one and the same, the commonest full name first. */
export interface EntityFamily {
  /** Derived from its first form. */
  readonly id: string;
  readonly name: string;
  readonly forms: readonly { readonly form: NameForm; readonly reason: SameReason }[];
}
