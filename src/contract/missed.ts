import { z } from '@hono/zod-openapi';

export const missed = z
  .object({
    sentences: z.int(),
    withClaims: z.int(),
    empty: z.int(),
    unread: z.int(),
    settled: z.int().openapi({ description: 'Not understood, and a person said that nothing was to be read.' }),
    groups: z.array(
      z.object({
        reason: z.enum(['cue-without-content', 'quotation-without-speaker', 'unknown-verb', 'no-words']),
        word: z.string(),
        count: z.int(),
        examples: z.array(z.object({ report: z.string(), start: z.int(), end: z.int(), text: z.string() })),
      }),
    ),
  })
  .openapi('Missed', { description: 'What was not understood, by reason and word, commonest first.' });
export type Missed = z.infer<typeof missed>;
