import type { Assertion, AssertionSource, Assertions, Party } from '../model/statement.ts';
import { sameParty } from './same-party.ts';
import { originOf } from './source-of.ts';

/** From whom a report has its central statement. `own`: it says so itself. */
export interface CentralRoot {
  readonly name: string;
  readonly kind: AssertionSource['kind'];
  readonly party: Party | null;
  /** The assertions that come from it, ids. */
  readonly of: readonly string[];
}

interface Draft extends CentralRoot {
  readonly relays: boolean;
  readonly of: string[];
}

/** The roots of a report's central statement, each once. Outlets count where nobody else is named: they pass on what others say. */
export const centralRoots = ({ assertions, central, parties }: Assertions, outlet: string | null): CentralRoot[] => {
  const byId = new Map(assertions.map((assertion) => [assertion.id, assertion]));
  const roots = rootsOf(
    central.map((id) => byId.get(id)!),
    parties,
  );
  const isKnown = (test: (root: Draft) => boolean): boolean => roots.some(test);
  const isNamed = ({ kind, party }: Draft): boolean => kind === 'person' && !party?.isDescribed;
  const kept = roots.filter((root) => {
    const { kind, relays } = root;
    if (relays) return !isKnown((other) => !other.relays);
    if (kind === 'outlet') return !isKnown((other) => !other.relays && other.kind !== 'outlet');
    // متحدثة باسم الوزارة, and then her name.
    if (kind === 'person') return isNamed(root) || !isKnown(isNamed);
    return kind !== 'anonymous' || !isKnown((other) => other.kind === 'person');
  });
  if (kept.length > 0) return kept.map(({ relays, ...root }) => root);
  return [{ name: outlet ?? '', kind: 'own', party: null, of: [] }];
};

const rootsOf = (assertions: readonly Assertion[], parties: readonly Party[]): Draft[] => {
  const roots: Draft[] = [];
  for (const { id, chain } of assertions) {
    const source = originOf(chain)!;
    const party = source.party < 0 ? null : parties[source.party]!;
    const known = roots.find((root) =>
      source.kind === 'own' || root.kind === 'own'
        ? source.kind === root.kind
        : root.party !== null &&
          party !== null &&
          (areOne(root.party, party) ||
            (root.kind === 'person' && source.kind === 'person' && areOneOffice(root.party, party))),
    );
    if (known) known.of.push(id);
    else roots.push({ name: source.name ?? '', kind: source.kind, party, relays: source.relays, of: [id] });
  }
  return roots;
};

const areOne = (a: Party, b: Party): boolean => a === b || sameParty(a, b) !== null;

/** Two persons without a name, called by one noun: وزيرة الإعلام and الوزيرة. */
const areOneOffice = (a: Party, b: Party): boolean =>
  a.isDescribed === true && b.isDescribed === true && a.words[0] === b.words[0];
