import { z } from '@hono/zod-openapi';

/** What is open, and how much it holds. */
export const caseHead = z
  .object({
    name: z.string().openapi({ description: "The case's file name, without its folder." }),
    program: z.string().openapi({ description: 'The version of the program that serves it.' }),
    mayChange: z.boolean().openapi({ description: 'Whether the token that came along allows changes.' }),
    waiting: z
      .int()
      .openapi({ description: 'Reports that are not yet, or not as decided, in timeline, map and network.' }),
    busy: z.boolean().openapi({ description: 'Something is being brought in: what is asked now may be old soon.' }),
    brought: z
      .int()
      .openapi({ description: 'Counts up whenever all that waited is there: what was asked before may be old.' }),
    reports: z.int(),
    outlets: z.int(),
    claims: z.int(),
    roots: z.int(),
    outletNames: z.array(z.object({ name: z.string(), reports: z.int() })),
  })
  .openapi('Case');
export type CaseHead = z.infer<typeof caseHead>;

/** What every refusal of the API says: why, and what to do. */
export const failure = z.object({ code: z.string(), why: z.string(), remedy: z.string() }).openapi('Failure');
export type Failure = z.infer<typeof failure>;
