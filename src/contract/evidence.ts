import { z } from '@hono/zod-openapi';
import type { ShownEvidence } from '../model/apply-decisions.ts';
import type { Decided, Shown } from '../model/decisions.ts';
import type {
  Certainty,
  Chain,
  Claim,
  Entity,
  Event,
  Figure,
  Mention,
  SentenceState,
  SourceLink,
  Tie,
  Time,
} from '../model/evidence.ts';
import type { Place, RelativePlace } from '../model/place.ts';
import type { Published, Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';

/** The evidence of one report as the API gives it: src/model/evidence.ts, as schemas. The types hold the two equal. */

const SPAN = { start: z.int().min(0), end: z.int().min(0), in: z.literal('title').exactOptional() };
export const span: z.ZodType<Span> = z.object(SPAN).openapi('Span', {
  description: 'UTF-16 offsets into the body, or into the headline where `in` says so; half-open.',
});

export const published: z.ZodType<Published> = z
  .object({
    value: z.string().nullable(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    basis: z.enum(['stated', 'metadata', 'inferred', 'unknown']),
    why: z.string().exactOptional(),
  })
  .openapi('Published');

export const report: z.ZodType<Report> = z
  .object({
    id: z.string(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    author: z.string().nullable(),
    abstract: z.string().nullable(),
    language: z.string(),
    publishedAs: z.string().nullable(),
    text: z.string(),
  })
  .openapi('Report');

export const certainty: z.ZodType<Certainty> = z
  .enum(['certain', 'probable', 'possible', 'unknown'])
  .openapi('Certainty');
export const polarity = z.enum(['+', '-']).openapi('Polarity');
export const status = z.enum(['actual', 'denied', 'possible', 'planned']).openapi('Status');

export const sourceKind = z
  .enum(['person', 'organization', 'outlet', 'document', 'anonymous', 'unknown'])
  .openapi('SourceKind');

const link: z.ZodType<SourceLink> = z
  .object({
    kind: sourceKind,
    name: z.string().nullable(),
    entity: z.string().nullable(),
    start: z.int().exactOptional(),
    end: z.int().exactOptional(),
    in: z.literal('title').exactOptional(),
    certainty,
  })
  .openapi('SourceLink', { description: 'A source. Left out in the text: the name it resolves to, and no start.' });

const chain: z.ZodType<Chain> = z
  .tuple([z.object({ kind: z.literal('report'), certainty }).openapi('ReportLink')], link)
  .openapi('Chain', { description: 'From the report to the root, which is the last link.' });

const claimPart = z.enum(['title', 'related', 'footer']);

const decided: z.ZodType<Decided> = z
  .object({
    verdict: z.enum(['accepted', 'rejected']).nullable(),
    corrected: z.array(z.enum(['certainty', 'polarity', 'speaker', 'type', 'content', 'date'])),
    notes: z.array(z.object({ text: z.string(), by: z.string(), at: z.string() })),
    decisions: z.array(z.int()),
  })
  .openapi('Decided', { description: 'What was decided of a piece of evidence.' });

export const claim: z.ZodType<Shown<Claim>> = z
  .object({
    id: z.string(),
    cue: span,
    content: z.array(span),
    mode: z.enum(['direct', 'indirect', 'mixed']),
    certainty,
    polarity,
    said: z.string().nullable(),
    via: z.object({ ...SPAN, name: z.string() }).nullable(),
    part: claimPart.exactOptional(),
    chain,
    rule: z.string(),
    decided: decided.exactOptional(),
  })
  .openapi('Claim');

const relativePlace: z.ZodType<RelativePlace> = z
  .object({
    start: z.int(),
    end: z.int(),
    relation: z.enum(['side', 'near', 'off', 'border', 'edge', 'centre']),
    bearing: z.enum(['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW']).exactOptional(),
    km: z.number().exactOptional(),
  })
  .openapi('RelativePlace');

const mention: z.ZodType<Mention> = z
  .object({
    ...SPAN,
    form: z.enum(['name', 'title', 'nationality', 'description', 'pronoun', 'omitted']),
    rule: z.string().exactOptional(),
    relative: relativePlace.exactOptional(),
  })
  .openapi('Mention');

const place: z.ZodType<Place> = z
  .object({
    kind: z.string(),
    country: z.string(),
    geonames: z.number().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    population: z.number().nullable(),
    admin: z.string().nullable(),
    precision: z.enum(['point', 'town', 'region', 'country']),
    source: z.enum(['geonames', 'natural-earth', 'own']).nullable(),
    within: z.array(z.string()),
    geoPrecision: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    basis: z.enum(['only', 'context', 'best-known']),
  })
  .openapi('Place');

export const entityType = z.enum(['PER', 'ORG', 'LOC', 'GROUP', 'THING']).openapi('EntityType');

const entity: z.ZodType<Entity> = z
  .object({
    id: z.string(),
    type: entityType,
    name: z.string(),
    latin: z.string().exactOptional(),
    country: z.string().exactOptional(),
    place: place.exactOptional(),
    standsFor: z.string().exactOptional(),
    mentions: z.array(mention),
    rule: z.string(),
  })
  .openapi('Entity');

const time: z.ZodType<Time> = z
  .object({
    ...SPAN,
    id: z.string(),
    type: z.enum(['DATE', 'TIME', 'DURATION', 'SET', 'RANGE']),
    value: z.string(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    begin: z.string().exactOptional(),
    finish: z.string().exactOptional(),
    age: z.boolean(),
    rule: z.string(),
  })
  .openapi('Time', { description: 'A TIMEX3 expression with the days that it can cover.' });

const ploverType = z
  .enum([
    'AGREE',
    'CONSULT',
    'SUPPORT',
    'CONCEDE',
    'COOPERATE',
    'AID',
    'RETREAT',
    'REQUEST',
    'ACCUSE',
    'REJECT',
    'THREATEN',
    'PROTEST',
    'SANCTION',
    'MOBILIZE',
    'COERCE',
    'ASSAULT',
  ])
  .openapi('PloverType');

const event: z.ZodType<Shown<Event>> = z
  .object({
    id: z.string(),
    type: ploverType,
    mode: z.string().nullable(),
    trigger: span,
    actor: z.string().nullable(),
    recipient: z.string().nullable(),
    place: z.string().nullable(),
    time: z.string().nullable(),
    quantity: z.object({ value: z.number(), what: z.string(), start: z.int(), end: z.int() }).nullable(),
    status,
    claims: z.array(z.string()),
    score: z.number().exactOptional(),
    rule: z.string(),
    decided: decided.exactOptional(),
  })
  .openapi('Event', { description: 'A PLOVER event. Roles are entity ids of the same report.' });

const tie: z.ZodType<Shown<Tie>> = z
  .object({
    id: z.string(),
    type: z.string(),
    from: z.string(),
    to: z.string(),
    fromAs: z.array(z.string()).exactOptional(),
    toAs: z.array(z.string()).exactOptional(),
    since: z.string().nullable(),
    until: z.string().nullable(),
    status,
    spans: z.array(span),
    claims: z.array(z.string()),
    rule: z.string(),
    decided: decided.exactOptional(),
  })
  .openapi('Tie');

const sentence: z.ZodType<Shown<SentenceState>> = z
  .object({
    ...SPAN,
    part: claimPart.exactOptional(),
    state: z.enum(['claims', 'read', 'unread']),
    reason: z.enum(['cue-without-content', 'quotation-without-speaker', 'unknown-verb', 'no-words']).exactOptional(),
    why: z.string().exactOptional(),
    word: z.string().exactOptional(),
    at: span.exactOptional(),
    decided: decided.exactOptional(),
  })
  .openapi('SentenceState');

const figure: z.ZodType<Figure> = z
  .object({
    ...SPAN,
    what: z.enum(['dead', 'wounded', 'detained', 'missing', 'displaced', 'kidnapped']),
    value: z.number(),
    bound: z.enum(['exact', 'least', 'about', 'most']),
    of: z.string().nullable(),
    scope: z.enum(['earlier', 'total']).exactOptional(),
  })
  .openapi('Figure');

export const evidence: z.ZodType<ShownEvidence> = z
  .object({
    published,
    entities: z.array(entity),
    times: z.array(time),
    claims: z.array(claim),
    events: z.array(event),
    ties: z.array(tie),
    sentences: z.array(sentence),
    credits: z.array(z.object({ ...SPAN, name: z.string() }).openapi('Credit')),
    figures: z.array(figure).exactOptional(),
    demonyms: z
      .array(z.object({ country: z.string(), name: z.string(), mentions: z.array(span) }).openapi('Demonym'))
      .exactOptional(),
  })
  .openapi('Evidence');
