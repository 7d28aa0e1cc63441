import type { ClaimRule } from '../model/claim-rule.ts';
import type { Document } from '../model/document.ts';
import type { Claim, SourceLink } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { Span } from '../model/span.ts';
import type { EntityIndex } from '../names/entities.ts';
import { joinHeadlineNames } from '../names/headline-names.ts';
import type { NameMention } from '../names/mention.ts';
import type { Item } from '../phrases/item.ts';
import { itemsOf } from '../phrases/items.ts';
import { speakerAt } from '../phrases/speaker.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { contentOf } from './clause.ts';
import { bareDraft, type Draft } from './draft.ts';
import { draftsOf } from './drafts.ts';
import { isHeading, partsOfSentences } from './parts.ts';
import { readClaims } from './read.ts';

/** Reads the claims of a headline with the body's entities: `part: title`, spans `in: title`, ids that begin with t. */
export const readHeadline = (
  document: Document,
  found: readonly NameMention[],
  rules: readonly ClaimRule[],
  body: EntityIndex,
): Claim[] => {
  const { names, entities } = joinHeadlineNames(body, document, found);
  const around: Surroundings = {
    document,
    names: new Map(names.map((name) => [name.first, name])),
    references: new Map(),
    times: new Map(),
  };
  const drafts = document.sentences.map(({ first, last }, index) => {
    const items = itemsOf(around, first, last);
    const opening = index === 0 ? colonDraft(around, items) : null;
    return [...(opening ? [opening] : []), ...draftsOf(around, rules, items)];
  });
  return readClaims(around, drafts, names, entities, [], partsOfSentences(document)).map(ofTitle);
};

const SPEAKERS =
  EntryBit.title | EntryBit.anonymousHead | EntryBit.documentHead | EntryBit.outletHead | EntryBit.organisationHead;

/** The claim of a sentence that is a line like a headline, between others or alone: `الأمم المتحدة: ...`, `شاهد.. ترامب: ...`. */
export const lineDraft = (around: Surroundings, sentence: number, items: readonly Item[]): Draft | null => {
  const { document } = around;
  return isHeading(document, document.sentences[sentence]!) ? colonDraft(around, items) : null;
};

/** `ترامب: ...`, `مسؤول إيراني لرويترز: ...`: who stands before the first colon says what follows; a place or a topic does not. */
const colonDraft = (around: Surroundings, items: readonly Item[]): Draft | null => {
  const { document, names } = around;
  const colon = items.findIndex((item) => item.kind === 'colon');
  // شاهد.. ترامب: what calls the reader stands before.
  const from = items.slice(0, Math.max(0, colon)).findLastIndex(({ kind }) => kind === 'comma') + 1;
  const speaker = items[from];
  const content = items[colon + 1];
  if (colon <= from || colon - from > LONGEST_SPEAKER || speaker?.kind !== 'np' || !content) return null;
  if (items.slice(from + 1, colon).some(({ kind }) => kind !== 'prep' && kind !== 'np' && kind !== 'paren'))
    return null;
  const name = names.get(speaker.first);
  const speaks = name
    ? name.type === 'PER' || name.type === 'ORG'
    : (document.words[speaker.first]!.kinds & SPEAKERS) !== 0;
  const said = contentOf(document, content.first, items.at(-1)!.last, 0);
  if (!speaks || !said) return null;
  return {
    ...bareDraft,
    rule: 'ar.claim.headline-colon',
    cueFirst: items[colon]!.first,
    cueLast: items[colon]!.last,
    content: [said],
    speaker: speakerAt(document, names, items, from, colon),
    gap: [speaker.last, items[colon]!.first],
    lead: [speaker.first, speaker.first],
  };
};

const LONGEST_SPEAKER = 5;

const ofTitle = (claim: Claim): Claim => ({
  ...claim,
  id: `t${claim.id.slice(1)}`,
  part: 'title',
  cue: inTitle(claim.cue),
  content: claim.content.map(inTitle),
  via: claim.via && { ...claim.via, ...inTitle(claim.via) },
  said: null,
  chain: [claim.chain[0], ...claim.chain.slice(1).map((link) => linkInTitle(link as SourceLink))],
});

const inTitle = ({ start, end }: Span): Span => ({ start, end, in: 'title' });

const linkInTitle = (link: SourceLink): SourceLink => (link.start === undefined ? link : { ...link, in: 'title' });
