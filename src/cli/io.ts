import { interruptible } from './interruptible.ts';
import { type Output, outputTo } from './output.ts';
import { type Page, pageFor } from './page.ts';
import { type Progress, progressOn } from './progress.ts';

/** What a command may use of the process it runs in. */
export interface Io {
  readonly out: Output;
  readonly errors: Output;
  readonly page: Page;
  /** The counter; `isQuiet` says that nothing else is printed to the terminal meanwhile. */
  readonly progress: (isQuiet: boolean) => Progress;
  /** Runs work that Ctrl-C ends early but whole. */
  readonly interruptible: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
}

export const processIo = (): Io => ({
  out: outputTo(process.stdout),
  errors: outputTo(process.stderr),
  page: pageFor(process.stdout, process.env),
  interruptible,
  progress: (isQuiet) => progressOn(process.stderr, isQuiet || !process.stdout.isTTY),
});
