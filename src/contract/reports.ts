import { z } from '@hono/zod-openapi';
import { evidence, published, report, span } from './evidence.ts';

export const day = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .openapi({ description: 'A year, month or day: 2017, 2017-03, 2017-03-24.' });

const head = {
  id: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  published,
};
export const reportHead = z.object(head).openapi('ReportHead');

export const reportsQuestion = z.object({
  text: z
    .string()
    .optional()
    .openapi({ description: 'Words of headline or body; "words in quotation marks" in order.' }),
  outlet: z.string().optional(),
  since: day.optional(),
  until: day.optional(),
  after: z.string().optional().openapi({ description: 'The id of the last report of the page before.' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** A report as it stands in the list. */
const foundReport = z
  .object({
    ...head,
    claims: z.int(),
    events: z.int(),
    ties: z.int(),
    unread: z.int().openapi({ description: 'Sentences that were not understood.' }),
    snippet: z
      .object({
        start: z.int(),
        end: z.int(),
        in: z.literal('title').exactOptional(),
        text: z.string(),
        found: z.array(span),
      })
      .exactOptional(),
  })
  .openapi('FoundReport');
export type FoundReport = z.infer<typeof foundReport>;

export const reportsPage = z
  .object({ reports: z.array(foundReport), more: z.boolean() })
  .openapi('ReportsPage', { description: 'Latest published first.' });
export type ReportsPage = z.infer<typeof reportsPage>;

export const wholeReport = z.object({ report, evidence, version: z.int(), program: z.string() }).openapi('WholeReport');
export type WholeReport = z.infer<typeof wholeReport>;

/** A piece of a claim with the words that it stands on and the rule that read it. */
const explainedPart = z
  .object({
    what: z.enum(['cue', 'content', 'link', 'said', 'via', 'event', 'tie']),
    value: z.string(),
    words: z.string().nullable(),
    span: span.nullable(),
    rule: z.object({ id: z.string(), means: z.string(), file: z.string() }),
  })
  .openapi('ExplainedPart');

export const explanation = z.object({ parts: z.array(explainedPart) }).openapi('Explanation');
export type Explanation = z.infer<typeof explanation>;
