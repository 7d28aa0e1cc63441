import { z } from '@hono/zod-openapi';
import { certainty, polarity, span } from './evidence.ts';
import { day } from './reports.ts';

const yes = z.enum(['true', 'false']).optional();

export const statementsQuestion = z.object({
  text: z.string().optional().openapi({ description: 'Words of what is said.' }),
  about: z.string().optional().openapi({ description: 'A name that it mentions.' }),
  by: z.string().optional().openapi({ description: 'A name of one of its roots.' }),
  certainty: certainty.optional().openapi({ description: 'Somebody says it so.' }),
  root: z.string().optional().openapi({ description: 'Id of a source: it is a root of the statement.' }),
  claim: z.string().optional().openapi({ description: 'REPORT#CLAIM: the first claim of one of its roots.' }),
  disputed: yes.openapi({ description: 'Something in it is contradicted.' }),
  single: yes.openapi({ description: 'It goes back to one root.' }),
  since: day.optional(),
  until: day.optional(),
  skip: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const root = z
  .object({
    kind: z.enum(['own', 'person', 'organization', 'outlet', 'document', 'anonymous', 'unknown']),
    name: z.string(),
    unnamed: z
      .boolean()
      .openapi({ description: 'A source without a name: a root of the outlet that first passes it on.' }),
    claims: z.array(z.int()).openapi({ description: 'Places in the list of claims.' }),
  })
  .openapi('StatementRoot');

const chain = z.array(z.object({ kind: z.string(), name: z.string().nullable(), entity: z.string().nullable() }));

const told = z
  .object({
    report: z.string(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    title: z.string().nullable(),
    assertion: z.string().openapi({
      description: "A claim's id; or `s` and, to the base 36, the offset of a sentence in the report's own voice.",
    }),
    content: z.array(span),
    words: z.string(),
    polarity,
    certainty,
    chain: chain.openapi({ description: 'From next to the report on to the source.' }),
    step: z.enum(['said', 'repeated', 'hedged', 'denied', 'corrected']),
    takenFrom: z
      .string()
      .nullable()
      .openapi({ description: 'The report whose root it takes, sharing its words without credit.' }),
    copyOf: z.string().nullable().openapi({ description: 'The earliest report that has a sentence of its report.' }),
    figures: z.array(
      z.object({
        start: z.int(),
        end: z.int(),
        in: z.literal('title').exactOptional(),
        what: z.string(),
        value: z.number(),
        bound: z.enum(['exact', 'least', 'about', 'most']),
        of: z.string().nullable(),
        scope: z.enum(['earlier', 'total']).exactOptional(),
      }),
    ),
  })
  .openapi('ToldClaim', { description: 'One report’s telling of a statement.' });
export type ToldClaim = z.infer<typeof told>;

const side = z
  .object({
    report: z.string(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    assertion: z.string().nullable(),
    span,
    words: z.string(),
    before: z.string().openapi({ description: 'What stands before the words in their sentence, where they are few.' }),
    after: z.string(),
    chain: z.array(z.string()),
  })
  .openapi('Side');
export type Side = z.infer<typeof side>;

export const dispute = z
  .object({
    what: z.enum(['dead', 'wounded', 'number', 'place', 'date', 'actor', 'denial']),
    a: side,
    b: side,
    update: z.boolean().openapi({ description: 'A later, higher toll: no disagreement.' }),
    denies: z.enum(['a', 'b']).exactOptional().openapi({ description: 'Of a denial: the side that denies.' }),
    why: z.string(),
  })
  .openapi('Dispute', { description: 'What two reports say that cannot both hold.' });
export type Dispute = z.infer<typeof dispute>;

const head = z
  .object({
    id: z.string(),
    words: z.string(),
    outlet: z.string().nullable(),
    first: z.string().nullable(),
    last: z.string().nullable(),
    reports: z.int(),
    outlets: z.int(),
    roots: z.array(root.omit({ claims: true })),
    contradictions: z.int(),
    updates: z.int(),
    steps: z.array(told.shape.step).openapi({ description: 'What became of it, apart from being repeated.' }),
  })
  .openapi('StatementHead');
export type StatementHead = z.infer<typeof head>;

export const statementsPage = z
  .object({ statements: z.array(head), more: z.boolean() })
  .openapi('StatementsPage', { description: 'What several reports say alike, that of most reports first.' });
export type StatementsPage = z.infer<typeof statementsPage>;
export const statementHeads = z.array(head);

export const wholeStatement = z
  .object({
    id: z.string(),
    story: z.string(),
    claims: z.array(told),
    roots: z.array(root),
    kinds: z.array(z.string()),
    about: z.array(z.string()),
    loops: z.array(z.tuple([z.string(), z.string()])),
    disputes: z.array(dispute),
  })
  .openapi('WholeStatement', { description: 'A statement with its claims in order of publication.' });
export type WholeStatement = z.infer<typeof wholeStatement>;
