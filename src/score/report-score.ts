import { Counts } from './figures.ts';
import type { GoldReport } from './gold.ts';
import { ScoredText, type Stretch } from './matching.ts';
import type { Reading, ReadSpan } from './reading.ts';

export const FAULTS = [
  'claim missed',
  'claim false',
  'chain wrong',
  'certainty wrong',
  'time missed',
  'time false',
  'entity missed',
  'entity false',
  'event missed',
  'event false',
] as const;

/** One thing that a reading has wrong: where, and what both sides say. */
export interface Fault {
  readonly kind: (typeof FAULTS)[number];
  readonly report: string;
  readonly says: readonly string[];
}

/** Labels and reading of one report side by side, and what comes of comparing them. */
export class ReportScore {
  readonly text: ScoredText;
  readonly counts = new Counts();
  readonly faults: Fault[] = [];
  readonly gold: GoldReport;
  readonly reading: Reading;

  constructor(gold: GoldReport, reading: Reading, text: string) {
    this.gold = gold;
    this.reading = reading;
    this.text = new ScoredText(text);
  }

  labelled(span: readonly [number, number]): Stretch {
    return this.text.stretch(...span);
  }

  /** `null` where the reading gives no span (what is left out in the text). */
  read(span: ReadSpan | null | undefined): Stretch | null {
    return span?.start == null || span.end == null ? null : this.text.stretch(span.start, span.end);
  }

  fault(kind: Fault['kind'], ...says: (string | null | undefined)[]): void {
    this.faults.push({ kind, report: this.gold.id, says: says.map((part) => (part ?? '–').replaceAll('\n', ' ')) });
  }
}
