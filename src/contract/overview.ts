import { z } from '@hono/zod-openapi';
import { foundClaim } from './claims.ts';
import { entityType, status } from './evidence.ts';
import { day, reportHead } from './reports.ts';
import { source } from './sources.ts';

const list = z.string().optional().openapi({ description: 'Several with commas.' });

/** The filter that events, places and ties share. */
export const overviewQuestion = z.object({
  types: list,
  status: status.optional(),
  party: z.coerce.number().int().optional(),
  place: z.coerce.number().int().optional().openapi({ description: 'Where events are placed, by its number.' }),
  since: day.optional(),
  until: day.optional(),
});

const page = {
  skip: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
};
export const happeningsQuestion = overviewQuestion.extend({
  ...page,
  order: z.enum(['latest', 'earliest']).default('earliest'),
});
export const networkQuestion = overviewQuestion.extend({
  reports: z.coerce.number().int().min(1).default(1),
  roots: z.coerce.number().int().min(1).default(1),
  limit: z.coerce.number().int().min(1).max(20_000).default(6000),
});
export const partiesQuestion = z.object({ name: z.string().default(''), types: list, ...page });
export const tieQuestion = z.object({
  type: z.string(),
  from: z.coerce.number().int(),
  to: z.coerce.number().int(),
});

const named = {
  key: z.int().openapi({ description: 'Its number in this case.' }),
  id: z.string(),
  type: entityType.extract(['PER', 'ORG', 'LOC']),
  name: z.string(),
  latin: z.string().nullable(),
  country: z.string().nullable(),
  reports: z.int(),
};
const countedParty = z
  .object(named)
  .openapi('CountedParty', { description: 'Someone or something named, under all its names.' });
export type CountedParty = z.infer<typeof countedParty>;

/** An event or tie as one report tells it. */
const TOLD = {
  report: reportHead,
  type: z.string(),
  status,
  claims: z.array(z.string()).openapi({ description: 'What it rests on; none for the own voice of the report.' }),
  root: z.string().nullable().openapi({ description: 'The last source that can be told.' }),
  decided: z.enum(['accepted', 'corrected']).nullable(),
  at: z.int(),
  sentence: z.string(),
};
const happening = z
  .object({
    ...TOLD,
    id: z.string(),
    mode: z.string().nullable(),
    actor: z.string().nullable(),
    actorEntity: z.int().nullable(),
    recipient: z.string().nullable(),
    recipientEntity: z.int().nullable(),
    place: z.string().nullable(),
    placeEntity: z.int().nullable(),
    date: z.string().nullable(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    quantity: z.object({ value: z.number(), what: z.string() }).nullable(),
  })
  .openapi('Happening', { description: 'An event as one report tells it.' });
export type Happening = z.infer<typeof happening>;

export const happeningsPage = z
  .object({ happenings: z.array(happening), more: z.boolean() })
  .openapi('HappeningsPage', { description: 'Events with a date.' });
export type HappeningsPage = z.infer<typeof happeningsPage>;

export const months = z
  .object({ months: z.array(z.object({ month: z.string(), count: z.int() })), undated: z.int() })
  .openapi('Months');
export type Months = z.infer<typeof months>;

const site = z
  .object({
    ...named,
    lat: z.number(),
    lon: z.number(),
    precision: z.enum(['point', 'town', 'region', 'country']),
    kind: z.string().nullable(),
    events: z.int(),
  })
  .openapi('Site');
export type Site = z.infer<typeof site>;
export const sites = z.object({ sites: z.array(site) }).openapi('Sites');
export type Sites = z.infer<typeof sites>;

const EDGE = { type: z.string(), reports: z.int(), roots: z.int(), status };
const edge = z.object({ ...EDGE, from: z.int(), to: z.int() }).openapi('TieEdge');
export type TieEdge = z.infer<typeof edge>;
export const network = z
  .object({ parties: z.array(countedParty), edges: z.array(edge), left: z.int() })
  .openapi('Network', { description: 'The ties most told; `left` counts those left out.' });
export type Network = z.infer<typeof network>;

const since = { since: z.string().nullable(), until: z.string().nullable() };
const toldTie = z.object({ ...TOLD, ...since }).openapi('ToldTie');
export const told = z.object({ told: z.array(toldTie) }).openapi('Told');
export type Told = z.infer<typeof told>;

export const partiesPage = z.object({ parties: z.array(countedParty), more: z.boolean() }).openapi('PartiesPage');
export type PartiesPage = z.infer<typeof partiesPage>;

const foundTie = z
  .object({
    ...EDGE,
    from: countedParty,
    to: countedParty,
    denied: z.int().openapi({ description: 'Reports that deny it.' }),
    ...since,
    first: z.string().nullable(),
    last: z.string().nullable(),
    sources: z.array(z.string()),
    example: toldTie,
  })
  .openapi('FoundTie');
export type FoundTie = z.infer<typeof foundTie>;

export const dossier = z
  .object({
    entity: countedParty,
    names: z.array(
      z.object({
        name: z.string(),
        latin: z.string(),
        country: z.string().nullable(),
        reports: z.int(),
        reason: z.string().openapi({ description: 'Why it is taken for the same.' }),
      }),
    ),
    offices: z.array(foundTie),
    ties: z.array(foundTie),
    events: z.array(happening).openapi({ description: 'Latest first.' }),
    eventCount: z.int(),
    says: z.array(foundClaim),
    saidOf: z.array(foundClaim),
    source: source.nullable(),
  })
  .openapi('Dossier');
export type Dossier = z.infer<typeof dossier>;
