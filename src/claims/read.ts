// Over 300 lines because the reading of claims is one pass over a report and its parts share the chain in force.
import { type Document, TokenKind } from '../model/document.ts';
import {
  type Certainty,
  type Chain,
  type Claim,
  type ClaimPart,
  leastCertain,
  type SourceLink,
  type Time,
  type Via,
} from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { EntityIndex } from '../names/entities.ts';
import type { NameMention } from '../names/mention.ts';
import { agrees, type SpeakerPhrase } from '../phrases/speaker.ts';
import type { PlacedTime, Surroundings } from '../phrases/surroundings.ts';
import { findHedges, type HedgeMention, hedgedCertainty } from './certainty.ts';
import type { Draft } from './draft.ts';
import { partsOfSentences } from './parts.ts';
import { linkOf, phraseSpan, type Source, SourceResolver, UNKNOWN_SOURCE } from './sources.ts';

/** A link with what later claims need to know of it. */
interface Resolved {
  readonly source: Source;
  readonly link: SourceLink;
}

interface Placed {
  readonly draft: Draft;
  readonly chain: readonly Resolved[];
}

const UNSAID_CLASSES = new Set(['believe', 'expect', 'fear', 'estimate', 'doubt', 'hint']);
const REMEMBERED = 12;

/** Gives the attributed claims of a document their chains; `drafts` are those of each sentence, in order. */
export const readClaims = (
  around: Surroundings,
  draftsOfSentences: readonly (readonly Draft[])[],
  names: readonly NameMention[],
  entities: EntityIndex,
  times: readonly PlacedTime[],
): Claim[] => {
  const { document } = around;
  const resolver = new SourceResolver(document, names, around.names, entities);
  const hedges = findHedges(document, (t) => isImperfect(document, t));
  const placed: Placed[] = [];
  const claims: Claim[] = [];
  const ids = new Set<string>();
  const siblings: Draft[][] = [];
  const parts = partsOfSentences(document);
  for (const ofSentence of draftsOfSentences) {
    const drafts = dropOverlaps(ofSentence);
    for (const draft of orderForChains(drafts)) {
      const chain = chainOf(document, resolver, placed, drafts, draft);
      if (!chain) continue;
      placed.push({ draft, chain });
    }
    siblings.push(drafts);
  }
  for (const drafts of siblings) {
    const made = placed
      .filter(({ draft }) => drafts.includes(draft))
      .sort((a, b) => a.draft.cueFirst - b.draft.cueFirst);
    for (const { draft, chain } of made) {
      const named = chain.map(({ source, link }) => ({ source, link: resolver.rename(link) }));
      const claim = claimOf(document, draft, named, drafts, hedges, times, entities, names, parts);
      if (!ids.has(claim.id)) claims.push(claim);
      ids.add(claim.id);
    }
  }
  return claims;
};

const isImperfect = (document: Document, t: number): boolean => {
  const word = document.words[t];
  if (word?.shape.part !== 'verb') return word !== undefined && /^[يت]كون/.test(word.key);
  const inflected = word.senses.find((s) => s.entry.kind === 'cueVerb')?.entry;
  if (inflected?.kind === 'cueVerb') return inflected.inflection.aspect === 'imperfect';
  return /^[يتن]/.test(word.key) && !word.key.endsWith('ت');
};

/** Where two rules read one cue, or a phrase rule reads the noun of a longer claim, the first stands. */
const dropOverlaps = (drafts: readonly Draft[]): Draft[] => {
  const ruleOf = new Map<number, string>();
  const contents = new Set(drafts.filter((d) => d.kind !== 'noun').map((d) => d.content[0]!.first));
  return drafts.filter((draft) => {
    // One cue may bring two contents by one rule (ألمحت إلى ...، وأن ...).
    const known = ruleOf.get(draft.cueFirst);
    if (known !== undefined && known !== draft.rule) return false;
    if (draft.kind === 'noun' && contents.has(draft.content[0]!.first)) return false;
    ruleOf.set(draft.cueFirst, draft.rule);
    return true;
  });
};

/** Chains of outer claims are needed before those of the claims inside them. */
const orderForChains = (drafts: readonly Draft[]): Draft[] =>
  [...drafts].sort((a, b) => depth(a, drafts) - depth(b, drafts) || a.cueFirst - b.cueFirst);

const contains = (outer: Draft, inner: Draft): boolean =>
  outer !== inner && outer.content.some((c) => inner.cueFirst >= c.first && inner.cueFirst < c.last);

const depth = (draft: Draft, all: readonly Draft[]): number =>
  all.reduce((n, other) => n + (contains(other, draft) ? 1 : 0), 0);

