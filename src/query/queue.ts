import {
  type Decision,
  type DecisionTarget,
  inForce,
  type LoggedDecision,
  passagesJudged,
} from '../model/decisions.ts';
import type { Case } from '../store/case.ts';
import type { DoubtfulName, DoubtfulSentence } from '../store/find-doubts.ts';
import type { FoundDispute } from '../store/find-statements.ts';
import type { ReportHead } from '../store/report-head.ts';

/** Something that a person should decide. */
export type QueueItem =
  | { readonly kind: 'dispute'; readonly story: string; readonly roots: number; readonly dispute: FoundDispute }
  | ({ readonly kind: 'name' } & DoubtfulName)
  | {
      readonly kind: 'sentence';
      readonly report: ReportHead;
      readonly start: number;
      readonly end: number;
      readonly words: string;
      /** Reports in which the same words stand: what is decided holds for all. */
      readonly reports: number;
      readonly reason: string;
      readonly word: string;
    };
type QueueKind = QueueItem['kind'];

export interface Queue {
  readonly items: readonly QueueItem[];
  /** How many of each kind are left, and how many were decided. */
  readonly open: Readonly<Record<QueueKind, number>>;
  readonly done: Readonly<Record<QueueKind, number>>;
}

/**
 * What most needs a person first: contradictions (of one root before those of several), then names that were joined by a
 * part of them, then sentences with cue words that were not understood. What was decided is gone from it. `kind`: only these.
 */
export const queueOf = async (kept: Case, kind: QueueKind | null, limit: number): Promise<Queue> => {
  const { disputes, names, sentences } = await kept.doubts();
  const log = inForce(await kept.decisions());
  const judged = passagesJudged(log);
  const decided = new Set(log.flatMap(({ decision }) => keysOf(decision)));
  const left = {
    dispute: disputes.filter(
      ({ a, b }) => !decided.has(pairKey(placeKey(a.report, a.span.start), placeKey(b.report, b.span.start))),
    ),
    name: names.filter(({ name, of }) => !decided.has(pairKey(name, of))),
    sentence: once(sentences.filter(({ words }) => !judged.has(words))),
  };
  const wanted = <T>(own: QueueKind, all: readonly T[], before: number): readonly T[] =>
    kind === null || kind === own ? all.slice(0, Math.max(0, limit - before)) : [];
  const firstDisputes = wanted('dispute', left.dispute, 0);
  const firstNames = wanted('name', left.name, firstDisputes.length);
  const firstSentences = wanted('sentence', left.sentence, firstDisputes.length + firstNames.length);
  const worded = await kept.disputeWords(firstDisputes.map(({ story: _, roots: __, ...dispute }) => dispute));
  return {
    items: [
      ...firstDisputes.map(({ story, roots }, i) => ({ kind: 'dispute' as const, story, roots, dispute: worded[i]! })),
      ...firstNames.map((name) => ({ kind: 'name' as const, ...name })),
      ...(await Promise.all(
        firstSentences.map(async ({ report: id, ...sentence }) => {
          const { report, evidence } = (await kept.reading(id))!;
          const { outlet, title, url } = report;
          const head = { id, outlet, title, url, published: evidence.published };
          return { kind: 'sentence' as const, report: head, ...sentence };
        }),
      )),
    ],
    open: { dispute: left.dispute.length, name: left.name.length, sentence: left.sentence.length },
    done: countKinds(log),
  };
};

/** Sentences of the same words once, where they stand first in the list. */
const once = (sentences: readonly DoubtfulSentence[]) =>
  [...Map.groupBy(sentences, ({ words }) => words).values()].map((same) => ({
    ...same[0]!,
    reports: new Set(same.map(({ report }) => report)).size,
  }));

const placeKey = (report: string, start: number): string => `${report} ${start}`;
const pairKey = (a: string, b: string): string => [a, b].sort().join('\n');

const keyOf = (target: DecisionTarget): string =>
  target.kind === 'passage'
    ? placeKey(target.report, target.passage.start)
    : target.kind === 'entity'
      ? target.name
      : '';

/** What a decision takes out of the queue. */
const keysOf = (decision: Decision): string[] => {
  if (decision.kind === 'same' || decision.kind === 'different') {
    const [a, b] = decision.targets;
    return [pairKey(keyOf(a), keyOf(b))];
  }
  if (decision.kind === 'merge')
    return decision.entities.slice(1).map(({ name }) => pairKey(decision.entities[0]!.name, name));
  return [];
};

const countKinds = (log: readonly LoggedDecision[]): Queue['done'] => {
  const done = { dispute: 0, name: 0, sentence: 0 };
  for (const { decision } of log) {
    if ('targets' in decision) done[decision.targets[0].kind === 'entity' ? 'name' : 'dispute']++;
    else if ('target' in decision && decision.target.kind === 'passage') done.sentence++;
  }
  return done;
};
