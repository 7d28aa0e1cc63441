import { phraseAt } from '../language/phrases.ts';
import { type Document, TokenKind } from '../model/document.ts';
import { type Certainty, leastCertain } from '../model/evidence.ts';
import { EntryBit, type Hedge } from '../model/lexicon.ts';
import { hasRole } from '../phrases/has-role.ts';

/** A hedge found in a document: tokens `first` to `last` (half-open). */
export interface HedgeMention {
  readonly first: number;
  readonly last: number;
  readonly hedge: Hedge;
}

/** All hedges of a document in order; قد only before an imperfect. */
export const findHedges = (document: Document, isImperfect: (t: number) => boolean): HedgeMention[] => {
  const out: HedgeMention[] = [];
  for (let t = 0; t < document.size; t++) {
    const word = document.words[t]!;
    const phrase = word.opens.length > 0 ? phraseAt(document, t) : null;
    const long = phrase?.entries.find((e): e is Hedge => e.kind === 'hedge');
    if (phrase && long) {
      if (long.scope === 'content') out.push({ first: t, last: phrase.last, hedge: long });
      t = phrase.last - 1;
      continue;
    }
    if (!(word.kinds & EntryBit.hedge)) continue;
    const hedge = word.senses.find((s) => s.entry.kind === 'hedge' && s.preposition === '')?.entry as Hedge | undefined;
    if (!hedge || hedge.scope === 'weak' || (hedge.scope === 'imperfect' && !isImperfect(t + 1))) continue;
    // أي جهة قد تكون, مواقع يحتمل وجود: a verb behind an indefinite noun only describes it.
    if (describesNoun(document, t)) continue;
    out.push({ first: t, last: t + 1, hedge });
  }
  return out;
};

const describesNoun = (document: Document, t: number): boolean => {
  const { shape, kinds } = document.words[t]!;
  if (shape.part !== 'verb' && !(kinds & EntryBit.function)) return false;
  const before = t > 0 ? document.words[t - 1]!.shape : null;
  return before !== null && before.part === 'noun' && !before.definite && before.pronoun === '';
};

/**
 * The least sure of the hedges that govern tokens `first` to `last`: those in its first sentence, before any clause that it
 * subordinates or turns to, outside the ranges left out.
 */
export const hedgedCertainty = (
  document: Document,
  hedges: readonly HedgeMention[],
  first: number,
  last: number,
  except: readonly (readonly [number, number])[],
): Certainty => {
  let certainty: Certainty = 'certain';
  let end = -1;
  for (const { first: at, hedge } of hedges) {
    if (at < first) continue;
    if (at >= last) break;
    if (end < 0) end = mainClauseEnd(document, hedges, first, last);
    if (at >= end) break;
    if (except.some(([from, to]) => at >= from && at < to) || isAside(document, first, at)) continue;
    certainty = leastCertain(certainty, hedge.certainty);
  }
  return certainty;
};

/** الذي ربما أصيب: between commas, it says something beside the point. */
const isAside = (document: Document, first: number, at: number): boolean => {
  for (let t = at - 1; t > first; t--) {
    const word = document.words[t]!;
    if (document.kind[t] === TokenKind.punctuation) return false;
    if (hasRole(word, 'relative')) return '،,'.includes(document.words[t - 1]!.form);
  }
  return false;
};

const SUBORDINATES: ReadonlySet<string> = new Set(['subordinator', 'contrast', 'aside']);

const mainClauseEnd = (document: Document, hedges: readonly HedgeMention[], first: number, last: number): number => {
  let next = hedges.findIndex((hedge) => hedge.first > first);
  for (let t = first + 1; t < last; t++) {
    // فيما of فيما يبدو turns nowhere.
    const hedge = next < 0 ? undefined : hedges[next];
    if (hedge && hedge.first <= t) {
      t = Math.max(t, hedge.last - 1);
      next++;
      continue;
    }
    if (document.sentenceOf[t] !== document.sentenceOf[first]) return t;
    const word = document.words[t]!;
    if (!(word.kinds & EntryBit.function)) continue;
    for (const { entry, conjunction } of word.senses) {
      if (entry.kind !== 'function') continue;
      if (SUBORDINATES.has(entry.role) || (entry.role === 'that' && conjunction !== '')) return t;
    }
  }
  return last;
};
