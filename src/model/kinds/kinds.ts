import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const label = z.strictObject({ ar: z.string(), en: z.string() });

const eventKind = z.strictObject({
  kind: z.string(),
  label,
  /** PLOVER's quad class: 1 verbal, 2 material cooperation; 3 verbal, 4 material conflict. */
  quad: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** How a slip of the manual is settled. */
  settled: z.string().optional(),
  scale: z.number().optional(),
  modes: z.array(z.strictObject({ mode: z.string(), label })),
  counterparts: z.strictObject({ plover: z.string(), ftm: z.string(), stix: z.string() }),
  examples: z.array(
    z.strictObject({
      text: z.string(),
      mode: z.string().optional(),
      actor: z.string().optional(),
      recipient: z.string().optional(),
      place: z.string().optional(),
      status: z.string().optional(),
    }),
  ),
});

const tieKind = z.strictObject({
  kind: z.string(),
  label,
  /** What the tie is called from the other end. */
  inverse: label,
  direction: z.string(),
  symmetric: z.boolean(),
  counterparts: z.strictObject({ plover: z.string().nullable(), ftm: z.string(), stix: z.string() }),
  examples: z.array(z.strictObject({ text: z.string(), from: z.string(), to: z.string() })),
});

export type EventKind = z.infer<typeof eventKind>;
export type TieKind = z.infer<typeof tieKind>;

/** The kinds of event, one YAML file each in `events/`. Throws where a file has another shape, naming it. */
export const readEventKinds = (): EventKind[] => readKinds('events/', eventKind);

/** The kinds of tie, one YAML file each in `ties/`. */
export const readTieKinds = (): TieKind[] => readKinds('ties/', tieKind);

const readKinds = <Kind>(folder: string, schema: z.ZodType<Kind>): Kind[] => {
  const url = new URL(folder, import.meta.url);
  return readdirSync(url)
    .sort()
    .map((file) => {
      const read = schema.safeParse(parse(readFileSync(new URL(file, url), 'utf8')));
      if (!read.success) throw new Error(`${folder}${file}: ${z.prettifyError(read.error)}`);
      return read.data;
    });
};
