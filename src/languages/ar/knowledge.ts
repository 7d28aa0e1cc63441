import { createFolding } from '../../language/folding.ts';
import { type Lexicon, LexiconBuilder } from '../../language/lexicon.ts';
import { readTable } from '../../language/table.ts';
import {
  addCueNouns,
  addCuePrepositions,
  addCueVerbs,
  addFillers,
  addFunctionWords,
  addGroundNouns,
  addHedges,
  addLineOpeners,
  addNameless,
  addVerbsBesideCues,
  addVoidNouns,
} from './cue-tables.ts';
import { addEvents } from './event-tables.ts';
import { ARABIC_FOLDING } from './letters.ts';
import {
  addDescriptions,
  addOrganisations,
  addPersonNames,
  addPlaces,
  addShortFormWords,
  addTitlesAndHeads,
} from './name-tables.ts';
import type { Clusters, PartKnowledge } from './part-features.ts';
import type { Counts } from './shape.ts';
import { addTies } from './tie-tables.ts';

/** Folds Arabic text for matching: search and comparison use the same function as the tables. */
export const { fold: foldArabic } = createFolding(ARABIC_FOLDING);
const fold = foldArabic;

const buildLexicon = (): Lexicon => {
  const builder = new LexiconBuilder(fold);
  addFunctionWords(builder);
  addCueVerbs(builder, fold);
  addVerbsBesideCues(builder);
  addNameless(builder);
  addCueNouns(builder, fold);
  addCuePrepositions(builder);
  addHedges(builder);
  addFillers(builder);
  addGroundNouns(builder);
  addVoidNouns(builder, fold);
  addLineOpeners(builder);
  for (const add of [addPlaces, addOrganisations, addTitlesAndHeads, addPersonNames]) add(builder);
  addShortFormWords(builder, fold);
  addDescriptions(builder);
  addEvents(builder, fold);
  addTies(builder, fold);
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

/** All word tables of Arabic, read once. */
export const arabicLexicon = buildLexicon();
/** Counts of the news corpus. */
export const arabicCounts = readCounts();

const readClusters = (): Clusters =>
  new Map(
    readTable(new URL('./learned/word-clusters.tsv', import.meta.url), ['form', 'coarse', 'fine']).map((row) => [
      row.form,
      [row.coarse, row.fine],
    ]),
  );

/** What features of parts of speech are made of. */
export const partKnowledge: PartKnowledge = {
  lexicon: arabicLexicon,
  counts: arabicCounts,
  clusters: readClusters(),
};
