import type { EntityTarget, PlacedWords } from './decisions.ts';
import type { Chain, Claim, Entity, Event, Evidence, Tie } from './evidence.ts';
import { locateAll } from './find-target.ts';
import type { Report } from './report.ts';
import { spansOverlap } from './span.ts';

type Regrouped = Pick<Evidence, 'entities' | 'claims' | 'events' | 'ties'>;

/** The entities of a report that are one become the first of them; whatever named the others names it. */
export const mergeEntities = (report: string, evidence: Regrouped, targets: readonly EntityTarget[]): Regrouped => {
  const ids = targets.flatMap((target) =>
    target.report === null || target.report === report
      ? evidence.entities.filter(({ name }) => name === target.name).map(({ id }) => id)
      : [],
  );
  const [kept, ...others] = [...new Set(ids)];
  if (kept === undefined || others.length === 0) return evidence;
  const gone = new Set(others);
  const mentions = evidence.entities
    .filter(({ id }) => id === kept || gone.has(id))
    .flatMap((entity) => entity.mentions)
    .sort((a, b) => a.start - b.start);
  return {
    entities: evidence.entities
      .filter(({ id }) => !gone.has(id))
      .map((entity) => (entity.id === kept ? { ...entity, mentions } : entity)),
    ...renamed(evidence, (id) => (gone.has(id) ? kept : id)),
  };
};

const renamed = (
  { claims, events, ties }: Omit<Regrouped, 'entities'>,
  to: (id: string) => string,
): Omit<Regrouped, 'entities'> => {
  const orNull = (id: string | null): string | null => (id === null ? null : to(id));
  return {
    claims: claims.map((claim): Claim => {
      const [first, ...links] = claim.chain;
      const chain: Chain = [first, ...links.map((link) => ({ ...link, entity: orNull(link.entity) }))];
      return { ...claim, chain };
    }),
    events: events.map(
      (event): Event => ({
        ...event,
        actor: orNull(event.actor),
        recipient: orNull(event.recipient),
        place: orNull(event.place),
      }),
    ),
    ties: ties.map((tie): Tie => ({ ...tie, from: to(tie.from), to: to(tie.to) })),
  };
};

/** Some mentions of an entity become another one of that name. Roles stay where they were, links whose words are among the mentions move. */
export const splitEntity = (
  report: Report,
  evidence: Regrouped,
  {
    entity,
    mentions,
    name,
  }: { readonly entity: EntityTarget; readonly mentions: readonly PlacedWords[]; readonly name: string },
  number: number,
): Regrouped => {
  const whole = evidence.entities.find((each) => each.name === entity.name);
  if (!whole || (entity.report !== null && entity.report !== report.id)) return evidence;
  const places = locateAll(report, mentions);
  const isMoved = (span: { readonly start: number; readonly end: number; readonly in?: 'title' }): boolean =>
    places.some((place) => place.in === span.in && spansOverlap(place, span));
  const moved = whole.mentions.filter(isMoved);
  if (moved.length === 0) return evidence;
  const other: Entity = { id: `${whole.id}-${number}`, type: whole.type, name, mentions: moved, rule: 'decision' };
  const rest: Entity = { ...whole, mentions: whole.mentions.filter((mention) => !isMoved(mention)) };
  return {
    ...evidence,
    entities: evidence.entities.flatMap((each) => (each.id === whole.id ? [rest, other] : [each])),
    claims: evidence.claims.map((claim): Claim => {
      const [first, ...links] = claim.chain;
      const chain: Chain = [
        first,
        ...links.map((link) => {
          const { start, end } = link;
          const moves =
            link.entity === whole.id && start !== undefined && end !== undefined && isMoved({ ...link, start, end });
          return moves ? { ...link, entity: other.id } : link;
        }),
      ];
      return { ...claim, chain };
    }),
  };
};
