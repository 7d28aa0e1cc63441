import type { ResolutionWork } from '../model/resolution.ts';
import { enterWaiting, resolve } from '../resolution/resolve.ts';
import type { Case } from '../store/case.ts';
import { DEFAULT_LANGUAGE, languageOf } from './languages.ts';
import type { Progress } from './progress.ts';

const DOING: Readonly<Record<ResolutionWork, string>> = {
  decided: 'Applying decisions',
  enter: 'Preparing what is compared',
  copies: 'Looking for copies',
  pairs: 'Comparing reports of one time',
  stories: 'Putting stories together',
  names: 'Bringing names together',
  statements: 'Comparing what stories say',
};

/** Brings everything across the reports of a case up to date, also what an earlier call was stopped over. A signal ends it after the batch that is under way. */
export const resolveCase = async (kept: Case, progress: Progress, signal?: AbortSignal): Promise<void> => {
  try {
    await resolve(kept.resolution(), await languageOf(DEFAULT_LANGUAGE), (step, done, left) => {
      progress.step(DOING[step], done, done + left);
      signal?.throwIfAborted();
    });
  } catch (error) {
    if (!signal?.aborted) throw error;
  } finally {
    progress.end();
  }
};

/** The part of it that can be done while other threads still read. */
export const enterCase = async (kept: Case): Promise<void> =>
  enterWaiting(kept.resolution(), await languageOf(DEFAULT_LANGUAGE));
