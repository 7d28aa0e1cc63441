import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** An outlet with the number of its reports. */
export interface Outlet {
  readonly name: string;
  readonly reports: number;
}

/** The outlets of a case, those with most reports first. */
export const outletsOf = async (database: Kysely<Tables>): Promise<Outlet[]> => {
  const rows = await database
    .selectFrom('report')
    .where('current', '=', 1)
    .where('outlet', 'is not', null)
    .select(({ fn }) => ['outlet', fn.countAll<number>().as('reports')])
    .groupBy('outlet')
    .orderBy('reports', 'desc')
    .orderBy('outlet')
    .execute();
  return rows.map(({ outlet, reports }) => ({ name: outlet!, reports }));
};
