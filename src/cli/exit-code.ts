/** What the command tells the shell. */
export const ExitCode = {
  done: 0,
  /** Some files could not be read; the others were. */
  someRefused: 1,
  /** Unknown options, a case or claim that does not exist: nothing was read. */
  wrongUse: 2,
  /** The disk is full, the case is damaged, or a fault of the program. */
  failed: 3,
  /** Stopped by Ctrl-C: what was read until then is kept. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
