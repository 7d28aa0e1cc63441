import { readTable } from '../../language/table.ts';

/** How many reports were counted. */
const REPORTS = 17_797;
/** Stems that the table leaves out weigh as much as one of so many reports. */
const LEAST = 5;
const MOST = 255;

/** Weights of stems by the share of reports without them: the inverse document frequency (Spärck Jones 1972) as a byte. */
export const readStemWeights = (): ((stem: string) => number) => {
  const scale = MOST / Math.log(REPORTS / LEAST);
  const weights = new Map<string, number>();
  for (const { stem, reports } of readTable(new URL('./learned/stem-reports.tsv', import.meta.url), [
    'stem',
    'reports',
  ]))
    weights.set(stem, Math.round(Math.log(REPORTS / Number(reports)) * scale));
  return (stem) => weights.get(stem) ?? MOST;
};
