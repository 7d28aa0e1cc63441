import type { Language } from '../model/language.ts';
import type { Case, SearchWords } from '../store/case.ts';

/** What the server answers from. */
export interface Desk {
  readonly kept: Case;
  readonly words: SearchWords;
  readonly language: Language;
  /** The version of the program. */
  readonly program: string;
}
