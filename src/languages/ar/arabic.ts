import { loadClaimRules } from '../../language/claim-rules.ts';
import { createParser } from '../../language/parse.ts';
import type { Language } from '../../model/language.ts';
import { createAnalyser } from './analyse.ts';
import { arabicCounts, arabicLexicon, foldArabic } from './knowledge.ts';
import { readVerbalNouns } from './verbal-noun.ts';

const claimRules = loadClaimRules(new URL('./rules/claims.yaml', import.meta.url));

/** Arabic: tables, inflection and counts behind the language's interface. Read once, when first imported. */
export const arabic: Language = {
  tag: 'ar',
  parse: createParser(createAnalyser(arabicLexicon, arabicCounts, readVerbalNouns(foldArabic), foldArabic), {
    abbreviations: new Set(['د', 'ا', 'م', 'أ', 'ص', 'ق']),
    suffixes: new Set(['نت', 'كوم', 'اورغ', 'تي']),
  }),
  claimRules,
  rules: new Map(claimRules.map(({ id, means }) => [id, { id, means, file: 'src/languages/ar/rules/claims.yaml' }])),
};

export { foldArabic } from './knowledge.ts';
