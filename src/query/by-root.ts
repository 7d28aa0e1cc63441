import type { Chain, Claim, Entity, Evidence, ReportLink, SourceLink } from '../model/evidence.ts';

/** The claims of one report that go back to the same source. */
export interface RootGroup {
  readonly root: ReportLink | SourceLink;
  /** The entity that the root is, where the report names it. */
  readonly entity: Entity | null;
  readonly ways: readonly Way[];
}

/** One chain of sources and the claims that came along it. */
export interface Way {
  readonly chain: Chain;
  readonly claims: readonly Claim[];
}

/** Groups the claims of the body by their root, roots and chains in the order of the text. Headlines and related lines are no evidence of their own. */
export const groupByRoot = ({ claims, entities }: Evidence): RootGroup[] => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const groups = new Map<
    string,
    { root: ReportLink | SourceLink; entity: Entity | null; ways: Map<string, { chain: Chain; claims: Claim[] }> }
  >();
  for (const claim of claims) {
    if (claim.part) continue;
    const root = claim.chain.at(-1)!;
    const entity = root.kind === 'report' || root.entity === null ? null : (byId.get(root.entity) ?? null);
    const rootKey = sourceKey(root);
    const group = groups.get(rootKey) ?? { root, entity, ways: new Map() };
    groups.set(rootKey, group);
    const wayKey = claim.chain.map(sourceKey).join(' < ');
    const way = group.ways.get(wayKey) ?? { chain: claim.chain, claims: [] };
    group.ways.set(wayKey, way);
    way.claims.push(claim);
  }
  return [...groups.values()].map(({ root, entity, ways }) => ({ root, entity, ways: [...ways.values()] }));
};

const sourceKey = (link: ReportLink | SourceLink): string =>
  link.kind === 'report' ? 'report' : (link.entity ?? `${link.kind} ${link.name}`);
