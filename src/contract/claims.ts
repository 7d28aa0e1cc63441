import { z } from '@hono/zod-openapi';
import { certainty, claim } from './evidence.ts';
import { day, reportHead } from './reports.ts';

export const claimsQuestion = z.object({
  about: z.string().optional().openapi({ description: 'A name that the content mentions.' }),
  by: z.string().optional().openapi({ description: 'A name of a source anywhere in the chain.' }),
  root: z.string().optional().openapi({ description: 'A name of the last source of the chain.' }),
  byParty: z.coerce.number().int().optional().openapi({ description: 'A source in the chain, by its number.' }),
  aboutParty: z.coerce.number().int().optional().openapi({ description: 'Whom the content mentions, by its number.' }),
  text: z.string().optional().openapi({ description: 'Words of the content.' }),
  since: day.optional(),
  until: day.optional(),
  certainty: certainty.optional(),
  denied: z.enum(['true', 'false']).optional(),
  order: z
    .enum(['published', 'said'])
    .default('published')
    .openapi({ description: 'Latest published first, or by when it was said, the earliest first.' }),
  skip: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** A claim as it is found, with what is needed to show it without its report. */
export const foundClaim = z
  .object({
    report: reportHead,
    claim,
    cue: z.string(),
    content: z.string(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    root: z.string().openapi({ description: 'Equal for claims that go back to one and the same root.' }),
  })
  .openapi('FoundClaim');
export type FoundClaim = z.infer<typeof foundClaim>;

export const claimsPage = z
  .object({ claims: z.array(foundClaim), more: z.boolean() })
  .openapi('ClaimsPage', { description: 'In the order that was asked for.' });
export type ClaimsPage = z.infer<typeof claimsPage>;

export const trace = z
  .object({ found: foundClaim, alike: z.array(foundClaim) })
  .openapi('Trace', { description: 'A claim, and those that say the like and go back to the same root.' });
export type Trace = z.infer<typeof trace>;
