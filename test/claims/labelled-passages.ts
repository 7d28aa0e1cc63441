import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import type { GoldReport } from '../../src/score/gold.ts';
import { type Half, inHalf } from '../../src/score/half.ts';
import { type Score, scoreReadings } from '../../src/score/score.ts';
import { reportOf } from '../report.ts';

export const FILES = ['passages', 'certainty'] as const;
export type FileName = (typeof FILES)[number];

/** What stands in the text to the letter; `at` counts its places from 0. */
const quoted = z.union([
  z.string().transform((text) => ({ text, at: 0 })),
  z.strictObject({ text: z.string(), at: z.int().nonnegative() }),
]);

const passages = z.array(
  z.strictObject({
    family: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    text: z.string().min(1),
    claims: z.array(
      z.strictObject({
        cue: quoted,
        content: z.array(quoted).min(1),
        chain: z
          .array(
            z.strictObject({
              text: z.string().nullable(),
              at: z.int().nonnegative().default(0),
              name: z.string().nullable(),
              kind: z.enum(['person', 'organization', 'outlet', 'document', 'anonymous', 'unknown']),
            }),
          )
          .min(1),
        mode: z.enum(['direct', 'indirect', 'mixed']),
        certainty: z.enum(['certain', 'probable', 'possible', 'unknown']),
        polarity: z.enum(['+', '-']),
      }),
    ),
  }),
);

/** A short text with all its attributed claims, labelled by hand. */
export type Passage = z.infer<typeof passages>[number];

/** The passages of `test/claims/<file>.yaml`. Throws a message that names the field that is wrong. */
export const readPassages = (file: FileName): Passage[] =>
  passages.parse(parse(readFileSync(new URL(`./${file}.yaml`, import.meta.url), 'utf8')));

/** Where the `at`-th place of a string is, in UTF-16 units. Throws where the text does not hold it. */
const spanIn = (text: string, wanted: { readonly text: string; readonly at: number }): [number, number] => {
  let start = text.indexOf(wanted.text);
  for (let i = 0; i < wanted.at && start >= 0; i++) start = text.indexOf(wanted.text, start + 1);
  if (start < 0) throw new Error(`"${wanted.text}" (place ${wanted.at}) is not in "${text}"`);
  return [start, start + wanted.text.length];
};

/** A passage as the labelled reports have it: offsets, and its text as its id. */
export const goldOf = ({ text, claims }: Passage): GoldReport => ({
  id: text,
  claims: claims.map(({ cue, content, chain, ...rest }) => ({
    ...rest,
    cue: spanIn(text, cue),
    content: content.map((each) => spanIn(text, each)),
    chain: chain.map((link) => ({
      name: link.name,
      kind: link.kind,
      span: link.text === null ? null : spanIn(text, { text: link.text, at: link.at }),
    })),
  })),
  times: [],
  entities: [],
  events: [],
});

/** How well the program reads the passages. Only claims are labelled: figures of times, names and events say nothing. */
export const scorePassages = (all: readonly Passage[], half: Half = 'all'): Score => {
  const inThisHalf = all.filter(({ text }) => inHalf(text, half));
  const reports = inThisHalf.map(({ text }) => reportOf(text, { id: text }));
  const claimsOnly = { times: [], entities: [], events: [] };
  return scoreReadings(
    inThisHalf.map(goldOf),
    new Map(reports.map((report) => [report.id, { report, ...annotate(report, arabic), ...claimsOnly }])),
  );
};
