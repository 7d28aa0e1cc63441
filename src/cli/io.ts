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
}

export const processIo = (): Io => ({
  out: outputTo(process.stdout),
  errors: outputTo(process.stderr),
  page: pageFor(process.stdout, process.env),
  progress: (isQuiet) => progressOn(process.stderr, isQuiet || !process.stdout.isTTY),
});
