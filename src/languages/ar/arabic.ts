import { loadClaimRules } from '../../language/claim-rules.ts';
import { readWeights } from '../../language/feature-weights.ts';
import type { Language } from '../../model/language.ts';
import { createArabicParser } from './parser.ts';

const claimRules = loadClaimRules(new URL('./rules/claims.yaml', import.meta.url));

/** Arabic: tables, inflection, counts and learned weights behind the language's interface. Read once, when first imported. */
export const arabic: Language = {
  tag: 'ar',
  parse: createArabicParser(
    readWeights(new URL('./learned/word-cuts.bin', import.meta.url)),
    readWeights(new URL('./learned/parts-of-speech.bin', import.meta.url)),
  ),
  claimRules,
  rules: new Map(claimRules.map(({ id, means }) => [id, { id, means, file: 'src/languages/ar/rules/claims.yaml' }])),
};

export { foldArabic } from './knowledge.ts';
