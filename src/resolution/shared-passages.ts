import type { DigestSentences } from '../model/resolution.ts';
import type { SharedPassage } from '../model/shared-passage.ts';
import { align } from './align.ts';
import { LEAST_WORDS } from './fingerprints.ts';

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

/** The sentences in which a run of words stands, by the run. */
const runsOf = ({ first, words }: DigestSentences): Map<string, number[]> => {
  const runs = new Map<string, number[]>();
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

const runAt = (words: Int32Array, w: number): string => `${words[w]} ${words[w + 1]} ${words[w + 2]}`;

const passageOf = (
  here: DigestSentences,
  s: number,
  there: DigestSentences,
  runs: ReadonlyMap<string, readonly number[]>,
): SharedPassage | null => {
  const from = here.first[s]!;
  const to = here.first[s + 1]!;
  if (to - from < LEAST_WORDS) return null;
  const candidates = new Map<number, number>();
  for (let w = from; w + RUN <= to; w++) {
    for (const other of runs.get(runAt(here.words, w)) ?? []) candidates.set(other, (candidates.get(other) ?? 0) + 1);
  }
  let best = null;
  for (const [other] of candidates) {
    const otherFrom = there.first[other]!;
    const otherTo = there.first[other + 1]!;
    const found = align(here.words, from, to, there.words, otherFrom, otherTo);
    const shorter = Math.min(to - from, otherTo - otherFrom);
    if (found.matches < Math.max(LEAST_WORDS, LEAST_SHARE * shorter)) continue;
    if (!best || found.matches > best.matches) best = found;
  }
  return (
    best && {
      here: { start: here.start[best.from]!, end: here.start[best.to - 1]! + here.length[best.to - 1]! },
      there: {
        start: there.start[best.otherFrom]!,
        end: there.start[best.otherTo - 1]! + there.length[best.otherTo - 1]!,
      },
    }
  );
};
