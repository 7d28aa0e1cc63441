import type { SameReason } from './statement.ts';

/** One way in which reports name someone: the same type, words and country. */
export interface NameForm {
  /** Key in the case; it decides nothing. */
  readonly key: number;
  readonly type: 'PER' | 'ORG' | 'LOC';
  readonly name: string;
  readonly words: readonly string[];
  readonly keys: readonly string[];
  readonly surname: readonly string[];
  readonly country: string | null;
  /** In how many reports of the case. */
  readonly reports: number;
  /** Id and name of the family that it was last found to belong to. */
  readonly entity: { readonly id: string; readonly name: string } | null;
}

/** Forms that name one and the same, the commonest full name first. */
export interface EntityFamily {
  /** Derived from its first form. */
  readonly id: string;
  readonly name: string;
  readonly forms: readonly { readonly form: NameForm; readonly reason: SameReason }[];
}
