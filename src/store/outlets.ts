import type { Sql } from './statements.ts';

/** An outlet with the number of its reports. */
export interface Outlet {
  readonly name: string;
  readonly reports: number;
}

/** The outlets of a case, those with most reports first. */
export const outletsOf = (sql: Sql): Outlet[] =>
  sql
    .all(
      `select outlet, count(*) as reports from report indexed by report_by_date where current = 1 and outlet is not null
      group by outlet order by reports desc, outlet`,
    )
    .map(({ outlet, reports }) => ({ name: String(outlet), reports: Number(reports) }));
