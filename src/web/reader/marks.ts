import type { Certainty, ShownEvidence, Span, Status } from '../../contract/index.ts';

/** The layers that a reader can show or hide. */
export const LAYERS = ['claims', 'cues', 'sources', 'names', 'times', 'events'] as const;
export type Layer = (typeof LAYERS)[number];

/** A stretch of the text that evidence stands on. */
export type Mark = Span &
  (
    | {
        readonly layer: 'claims';
        readonly id: string;
        readonly certainty: Certainty;
        readonly denied: boolean;
        readonly lane: number;
      }
    | { readonly layer: 'cues'; readonly id: string }
    | { readonly layer: 'sources'; readonly id: string; readonly link: number }
    | { readonly layer: 'names'; readonly id: string }
    | { readonly layer: 'times'; readonly id: string }
    | { readonly layer: 'events'; readonly id: string; readonly status: Status }
  );

/** Everything that the evidence marks in the text or headline, save what was rejected. Claims that lie inside one another get lanes of their own. */
export const marksOf = ({ claims: all, entities, times, events }: ShownEvidence): Mark[] => {
  const claims = all.filter(({ decided }) => decided?.verdict !== 'rejected');
  const lanes = lanesOf(claims.flatMap(({ id, content }) => content.map((span) => ({ ...span, id }))));
  return [
    ...claims.flatMap(({ id, cue, content, certainty, polarity, chain }): Mark[] => [
      ...content.map(
        (span): Mark => ({
          ...span,
          layer: 'claims',
          id,
          certainty,
          denied: polarity === '-',
          lane: lanes.get(laneKey(id, span)) ?? 0,
        }),
      ),
      { ...cue, layer: 'cues', id },
      ...chain.flatMap((link, i): Mark[] => {
        if (link.kind === 'report' || link.start === undefined || link.end === undefined) return [];
        const span = { start: link.start, end: link.end, ...(link.in ? { in: link.in } : {}) };
        return [{ ...span, layer: 'sources', id, link: i }];
      }),
    ]),
    ...entities.flatMap(({ id, mentions }) =>
      mentions
        .filter(({ form, end, start }) => form !== 'omitted' && form !== 'pronoun' && end > start)
        .map(({ start, end, in: part }): Mark => ({ start, end, ...(part ? { in: part } : {}), layer: 'names', id })),
    ),
    ...times.map(
      ({ start, end, in: part, id }): Mark => ({ start, end, ...(part ? { in: part } : {}), layer: 'times', id }),
    ),
    ...events
      .filter(({ decided }) => decided?.verdict !== 'rejected')
      .map(({ trigger, id, status }): Mark => ({ ...trigger, layer: 'events', id, status })),
  ];
};

const laneKey = (id: string, { start, in: part }: Span): string => `${id} ${part ?? ''} ${start}`;

/** The lowest lane that is free over the whole of a span; the longest spans first, so that what encloses lies below. */
const lanesOf = (spans: readonly (Span & { readonly id: string })[]): Map<string, number> => {
  const lanes = new Map<string, number>();
  const placed: { readonly span: Span; readonly lane: number }[] = [];
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    const taken = new Set(
      placed
        .filter(({ span: other }) => other.in === span.in && other.start < span.end && span.start < other.end)
        .map(({ lane }) => lane),
    );
    let lane = 0;
    while (taken.has(lane)) lane++;
    placed.push({ span, lane });
    lanes.set(laneKey(span.id, span), lane);
  }
  return lanes;
};
