import { type Document, TokenKind } from '../model/document.ts';
import { type Certainty, type Chain, type Claim, type ClaimPart, leastCertain, type Via } from '../model/evidence.ts';
import type { EntityIndex } from '../names/entities.ts';
import type { NameMention } from '../names/mention.ts';
import { isImperfect } from '../phrases/is-imperfect.ts';
import type { PlacedTime, Surroundings } from '../phrases/surroundings.ts';
import { findHedges, type HedgeMention, hedgedCertainty } from './certainty.ts';
import { chainOf, UNSAID_CLASSES } from './chain.ts';
import type { Draft } from './draft.ts';
import { contains, depth } from './nesting.ts';
import type { Placed, Resolved } from './placed.ts';
import { saidAt } from './said-at.ts';
import { SourceResolver } from './sources.ts';

/** Gives the attributed claims of a document their chains; drafts and parts are those of each sentence, in order. */
export const readClaims = (
  around: Surroundings,
  draftsOfSentences: readonly (readonly Draft[])[],
  names: readonly NameMention[],
  entities: EntityIndex,
  times: readonly PlacedTime[],
  parts: readonly (ClaimPart | null)[],
): Claim[] => {
  const { document } = around;
  const resolver = new SourceResolver(around, names, entities);
  const hedges = findHedges(document, (t) => isImperfect(document, t));
  const told: Placed[] = [];
  const all: Placed[] = [];
  const claims: Claim[] = [];
  const ids = new Set<string>();
  const siblings: Draft[][] = [];
  for (const ofSentence of withAttributions(document, draftsOfSentences)) {
    const drafts = dropOverlaps(ofSentence);
    // Who speaks in a link to another story does not go on in this one.
    const isAside = drafts.length > 0 && parts[document.sentenceOf[drafts[0]!.cueFirst]!] === 'related';
    const placed = isAside ? [] : told;
    for (const draft of orderForChains(drafts)) {
      const chain = chainOf(document, resolver, placed, drafts, draft);
      if (!chain) continue;
      placed.push({ draft, chain });
      all.push({ draft, chain });
    }
    siblings.push(drafts);
  }
  for (const drafts of siblings) {
    const made = all
      .filter(({ draft }) => draft.content.length > 0 && drafts.includes(draft))
      .filter(({ draft }) => !drafts.some((outer) => isOwnBelief(outer, draft)))
      .sort((a, b) => a.draft.cueFirst - b.draft.cueFirst);
    for (const { draft, chain } of made) {
      const named = chain.map(({ source, link }) => ({ source, link: resolver.rename(link) }));
      const read = claimOf(document, draft, named, drafts, hedges, times, entities, names, parts);
      const claim = read.said === null && goesOn(draft) ? { ...read, said: saidBefore(claims, read) } : read;
      if (!ids.has(claim.id)) claims.push(claim);
      ids.add(claim.id);
    }
  }
  return claims;
};

/** A sentence of its own that attributes the one before it (وذلك وفقا لتقرير) stands around the claims of that one. */
const withAttributions = (document: Document, draftsOfSentences: readonly (readonly Draft[])[]): readonly Draft[][] => {
  const out = draftsOfSentences.map((drafts) => [...drafts]);
  for (const [sentence, drafts] of draftsOfSentences.entries())
    for (const draft of drafts) {
      const covered = draft.kind === 'source' ? document.sentenceOf[draft.content[0]!.first]! : sentence;
      if (covered >= sentence) continue;
      out[covered]!.push(draft);
      out[sentence] = out[sentence]!.filter((other) => other !== draft);
    }
  return out;
};

/** Where two rules read one cue, or a phrase rule reads the noun of a longer claim, the first stands; of a weak verb and its noun, the noun. */
const dropOverlaps = (drafts: readonly Draft[]): Draft[] => {
  const ruleOf = new Map<number, string>();
  const contents = new Set(
    drafts.filter((d) => d.kind === 'verb' || d.kind === 'participle').map((d) => d.content[0]?.first),
  );
  const nouns = new Set(drafts.filter((d) => d.kind === 'noun').map((d) => d.cueFirst));
  const spoken = drafts.filter(({ kind, content }) => SPOKEN.has(kind) && content.length > 0);
  return drafts.filter((draft) => {
    // أكد الوزير أن الدواء متوفر، على حد قوله: says again whose words these are.
    if (draft.kind === 'source' && draft.pronoun !== '' && spoken.some((own) => saysOwn(own, draft))) return false;
    // One cue may bring two contents by one rule (ألمحت إلى ...، وأن ...).
    const known = ruleOf.get(draft.cueFirst);
    if (known !== undefined && known !== draft.rule) return false;
    // جددت مطالبتها بإقالة المدير: a verb that may say nothing leaves what is said to the noun.
    if (isWeak(draft) && nouns.has(draft.content[0]!.first)) return false;
    if (draft.kind === 'noun' && contents.has(draft.content[0]!.first)) return false;
    ruleOf.set(draft.cueFirst, draft.rule);
    return true;
  });
};

const SPOKEN: ReadonlySet<Draft['kind']> = new Set(['verb', 'participle']);

/** Whether a claim is what a prepositional cue with a pronoun goes back to: it stands within what that covers, or brings the same. */
const saysOwn = (own: Draft, source: Draft): boolean =>
  contains(source, own) || own.content[0]!.first === source.content[0]!.first;

const isWeak = ({ kind, cue, content, origin }: Draft): boolean =>
  kind === 'verb' && content.length > 0 && origin === null && cue?.kind === 'cueVerb' && cue.weak;

/** Chains of outer claims are needed before those of the claims inside them, and of what a participle goes on from before its own. */
const orderForChains = (drafts: readonly Draft[]): Draft[] => {
  const rankOf = (draft: Draft): number =>
    draft.kind === 'participle'
      ? drafts.reduce(
          (rank, other) =>
            other.kind === 'verb' && other.cueFirst < draft.cueFirst ? Math.max(rank, depth(other, drafts)) : rank,
          depth(draft, drafts),
        )
      : depth(draft, drafts);
  const ranks = new Map(drafts.map((draft) => [draft, rankOf(draft)]));
  return [...drafts].sort((a, b) => ranks.get(a)! - ranks.get(b)! || a.cueFirst - b.cueFirst);
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
    said: saidAt(document, draft, siblings, times),
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

/** قال: "أعتقد أن ...": one act, and less sure; the claim is that of the verb before the quotation. */
const isOwnBelief = (outer: Draft, inner: Draft): boolean =>
  inner.inflection?.person === 1 && UNSAID_CLASSES.has(inner.cue?.class ?? '') && opensWithBelief(outer, inner);

/** وأضاف, مشيرا إلى: said with what went before. */
const goesOn = ({ cue, speaker, kind }: Draft): boolean =>
  speaker === null && (kind === 'participle' || cue?.class === 'continue');

/** When the last claim of the same source was made. */
const saidBefore = (claims: readonly Claim[], claim: Claim): string | null =>
  claims.findLast((known) => rootName(known) === rootName(claim))?.said ?? null;

const rootName = ({ chain }: Claim): string | null => {
  const root = chain.at(-1)!;
  return root.kind === 'report' ? null : root.name;
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
