import { z } from '@hono/zod-openapi';
import { reportHead } from './reports.ts';
import { dispute } from './statements.ts';

const kind = z.enum(['dispute', 'name', 'sentence']);
export type QueueKind = z.infer<typeof kind>;

export const queueQuestion = z.object({
  kind: kind.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(30),
});

const item = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('dispute'),
      story: z.string(),
      roots: z.int().openapi({ description: 'Of the statement that it stands in, 0 where it stands in none.' }),
      dispute,
    }),
    z.object({
      kind: z.literal('name'),
      type: z.string(),
      name: z.string(),
      reason: z.string(),
      reports: z.int(),
      of: z.string().openapi({ description: 'Whose name it is thought to be.' }),
    }),
    z.object({
      kind: z.literal('sentence'),
      report: reportHead,
      start: z.int(),
      end: z.int(),
      words: z.string(),
      reports: z.int().openapi({ description: 'Reports in which the same words stand.' }),
      reason: z.enum(['cue-without-content', 'quotation-without-speaker']),
      word: z.string(),
    }),
  ])
  .openapi('QueueItem');
export type QueueItem = z.infer<typeof item>;

const counts = z.object({ dispute: z.int(), name: z.int(), sentence: z.int() });

export const queue = z
  .object({ items: z.array(item), open: counts, done: counts })
  .openapi('Queue', { description: 'What most needs a person first. What was decided is gone from it.' });
export type Queue = z.infer<typeof queue>;
