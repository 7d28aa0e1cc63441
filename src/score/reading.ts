import { z } from 'zod';

const span = z.object({ start: z.number().nullish(), end: z.number().nullish() });
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const word = z.string().nullish();

const reading = z.object({
  report: z.object({ id: z.coerce.string(), text: word }),
  claims: list(
    z.object({
      cue: span.nullish(),
      content: list(span),
      chain: list(span.extend({ kind: word, name: word })),
      mode: word,
      certainty: word,
      polarity: word,
      part: word,
      rule: word,
    }),
  ),
  times: list(span.extend({ id: word, type: word, value: word })),
  entities: list(
    z.object({
      id: z.string(),
      name: word,
      type: word,
      mentions: list(span.extend({ form: z.string().default('name') })),
    }),
  ),
  events: list(
    z.object({
      type: word,
      trigger: span.nullish(),
      actor: word,
      recipient: word,
      place: word,
      time: word,
      status: word,
      rule: word,
    }),
  ),
});

/** One line of `isnad read --json`, as far as the scorer looks at it. The evidence of `annotate` fits too. */
export type Reading = z.infer<typeof reading>;
export type ReadSpan = z.infer<typeof span>;

/** Reads one line; `null` for a record that holds no reading (a refusal). Throws where a reading has another shape. */
export const parseReading = (line: string): Reading | null => {
  const record: unknown = JSON.parse(line);
  return record instanceof Object && 'report' in record ? reading.parse(record) : null;
};

/** What stands for a report that was refused or is missing. */
export const emptyReading = (id: string): Reading => ({
  report: { id, text: null },
  claims: [],
  times: [],
  entities: [],
  events: [],
});
