import { z } from '@hono/zod-openapi';

const label = z.object({ ar: z.string(), en: z.string() });

export const kinds = z
  .object({
    events: z.array(
      z.object({
        kind: z.string(),
        label,
        quad: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
        modes: z.array(z.object({ mode: z.string(), label })),
      }),
    ),
    ties: z.array(z.object({ kind: z.string(), label, inverse: label, symmetric: z.boolean() })),
  })
  .openapi('Kinds', { description: 'What events and ties are called, in both languages.' });
export type Kinds = z.infer<typeof kinds>;
