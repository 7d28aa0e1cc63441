import type { FeatureWeights } from '../../language/feature-weights.ts';
import { createParser, type Parser } from '../../language/parse.ts';
import { createPartTagger } from '../../language/part-tagger.ts';
import { createAnalyser, type LearnedAnalysis } from './analyse.ts';
import { bestCut } from './cut.ts';
import { arabicCounts, arabicLexicon, foldArabic, partKnowledge } from './knowledge.ts';
import { readNounForms } from './noun-grammar.ts';
import { partFeatures } from './part-features.ts';
import { readTimeEntries } from './time-tables.ts';
import { readVerbalNouns } from './verbal-noun.ts';

/** Builds the parser of Arabic with learned weights for cuts and parts of speech, or without (null). */
export const createArabicParser = (cutWeights: FeatureWeights | null, partWeights: FeatureWeights | null): Parser => {
  const tagger = partWeights && createPartTagger(partWeights);
  const learned: LearnedAnalysis = {
    cut: cutWeights && ((form, key) => bestCut(form, key, cutWeights, arabicLexicon, arabicCounts)),
    parts:
      tagger &&
      ((form, key, kind, cut) => {
        const { own, near, type } = partFeatures(form, key, kind, cut, partKnowledge);
        return tagger.scoresOf(own, near, type);
      }),
  };
  const analyse = createAnalyser(
    arabicLexicon,
    arabicCounts,
    readTimeEntries(foldArabic),
    readVerbalNouns(foldArabic),
    readNounForms(foldArabic),
    foldArabic,
    learned,
  );
  const habits = {
    abbreviations: new Set(['د', 'ا', 'م', 'أ', 'ص', 'ق']),
    suffixes: new Set(['نت', 'كوم', 'اورغ', 'تي']),
  };
  return createParser(analyse, habits, tagger);
};
