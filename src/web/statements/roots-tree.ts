import type { ToldClaim, WholeStatement } from '../../contract/index.ts';

/** A source, whoever passed its words on, and who printed them. */
export interface SourceNode {
  readonly kind: string;
  /** `null` where no name is given. */
  readonly name: string | null;
  readonly passedOnBy: SourceNode[];
  readonly tellings: Telling[];
}

/** A claim (by its place in the statement), and those that took its words without credit. */
export interface Telling {
  readonly claim: number;
  readonly copies: Telling[];
}

/** The roots of a statement, each with the ways on which it came: sources at the top, those who printed it at the leaves. */
export const rootsTree = ({ roots, claims }: Pick<WholeStatement, 'roots' | 'claims'>): SourceNode[] =>
  roots.map(({ kind, name, claims: members }) => {
    const top: SourceNode = { kind, name, passedOnBy: [], tellings: [] };
    const printed = new Map<string, Telling>();
    for (const i of members) {
      const claim = claims[i]!;
      const telling: Telling = { claim: i, copies: [] };
      const original = claim.takenFrom === null ? undefined : printed.get(claim.takenFrom);
      if (original) original.copies.push(telling);
      else relaysOf(claim).reduce(childOf, top).tellings.push(telling);
      if (!printed.has(claim.report)) printed.set(claim.report, telling);
    }
    return top;
  });

type Link = ToldClaim['chain'][number];

/** The links between the root, which is the last that has a name, and the report, from the root on. */
const relaysOf = ({ chain }: ToldClaim): Link[] =>
  chain
    .slice(
      0,
      Math.max(
        0,
        chain.findLastIndex(({ name }) => name !== null),
      ),
    )
    .reverse();

const childOf = (node: SourceNode, { kind, name }: Link): SourceNode => {
  const known = node.passedOnBy.find((child) => child.name === name && child.kind === kind);
  if (known) return known;
  const made: SourceNode = { kind, name, passedOnBy: [], tellings: [] };
  node.passedOnBy.push(made);
  return made;
};
