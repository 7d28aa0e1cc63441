import type { AssertionSource } from '../model/statement.ts';

/**
 * The root of a chain: its last link that can be told apart. A source without a name, and a text without an author, give
 * way to whoever passes them on. `null` for the report's own voice.
 */
export const rootOf = (chain: readonly AssertionSource[]): AssertionSource | null => {
  for (let i = chain.length - 1; i >= 0; i--) {
    const link = chain[i]!;
    if (isResolvable(link) && !(link.kind === 'document' && i > 0)) return link;
  }
  return null;
};

/**
 * Who told the report: the first link that does not only pass on what others say. What that one says that others said is no
 * source of the report's. `null` for the report's own voice.
 */
export const originOf = (chain: readonly AssertionSource[]): AssertionSource | null => {
  const links = chain.filter(isResolvable);
  return links.find(({ relays }) => !relays) ?? links.at(-1) ?? null;
};

const isResolvable = ({ name, kind }: AssertionSource): boolean => name !== null || kind === 'own';
