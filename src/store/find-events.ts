import type { Claim, Status } from '../model/evidence.ts';
import type { PlacePrecision } from '../model/place.ts';
import type { ToldDecision } from '../model/told.ts';
import { entityOf, type FoundEntity, textOrNull } from './find-entities.ts';
import { HEAD_COLUMNS, type HeadRow, headOf, type ReportHead } from './report-head.ts';
import type { Row, Sql } from './statements.ts';
import { type ToldFilter, type Where, whereEvent } from './where.ts';

/** An event or tie as one report tells it. */
export interface FoundTold {
  readonly report: ReportHead;
  readonly type: string;
  readonly status: Status;
  /** Ids of the claims that it rests on, none for the report's own voice. */
  readonly claims: readonly string[];
  /** The last source of its chain that can be told, `null` for the report's own voice. */
  readonly root: string | null;
  /** What a person did to it, `null` where nobody did. */
  readonly decided: ToldDecision | null;
  /** Where it stands in the body (UTF-16 units), and the sentence there. */
  readonly at: number;
  readonly sentence: string;
}

/** An event of a case: roles by the names of the report, with the keys of their entities. */
export interface FoundEvent extends FoundTold {
  readonly id: string;
  readonly mode: string | null;
  readonly actor: string | null;
  readonly actorEntity: number | null;
  readonly recipient: string | null;
  readonly recipientEntity: number | null;
  readonly place: string | null;
  readonly placeEntity: number | null;
  readonly date: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly quantity: { readonly value: number; readonly what: string } | null;
}

/** Which events come first. Those without a date come last, and only where they are asked for. */
export interface EventOrder {
  readonly order: 'earliest' | 'latest';
  readonly undated: boolean;
}

const entityAt = (column: string): string => `(select entity from name_form where key = ${column})`;

/** What `toldOf` reads, of the table `of`. */
export const toldColumns = (of: 'event' | 'tie'): string =>
  `${HEAD_COLUMNS.join(', ')}, report.text, ${of}.*,
  (select entity.name from name_form join entity on entity.key = name_form.entity where name_form.key = ${of}.root_form) as root`;

export const toldOf = (row: Row): FoundTold => ({
  report: headOf(row as unknown as HeadRow),
  type: String(row.type),
  status: row.status as Status,
  claims: JSON.parse(String(row.claims)) as string[],
  root: textOrNull(row.root),
  decided: row.decided as ToldDecision | null,
  at: Number(row.start),
  sentence: String((row.in_title ? row.title : row.text) ?? '').slice(
    Number(row.sentence_start),
    Number(row.sentence_end),
  ),
});

const COLUMNS = `${toldColumns('event')}, ${entityAt('actor_form')} as actor_entity,
  ${entityAt('recipient_form')} as recipient_entity, ${entityAt('place_form')} as place_entity`;

/** The events that a filter lets through, in order of time. */
export const findEvents = (
  sql: Sql,
  filter: ToldFilter,
  order: EventOrder,
  skip: number,
  limit: number,
): FoundEvent[] => {
  const { sql: condition, values } = dated(filter, order);
  return sql
    .all(
      `select ${COLUMNS} from (select report as of, id as known from event where ${condition}
        order by ${inOrder(order)} limit ? offset ?) as page
      cross join event on event.report = page.of and event.id = page.known join report on report.key = event.report
      order by ${inOrder(order)}`,
      ...values,
      limit,
      skip,
    )
    .map(eventOf);
};

const dated = (filter: ToldFilter, { undated }: EventOrder): Where =>
  whereEvent(filter, undated ? null : ['event.earliest is not null']);

const inOrder = ({ order, undated }: EventOrder): string => {
  const way = order === 'latest' ? 'desc' : 'asc';
  return `${undated ? 'event.earliest is null, ' : ''}event.earliest ${way}, event.report ${way}, event.id ${way}`;
};

/** What the first claim says on which an event or tie rests; `null` where the report says it itself. */
export interface BornOut {
  readonly claim: Claim | null;
}