const parentOf = (placed: readonly Placed[], draft: Draft): Placed | null => {
  let best: Placed | null = null;
  for (let i = placed.length - 1; i >= 0 && i >= placed.length - 40; i--) {
    const other = placed[i]!;
    if (!contains(other.draft, draft)) continue;
    if (!best || width(other.draft) < width(best.draft)) best = other;
  }
  return best;
};

const width = (draft: Draft): number => draft.content.reduce((sum, c) => sum + c.last - c.first, 0);

const chainOf = (
  document: Document,
  resolver: SourceResolver,
  placed: readonly Placed[],
  siblings: readonly Draft[],
  draft: Draft,
): readonly Resolved[] | null => {
  const parent = parentOf(placed, draft);
  const own = ownLinks(document, resolver, placed, siblings, draft, parent);
  if (!own) return null;
  if (!parent) return own;
  const outer = parent.chain;
  const lastOuter = outer.at(-1);
  // Someone who speaks of himself in the first person adds no link: نطلب inside his own quotation.
  if (draft.inflection?.person === 1 && own.length > 0 && lastOuter && sameSource(own[0]!.source, lastOuter.source))
    return [...outer.slice(0, -1), ...own];
  // قال كومي إنه حذر من: he says so of himself, twice; أضاف أنه يعتقد is one act.
  if (draft.pronounSubject && own.length === 1 && !UNSAID_CLASSES.has(draft.cue?.class ?? ''))
    return [...outer, ...own];
  if (own.length >= outer.length && outer.every((link, i) => sameSource(link.source, own[i]!.source))) return own;
  return [...outer.map((r) => ({ source: r.source, link: r.link })), ...own];
};

const sameSource = (a: Source, b: Source): boolean =>
  a === b ||
  (a.entity !== null && a.entity === b.entity) ||
  (a.kind === b.kind && a.name !== null && a.name === b.name);

const resolvedAt = (
  document: Document,
  resolver: SourceResolver,
  phrase: SpeakerPhrase,
  certainty: Certainty,
): Resolved => {
  const source = resolver.resolve(phrase);
  return { source, link: linkOf(source, phraseSpan(document, phrase), certainty) };
};

/** The links that the claim itself adds: its speaker and the source behind, or those that an omitted speaker stands for. */
const ownLinks = (
  document: Document,
  resolver: SourceResolver,
  placed: readonly Placed[],
  siblings: readonly Draft[],
  draft: Draft,
  parent: Placed | null,
): readonly Resolved[] | null => {
  const { speaker, origin, certainty } = draft;
  if (draft.kind === 'participle') {
    const governing = governingOf(placed, siblings, draft);
    if (governing)
      return [...governing.chain.map(omit), ...(origin ? [resolvedAt(document, resolver, origin, certainty)] : [])];
    if (draft.governor) return [resolvedAt(document, resolver, draft.governor, certainty)];
    const last = latest(placed, draft, null);
    return last ? last.chain.map(omit) : null;
  }
  if (speaker) {
    const outer = draft.passedBy ? [resolvedAt(document, resolver, draft.passedBy, 'certain')] : [];
    const first = resolvedAt(document, resolver, speaker, origin ? 'certain' : certainty);
    if (origin) return [...outer, first, resolvedAt(document, resolver, origin, certainty)];
    if (parent || outer.length > 0) return [...outer, first];
    return behindStatement(document, placed, speaker, first) ?? throughOthers(placed, first) ?? [first];
  }
  if (origin) {
    const before = latest(placed, draft, parent);
    const last = resolvedAt(document, resolver, origin, certainty);
    if (draft.inflection?.voice === 'passive' || hasPassiveMark(document, draft.cueFirst))
      return [{ source: UNKNOWN_SOURCE, link: linkOf(UNKNOWN_SOURCE, null, 'certain') }, last];
    if (!before) return [last];
    return [omit(before.chain[0]!), last];
  }
  if (draft.inflection?.person === 1) return parent ? parent.chain.map(omit) : null;
  if (draft.pronounSubject && parent) return [omit(parent.chain.at(-1)!)];
  if (isImpersonal(document, draft)) return [{ source: UNKNOWN_SOURCE, link: linkOf(UNKNOWN_SOURCE, null, certainty) }];
  if (draft.kind === 'noun' && draft.pronoun === '') {
    return draft.cue?.class === 'allege' || draft.certainty !== 'certain'
      ? [{ source: UNKNOWN_SOURCE, link: linkOf(UNKNOWN_SOURCE, null, certainty) }]
      : null;
  }
  // استقبل الوزير الوفد وأكد أن: the subject of the verb before it in the sentence, unless a claim stands between.
  const { governor } = draft;
  const between =
    governor !== null &&
    siblings.some((s) => s !== draft && s.cueFirst >= governor.first && s.cueFirst < draft.cueFirst);
  const reported =
    governor !== null &&
    siblings.some(
      (s) =>
        s !== draft &&
        s.content.some((c) => governor.first >= c.first && governor.first < c.last) &&
        !contains(s, draft),
    );
  if (governor && !between && !reported && draft.inflection && agrees(draft.inflection, governor.gender)) {
    return [resolvedAt(document, resolver, governor, certainty)];
  }
  const before = latest(placed, draft, parent);
  if (!before) return parent ? null : [{ source: UNKNOWN_SOURCE, link: linkOf(UNKNOWN_SOURCE, null, certainty) }];
  return before.chain.map(omit);
};

