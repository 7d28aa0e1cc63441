import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { GoldReport } from '../../src/score/gold.ts';

const span = z.tuple([z.number(), z.number()]);
const party = span.nullish();
const labelled = z.object({
  id: z.string(),
  events: z.array(
    z.object({
      trigger: span,
      type: z.string(),
      actor: party,
      recipient: party,
      place: party,
      date: z.string().nullable(),
      status: z.string(),
    }),
  ),
});

export type LabelledEvents = z.infer<typeof labelled>;

/** The reports of our own whose events are labelled: those learned from, or those set aside to be scored alone. */
export const readLabels = (file: 'reports' | 'aside' = 'reports'): LabelledEvents[] =>
  readFileSync(new URL(`./${file}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => labelled.parse(JSON.parse(line)));

/** Labels with the names that their spans have in the text of the report, as the scorer takes them. */
export const asGold = ({ id, events }: LabelledEvents, text: string): GoldReport => {
  // للحكومة: with the article that the preposition swallowed.
  const cut = (at: readonly [number, number] | null | undefined): string | null =>
    at ? text.slice(...at).replace(/^لل/, 'ال') : null;
  return {
    id,
    claims: [],
    times: [],
    entities: [],
    events: events.map((event) => ({
      ...event,
      actor: cut(event.actor),
      recipient: cut(event.recipient),
      place: cut(event.place),
    })),
  };
};
