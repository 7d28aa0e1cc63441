import { phraseAt } from '../language/phrases.ts';
import type { Document } from '../model/document.ts';
import { type Certainty, leastCertain } from '../model/evidence.ts';
import { EntryBit, type Hedge } from '../model/lexicon.ts';

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
    if (!hedge || hedge.scope === 'weak') continue;
    if (word.kinds & EntryBit.function && !isImperfect(t + 1)) continue;
    out.push({ first: t, last: t + 1, hedge });
  }
  return out;
};

/** The least sure of the hedges that stand between two tokens, outside the ranges left out. */
export const hedgedCertainty = (
  hedges: readonly HedgeMention[],
  first: number,
  last: number,
  except: readonly (readonly [number, number])[],
): Certainty => {
  let certainty: Certainty = 'certain';
  for (const { first: at, hedge } of hedges) {
    if (at < first || at >= last || except.some(([from, to]) => at >= from && at < to)) continue;
    certainty = leastCertain(certainty, hedge.certainty);
  }
  return certainty;
};
