/** Figures of precision and recall. */
export const TALLIES = [
  'claims',
  'claims.strict',
  'certainty.marked',
  'polarity.-',
  'times.found',
  'times.value',
  'entities',
  'events',
  'status.marked',
  'entities.PER',
  'entities.ORG',
  'entities.LOC',
] as const;

/** Figures of agreement: a share of what was matched. */
export const SHARES = [
  'chain',
  'chain.long',
  'root',
  'kind',
  'source.span',
  'mode',
  'event.actor',
  'event.recipient',
  'event.place',
  'event.date',
] as const;

export type TallyName = (typeof TALLIES)[number];
export type ShareName = (typeof SHARES)[number];

/** Right ones among those labelled and those read. */
export interface Tally {
  right: number;
  labelled: number;
  read: number;
}

export interface Share {
  right: number;
  of: number;
}

/** What one report, or a sum of reports, counts for every figure. */
export class Counts {
  readonly tallies = byName(TALLIES, (): Tally => ({ right: 0, labelled: 0, read: 0 }));
  readonly shares = byName(SHARES, (): Share => ({ right: 0, of: 0 }));

  tally(name: TallyName, right: number, labelled: number, read: number): void {
    const tally = this.tallies[name];
    tally.right += right;
    tally.labelled += labelled;
    tally.read += read;
  }

  share(name: ShareName, right: boolean): void {
    this.shares[name].right += Number(right);
    this.shares[name].of += 1;
  }

  static sum(all: Iterable<Counts>): Counts {
    const sum = new Counts();
    for (const { tallies, shares } of all) {
      for (const name of TALLIES) sum.tally(name, tallies[name].right, tallies[name].labelled, tallies[name].read);
      for (const name of SHARES) {
        sum.shares[name].right += shares[name].right;
        sum.shares[name].of += shares[name].of;
      }
    }
    return sum;
  }

  /** The figure in percent: F1 of a tally, the share of a share. */
  figure(name: TallyName | ShareName): number {
    if (name in this.tallies) return f1(this.tallies[name as TallyName]);
    const { right, of } = this.shares[name as ShareName];
    return percent(right, of);
  }
}

const byName = <Name extends string, T>(names: readonly Name[], make: () => T): Record<Name, T> =>
  Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, T>;

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

export const precision = ({ right, read }: Tally): number => percent(right, read);
export const recall = ({ right, labelled }: Tally): number => percent(right, labelled);
export const f1 = (tally: Tally): number => {
  const [p, r] = [precision(tally), recall(tally)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
};
