import { readTable } from '../../language/table.ts';
import { foldArabic } from './knowledge.ts';

const names = readTable(new URL('./words/own-reporters.tsv', import.meta.url), ['name']).map(({ name }) =>
  foldArabic(name),
);

/** Whether a source's name begins as an outlet calls its own people. */
export const isOwnReporter = (name: string): boolean => {
  const folded = `${foldArabic(name)} `;
  return names.some((own) => folded.startsWith(`${own} `));
};
