import { z } from 'zod';
import { makeReport } from './make-report.ts';
import { type ReadResult, type ReadSettings, refused } from './read-options.ts';
import { refuse } from './refusals.ts';

const field = z.union([z.string(), z.number().transform(String)]).nullish();
const names = z.array(z.string()).transform((all) => all.join(', '));

/** A report as JSON has it. Other fields are left alone. */
const Record = z.object({
  id: field,
  url: field,
  source: field,
  title: field,
  published: field,
  author: z.union([field, names]),
  abstract: field,
  text: z.string(),
});

/** Reads one record of JSON, already parsed, whatever it is. */
export const readRecord = async (path: string, value: unknown, settings: ReadSettings): Promise<ReadResult> => {
  const parsed = Record.safeParse(value);
  if (!parsed.success) return refused(refuse.badRecord(path, reasonOf(value, parsed.error)));
  const { source, ...fields } = parsed.data;
  return makeReport(path, { ...fields, outlet: source }, settings);
};

const reasonOf = (value: unknown, error: z.ZodError): string => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is no JSON object';
  const name = String(error.issues[0]?.path[0] ?? '');
  const isMissing = (value as { readonly [name: string]: unknown })[name] == null;
  return isMissing ? `"${name}" is missing` : `"${name}" is no string`;
};
