import { type Document, TokenKind } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';

/** Whether the subject itself stands behind a word as what is done to: فجر نفسه, يسلمون أنفسهم. */
export const isReflexive = ({ words, size, kind }: Document, t: number): boolean =>
  t + 1 < size &&
  kind[t + 1] === TokenKind.word &&
  (words[t]!.kinds & (EntryBit.eventVerb | EntryBit.supportVerb)) !== 0 &&
  SELF.has(words[t + 1]!.key);

const SELF: ReadonlySet<string> = new Set(['نفسه', 'نفسها', 'نفسيهما', 'انفسهم', 'انفسهن']);
