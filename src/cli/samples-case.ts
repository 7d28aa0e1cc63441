import type { Language } from '../model/language.ts';
import type { Case, SearchWords } from '../store/case.ts';
import { openCase } from '../store/open-case.ts';
import { SAMPLES } from './program.ts';
import { readReports } from './read-reports.ts';
import { trialCasePath } from './trial-case.ts';

/** The case of `isnad try`, with the bundled samples read into it. */
export const samplesCase = async (language: Language, words: SearchWords): Promise<Case> => {
  const kept = openCase(trialCasePath(), words, { create: true });
  await readReports({
    paths: [SAMPLES],
    options: { language: language.tag, published: null, outlet: null },
    language,
    kept,
    show: async () => true,
    refuse: async () => true,
    progress: { show: () => {}, end: () => {} },
  });
  return kept;
};
