import { existsSync } from 'node:fs';
import { readTable } from '../../language/table.ts';
import { createTagger, type Tagger } from '../../language/tagger.ts';
import { readTagger } from '../../language/tagger-file.ts';
import { type Clusters, createNameFeatures, type NameShares } from './name-features.ts';
import type { Counts } from './shape.ts';

const learned = (name: string): URL => new URL(`./learned/${name}`, import.meta.url);

export const WEIGHTS = learned('names.weights');
export const SHARES = learned('name-shares.tsv');

export const readClusters = (): Clusters => {
  const coarse = new Map<string, number>();
  const fine = new Map<string, number>();
  for (const row of readTable(learned('word-clusters.tsv'), ['form', 'coarse', 'fine'])) {
    coarse.set(row.form, Number(row.coarse));
    fine.set(row.form, Number(row.fine));
  }
  return { coarse, fine };
};

/** How the forms of the corpus were labelled by the tagger of the round before. */
const readShares = (): NameShares =>
  new Map(readTable(SHARES, ['form', 'shares']).map(({ form, shares }) => [form, shares.split(' ')]));

/** The tagger of names, or null where its weights were left out: names are then read by tables and rules alone. */
export const createNameTagger = (counts: Counts): Tagger | null =>
  existsSync(WEIGHTS) ? createTagger(readTagger(WEIGHTS), createNameFeatures(readClusters(), counts, readShares())) : null;
