import { z } from 'zod';
import type { Report } from '../model/report.ts';
import { readRecords } from './files.ts';

const text = z
  .string()
  .nullish()
  .transform((value) => value || null);

const record = z.object({
  id: z.coerce.string(),
  url: text,
  source: text,
  title: text,
  published: text,
  author: text,
  abstract: text,
  text: z.string(),
});

/** The reports of a corpus (JSON lines, gzipped where the name ends in .gz) that `wanted` lets through. */
export const readCorpus = (file: string, language: string, wanted: (id: string) => boolean = () => true): Report[] =>
  readRecords(file, (line) => corpusReport(line, language)).filter(({ id }) => wanted(id));

/** The report of one line, with the fields `id url source title published author abstract text`. */
export const corpusReport = (line: string, language: string): Report => {
  const { source, published, ...rest } = record.parse(JSON.parse(line));
  return { ...rest, outlet: source, publishedAs: published, language };
};
