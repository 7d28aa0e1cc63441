import type { Document } from '../model/document.ts';
import { Upos } from '../model/part-of-speech.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { PartOfSpeech } from '../model/word.ts';

/**
 * What token `t` is in its sentence: what its form shows, but a noun where it looks like a verb and the tagger reads a
 * noun (بحث between verb and noun), and a verb where it shows nothing and tables and tagger know a verb (ألقت). Closed classes and names stay what the tables say.
 */
export const partAt = (document: Document, t: number): PartOfSpeech => {
  const { shape, kinds } = document.words[t]!;
  const { part } = shape;
  if (part === 'unknown' && document.parts[t] === Upos.VERB && kinds & VERBS && !shape.act && shape.pronoun === '')
    return 'verb';
  if (part !== 'verb') return part;
  const tag = document.parts[t];
  return tag === Upos.NOUN || tag === Upos.ADJ || tag === Upos.PROPN ? 'noun' : part;
};

const VERBS = EntryBit.supportVerb | EntryBit.eventVerb | EntryBit.tieVerb;
