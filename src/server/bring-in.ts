import { setTimeout as pause } from 'node:timers/promises';
import type { Overview } from '../store/overview/overview.ts';

/** Brings waiting reports into the overview, a few at a time, beside the server's answers. */
export interface BringIn {
  /** Reports that still wait. */
  readonly waiting: () => number;
  /** Begins again, after reports were added. */
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

/** Milliseconds that belong to the answers between two rounds. */
const BETWEEN = 5;

export const bringIn = (overview: Overview): BringIn => {
  let waiting = 0;
  let isStopped = false;
  let round: Promise<void> | null = null;
  const work = async (): Promise<void> => {
    do {
      await pause(BETWEEN);
      if (isStopped) return;
      waiting = overview.fill();
    } while (waiting > 0);
  };
  const start = (): void => {
    // A case that another process is writing to answers "busy": what waits is brought in the next time.
    round ??= work()
      .catch(() => {})
      .finally(() => {
        round = null;
      });
  };
  return {
    waiting: () => waiting,
    start,
    stop: async () => {
      isStopped = true;
      await round;
    },
  };
};
