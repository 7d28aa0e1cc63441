import { z } from '@hono/zod-openapi';
import { entityType, status } from './evidence.ts';
import { day, reportHead } from './reports.ts';

const list = z.string().optional().openapi({ description: 'Several with commas.' });

/** The filter that events, places and ties share. */
export const overviewQuestion = z.object({
  types: list,
  status: status.optional(),
  party: z.coerce.number().int().optional(),
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
  key: z.int(),
  type: entityType.extract(['PER', 'ORG', 'LOC']),
  name: z.string(),
  latin: z.string().nullable(),
  country: z.string().nullable(),
};
const party = z
  .object(named)
  .openapi('Party', { description: 'Someone or something named; names written alike are one.' });
const countedParty = z.object({ ...named, reports: z.int() }).openapi('CountedParty');
export type CountedParty = z.infer<typeof countedParty>;

const happening = z
  .object({
    report: reportHead,
    id: z.string(),
    type: z.string(),
    mode: z.string().nullable(),
    status,
    actor: z.string().nullable(),
    actorParty: z.int().nullable(),
    recipient: z.string().nullable(),
    recipientParty: z.int().nullable(),
    place: z.string().nullable(),
    placeParty: z.int().nullable(),
    date: z.string().nullable(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    claim: z.string().nullable(),
    at: z.int(),
    sentence: z.string(),
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
    reports: z.int(),
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

const EDGE = { type: z.string(), from: z.int(), to: z.int(), reports: z.int(), roots: z.int(), status };
const edge = z.object(EDGE).openapi('TieEdge');
export type TieEdge = z.infer<typeof edge>;
export const network = z
  .object({ parties: z.array(countedParty), edges: z.array(edge), left: z.int() })
  .openapi('Network', { description: 'The ties most told; `left` counts those left out.' });
export type Network = z.infer<typeof network>;

const toldTie = z
  .object({
    report: reportHead,
    type: z.string(),
    status,
    since: z.string().nullable(),
    until: z.string().nullable(),
    claim: z.string().nullable(),
    at: z.int(),
    sentence: z.string(),
  })
  .openapi('ToldTie');
export const told = z.object({ told: z.array(toldTie) }).openapi('Told');
export type Told = z.infer<typeof told>;

export const partiesPage = z.object({ parties: z.array(countedParty), more: z.boolean() }).openapi('PartiesPage');
export type PartiesPage = z.infer<typeof partiesPage>;

export const dossier = z
  .object({
    party: countedParty,
    names: z.array(z.object({ name: z.string(), reports: z.int() })),
    ties: z.array(z.object({ ...EDGE, other: party })),
    events: z.int(),
  })
  .openapi('Dossier');
export type Dossier = z.infer<typeof dossier>;
