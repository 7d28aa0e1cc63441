import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../contract/index.ts';
import { ask } from './ask.ts';
import { failureOf, useGeneration } from './use-answer.ts';

/** A long list, as far as it has been fetched. */
export interface Pages<Item> {
  readonly items: readonly Item[];
  readonly more: boolean;
  readonly isWaiting: boolean;
  readonly failure: Failure | null;
  /** Fetches the next page, unless one is on its way. */
  readonly next: () => void;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly more: boolean;
}

const NONE: readonly never[] = [];
/** Items that are fetched again at most. */
const MOST_AGAIN = 1000;

/**
 * Fetches a list page by page. `question` identifies it: another question starts anew. `pathOf` gives the address of the
 * page after the items known; `read` takes the page out of the answer.
 */
export const usePages = <Answer, Item>(
  question: string,
  pathOf: (known: readonly Item[]) => string,
  read: (answer: Answer) => Page<Item>,
): Pages<Item> => {
  const generation = useGeneration();
  const asked = `${generation} ${question}`;
  const [state, setState] = useState<{ asked: string; items: readonly Item[]; more: boolean; failure: Failure | null }>(
    {
      asked: '',
      items: NONE,
      more: true,
      failure: null,
    },
  );
  const waitingFor = useRef<string | null>(null);
  const latest = useRef({ asked, pathOf, read, state });
  latest.current = { asked, pathOf, read, state };

  // After a change of the case as much is fetched as was there: who has scrolled far stays where they are.
  const fetchAfter = useCallback((known: readonly Item[], wanted = 0): void => {
    const { asked: now, pathOf: path, read: take } = latest.current;
    const key = `${now} ${known.length}`;
    if (waitingFor.current === key) return;
    waitingFor.current = key;
    const fetched = async (before: readonly Item[]): Promise<Page<Item>> => {
      const { items, more } = take(await ask<Answer>(path(before)));
      const all = [...before, ...items];
      const isCurrent = latest.current.asked === now;
      return more && isCurrent && all.length < Math.min(wanted, MOST_AGAIN) ? fetched(all) : { items: all, more };
    };
    fetched(known)
      .then(({ items, more }): typeof state => ({ asked: now, items, more, failure: null }))
      .catch((error): typeof state => ({ asked: now, items: known, more: false, failure: failureOf(error) }))
      .then((next) => {
        if (latest.current.asked === now) setState(next);
        if (waitingFor.current === key) waitingFor.current = null;
      });
  }, []);

  const formerQuestion = useRef(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question starts anew
  useEffect(() => {
    const isSame = formerQuestion.current === question;
    formerQuestion.current = question;
    fetchAfter(NONE, isSame ? latest.current.state.items.length : 0);
  }, [asked, fetchAfter]);

  const isCurrent = state.asked === asked;
  return {
    items: state.items,
    more: isCurrent && state.more,
    isWaiting: !isCurrent,
    failure: isCurrent ? state.failure : null,
    next: () => {
      const { state: now } = latest.current;
      if (isCurrent && now.more) fetchAfter(now.items);
    },
  };
};
