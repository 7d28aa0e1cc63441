/** Brings what follows from all reports up to date, beside the server's answers. */
export interface BringIn {
  /** Begins, or goes once more over it, after reports were added or something was decided. */
  readonly start: () => void;
  readonly isBusy: () => boolean;
  /** How often all that was waiting has been brought in since the start. */
  readonly rounds: () => number;
  readonly stop: () => Promise<void>;
}

/** `work` does all that is to be done, and ends early but whole when it is told to. */
export const bringIn = (work: (signal: AbortSignal) => Promise<void>): BringIn => {
  const stopping = new AbortController();
  let round: Promise<void> | null = null;
  let isAskedAgain = false;
  let rounds = 0;
  const start = (): void => {
    if (round) {
      isAskedAgain = true;
      return;
    }
    isAskedAgain = false;
    // A case that another process is writing to answers "busy": what waits is brought in the next time.
    round = work(stopping.signal)
      .catch(() => {})
      .finally(() => {
        round = null;
        rounds++;
        if (isAskedAgain && !stopping.signal.aborted) start();
      });
  };
  return {
    start,
    isBusy: () => round !== null,
    rounds: () => rounds,
    stop: async () => {
      stopping.abort();
      await round;
    },
  };
};
