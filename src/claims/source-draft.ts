import type { Item } from '../phrases/item.ts';
import type { SpeakerPhrase } from '../phrases/speaker.ts';
import { agrees, speakerBefore, speakerIn } from '../phrases/subject.ts';
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
    ofLast: false,
    texts: [],
    subject: null,
    governor: read.pronoun === '' || read.before === null ? null : speakerOf(around, items, read.before, i),
    certainty: item.cuePreposition!.certainty,
    polarity: '+',
    quote: null,
    gap: [read.cueLast, read.end],
    lead: [item.first, item.first],
  };
};

/** Who speaks in the clause that a cue with a pronoun ends (علق الوزير على القرار، على حد تعبيره). */
const speakerOf = (
  { document, names }: Surroundings,
  items: readonly Item[],
  from: number,
  to: number,
): SpeakerPhrase | null => {
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    const verb = item.cues[0]?.entry;
    if (item.kind !== 'cue' || verb?.kind !== 'cueVerb') continue;
    const speaker = speakerIn(document, names, items, i + 1, to);
    return speaker && agrees(verb.inflection, speaker.gender)
      ? speaker
      : speakerBefore(document, names, items, i, verb.inflection);
  }
  return null;
};
