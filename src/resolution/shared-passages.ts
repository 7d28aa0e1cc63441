import type { DigestSentences, SharedPassage } from '../model/resolution.ts';
import type { Span } from '../model/span.ts';
import { type Alignment, align } from './align.ts';
import { LEAST_WORDS } from './fingerprints.ts';
import { mixed } from './hash.ts';

/** Of the words of the shorter sentence so many must stand in the other in order. */
const LEAST_SHARE = 0.75;
/** Words in a row that both sentences must have to be compared at all. */
const RUN = 3;

/**
 * The passages that two reports have near-verbatim, at most one for each sentence of the later: sentences of which a few words
 * may differ, or one sentence inside a longer one. In the order of the later report.
 */
export const sharedPassages = (here: DigestSentences, there: DigestSentences): SharedPassage[] => {
  const runs = runsOf(there);
  const passages: SharedPassage[] = [];
  for (let s = 0; s + 1 < here.first.length; s++) {
    const passage = passageOf(here, s, there, runs);
    if (passage) passages.push(passage);
  }
  return passages;
};

/** The sentences in which a run of words stands, by the run's hash. */
const runsOf = ({ first, words }: DigestSentences): Map<number, number[]> => {
  const runs = new Map<number, number[]>();
  for (let s = 0; s + 1 < first.length; s++) {
    const to = first[s + 1]!;
    if (to - first[s]! < LEAST_WORDS) continue;
    for (let w = first[s]!; w + RUN <= to; w++) {
      const run = runAt(words, w);
      const known = runs.get(run);
      if (!known) runs.set(run, [s]);
      else if (known.at(-1) !== s) known.push(s);
    }
  }
  return runs;
};

/** A hash of the `RUN` words from here. */
const runAt = (words: Int32Array, w: number): number => {
  let hash = 0;
  for (let i = w; i < w + RUN; i++) hash = mixed(Math.imul(hash, 31) + words[i]!);
  return hash;
};

const passageOf = (
  here: DigestSentences,
  s: number,
  there: DigestSentences,
  runs: ReadonlyMap<number, readonly number[]>,
): SharedPassage | null => {
  const candidates = new Set<number>();
  for (let w = here.first[s]!; w + RUN <= here.first[s + 1]!; w++)
    for (const other of runs.get(runAt(here.words, w)) ?? []) candidates.add(other);
  let best: Alignment | null = null;
  for (const other of candidates) {
    const found = alignSentences(here, s, there, other);
    if (found && (!best || found.matches > best.matches)) best = found;
  }
  return best && spansOf(best, here, there);
};

/** Whether a sentence of a report stands near-verbatim in one of the other, or that in it. */
export const isShared = (here: DigestSentences, s: number, there: DigestSentences, other: number): boolean =>
  alignSentences(here, s, there, other) !== null;

const alignSentences = (here: DigestSentences, s: number, there: DigestSentences, other: number): Alignment | null => {
  const from = here.first[s]!;
  const to = here.first[s + 1]!;
  const otherFrom = there.first[other]!;
  const otherTo = there.first[other + 1]!;
  const shorter = Math.min(to - from, otherTo - otherFrom);
  if (shorter < LEAST_WORDS) return null;
  const found = align(here.words, from, to, there.words, otherFrom, otherTo);
  return found.matches >= Math.max(LEAST_WORDS, LEAST_SHARE * shorter) ? found : null;
};

const spansOf = ({ from, to, otherFrom, otherTo }: Alignment, here: DigestSentences, there: DigestSentences) => ({
  here: spanOf(here, from, to),
  there: spanOf(there, otherFrom, otherTo),
});

const spanOf = ({ start, length }: DigestSentences, from: number, to: number): Span => ({
  start: start[from]!,
  end: start[to - 1]! + length[to - 1]!,
});
