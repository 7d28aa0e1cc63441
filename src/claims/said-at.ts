import { type Document, TokenKind } from '../model/document.ts';
import type { Time } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { PlacedTime } from '../phrases/surroundings.ts';
import type { Draft } from './draft.ts';
import { contains } from './nesting.ts';

/**
 * Id of the time at which a claim was said, apart from the times of what is said: the one between cue and content, else the
 * last before the cue in its clause. What a clause with its own verb dates is no time of saying: not one behind الذي (the
 * group that took the city in 2014), nor one with a verb between it and the cue, nor in what another claim of the sentence
 * says, nor outside the content in which the claim itself stands.
 */
export const saidAt = (
  document: Document,
  draft: Draft,
  siblings: readonly Draft[],
  times: readonly PlacedTime[],
): string | null => {
  const [gapFirst, gapLast] = draft.gap;
  const inGap = times.find((t) => t.first >= gapFirst && t.first < gapLast && isMoment(t));
  if (inGap && !isInRelativeClause(document, gapFirst, inGap.first)) return inGap.id;
  const [from, to] = leadOf(draft, siblings);
  const before = times.findLast((t) => t.first >= from && t.first < to && isMoment(t));
  return before && !hasVerb(document, before.last, draft.cueFirst) ? before.id : null;
};

const isMoment = ({ type, value }: Time): boolean => (type === 'DATE' || type === 'TIME') && value !== 'PRESENT_REF';

/** The clause before the cue without what other claims of the sentence say. */
const leadOf = (draft: Draft, siblings: readonly Draft[]): readonly [number, number] => {
  let [from, to] = draft.lead;
  for (const other of siblings) {
    if (other === draft || other.cueFirst > draft.cueFirst) continue;
    const inside = contains(other, draft);
    for (const { first, last } of other.content) {
      if (last <= to) from = Math.max(from, last);
      else if (inside && first <= to) from = Math.max(from, first);
    }
  }
  return [from, to];
};

/** Whether الذي or the like stands between two tokens and no mark ends its clause. */
const isInRelativeClause = (document: Document, from: number, to: number): boolean => {
  for (let t = to - 1; t >= from; t--) {
    if (document.kind[t] === TokenKind.punctuation) return false;
    const { kinds, senses } = document.words[t]!;
    if (!(kinds & EntryBit.function)) continue;
    if (senses.some(({ entry }) => entry.kind === 'function' && entry.role === 'relative')) return true;
  }
  return false;
};

const hasVerb = (document: Document, from: number, to: number): boolean => {
  for (let t = from; t < to; t++) if (document.parts[t] === Upos.VERB) return true;
  return false;
};
