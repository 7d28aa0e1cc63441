import type { CaseCounts } from '../../store/case.ts';
import type { Tally } from '../read-reports.ts';
import { counted } from './block.ts';

/** What a batch came to, in one line. */
export const printTally = ({ read, refused, claims, saved }: Tally, isKept: boolean): string => {
  const kept = [
    [saved.new, 'new'],
    [saved.version, 'with changed words, the former kept'],
    [saved.replaced, 'read anew'],
    [saved.unchanged, 'known and unchanged'],
  ] as const;
  const parts = kept.filter(([n]) => n > 0).map(([n, what]) => `${n.toLocaleString('en')} ${what}`);
  const details = isKept && parts.length > 0 ? ` (${parts.join(', ')})` : '';
  return `${counted(read, 'report')} read${details}, ${counted(claims, 'claim')}, ${refused.toLocaleString('en')} refused`;
};

export const printCounts = ({ reports, outlets, claims, roots }: CaseCounts): string =>
  `${counted(reports, 'report')}, ${counted(outlets, 'outlet')}, ${counted(claims, 'claim')}, ${counted(roots, 'root')}`;
