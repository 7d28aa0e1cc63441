import { claimNameOf } from '../../query/claim-name.ts';
import type { FoundClaim } from '../../store/case.ts';
import { type Page, quoted } from '../page.ts';
import { printWords, SEPARATOR } from './block.ts';
import { printChain } from './chain.ts';
import { claimMarks } from './marks.ts';

/** A claim out of a case: when, who, in which report, and its words. */
export const printFoundClaim = (page: Page, found: FoundClaim): string[] => {
  const { report, claim, cue, content, earliest, latest } = found;
  const days = earliest === latest ? (earliest ?? 'undated') : `${earliest ?? 'open'} to ${latest ?? 'open'}`;
  return [
    `${page.paint('strong', days)}${SEPARATOR}${claimMarks(page, claim).join(SEPARATOR)}${SEPARATOR}cue ${quoted(page, cue)}`,
    `  ${page.paint('faint', 'claim')} ${quoted(page, claimNameOf(found))}`,
    ...(report.title === null && report.outlet === null
      ? []
      : [
          `  ${page.paint('faint', 'in')} ${[report.outlet, report.title].flatMap((words) => (words === null ? [] : [quoted(page, words)])).join(', under the headline ')}`,
        ]),
    `  ${printChain(page, claim.chain)}`,
    ...printWords(page, content, 4),
  ];
};

/** The same as one line of JSON. */
export const foundClaimJson = (found: FoundClaim): object => {
  const { root: _internal, ...rest } = found;
  return { name: claimNameOf(found), ...rest };
};
