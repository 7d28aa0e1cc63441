import type { Item } from '../phrases/item.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { type Content, clauseEnd, contentOf, type OpensClaim } from './clause.ts';
import type { Draft } from './draft.ts';
import type { SourceCue } from './source-cue.ts';

/** The claim of a prepositional cue: what stands before it, behind it, or around it. */
export const sourceDraft = (
  around: Surroundings,
  items: readonly Item[],
  i: number,
  read: SourceCue,
  opens: OpensClaim,
): Draft | null => {
  const { document } = around;
  const item = items[i]!;
  const content: Content[] = [];
  const add = (from: number, lastToken: number): void => {
    const made = contentOf(document, items[from]!.first, lastToken, items[from]!.conjunction.length);
    if (made) content.push(made);
  };
  if (read.before !== null) add(read.before, item.first);
  if (read.behind !== null) add(read.behind, items[clauseEnd(items, read.behind, false, false, opens) - 1]!.last);
  if (read.isAlone) {
    const { first, last } = document.sentences[document.sentenceOf[item.first]! - 1]!;
    const whole = contentOf(document, first, last, 0);
    if (whole) content.push(whole);
  }
  if (content.length === 0) return null;
  return {
    rule: read.before === null && !read.isAlone ? 'ar.claim.source-before' : 'ar.claim.source-behind',
    cueFirst: item.first,
    cueLast: read.cueLast,
    cue: null,
    inflection: read.inflection,
    pronounSubject: false,
    pronoun: read.pronoun,
    kind: 'source',
    content,
    speaker: read.speaker,
    origin: read.origin,
    passedBy: read.passedBy,
    texts: [],
    governor: null,
    certainty: item.cuePreposition!.certainty,
    polarity: '+',
    gap: [read.cueLast, read.end],
    lead: [item.first, item.first],
  };
};
