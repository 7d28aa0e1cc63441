import type { Inflection } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Reader } from './reader.ts';
import { claimsAround } from './status.ts';

/** Who speaks where the verb at a token stands in the first person (قال كريم "نفذت هجوما"): the last source of the claim around it. */
export const speaker = (
  { around: { document }, claims, parties }: Reader,
  token: number,
  inflection: Inflection | null,
): EntityDraft | null => {
  if (inflection?.person !== 1) return null;
  const [, ...links] =
    claimsAround(claims, { start: document.start[token]!, end: document.end[token]! }).at(-1)?.chain ?? [];
  return parties.byId(links.at(-1)?.entity ?? null);
};
