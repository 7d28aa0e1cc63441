import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Failure } from '../../contract/index.ts';
import { ask, Refused } from './ask.ts';

/** An answer as far as it is there. The former answer stays until the new one has come. */
export interface Answer<T> {
  readonly data: T | null;
  readonly failure: Failure | null;
  readonly isWaiting: boolean;
}

const KEPT = 60;
/** What the program says of itself, whatever the case holds. */
const STEADY: ReadonlySet<string> = new Set(['/api/kinds']);
const kept = new Map<string, unknown>();
let generation = 0;
const listeners = new Set<() => void>();

/** Asks for everything again. */
export const askAgain = (): void => {
  for (const path of kept.keys()) if (!STEADY.has(path)) kept.delete(path);
  generation++;
  for (const listener of listeners) listener();
};

/** The other windows of this browser on the case. */
const others = new BroadcastChannel('isnad-case');
others.onmessage = askAgain;

/** Says that the case has changed: here and in other windows all answers are asked for again. */
export const caseChanged = (): void => {
  askAgain();
  others.postMessage('changed');
};

/** Counts the changes. */
export const useGeneration = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => generation,
  );

export const failureOf = (error: unknown): Failure =>
  error instanceof Refused ? error.failure : { code: 'failed', why: String(error), remedy: '' };

/** The answer to a question, asked again when the question or the case changes; `null` asks nothing. */
export const useAnswer = <T>(path: string | null): Answer<T> => {
  const now = useGeneration();
  const [state, setState] = useState<{ path: string | null; data: T | null; failure: Failure | null }>({
    path: null,
    data: null,
    failure: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the case asks anew
  useEffect(() => {
    if (path === null) return;
    let isWanted = true;
    const known = kept.get(path) as T | undefined;
    const show = (data: T | null, failure: Failure | null): void => {
      if (isWanted) setState({ path, data, failure });
    };
    if (known !== undefined) show(known, null);
    else
      ask<T>(path).then(
        (data) => {
          if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
          kept.set(path, data);
          show(data, null);
        },
        (error) => show(null, failureOf(error)),
      );
    return () => {
      isWanted = false;
    };
  }, [path, now]);
  return path === null
    ? { data: null, failure: null, isWaiting: false }
    : { data: state.data, failure: state.failure, isWaiting: state.path !== path };
};
