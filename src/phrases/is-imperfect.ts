import type { Document } from '../model/document.ts';
import { hasRole } from './has-role.ts';

/** Whether token `t` is a verb in the imperfect, as far as its form shows. */
export const isImperfect = (document: Document, t: number): boolean => {
  const word = document.words[t];
  if (word === undefined || (word.shape.part !== 'verb' && !hasRole(word, 'auxiliary'))) return false;
  return word.grammar.verb?.aspect === 'imperfect';
};
