import type { Document } from '../model/document.ts';
import { EntryBit, type EventWord } from '../model/lexicon.ts';

/** Whether the word at a token has a sense of that role in the table of event words. */
export const hasEventRole = ({ words }: Document, token: number, role: EventWord['role']): boolean =>
  (words[token]!.kinds & EntryBit.eventWord) !== 0 &&
  words[token]!.senses.some(({ entry }) => entry.kind === 'eventWord' && entry.role === role);
