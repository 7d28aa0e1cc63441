import { z } from '@hono/zod-openapi';
import type { Decision, EvidenceTarget, PlacedWords } from '../model/decisions.ts';
import { certainty, polarity, sourceKind } from './evidence.ts';

const placedWords: z.ZodType<PlacedWords> = z
  .object({
    start: z.int().min(0),
    end: z.int().min(0),
    in: z.literal('title').exactOptional(),
    words: z.string(),
  })
  .openapi('PlacedWords', {
    description: 'Words as they stood, with their place then: they are found again where they moved.',
  });

const claimTarget = z.object({
  kind: z.literal('claim'),
  report: z.string(),
  cue: placedWords,
  content: z.array(placedWords),
});
const eventTarget = z.object({ kind: z.literal('event'), report: z.string(), type: z.string(), trigger: placedWords });
const tieTarget = z.object({
  kind: z.literal('tie'),
  report: z.string(),
  type: z.string(),
  from: z.string(),
  to: z.string(),
});
const evidenceTarget: z.ZodType<EvidenceTarget> = z
  .discriminatedUnion('kind', [claimTarget, eventTarget, tieTarget])
  .openapi('EvidenceTarget');
const entityTarget = z.object({ kind: z.literal('entity'), report: z.string().nullable(), name: z.string().min(1) });
const reportTarget = z.object({ kind: z.literal('report'), report: z.string() });
const passageTarget = z.object({ kind: z.literal('passage'), report: z.string(), passage: placedWords });
const judgedTarget = z.discriminatedUnion('kind', [claimTarget, eventTarget, tieTarget, passageTarget]);
const anyTarget = z.discriminatedUnion('kind', [
  claimTarget,
  eventTarget,
  tieTarget,
  entityTarget,
  reportTarget,
  passageTarget,
]);

const correction = z.object({
  certainty: certainty.exactOptional(),
  polarity: polarity.exactOptional(),
  speaker: z
    .object({
      link: z.int().min(1),
      name: z.string().nullable(),
      kind: sourceKind.exactOptional(),
      at: placedWords.exactOptional(),
    })
    .exactOptional(),
  type: z.string().exactOptional(),
  content: z.array(placedWords).exactOptional(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .exactOptional(),
});

const NOTE = 10_000;

const decision: z.ZodType<Decision> = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal(['accept', 'reject']), target: judgedTarget }),
    z.object({ kind: z.literal('correct'), target: evidenceTarget, correction }),
    z.object({ kind: z.literal('note'), target: anyTarget, text: z.string().min(1).max(NOTE) }),
    z.object({ kind: z.literal('merge'), entities: z.array(entityTarget).min(2) }),
    z.object({
      kind: z.literal('split'),
      entity: entityTarget,
      mentions: z.array(placedWords).min(1),
      name: z.string().min(1),
    }),
    z.object({ kind: z.literal(['same', 'different']), targets: z.tuple([anyTarget, anyTarget]) }),
    z.object({
      kind: z.literal('reliability'),
      source: z.string().min(1),
      reliability: z.enum(['a', 'b', 'c', 'd', 'e', 'f']),
      credibility: z.literal([1, 2, 3, 4, 5, 6]).nullable(),
    }),
    z.object({ kind: z.literal('undo'), number: z.int().min(1) }),
  ])
  .openapi('Decision', { description: 'What a person says of the evidence.' });

export const deciding = z.object({ decision, by: z.string().min(1).max(200) }).openapi('Deciding');

const logged = z
  .object({ number: z.int(), at: z.string(), by: z.string(), decision, inForce: z.boolean() })
  .openapi('LoggedDecision');
export type LoggedDecision = z.infer<typeof logged>;

export const decisions = z
  .object({ decisions: z.array(logged) })
  .openapi('Decisions', { description: 'Latest first.' });
export type Decisions = z.infer<typeof decisions>;
export const decidedNow = z.object({ number: z.int() }).openapi('DecidedNow');
export type DecidedNow = z.infer<typeof decidedNow>;

export const decisionsQuestion = z.object({
  report: z
    .string()
    .optional()
    .openapi({ description: 'Only what speaks of this report, or of names wherever they stand.' }),
  statement: z.string().optional().openapi({ description: 'Only what was said of the claims of this statement.' }),
  story: z.string().optional().openapi({ description: 'Only what was said of what the reports of this story tell.' }),
});
