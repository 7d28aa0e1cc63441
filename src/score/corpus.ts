import { z } from 'zod';
import type { Report } from '../model/report.ts';
import { readLines } from './files.ts';

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

/** The reports of a corpus (JSON lines, gzipped where the name ends in .gz) that `wanted` lets through, by id. */
export const readCorpus = (file: string, language: string, wanted: (id: string) => boolean = () => true): Report[] =>
  readLines(file)
    .map((line) => JSON.parse(line) as { readonly id?: unknown })
    .filter(({ id }) => wanted(String(id)))
    .map((line) => {
      const { source, published, ...rest } = record.parse(line);
      return { ...rest, outlet: source, publishedAs: published, language };
    });
