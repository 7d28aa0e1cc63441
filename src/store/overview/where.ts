import type { SQLInputValue } from 'node:sqlite';
import type { OverviewFilter } from './overview.ts';

/** Conditions in SQL with the values of their question marks. */
export interface Where {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** Joins conditions; those without an answer (`null`) are left out. */
export const where = (...conditions: readonly (readonly [sql: string, ...values: SQLInputValue[]] | null)[]): Where => {
  const given = conditions.filter((condition) => condition !== null);
  return {
    sql: given.length === 0 ? 'true' : given.map(([sql]) => `(${sql})`).join(' and '),
    values: given.flatMap(([, ...values]) => values),
  };
};

type Condition = readonly [sql: string, ...values: SQLInputValue[]] | null;

/** The conditions on the events of a filter, on `happening`. */
export const whereHappening = ({ types, status, party, since, until }: OverviewFilter, ...more: Condition[]): Where =>
  where(
    types?.length ? [`happening.type in (${types.map(() => '?').join(', ')})`, ...types] : null,
    status ? ['happening.status = ?', status] : null,
    party === undefined
      ? null
      : [
          'happening.actor_party = ? or happening.recipient_party = ? or happening.place_party = ?',
          party,
          party,
          party,
        ],
    since ? ['happening.latest >= ?', since] : null,
    until ? ['happening.earliest <= ?', until] : null,
    ...more,
  );

/** The conditions on the ties of a filter, on `tie_told` and its `report`. */
export const whereTie = ({ types, status, party, since, until }: OverviewFilter, ...more: Condition[]): Where =>
  where(
    types?.length ? [`tie_told.type in (${types.map(() => '?').join(', ')})`, ...types] : null,
    status ? ['tie_told.status = ?', status] : null,
    party === undefined ? null : ['tie_told.from_party = ? or tie_told.to_party = ?', party, party],
    since ? ['report.published_latest >= ?', since] : null,
    until ? ['report.published_earliest <= ?', until] : null,
    ...more,
  );
