import type { Published } from '../model/report.ts';
import type { ReportTable } from './tables.ts';

/** What of a report stands beside a claim that was found in it. */
export interface ReportHead {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: Published;
}

/** What a `ReportHead` is made of. */
export const HEAD_COLUMNS = [
  'report.id as report_id',
  'report.outlet',
  'report.title',
  'report.url',
  'report.published_value',
  'report.published_earliest',
  'report.published_latest',
  'report.published_basis',
  'report.published_why',
] as const;

export type HeadRow = Pick<
  ReportTable,
  | 'outlet'
  | 'title'
  | 'url'
  | 'published_value'
  | 'published_earliest'
  | 'published_latest'
  | 'published_basis'
  | 'published_why'
> & { readonly report_id: string };

export const headOf = (row: HeadRow): ReportHead => ({
  id: row.report_id,
  outlet: row.outlet,
  title: row.title,
  url: row.url,
  published: {
    value: row.published_value,
    earliest: row.published_earliest,
    latest: row.published_latest,
    basis: row.published_basis,
    ...(row.published_why === null ? {} : { why: row.published_why }),
  },
});