/** وأضاف البيان, where someone spoke in a statement before: it is he who goes on, through those who passed it on. */
const behindStatement = (
  document: Document,
  placed: readonly Placed[],
  speaker: SpeakerPhrase,
  { link }: Resolved,
): readonly Resolved[] | null => {
  const { shape, kinds } = document.words[speaker.first]!;
  if (speaker.name || speaker.last - speaker.first > 1 || !shape.definite || !(kinds & EntryBit.documentHead))
    return null;
  const stated = latestOf(placed, ({ draft }) => draft.texts.includes(shape.stem));
  if (!stated || stated.chain.some(({ source }) => source.kind === 'document' && source.stems.has(shape.stem)))
    return null;
  const { source } = stated.chain.at(-1)!;
  const { start, end, certainty } = link;
  return [
    ...stated.chain.slice(0, -1).map(omit),
    { source, link: linkOf(source, start === undefined ? null : { start, end: end! }, certainty) },
  ];
};

/** Who was reached through others just before (نقلت الوكالة عن الوزير) still is, named again. */
const throughOthers = (placed: readonly Placed[], last: Resolved): readonly Resolved[] | null => {
  const before = latestOf(placed, ({ chain }) => chain.some(({ source }) => sameSource(source, last.source)));
  if (!before || before.chain.length < 2 || !before.draft.origin) return null;
  return sameSource(before.chain.at(-1)!.source, last.source) ? [...before.chain.slice(0, -1).map(omit), last] : null;
};

const NEAR = 5;

/** The latest of the claims just before that fits. */
const latestOf = (placed: readonly Placed[], fits: (other: Placed) => boolean): Placed | null => {
  for (let i = placed.length - 1; i >= 0 && i >= placed.length - NEAR; i--) if (fits(placed[i]!)) return placed[i]!;
  return null;
};

/** The same source, left out in the text. */
const omit = ({ source, link }: Resolved): Resolved => {
  const { start: _start, end: _end, ...rest } = link;
  return { source, link: { ...rest, certainty: 'certain' } };
};

const isImpersonal = (document: Document, { inflection, cue, cueFirst, kind }: Draft): boolean => {
  if (!inflection || kind !== 'verb' || inflection.person !== 3 || inflection.number !== 's') return false;
  if (inflection.voice === 'passive') return true;
  // كان يعتقد أنه: someone did.
  const before = cueFirst > 0 ? document.words[cueFirst - 1]! : null;
  if (before?.senses.some((s) => s.entry.kind === 'function' && s.entry.role === 'auxiliary')) return false;
  if (hasPassiveMark(document, cueFirst)) return true;
  return (
    inflection.aspect === 'imperfect' && inflection.gender === 'm' && cue !== null && UNSAID_CLASSES.has(cue.class)
  );
};

/** أُعلن, يُعتقد: a damma on the first letter of the verb. */
const hasPassiveMark = (document: Document, t: number): boolean =>
  document.text.slice(document.start[t]!, document.start[t]! + 4).includes('\u064f');

/** The claim in the same sentence that a participle goes on from: the last finite one before it, at its own level or above. */
const governingOf = (placed: readonly Placed[], siblings: readonly Draft[], draft: Draft): Placed | null => {
  let best: Placed | null = null;
  for (const other of placed) {
    if (!siblings.includes(other.draft) || other.draft.cueFirst >= draft.cueFirst || other.draft.kind === 'noun')
      continue;
    // A claim whose content ended before the participle, not one inside that content.
    const insideOther = siblings.some(
      (s) => s !== other.draft && s !== draft && contains(s, other.draft) && !contains(s, draft),
    );
    if (insideOther) continue;
    if (!best || other.draft.cueFirst > best.draft.cueFirst) best = other;
  }
  return best;
};

