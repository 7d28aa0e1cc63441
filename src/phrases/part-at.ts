import type { Document } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { PartOfSpeech, Word } from '../model/word.ts';
import { hasRole } from './has-role.ts';

/**
 * What token `t` is in its sentence: what its form shows, but a noun where it looks like a verb and the tagger reads a
 * noun (بحث between verb and noun), and a verb of saying where it looks like a noun and the tagger reads a verb (كشف). Closed
 * classes and names stay what the tables say.
 */
export const partAt = (document: Document, t: number): PartOfSpeech => {
  const word = document.words[t]!;
  const { part } = word.shape;
  const tag = document.parts[t];
  if (part === 'noun' || part === 'name')
    return tag === Upos.VERB && isVerbToo(word) && !isGoverned(document, t) ? 'verb' : part;
  if (part !== 'verb') return part;
  return tag === Upos.NOUN || tag === Upos.ADJ || tag === Upos.PROPN ? 'noun' : part;
};

/** A finite verb of saying by its letters. */
const isVerbToo = ({ kinds, shape, senses }: Word): boolean =>
  (kinds & EntryBit.cueVerb) !== 0 &&
  !shape.definite &&
  shape.preposition === '' &&
  senses.some(({ entry }) => entry.kind === 'cueVerb' && entry.inflection.aspect !== 'participle');

/** Behind a preposition stands a noun. */
export const isGoverned = (document: Document, t: number): boolean => {
  const before = t > 0 ? document.words[t - 1]! : undefined;
  return before !== undefined && (hasRole(before, 'preposition') || hasRole(before, 'np-preposition'));
};
