import { loadClaimRules } from '../../language/claim-rules.ts';
import { createFolding } from '../../language/folding.ts';
import { LexiconBuilder } from '../../language/lexicon.ts';
import { createParser } from '../../language/parse.ts';
import { readTable } from '../../language/table.ts';
import type { Language } from '../../model/language.ts';
import { createAnalyser } from './analyse.ts';
import {
  addCueNouns,
  addCuePrepositions,
  addCueVerbs,
  addFillers,
  addFunctionWords,
  addHedges,
  addLineOpeners,
} from './cue-tables.ts';
import { addEvents } from './event-tables.ts';
import { ARABIC_FOLDING } from './letters.ts';
import { createNameTagger } from './name-tagger.ts';
import { addOrganisations, addPersonNames, addPlaces, addTitlesAndHeads } from './name-tables.ts';
import type { Counts } from './shape.ts';
import { readVerbalNouns } from './verbal-noun.ts';

const { fold } = createFolding(ARABIC_FOLDING);

const buildLexicon = () => {
  const builder = new LexiconBuilder(fold);
  addFunctionWords(builder);
  addCueVerbs(builder, fold);
  addCueNouns(builder, fold);
  addCuePrepositions(builder);
  addHedges(builder);
  addFillers(builder);
  addLineOpeners(builder);
  for (const add of [addPlaces, addOrganisations, addTitlesAndHeads, addPersonNames]) {
    try {
      add(builder);
    } catch (e) {
      console.error(String(e));
    }
  }
  addEvents(builder, fold);
  return builder.build();
};

const readCounts = (): Counts => {
  const total = new Map<string, number>();
  const behind = new Map<string, number>();
  for (const row of readTable(new URL('./learned/word-counts.tsv', import.meta.url), ['form', 'count', 'behind'])) {
    total.set(row.form, Number(row.count));
    behind.set(row.form, Number(row.behind));
  }
  return { total, behind };
};

/** Counts of folded forms in the news corpus. */
export const arabicCounts = readCounts();

const claimRules = loadClaimRules(new URL('./rules/claims.yaml', import.meta.url));

/** Arabic: tables, inflection and counts behind the language's interface. Read once, when first imported. */
export const arabic: Language = {
  tag: 'ar',
  parse: createParser(createAnalyser(buildLexicon(), arabicCounts, readVerbalNouns(fold), fold), {
    abbreviations: new Set(['د', 'ا', 'م', 'أ', 'ص', 'ق']),
    suffixes: new Set(['نت', 'كوم', 'اورغ', 'تي']),
  }),
  tagNames: createNameTagger(arabicCounts),
  claimRules,
  rules: new Map(claimRules.map(({ id, means }) => [id, { id, means, file: 'src/languages/ar/rules/claims.yaml' }])),
};

/** Folds Arabic text for matching: search and comparison use the same function as the tables. */
export const foldArabic = fold;