/** The latest claim whose last source agrees with the verb; an omitted speaker takes over its whole chain. */
const latest = (placed: readonly Placed[], draft: Draft, parent: Placed | null): Placed | null => {
  let fallback: Placed | null = null;
  let seen = 0;
  for (let i = placed.length - 1; i >= 0 && seen < REMEMBERED; i--) {
    const other = placed[i]!;
    if (other.draft.cueFirst >= draft.cueFirst || other === parent) continue;
    if (
      placed.some(
        (p) => p !== parent && p.draft.kind !== 'source' && contains(p.draft, other.draft) && !contains(p.draft, draft),
      )
    )
      continue;
    // قالت السفيرة ...، وفقا لموقع: who goes on is she, through the site, not the site.
    if (other.draft.kind === 'source' && !contains(other.draft, draft)) {
      const spoken = placed.findLast(
        (p) =>
          p.draft.kind === 'verb' &&
          contains(other.draft, p.draft) &&
          (!draft.inflection || agrees(draft.inflection, p.chain.at(-1)?.source.gender ?? '')),
      );
      if (spoken) return spoken;
    }
    const last = other.chain.at(-1);
    if (!last || last.source.kind === 'unknown') continue;
    seen++;
    fallback ??= other;
    if (!draft.inflection) return other;
    const { number } = draft.inflection;
    if (number === 'p' && !last.source.plural) continue;
    if (number === 's' && last.source.plural && draft.inflection.gender === 'm') continue;
    if (agrees(draft.inflection, last.source.gender)) return other;
  }
  return fallback ?? parent;
};

const claimOf = (
  document: Document,
  draft: Draft,
  chain: readonly Resolved[],
  siblings: readonly Draft[],
  hedges: readonly HedgeMention[],
  times: readonly PlacedTime[],
  entities: EntityIndex,
  names: readonly NameMention[],
  parts: readonly (ClaimPart | null)[],
): Claim => {
  // What an attribution at the end covers, the claim around it says as well.
  const inner = siblings
    .filter((s) => contains(draft, s) && s.kind !== 'source')
    .flatMap((s) => [[s.cueFirst, s.cueLast] as const, ...s.content.map((c) => [c.first, c.last] as const)]);
  const hedged = draft.content.reduce(
    (sum, c) => leastCertain(sum, hedgedCertainty(document, hedges, c.first, c.last, inner)),
    hedgedCertainty(document, hedges, draft.cueLast, draft.gap[1], []),
  );
  const opening = siblings.find((s) => opensWithBelief(draft, s));
  const own = leastCertain(draft.certainty, opening?.certainty ?? 'certain');
  const links = chain.map(({ link }, i) =>
    i === chain.length - 1 ? { ...link, certainty: leastCertain(leastCertain(link.certainty, hedged), own) } : link,
  );
  const cue = { start: document.start[draft.cueFirst]!, end: document.end[draft.cueLast - 1]! };
  const content = draft.content.map((c) => c.span);
  const modes = new Set(draft.content.map((c) => c.mode));
  const part = parts[document.sentenceOf[draft.cueFirst]!];
  const full: Chain = [{ kind: 'report', certainty: 'certain' }, ...links];
  return {
    id: `c${cue.start.toString(36)}-${content[0]!.start.toString(36)}-${content.at(-1)!.end.toString(36)}`,
    cue,
    content,
    mode: modes.size === 1 ? draft.content[0]!.mode : 'mixed',
    certainty: full.reduce<Certainty>((sum, link) => leastCertain(sum, link.certainty), 'certain'),
    polarity: draft.polarity,
    said: saidAt(draft, times),
    via: viaOf(document, draft, entities, names),
    ...(part ? { part } : {}),
    chain: full,
    rule: draft.rule,
  };
};

/** أعتقد أن at the front of his own words: what he then says, he only believes. */
const opensWithBelief = (outer: Draft, inner: Draft): boolean =>
  (inner.inflection?.person === 1 || (inner.pronounSubject && UNSAID_CLASSES.has(inner.cue?.class ?? ''))) &&
  contains(outer, inner) &&
  inner.cueFirst - outer.content[0]!.first <= OPENING;

const OPENING = 2;

/** The time between cue and content, or before the cue in its clause. */
const saidAt = (draft: Draft, times: readonly PlacedTime[]): string | null => {
  const within = (from: number, to: number): Time | undefined =>
    times.find((t) => t.first >= from && t.first < to && (t.type === 'DATE' || t.type === 'TIME'));
  return (within(draft.gap[0], draft.gap[1]) ?? within(draft.lead[0], draft.lead[1]))?.id ?? null;
};

/** لرويترز, في مقابلة مع قناة: an outlet behind a preposition in the gap. */
const viaOf = (document: Document, draft: Draft, entities: EntityIndex, names: readonly NameMention[]): Via | null => {
  const taken = [draft.speaker, draft.origin];
  for (const name of names) {
    if (name.first < draft.gap[0] || name.first >= draft.gap[1]) continue;
    if (name.entry?.kind !== 'outlet' || taken.some((p) => p && name.first >= p.first && name.first < p.last)) continue;
    if (document.kind[name.first] !== TokenKind.word) continue;
    const entity = entities.byToken.get(name.first);
    if (entity) return { name: entity.name, start: name.start, end: name.end };
  }
  return null;
};