/** Joins the first claim that an event or tie rests on, with `CLAIM_COLUMN` as it is shown. */
export const firstClaimOf = (of: 'event' | 'tie'): string =>
  `left join claim on claim.report = report.key and claim.id = ${of}.claims ->> 0
  left join claim_decided on claim_decided.claim = claim.key`;
export const CLAIM_COLUMN = 'coalesce(claim_decided.data, claim.data) as claim_data';

/** All events by date, with the claims that they rest on. */
export function* eachEvent(sql: Sql): Iterable<FoundEvent & BornOut> {
  const rows = sql.each(
    `select ${COLUMNS}, ${CLAIM_COLUMN} from event join report on report.key = event.report ${firstClaimOf('event')}
    order by event.earliest is null, event.earliest, report.id, event.id`,
  );
  for (const row of rows) yield { ...eventOf(row), claim: claimOf(row) };
}

export const claimOf = ({ claim_data }: Row): Claim | null =>
  claim_data ? (JSON.parse(String(claim_data)) as Claim) : null;

const eventOf = (row: Row): FoundEvent => ({
  ...toldOf(row),
  id: String(row.id),
  mode: textOrNull(row.mode),
  actor: textOrNull(row.actor),
  actorEntity: numberOrNull(row.actor_entity),
  recipient: textOrNull(row.recipient),
  recipientEntity: numberOrNull(row.recipient_entity),
  place: textOrNull(row.place),
  placeEntity: numberOrNull(row.place_entity),
  date: textOrNull(row.date),
  earliest: textOrNull(row.earliest),
  latest: textOrNull(row.latest),
  quantity: row.quantity ? (JSON.parse(String(row.quantity)) as FoundEvent['quantity']) : null,
});

const numberOrNull = (value: unknown): number | null => (value === null ? null : Number(value));

/** Events of one month. */
export interface MonthCount {
  /** `2017-03` */
  readonly month: string;
  readonly count: number;
}

/** How many events begin in each month. */
export const countMonths = (sql: Sql, filter: ToldFilter): MonthCount[] => {
  const { sql: condition, values } = whereEvent(filter, ['event.earliest is not null']);
  return sql
    .all(
      `select substr(earliest, 1, 7) as month, count(*) as count from event where ${condition} group by month order by month`,
      ...values,
    )
    .map(({ month, count }) => ({ month: String(month), count: Number(count) }));
};

export const countEvents = (sql: Sql, filter: ToldFilter): { readonly dated: number; readonly undated: number } => {
  const { sql: condition, values } = whereEvent(filter);
  const { dated: n, all } = sql.one(
    `select count(earliest) as dated, count(*) as "all" from event where ${condition}`,
    ...values,
  )!;
  return { dated: Number(n), undated: Number(all) - Number(n) };
};

/** A place on the map. */
export interface FoundSite extends FoundEntity {
  readonly lat: number;
  readonly lon: number;
  readonly precision: PlacePrecision;
  readonly kind: string | null;
  /** Events that are placed there. */
  readonly events: number;
}

/** Places that reports name, with the events placed there. With conditions on events only places that have such events. */
export const findSites = (sql: Sql, filter: ToldFilter): FoundSite[] => {
  const { sql: condition, values } = whereEvent(filter);
  const asks = Object.keys(filter).length > 0;
  return sql
    .all(
      `select entity.*, coalesce(placed.events, 0) as events, ${asks ? 'placed.reports' : 'entity.reports'} as shown
      from entity ${asks ? '' : 'left'} join (
        select form.entity, count(*) as events, count(distinct event.report) as reports
        from event join name_form as form on form.key = event.place_form where ${condition} group by form.entity
      ) as placed on placed.entity = entity.key
      where entity.type = 'LOC' and entity.lat is not null order by shown`,
      ...values,
    )
    .map((row) => ({
      ...entityOf(row),
      reports: Number(row.shown),
      lat: Number(row.lat),
      lon: Number(row.lon),
      precision: row.precision as PlacePrecision,
      kind: textOrNull(row.kind),
      events: Number(row.events),
    }));
};
