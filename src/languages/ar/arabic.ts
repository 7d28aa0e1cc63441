import { loadClaimRules } from '../../language/claim-rules.ts';
import { readWeights } from '../../language/feature-weights.ts';
import { SignTable } from '../../language/sign-weights.ts';
import { readTable } from '../../language/table.ts';
import type { EventChoice, EventRole } from '../../model/event-choice.ts';
import type { Language } from '../../model/language.ts';
import { consonantsOf } from './consonants.ts';
import { readEventSlots } from './event-slots.ts';
import { foldArabic } from './knowledge.ts';
import { ARABIC_NAME_RULES } from './name-rules.ts';
import { createNameTagger } from './name-tagger.ts';
import { isOwnReporter } from './own-reporters.ts';
import { createArabicParser } from './parser.ts';
import { readGazetteer } from './place-tables.ts';
import { romanise } from './romanise.ts';
import { readStemWeights } from './stem-weights.ts';
import { ARABIC_TIME_RULES, ARABIC_TIMES } from './time-tables.ts';

const learned = (name: string): URL => new URL(`./learned/${name}.tsv`, import.meta.url);

const readEventChoice = (): EventChoice => {
  const weights = new Map<string, number>();
  for (const row of readTable(learned('event-choice'), ['sign', 'weight'])) weights.set(row.sign, Number(row.weight));
  const roles = readTable(learned('event-roles'), ['role', 'sign', 'weight']);
  const weightsOf = (role: EventRole): SignTable =>
    new SignTable(new Map(roles.filter((row) => row.role === role).map((row) => [row.sign, Number(row.weight)])));
  return {
    weights: new SignTable(weights),
    least: weights.get('least') ?? 0.5,
    roles: { weights: { actor: weightsOf('actor'), recipient: weightsOf('recipient'), place: weightsOf('place') } },
  };
};

const claimRules = loadClaimRules(new URL('./rules/claims.yaml', import.meta.url));

const parser = createArabicParser(
  readWeights(new URL('./learned/word-cuts.bin', import.meta.url)),
  readWeights(new URL('./learned/parts-of-speech.bin', import.meta.url)),
);

/** Arabic: tables, inflection, counts and learned weights behind the language's interface. Read once, when first imported. */
export const arabic: Language = {
  tag: 'ar',
  parse: parser.parse,
  cut: parser.cut,
  tagNames: createNameTagger(),
  romanise,
  isOwnReporter,
  gazetteer: readGazetteer(foldArabic),
  claimRules,
  timeWords: ARABIC_TIMES,
  rules: new Map(
    [
      ...claimRules.map(({ id, means }) => ({ id, means, file: 'src/languages/ar/rules/claims.yaml' })),
      ...ARABIC_TIME_RULES,
      ...ARABIC_NAME_RULES,
    ].map((rule) => [rule.id, rule]),
  ),
  eventChoice: readEventChoice(),
  eventSlots: readEventSlots(foldArabic),
  stemWeight: readStemWeights(),
  consonants: consonantsOf,
};

export { foldArabic } from './knowledge.ts';
