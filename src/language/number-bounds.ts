import type { Document } from '../model/document.ts';
import type { Figure } from '../model/evidence.ts';
import type { TollWord } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';

/** The word of a role by which reports count people that stands at a token. */
export const tollWordAt = ({ words, size }: Document, t: number, role: TollWord['role']): TollWord | null => {
  if (t < 0 || t >= size) return null;
  for (const { entry } of words[t]!.senses) if (entry.kind === 'tollWord' && entry.role === role) return entry;
  return null;
};

const isNegated = ({ words }: Document, t: number): boolean =>
  t > 0 && words[t - 1]!.senses.some(({ entry }) => entry.kind === 'function' && entry.role === 'negation');

/** How the words around a number (tokens `first` to `last`, with what is counted) say that it is meant. */
export const boundAround = (document: Document, first: number, last: number): Figure['bound'] => {
  for (let t = Math.max(0, first - 3); t < Math.min(document.size, last + 2); t++) {
    if (t >= first && t < last) continue;
    const bound = tollWordAt(document, t, 'bound');
    // ما لا يقل عن 20 is at least 20, يقل 20 راكبا carries them.
    if (bound && document.parts[t] === Upos.VERB && !isNegated(document, t)) continue;
    // Behind the number stands على الأقل alone: what is about begins the next.
    if (bound && (t < first || bound.what === 'least')) return bound.what as Figure['bound'];
  }
  return 'exact';
};
