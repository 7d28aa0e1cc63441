import type { Document } from '../model/document.ts';
import { EntryBit, type Inflection } from '../model/lexicon.ts';
import type { Item } from '../phrases/item.ts';
import type { SpeakerPhrase } from '../phrases/speaker.ts';
import { agrees, speakerBefore, speakerIn } from '../phrases/subject.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { type Content, clauseEnd, contentOf, type OpensClaim } from './clause.ts';
import { bareDraft, type Draft } from './draft.ts';
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
  const isOwn = read.speaker !== null && isOwnText(document, items, i, read.speaker);
  const isSelf = read.pronoun !== '' || isOwn || (read.inflection !== null && !read.speaker && !read.origin);
  const self = isSelf && read.before !== null ? speakerOf(around, items, read.before, i, read.inflection) : null;
  return {
    ...bareDraft,
    rule: read.before === null && !read.isAlone ? 'ar.claim.source-before' : 'ar.claim.source-behind',
    cueFirst: item.first,
    cueLast: read.cueLast,
    inflection: read.inflection,
    pronoun: read.pronoun,
    kind: 'source',
    content,
    speaker: isOwn && self ? null : read.speaker,
    origin: read.origin,
    passedBy: read.passedBy,
    governor: self,
    certainty: item.cuePreposition!.certainty,
    gap: [read.cueLast, read.end],
    lead: [item.first, item.first],
  };
};

/** حسب بيانها, كما جاء في حسابه: a text of his whose clause it ends. */
const isOwnText = ({ words }: Document, items: readonly Item[], at: number, { name, head }: SpeakerPhrase): boolean => {
  const { shape, kinds } = words[head]!;
  if (name || shape.pronoun === '' || shape.definite) return false;
  return (kinds & EntryBit.documentHead) !== 0 || words[items[at]!.last - 1]!.key === 'في';
};

/**
 * Who speaks in the clause that a cue with a pronoun or a verb without subject ends (علق الوزير على القرار، على حد تعبيره، حسبما قال),
 * where it agrees with that verb.
 */
const speakerOf = (
  { document, names }: Surroundings,
  items: readonly Item[],
  from: number,
  to: number,
  own: Inflection | null,
): SpeakerPhrase | null => {
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    const verb = item.cues[0]?.entry;
    if (item.kind !== 'cue' || verb?.kind !== 'cueVerb') continue;
    const behind = speakerIn(document, names, items, i + 1, to);
    const speaker =
      behind && agrees(verb.inflection, behind.gender)
        ? behind
        : speakerBefore(document, names, items, i, verb.inflection);
    if (!own) return speaker;
    if (speaker && own.number === 's' && agrees(own, speaker.gender)) return speaker;
  }
  return null;
};
