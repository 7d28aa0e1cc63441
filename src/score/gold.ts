import { z } from 'zod';

const span = z.tuple([z.number(), z.number()]).readonly();
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const name = z.string().nullish();

const goldReport = z.object({
  id: z.string(),
  claims: list(
    z.object({
      cue: span.nullable(),
      content: list(span),
      chain: list(z.object({ name, kind: z.string(), span: span.nullish() })),
      mode: z.string(),
      certainty: z.string(),
      polarity: z.string(),
    }),
  ),
  times: list(z.object({ span, type: z.string(), value: z.string() })),
  entities: list(z.object({ name: z.string(), type: z.string(), mentions: list(z.string()) })),
  events: list(
    z.object({
      trigger: span,
      type: z.string(),
      actor: name,
      recipient: name,
      place: name,
      date: name,
      status: z.string(),
    }),
  ),
});

/**
 * A report labelled by hand: one JSON file each. Spans are `[start, end)` in UTF-16 units of the report's text, which
 * stands elsewhere under the same `id`. Chains leave the report itself out.
 */
export type GoldReport = z.infer<typeof goldReport>;

/** Reads one label file. Throws a message that names the field that is wrong. */
export const parseGold = (json: string): GoldReport => goldReport.parse(JSON.parse(json));
