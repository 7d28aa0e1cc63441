import type { FoundClaim } from '../store/case.ts';

/** How a claim is named on the command line: `REPORT#CLAIM`, or the claim's id alone. */
export interface ClaimName {
  readonly report: string | null;
  readonly claim: string;
}

/** Splits at the last `#`: an address used as report id may hold one itself. */
export const parseClaimName = (name: string): ClaimName => {
  const at = name.lastIndexOf('#');
  return at < 0 ? { report: null, claim: name } : { report: name.slice(0, at), claim: name.slice(at + 1) };
};

export const claimNameOf = ({ report, claim }: Pick<FoundClaim, 'report' | 'claim'>): string =>
  `${report.id}#${claim.id}`;

/** The one item that a name means: its exact id, or else the only one that begins so. */
export const chooseNamed = <T>(
  items: readonly T[],
  idOf: (item: T) => string,
  idStart: string,
): T | 'none' | readonly T[] => {
  const exact = items.filter((item) => idOf(item) === idStart);
  const found = exact.length > 0 ? exact : items.filter((item) => idOf(item).startsWith(idStart));
  return found.length === 0 ? 'none' : found.length === 1 ? found[0]! : found;
};
