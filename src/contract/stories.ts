import { z } from '@hono/zod-openapi';
import { day } from './reports.ts';
import { dispute, statementHeads } from './statements.ts';

export const storiesQuestion = z.object({
  text: z.string().optional().openapi({ description: 'Words of one of its reports.' }),
  reports: z.coerce.number().int().min(1).default(2).openapi({ description: 'It has at least so many.' }),
  report: z.string().optional().openapi({ description: 'Id of a report that is in it.' }),
  disputed: z.enum(['true', 'false']).optional(),
  since: day.optional(),
  until: day.optional(),
  order: z.enum(['latest', 'largest']).default('latest'),
  skip: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const head = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    reports: z.int(),
    outlets: z.int(),
    copies: z.int(),
    roots: z.int(),
    contradictions: z.int(),
    first: z.string().nullable(),
    last: z.string().nullable(),
  })
  .openapi('StoryHead');
export type StoryHead = z.infer<typeof head>;

export const storiesPage = z
  .object({ stories: z.array(head), more: z.boolean() })
  .openapi('StoriesPage', { description: 'Reports that tell the same event.' });
export type StoriesPage = z.infer<typeof storiesPage>;

export const wholeStory = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    reports: z.array(
      z.object({
        id: z.string(),
        outlet: z.string().nullable(),
        published: z.string().nullable(),
        title: z.string().nullable(),
        copyOf: z.string().nullable(),
      }),
    ),
    roots: z.array(z.object({ name: z.string(), kind: z.string(), reports: z.array(z.string()) })),
    figures: z.array(z.object({ what: z.string(), value: z.number(), report: z.string() })),
    contradictions: z.array(z.object({ what: z.string(), a: z.string(), b: z.string(), update: z.boolean() })),
    disputes: z.array(dispute),
    statements: statementHeads,
  })
  .openapi('WholeStory', { description: 'A story with its reports in order of publication.' });
export type WholeStory = z.infer<typeof wholeStory>;
