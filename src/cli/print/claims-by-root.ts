import type { Claim, Evidence } from '../../model/evidence.ts';
import type { Report } from '../../model/report.ts';
import { groupByRoot, type RootGroup } from '../../query/by-root.ts';
import { contentOf, wordsOf } from '../../query/context.ts';
import { type Page, quoted } from '../page.ts';
import { counted, heading, printWords, SEPARATOR } from './block.ts';
import { printChain, printSource } from './chain.ts';
import { claimMarks } from './marks.ts';

/** The claims of a report under their roots, each root with the chains that lead to it. */
export const printClaimsByRoot = (page: Page, report: Report, evidence: Evidence): string[] => {
  const groups = groupByRoot(evidence);
  const body = evidence.claims.filter(({ part }) => part === undefined);
  const beside = evidence.claims.filter(({ part }) => part !== undefined);
  return [
    ...heading(page, `${counted(body.length, 'CLAIM', 'CLAIMS')} FROM ${counted(groups.length, 'ROOT', 'ROOTS')}`),
    ...groups.flatMap((group) => printGroup(page, report, evidence, group)),
    ...(beside.length === 0 ? [] : ['', page.paint('faint', 'Not counted: headline, related lines, footer')]),
    ...beside.flatMap((claim) => [`  ${printChain(page, claim.chain)}`, ...printClaim(page, report, evidence, claim)]),
  ];
};

const printGroup = (page: Page, report: Report, evidence: Evidence, { root, entity, ways }: RootGroup): string[] => {
  const claims = ways.reduce((sum, way) => sum + way.claims.length, 0);
  const name = root.kind === 'report' ? 'the report itself' : printSource(page, root);
  const latin = entity?.latin ? ` ${quoted(page, entity.latin)}` : '';
  return [
    '',
    `${page.paint('strong', '●')} ${name}${latin}${SEPARATOR}${counted(claims, 'claim')}`,
    ...ways.flatMap((way) => [
      `  ${printChain(page, way.chain)}`,
      ...way.claims.flatMap((claim) => printClaim(page, report, evidence, claim)),
    ]),
  ];
};

const printClaim = (page: Page, report: Report, { times }: Evidence, claim: Claim): string[] => {
  const said = times.find(({ id }) => id === claim.said);
  const line = [
    page.paint('faint', claim.id),
    ...claimMarks(page, claim),
    ...(said ? [`said ${said.value}`] : []),
    ...(claim.via ? [`via ${quoted(page, claim.via.name)}`] : []),
    `cue ${quoted(page, wordsOf(report, claim.cue))}`,
  ];
  return [`    ${line.join(SEPARATOR)}`, ...printWords(page, contentOf(report, claim), 6)];
};
