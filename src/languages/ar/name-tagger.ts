import { existsSync } from 'node:fs';
import { readTable } from '../../language/table.ts';
import { createTagger, type Tagger } from '../../language/tagger.ts';
import { readTagger } from '../../language/tagger-file.ts';
import { arabicCounts, partKnowledge } from './knowledge.ts';
import { createNameFeatures, type NameShares } from './name-features.ts';

const learned = (name: string): URL => new URL(`./learned/${name}`, import.meta.url);

export const WEIGHTS = learned('names.weights');
export const SHARES = learned('name-shares.tsv');

/** How the forms of the corpus were labelled by the tagger of the round before. */
const readShares = (): NameShares =>
  new Map(readTable(SHARES, ['form', 'shares']).map(({ form, shares }) => [form, shares.split(' ')]));

/** What words show the tagger, given how the corpus labels their forms. */
export const nameFeatures = (shares: NameShares) => createNameFeatures(partKnowledge.clusters, arabicCounts, shares);

/** The tagger of names, or null where its weights were left out: names are then read by tables and rules alone. */
export const createNameTagger = (): Tagger | null =>
  existsSync(WEIGHTS) && existsSync(SHARES) ? createTagger(readTagger(WEIGHTS), nameFeatures(readShares())) : null;
