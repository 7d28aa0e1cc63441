import { useState } from 'react';
import type { CaseHead, Decision, Failure } from '../../contract/index.ts';
import { failureOf, useAnswer } from '../ask/use-answer.ts';
import { useSettings } from '../shell/settings.ts';
import { decide, undoLast } from './decide.ts';

/** How a page writes decisions: whether it may, and what became of the last one. */
export interface Deciding {
  /** The case may be changed from here, and there is a name to stand with it. */
  readonly mayDecide: boolean;
  /** The case may be changed, but nobody has given a name. */
  readonly needsName: boolean;
  readonly say: (decision: Decision) => void;
  readonly undo: () => void;
  readonly failure: Failure | null;
}

export const useDeciding = (): Deciding => {
  const { name } = useSettings();
  const { data: head } = useAnswer<CaseHead>('/api/case');
  const [failure, setFailure] = useState<Failure | null>(null);
  const by = name.trim();
  const attempt = (work: Promise<unknown>): void => {
    setFailure(null);
    work.catch((error) => setFailure(failureOf(error)));
  };
  return {
    mayDecide: head?.mayChange === true && by !== '',
    needsName: head?.mayChange === true && by === '',
    say: (decision) => attempt(decide(decision, by)),
    undo: () => attempt(undoLast(by)),
    failure,
  };
};
