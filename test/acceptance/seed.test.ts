import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { reportOf } from '../report.ts';

interface Wanted {
  readonly row: number;
  readonly claim?: {
    readonly chain: readonly string[];
    readonly content: string;
    readonly certainty: string;
    readonly mode?: string;
    readonly said?: string | null;
  };
  /** Why the program does not find it so far. */
  readonly unmet?: string;
  /** The ties stand outside the claim. */
  readonly asked?: boolean;
  readonly events?: readonly Readonly<Record<string, string | null>>[];
  readonly ties?: readonly Readonly<Record<string, string | null>>[];
}

const file = `${process.env.ISNAD_DATA ?? '../shared/data'}/seed/report.txt`;
const rows: readonly Wanted[] = parse(readFileSync(new URL('./seed-rows.yaml', import.meta.url), 'utf8'));

const read = () => {
  const text = readFileSync(file, 'utf8');
  const evidence = annotate(reportOf(text), arabic);
  const names = new Map(evidence.entities.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  const timeOf = (id: string | null): string | null => evidence.times.find((time) => time.id === id)?.value ?? null;
  return {
    published: evidence.published,
    claims: evidence.claims.map((claim) => ({
      id: claim.id,
      chain: claim.chain.flatMap((link) => (link.kind === 'report' ? [] : [link.name])),
      content: claim.content.map(({ start, end }) => text.slice(start, end)).join(' '),
      certainty: claim.certainty,
      mode: claim.mode,
      said: timeOf(claim.said),
    })),
    events: evidence.events.map((event) => ({
      ...event,
      actor: nameOf(event.actor),
      recipient: nameOf(event.recipient),
      place: nameOf(event.place),
      time: timeOf(event.time),
    })),
    ties: evidence.ties.map((tie) => ({ ...tie, from: nameOf(tie.from), to: nameOf(tie.to) })),
  };
};

/** Equal fields; a date may be more exact than the row tells. */
const fits = (found: object, wanted: object): boolean =>
  Object.entries(wanted).every(([field, value]) => {
    const is = (found as Record<string, unknown>)[field];
    return field === 'since' && typeof value === 'string' ? String(is).startsWith(value) : is === value;
  });

describe.skipIf(!existsSync(file))('the report that the project starts from (skipped without its data)', () => {
  const found = existsSync(file) ? read() : null;

  it('was published in the last week of March 2017', () => {
    expect(found?.published).toMatchObject({ earliest: '2017-03-24', latest: '2017-03-31', basis: 'inferred' });
  });

  const says = ({ claim, asked = false, events = [], ties = [] }: Wanted): void => {
    const { claims, ...read } = found!;
    const fitting = claims.filter(({ content }) => claim !== undefined && content.includes(claim.content));
    if (claim) {
      const { content: _, ...wanted } = claim;
      expect(fitting).toContainEqual(expect.objectContaining(wanted));
    }
    for (const wanted of events) expect(read.events.filter((event) => fits(event, wanted))).not.toEqual([]);
    for (const wanted of ties) {
      const all = read.ties.filter((tie) => fits(tie, wanted));
      expect(all).not.toEqual([]);
      // What the report says itself hangs on no claim, what another says hangs on his.
      expect(all.some(({ claims: bearing }) => (claim && !asked ? bearing.length > 0 : bearing.length === 0))).toBe(
        true,
      );
    }
  };

  const isUnmet = ({ unmet }: Wanted): boolean => unmet !== undefined;

  it.each(rows.filter((row) => !isUnmet(row)))('says row $row', says);

  it.fails.each(rows.filter(isUnmet))('does not say row $row so far: $unmet', says);

  it('says at least 85 percent of the rows whole', () => {
    const all = new Set(rows.map(({ row }) => row));
    const missed = new Set(rows.filter(isUnmet).map(({ row }) => row));
    expect(missed.size / all.size).toBeLessThanOrEqual(0.15);
  });
});
