import type { CaseCounts } from './case.ts';
import { IS_SHOWN } from './former.ts';
import type { Sql } from './statements.ts';

/** Out of indexes alone: it is asked for with every page. */
export const countCase = (sql: Sql): CaseCounts => {
  const { reports, outlets } = sql.one(
    'select count(*) as reports, count(distinct outlet) as outlets from report indexed by report_by_date where current = 1',
  )!;
  const { claims } = sql.one(
    `select coalesce(sum(claims), 0) - (
      select count(*) from claim_decided join claim on claim.key = claim_decided.claim
      where rejected = 1 and part is null and report ${IS_SHOWN}) as claims
    from reading where report ${IS_SHOWN}`,
  )!;
  const { roots } = sql.one(
    `select (select count(*) from (select root from claim
        where ${AS_READ} group by root)) +
      (select count(distinct decided.root) from claim_decided as decided join claim on claim.key = decided.claim
        where rejected = 0 and part is null and report ${IS_SHOWN}
        and not exists (select 1 from claim where claim.root = decided.root and ${AS_READ})) as roots`,
  )!;
  return { reports: Number(reports), outlets: Number(outlets), claims: Number(claims), roots: Number(roots) };
};

/** Claims of the body on which nobody decided. */
const AS_READ = `part is null and report ${IS_SHOWN} and key not in (select claim from claim_decided)`;
