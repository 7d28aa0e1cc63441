import type { Chain, SourceLink } from '../model/evidence.ts';
import type { SearchWords } from './case.ts';

const UNNAMED: ReadonlySet<SourceLink['kind']> = new Set(['anonymous', 'unknown', 'document']);

/**
 * Equal for chains that end in one and the same source. A named source is itself in every report; an unnamed one
 * (مصادر, a passive, البيان) is a source of whoever first passes it on, and so takes the key of the links before it.
 */
export const rootKey = (chain: Chain, reportId: string, words: SearchWords): string => {
  let key = `report ${reportId}`;
  for (const link of chain) {
    if (link.kind === 'report') continue;
    const name = words(link.name ?? '')
      .map(({ forms }) => forms.at(-1)!)
      .join(' ');
    key = UNNAMED.has(link.kind) || name === '' ? `${key} / ${link.kind} ${name}` : name;
  }
  return key;
};
