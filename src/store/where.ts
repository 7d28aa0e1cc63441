import type { SQLInputValue } from 'node:sqlite';
import type { Status } from '../model/evidence.ts';

/** Which events or ties are asked for. Everything given must hold. */
export interface ToldFilter {
  /** Kinds of event or tie. */
  readonly kinds?: readonly string[];
  readonly status?: Status;
  /** Key of an entity that has a part in it, and of another one that has, too. */
  readonly entity?: number;
  readonly other?: number;
  /** Key of an entity where events are placed. */
  readonly place?: number;
  /** Days (YYYY-MM-DD), both included: of the event, or for ties of publication. */
  readonly since?: string;
  readonly until?: string;
}

/** Conditions in SQL with the values of their question marks. */
export interface Where {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

type Condition = readonly [sql: string, ...values: SQLInputValue[]] | null;

/** Joins conditions; those that nobody asked for (`null`) are left out. */
export const where = (...conditions: readonly Condition[]): Where => {
  const given = conditions.filter((condition) => condition !== null);
  return {
    sql: given.length === 0 ? 'true' : given.map(([sql]) => `(${sql})`).join(' and '),
    values: given.flatMap(([, ...values]) => values),
  };
};

/** Whether a form in one of these columns is of an entity. */
const involves = (columns: readonly string[], entity: number | undefined): Condition =>
  entity === undefined
    ? null
    : [
        columns.map((column) => `${column} in (select key from name_form where entity = ?)`).join(' or '),
        ...columns.map(() => entity),
      ];

const ROLES = ['event.actor_form', 'event.recipient_form', 'event.place_form'];
const ENDS = ['tie.from_form', 'tie.to_form'];

/** The conditions of a filter on the table `event`. */
export const whereEvent = (
  { kinds, status, entity, other, place, since, until }: ToldFilter,
  ...more: Condition[]
): Where =>
  where(
    kinds?.length ? [`event.type in (${kinds.map(() => '?').join(', ')})`, ...kinds] : null,
    status ? ['event.status = ?', status] : null,
    involves(ROLES, entity),
    involves(ROLES, other),
    involves(['event.place_form'], place),
    since ? ['event.latest >= ?', since] : null,
    until ? ['event.earliest <= ?', until] : null,
    ...more,
  );

/** The conditions of a filter on the tables `tie` and `report`. */
export const whereTie = ({ kinds, status, entity, other, since, until }: ToldFilter, ...more: Condition[]): Where =>
  where(
    kinds?.length ? [`tie.type in (${kinds.map(() => '?').join(', ')})`, ...kinds] : null,
    status ? ['tie.status = ?', status] : null,
    involves(ENDS, entity),
    involves(ENDS, other),
    since ? ['report.published_latest >= ?', since] : null,
    until ? ['report.published_earliest <= ?', until] : null,
    ...more,
  );
