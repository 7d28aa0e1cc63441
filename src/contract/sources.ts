import { z } from '@hono/zod-openapi';

export const sourcesQuestion = z.object({
  name: z.string().optional().openapi({ description: 'A whole name or surname, in any spelling and script.' }),
  skip: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const rating = z
  .object({
    reliability: z.enum(['a', 'b', 'c', 'd', 'e', 'f']),
    credibility: z
      .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)])
      .nullable(),
    by: z.string(),
    at: z.string(),
    number: z.int(),
  })
  .openapi('Rating', { description: 'What a person holds of a source, on the admiralty scale.' });
export type Rating = z.infer<typeof rating>;

export const source = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.string(),
    cited: z.int().openapi({ description: 'Claims that name it in their chain.' }),
    root: z.int().openapi({ description: 'Claims that go back to it.' }),
    reports: z.int(),
    by: z.array(z.object({ outlet: z.string().nullable(), claims: z.int() })),
    statements: z.int().openapi({ description: 'Statements of several reports that go back to it.' }),
    alone: z.int(),
    first: z.int(),
    disputed: z.int(),
    about: z.array(z.object({ type: z.string(), claims: z.int() })),
    rating: rating.nullable(),
  })
  .openapi('Source', { description: 'Whom reports cite: figures, no verdict.' });
export type Source = z.infer<typeof source>;

export const sourcesPage = z.object({ sources: z.array(source), more: z.boolean() }).openapi('SourcesPage');
export type SourcesPage = z.infer<typeof sourcesPage>;

export const wordingsQuestion = z.object({
  words: z.string().optional().openapi({ description: 'A part of the words.' }),
  kind: z.enum(['person', 'organization', 'outlet', 'document', 'anonymous', 'unknown', 'own']).optional(),
  skip: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const wording = z
  .object({
    words: z.string().openapi({ description: "As printed; '' where the text leaves the source out." }),
    kind: z.string(),
    cited: z.int().openapi({ description: 'Claims that cite so.' }),
    root: z.int().openapi({ description: 'Those of them that go back no further.' }),
    reports: z.int(),
    by: z.array(z.object({ outlet: z.string().nullable(), claims: z.int() })),
  })
  .openapi('Wording', { description: 'Words for a source that is no entity: the same words need not mean the same.' });
export type Wording = z.infer<typeof wording>;

export const wordingsPage = z.object({ wordings: z.array(wording), more: z.boolean() }).openapi('WordingsPage');
export type WordingsPage = z.infer<typeof wordingsPage>;

export const citing = z
  .object({
    citing: z.array(z.object({ outlet: z.string(), source: z.string(), claims: z.int() })),
    loops: z
      .array(z.object({ a: z.string(), b: z.string(), statements: z.int() }))
      .openapi({ description: 'Outlets that cite each other for one and the same statement.' }),
    mutual: z
      .array(z.object({ a: z.string(), b: z.string(), ab: z.int(), ba: z.int() }))
      .openapi({ description: 'Outlets that cite each other at all: a cites b in so many claims, and b cites a.' }),
  })
  .openapi('Citing', { description: 'Who cites whom how often, the heaviest first; who cite each other.' });
export type Citing = z.infer<typeof citing>;

export const ratings = z.object({ ratings: z.array(z.object({ source: z.string(), rating })) }).openapi('Ratings');
export type Ratings = z.infer<typeof ratings>;
