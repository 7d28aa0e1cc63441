import type { Document } from '../model/document.ts';
import type { Claim, SentenceState } from '../model/evidence.ts';
import { type CueVerb, EntryBit } from '../model/lexicon.ts';

/**
 * What became of each sentence: `claims` where a claim's cue or content lies in it, `read` where nothing in it attributes
 * anything, `unread` where a verb of saying stands in it and no rule found what is said, or where it holds no words.
 */
export const sentenceStates = (document: Document, claims: readonly Claim[]): SentenceState[] => {
  const spans = claims.flatMap((claim) => [claim.cue, ...claim.content]).sort((a, b) => a.start - b.start);
  let at = 0;
  let reached = 0;
  return document.sentences.map(({ first, last, start, end }) => {
    while (at < spans.length && spans[at]!.start < end) reached = Math.max(reached, spans[at++]!.end);
    if (reached > start) return { start, end, state: 'claims' };
    const why = unreadReason(document, first, last);
    return why === null ? { start, end, state: 'read' } : { start, end, state: 'unread', why };
  });
};

const unreadReason = (document: Document, first: number, last: number): string | null => {
  let words = 0;
  for (let t = first; t < last; t++) {
    const word = document.words[t]!;
    if (word.shape.part !== 'mark' && word.shape.part !== 'number') words++;
    if (!(word.kinds & EntryBit.cueVerb) || word.shape.part !== 'verb') continue;
    const cue = word.senses.find((s) => s.entry.kind === 'cueVerb' && s.entry.inflection.aspect !== 'participle')
      ?.entry as CueVerb | undefined;
    if (cue && !cue.weak && cue.class !== 'know')
      return `no rule found what ${document.text.slice(document.start[t]!, document.end[t]!)} attributes`;
  }
  return words === 0 ? 'no words' : null;
};
