import { spansOverlap } from '../model/span.ts';
import type { AssertionSource, Party, StatementRoot, TellingReport } from '../model/statement.ts';
import type { Telling } from './group-assertions.ts';
import { sameParty } from './same-party.ts';
import { rootOf } from './source-of.ts';

/** Where one claim of a statement comes from. */
interface Origin {
  readonly source: AssertionSource;
  readonly party: Party | null;
  /** The report that first passes it on: its own, or the earlier one whose words it takes. */
  readonly first: TellingReport;
  readonly takenFrom: string | null;
}

/** The independent origins of a statement's tellings (in canonical order), and from which earlier report each takes its own, if any. */
export const rootsOf = (tellings: readonly Telling[]): { roots: StatementRoot[]; takenFrom: (string | null)[] } => {
  const origins: Origin[] = [];
  for (const telling of tellings) origins.push(originOfTelling(telling, tellings, origins));
  const roots: { origin: Origin; name: string; claims: number[] }[] = [];
  for (const [i, origin] of origins.entries()) {
    const name = origin.source.name ?? '';
    const known = roots.find((root) => areOne(root.origin, origin));
    if (!known) roots.push({ origin, name, claims: [i] });
    else {
      known.claims.push(i);
      if (name.length > known.name.length) known.name = name;
    }
  }
  return {
    roots: roots.map(({ origin: { source }, name, claims }) => ({
      kind: source.kind,
      name,
      unnamed: isUnnamed(source),
      claims,
    })),
    takenFrom: origins.map(({ takenFrom }) => takenFrom),
  };
};

/**
 * The root of the chain. Without a chain, or with an unnamed one, whose sentence lies in a passage that an earlier report
 * has too, it is that report's root, if it tells the same there.
 */
const originOfTelling = (telling: Telling, tellings: readonly Telling[], known: readonly Origin[]): Origin => {
  const { report, assertion, parties } = telling;
  const source: AssertionSource = rootOf(assertion.chain) ?? {
    kind: 'own',
    name: report.outlet,
    relays: false,
    party: -1,
  };
  const own: Origin = { source, party: parties[source.party] ?? null, first: report, takenFrom: null };
  const { copy } = report;
  if (copy === null || !(source.kind === 'own' || isUnnamed(source))) return own;
  const passage = copy.passages.find(({ here }) => spansOverlap(here, assertion.sentence));
  if (!passage) return own;
  const at = known.findIndex(
    (_, i) => tellings[i]!.report.id === copy.of && spansOverlap(tellings[i]!.assertion.sentence, passage.there),
  );
  return at < 0 ? own : { ...known[at]!, takenFrom: copy.of };
};

const isUnnamed = ({ kind }: AssertionSource): boolean =>
  kind === 'anonymous' || kind === 'unknown' || kind === 'document';

const areOne = (a: Origin, b: Origin): boolean => {
  if (a.source.kind === 'own' || b.source.kind === 'own')
    return a.source.kind === b.source.kind && a.first.outlet === b.first.outlet;
  if (isUnnamed(a.source) || isUnnamed(b.source))
    return (
      isUnnamed(a.source) && isUnnamed(b.source) && a.first.outlet === b.first.outlet && a.source.name === b.source.name
    );
  return a.party !== null && b.party !== null && (a.party === b.party || sameParty(a.party, b.party) !== null);
};
