import type { ClaimRule } from '../model/claim-rule.ts';
import type { Document } from '../model/document.ts';
import type { Item } from '../phrases/item.ts';
import { speakerBefore } from '../phrases/subject.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import type { OpensClaim } from './clause.ts';
import { contentFirst } from './content-first.ts';
import { alsoSaid, cueDraft } from './cue-draft.ts';
import type { Draft } from './draft.ts';
import { matchRules, type RuleMatch } from './match.ts';
import { silentDraft, subjectDraft } from './silent.ts';
import { readSourceCue, type SourceCue } from './source-cue.ts';
import { sourceDraft } from './source-draft.ts';

/** All claims of a sentence, those inside quotations too, in the order of their cues. */
export const draftsOf = (around: Surroundings, rules: readonly ClaimRule[], items: readonly Item[]): Draft[] =>
  orWhom(around, items, draftsIn(around, rules, items)).sort((a, b) => a.cueFirst - b.cueFirst);

/** The claims, or else whom the sentence is about. */
const orWhom = (around: Surroundings, items: readonly Item[], drafts: Draft[]): Draft[] => {
  const subject = drafts.length === 0 ? subjectDraft(around, items) : null;
  return subject ? [subject] : drafts;
};

const draftsIn = (around: Surroundings, rules: readonly ClaimRule[], items: readonly Item[]): Draft[] => {
  const matches: (RuleMatch | null | undefined)[] = new Array(items.length);
  const matchAt = (i: number): RuleMatch | null => {
    const known = matches[i];
    if (known !== undefined) return known;
    const match = isFillerBefore(items, i) ? null : matchRules(rules, items, i);
    matches[i] = match;
    return match;
  };
  const sources: (SourceCue | null | undefined)[] = new Array(items.length);
  const sourceAt = (i: number): SourceCue | null => {
    const known = sources[i];
    if (known !== undefined) return known;
    const { kind, cuePreposition } = items[i]!;
    // كما أفادت الوكالة: only where the verb brings no content of its own.
    const isCandidate = kind !== 'conj' || (cuePreposition !== undefined && bringsNothing(matchAt(i + 1)));
    const found = isCandidate ? readSourceCue(around, items, i) : null;
    // نقلا عن مصدر، فإن: only in front of its content is it a source like any other.
    const read = kind === 'relay' && found && found.before !== null ? null : found;
    sources[i] = read;
    return read;
  };
  const opens: OpensClaim = (i) => (items[i]!.cuePreposition ? sourceAt(i) !== null : matchAt(i) !== null);
  const drafts: Draft[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.inner.length > 0) drafts.push(...quotedDrafts(around, rules, items, i));
    const read = item.cuePreposition ? sourceAt(i) : null;
    if (read) {
      const draft = sourceDraft(around, items, i, read, opens);
      if (draft) drafts.push(draft);
      continue;
    }
    if (item.cues.length === 0 || isOfSource(items, i, sourceAt)) continue;
    const match = matchAt(i);
    const draft = match
      ? cueDraft(around, items, i, match, opens)
      : item.kind === 'cue'
        ? contentFirst(around, items, i, opens)
        : null;
    if (!draft) {
      const silent = silentDraft(around, items, i);
      if (silent) drafts.push(silent);
      continue;
    }
    drafts.push(draft);
    const second = match ? alsoSaid(around, items, match, draft, opens) : null;
    if (second) drafts.push(second);
  }
  return drafts;
};

/** Knowing something brings no claim: كما علم من مصدر attributes what stands before it. */
const bringsNothing = (match: RuleMatch | null): boolean => match === null || match.cue.entry.class === 'know';

/** The claims inside a quotation; where it opens with a verb, the subject may stand in front of it (الوزير "يرى أن ..."). */
const quotedDrafts = (
  around: Surroundings,
  rules: readonly ClaimRule[],
  items: readonly Item[],
  i: number,
): readonly Draft[] => {
  const { first, inner } = items[i]!;
  const drafts = sentencesIn(around.document, inner).flatMap((sentence) => draftsIn(around, rules, sentence));
  return drafts.map((draft) => {
    const quoted = { ...draft, quote: draft.quote ?? first };
    const opens = draft.cueFirst === inner[0]!.first && draft.kind === 'verb' && draft.inflection !== null;
    if (!opens || draft.speaker) return quoted;
    return { ...quoted, speaker: speakerBefore(around.document, around.names, items, i, draft.inflection) };
  });
};

/** The items of a quotation by the sentences in it. */
const sentencesIn = (document: Document, items: readonly Item[]): readonly (readonly Item[])[] => {
  const sentences: Item[][] = [];
  let from = 0;
  for (const [i, { first }] of items.entries()) {
    if (document.stops[first] === 0) continue;
    sentences.push(items.slice(from, i + 1));
    from = i + 1;
  }
  if (from < items.length) sentences.push(items.slice(from));
  return sentences;
};

/** حسبما أفادت: the verb behind a prepositional cue is part of it. */
const isOfSource = (items: readonly Item[], i: number, sourceAt: (i: number) => SourceCue | null): boolean => {
  const before = items[i - 1];
  return before?.cuePreposition?.takes === 'verb' && sourceAt(i - 1) !== null;
};

/** يذكر أن: the cue is part of a filler. */
const isFillerBefore = (items: readonly Item[], i: number): boolean => items[i - 1]?.kind === 'filler';
