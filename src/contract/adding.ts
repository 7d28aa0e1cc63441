import { z } from '@hono/zod-openapi';
import { day } from './reports.ts';

export const added = z
  .object({
    read: z.int(),
    claims: z.int(),
    saved: z.object({ new: z.int(), version: z.int(), replaced: z.int(), unchanged: z.int() }),
    refused: z.array(
      z.object({ path: z.string(), code: z.string(), why: z.string(), remedy: z.string() }).openapi('Refusal'),
    ),
  })
  .openapi('Added', { description: 'What became of files that were handed over.' });
export type Added = z.infer<typeof added>;

/** Values of a form: files, and what they do not say themselves. */
export const adding = z.object({
  files: z.any().openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
  outlet: z.string().max(200).optional(),
  published: z.union([day, z.literal('')]).optional(),
});
