import type { Document } from '../model/document.ts';
import { EntryBit, type EventFrame } from '../model/lexicon.ts';
import { hasEventRole } from './has-event-role.ts';

/** Whether nothing but numbers, quantities and support nouns stands between the head of a phrase and a noun: فبركة الهجوم is no attack. */
export const leads = (document: Document, first: number, token: number, type: EventFrame['type']): boolean => {
  for (let t = first; t < token; t++) {
    const { kinds, shape, senses } = document.words[t]!;
    // عملية تفجير, سلسلة من الهجمات: a word of the same kind of event.
    const isSame = senses.some(({ entry }) => entry.kind === 'eventNoun' && entry.frame.type === type);
    if (shape.part !== 'number' && !(kinds & LEADS_ON) && !hasEventRole(document, t, 'quantity') && !isSame)
      return false;
  }
  return true;
};

const LEADS_ON = EntryBit.function | EntryBit.numberWord | EntryBit.supportVerb;
