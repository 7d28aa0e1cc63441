import type { Document } from '../model/document.ts';

/** Whether token `t` is a verb in the imperfect, as far as its form shows. */
export const isImperfect = (document: Document, t: number): boolean => {
  const word = document.words[t];
  if (word?.shape.part !== 'verb') return word !== undefined && /^[يت]كون/.test(word.key);
  const inflected = word.senses.find((s) => s.entry.kind === 'cueVerb')?.entry;
  if (inflected?.kind === 'cueVerb') return inflected.inflection.aspect === 'imperfect';
  return /^[يتن]/.test(word.key) && !word.key.endsWith('ت');
};
