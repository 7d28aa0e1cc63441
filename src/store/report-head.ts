import type { Published } from '../model/report.ts';

/** What of a report stands beside a claim that was found in it. */
export interface ReportHead {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: Published;
}
