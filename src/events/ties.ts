import type { Document } from '../model/document.ts';
import type { Tie } from '../model/evidence.ts';
import type { Span } from '../model/span.ts';
import type { EntityDraft } from '../names/entities.ts';
import { stateBehind } from '../names/stand-ins.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { eventTie, type Likelihood } from './event-ties.ts';
import { type Fellows, fellowsIn } from './fellows.ts';
import type { Found } from './found.ts';
import type { FoundTie } from './found-tie.ts';
import { nounTies } from './noun-ties.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { phraseTies } from './phrase-ties.ts';
import type { Piece } from './piece.ts';
import type { Reader } from './reader.ts';
import { canTie, ownerOf } from './tie-ends.ts';
import { titleTies } from './title-ties.ts';
import { verbTies } from './verb-ties.ts';

/** Lasting ties of all sentences; the same tie told twice is one, with both spans. */
export const readTies = (
  reader: Reader,
  sentences: readonly ParsedSentence[],
  events: readonly Found[],
  likelihood: Likelihood | null,
): Tie[] => {
  const ties = new Map<string, Tie>();
  const bySentence = Map.groupBy(events, ({ sentence }) => sentence);
  const found = sentences
    .flatMap((sentence, index) =>
      shared(reader.around, sentence, fellowsIn(reader.parties, sentence.pieces), [
        ...(bySentence.get(index) ?? []).flatMap((event) => eventTie(reader, sentence, event, likelihood)),
        ...verbTies(reader, sentence),
        ...nounTies(reader, sentence),
        ...phraseTies(reader, sentence),
        ...titleTies(reader, sentence),
      ]),
    )
    .sort((a, b) => a.span.start - b.span.start);
  for (const { kind, from: fromUsed, to: toUsed, status, since, span, claims, rule } of found) {
    if (!fromUsed || !toUsed) continue;
    const behind = ownerOf(reader, fromUsed);
    if (!behind) continue;
    const from = actingIn(reader, behind, span, FROM_PLACES.has(kind));
    const to = actingIn(reader, toUsed, span, TO_PLACES.has(kind));
    if (!canTie(reader, kind, from, to)) continue;
    const used = { from: from === behind ? [] : [behind.id], to: to === toUsed ? [] : [toUsed.id] };
    // Who is promoted twice holds two promotions.
    const key = `${kind} ${from.id} ${to.id} ${status}${kind === 'promoted-by' ? ` ${since}` : ''}`;
    const known = ties.get(key);
    if (!known)
      ties.set(key, {
        id: '',
        type: kind,
        from: from.id,
        to: to.id,
        ...usedNames(used.from, used.to),
        since,
        until: null,
        status,
        spans: [span],
        claims,
        rule,
      });
    else
      ties.set(key, {
        ...known,
        ...usedNames([...(known.fromAs ?? []), ...used.from], [...(known.toAs ?? []), ...used.to]),
        since: known.since ?? since,
        spans: [...known.spans, span],
        claims: [...new Set([...known.claims, ...claims])],
      });
  }
  return [...ties.values()].map((tie, i) => ({ ...tie, id: `r${i + 1}` }));
};

/** Kinds whose ends are places: there a capital is the city. */
const FROM_PLACES: ReadonlySet<string> = new Set(['part-of', 'based-in']);
const TO_PLACES: ReadonlySet<string> = new Set([
  'deploys-forces-in',
  'present-in',
  'exiled-in',
  'returned-to',
  'based-in',
  'part-of',
  'controls',
  'attacks',
  'fights',
]);

/** Who acts where a state is called by its capital, its seat of government or its people: the state. */
const actingIn = ({ around, entities }: Reader, used: EntityDraft, span: Span, isPlace: boolean): EntityDraft =>
  isPlace && used.type === 'LOC' ? used : (stateBehind(around.document, entities, used, span) ?? used);

const usedNames = (from: readonly string[], to: readonly string[]): Pick<Tie, 'fromAs' | 'toAs'> => ({
  ...(from.length === 0 ? {} : { fromAs: [...new Set(from)] }),
  ...(to.length === 0 ? {} : { toAs: [...new Set(to)] }),
});

/** The ties found, and the same ones of those who stand beside their ends, where these stand nearest to the word that tells it. */
const shared = (
  { document }: Surroundings,
  { pieces }: ParsedSentence,
  fellows: Fellows,
  found: readonly FoundTie[],
): FoundTie[] =>
  found.flatMap((tie) => {
    const besides = (end: EntityDraft | null, other: EntityDraft | null): EntityDraft[] => {
      const known = end ? fellows.get(end) : undefined;
      if (!end || !known) return [];
      const near = nearest(end, tie.span);
      if (isAntecedent(document, pieces, near, tie.span)) return [];
      const here = known.filter(
        ({ beside }) => document.start[beside.first]! <= near.start && near.end <= document.end[beside.last - 1]!,
      );
      return [...new Set(here.map(({ fellow }) => fellow))].filter((fellow) => fellow !== other);
    };
    // بقيادة السعودية ودول أخرى: one leads, whoever else is named.
    if (tie.rule === 'ar.tie.title' || tie.kind === 'heads') return [tie];
    return [
      tie,
      ...besides(tie.alone === 'from' ? null : tie.from, tie.to).map((from) => ({ ...tie, from })),
      ...besides(tie.alone === 'to' ? null : tie.to, tie.from).map((to) => ({ ...tie, to })),
    ];
  });

/** الجنود والمسلحين الذين يسيطرون: the relative clause is of the nearest alone; but اللذان. */
const isAntecedent = (document: Document, pieces: readonly Piece[], { end }: Span, { start }: Span): boolean => {
  const at = pieces.findIndex(({ first, last }) => document.start[first]! <= start && start < document.end[last - 1]!);
  let i = at - 1;
  while (pieces[i]?.kind === 'aux' || pieces[i]?.kind === 'negation') i--;
  const relative = pieces[i];
  if (relative?.kind !== 'relative' || document.start[relative.first]! < end) return false;
  return !DUAL.test(document.words[relative.first]!.key);
};

/** اللذان, اللذين, اللتان, اللتين; not الذين. */
const DUAL = /^ا?لل[ذت](?:ين|ان)$/;

const nearest = ({ mentions }: EntityDraft, { start }: Span): Span =>
  mentions
    .filter((mention) => !mention.in)
    .reduce((a, b) => (Math.abs(b.start - start) < Math.abs(a.start - start) ? b : a), mentions[0]!);
