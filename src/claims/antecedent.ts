import { agrees } from '../phrases/subject.ts';
import type { Draft } from './draft.ts';
import { contains } from './nesting.ts';
import type { Placed, Resolved } from './placed.ts';

const REMEMBERED = 12;

/** The claim in the same sentence that a participle goes on from: the last finite one before it, at its own level or above. */
export const governingOf = (placed: readonly Placed[], siblings: readonly Draft[], draft: Draft): Placed | null => {
  let best: Placed | null = null;
  for (const other of placed) {
    if (!siblings.includes(other.draft) || other.draft.cueFirst >= draft.cueFirst || other.draft.kind === 'noun')
      continue;
    if (other.draft.rule === 'ar.claim.subject') continue;
    // A claim whose content ended before the participle, not one inside that content.
    const insideOther = siblings.some(
      (s) => s !== other.draft && s !== draft && s.kind !== 'source' && contains(s, other.draft) && !contains(s, draft),
    );
    if (insideOther) continue;
    // قال مصدر، بحسب الوكالة، ...، مضيفا: it is the source who adds, through the agency.
    if (other.draft.kind === 'source' && siblings.some((s) => s.kind === 'verb' && contains(other.draft, s))) continue;
    if (!best || other.draft.cueFirst > best.draft.cueFirst) best = other;
  }
  return best;
};

/** بعد إعلان الوزارة أنها ستطبق خطة، مشددة على أن: the noun of saying whose content the subject of the last verb stands in. */
export const governingNoun = (
  placed: readonly Placed[],
  siblings: readonly Draft[],
  { cueFirst, governor, inflection }: Draft,
): Placed | null =>
  placed.findLast(
    ({ draft, chain }) =>
      draft.kind === 'noun' &&
      siblings.includes(draft) &&
      draft.cueFirst < cueFirst &&
      governor !== null &&
      draft.content.some(({ first, last }) => governor.first >= first && governor.first < last && last <= cueFirst) &&
      (!inflection || agrees(inflection, chain.at(-1)?.source.gender ?? '')),
  ) ?? null;

/** ونقلت عن الوزير: of those who spoke to the report itself just before, the latest outlet that agrees with the verb. */
export const passerOn = (placed: readonly Placed[], { cueFirst, inflection }: Draft): Resolved | null => {
  for (let i = placed.length - 1; i >= 0 && i >= placed.length - REMEMBERED; i--) {
    const { draft, chain } = placed[i]!;
    const [first] = chain;
    if (draft.cueFirst >= cueFirst || first?.source.kind !== 'outlet') continue;
    if (!inflection || agrees(inflection, first.source.gender)) return first;
  }
  return null;
};

/** The latest claim whose last source agrees with the verb; an omitted speaker takes over its whole chain. */
export const latest = (placed: readonly Placed[], draft: Draft, parent: Placed | null): Placed | null => {
  let fallback: Placed | null = null;
  let seen = 0;
  for (let i = placed.length - 1; i >= 0 && seen < REMEMBERED; i--) {
    const other = placed[i]!;
    if (other.draft.cueFirst >= draft.cueFirst || other === parent) continue;
    // وأضاف goes on from what was said, not from what was done.
    if (other.draft.rule === 'ar.claim.subject' && (draft.kind !== 'verb' || draft.cue?.class === 'continue')) continue;
    // Who speaks inside a quotation does not go on outside it.
    if (other.draft.quote !== null && other.draft.quote !== draft.quote) continue;
    if (
      placed.some(
        (p) => p !== parent && p.draft.kind !== 'source' && contains(p.draft, other.draft) && !contains(p.draft, draft),
      )
    )
      continue;
    // قالت السفيرة ...، وفقا لموقع: who goes on is she, through the site, not the site.
    if (other.draft.kind === 'source' && !contains(other.draft, draft)) {
      const spoken = placed.findLast(
        (p) =>
          p.draft.kind === 'verb' &&
          p.chain.at(-1)?.source.kind !== 'unknown' &&
          contains(other.draft, p.draft) &&
          (!draft.inflection || agrees(draft.inflection, p.chain.at(-1)?.source.gender ?? '')),
      );
      if (spoken) return spoken;
    }
    const last = other.chain.at(-1);
    if (!last || last.source.kind === 'unknown') continue;
    seen++;
    fallback ??= other;
    if (!draft.inflection) return other;
    const { number } = draft.inflection;
    if (number === 'p' && !last.source.plural) continue;
    if (number === 's' && last.source.plural && draft.inflection.gender === 'm') continue;
    if (agrees(draft.inflection, last.source.gender)) return other;
  }
  return fallback ?? parent;
};
