import type { Case, SearchWords } from '../store/case.ts';
import { openCase } from '../store/open-case.ts';
import { DEFAULT_LANGUAGE } from './languages.ts';
import { SAMPLES } from './program.ts';
import { UNWATCHED } from './progress.ts';
import { readReports } from './read-reports.ts';
import { resolveCase } from './resolve-case.ts';
import { trialCasePath } from './trial-case.ts';

/** A case, that of `isnad try` where no path is given, with the bundled samples read into it. */
export const samplesCase = async (words: SearchWords, path = trialCasePath()): Promise<Case> => {
  const kept = openCase(path, words, { create: true });
  await readReports({
    paths: [SAMPLES],
    options: { language: DEFAULT_LANGUAGE, published: null, outlet: null },
    workers: 1,
    kept,
    show: null,
    refuse: async () => true,
    progress: UNWATCHED,
  });
  await resolveCase(kept, UNWATCHED);
  return kept;
};
