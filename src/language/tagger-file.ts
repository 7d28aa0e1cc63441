import { readFileSync } from 'node:fs';
import type { TaggerModel } from './tagger.ts';

/** The first line of a file of weights: what they are, and how the bytes behind it are to be read. */
export interface TaggerNote {
  /** What was learned from what, by which script, under which licence, with which score. */
  readonly note: Readonly<Record<string, string>>;
  readonly labels: readonly string[];
  readonly bits: number;
  /** What one unit of a stored weight is worth. */
  readonly scale: number;
  /** `labels` x `labels`, rows first; null where a label cannot stand behind another. */
  readonly transitions: readonly (number | null)[];
  readonly rows: number;
}

const NEVER = -1e6;
/** Natural logarithms; wide enough that the score on held sentences stays what it is. */
const MARGIN = 3;

/**
 * Reads weights that a training script wrote: a line of JSON, the numbers of the rows that are not zero (32 bits each,
 * low byte first), and the rows, a signed byte a label.
 */
export const readTagger = (file: URL): TaggerModel & { readonly note: TaggerNote['note'] } => {
  const bytes = readFileSync(file);
  const end = bytes.indexOf(0x0a);
  const { note, labels, bits, scale, transitions, rows } = JSON.parse(bytes.toString('utf8', 0, end)) as TaggerNote;
  const size = labels.length;
  const weights = new Int8Array(size << bits);
  const values = end + 1 + 4 * rows;
  for (let i = 0; i < rows; i++) {
    const row = bytes.readUInt32LE(end + 1 + 4 * i);
    for (let y = 0; y < size; y++) weights[row * size + y] = bytes.readInt8(values + i * size + y);
  }
  return {
    note,
    labels,
    bits,
    weights,
    transitions: Float32Array.from(transitions, (w) => (w === null ? NEVER : w / scale)),
    margin: MARGIN / scale,
  };
};

/** The bytes of a file of weights; rows whose weights are all below `least` are left out. */
export const taggerBytes = (
  note: TaggerNote['note'],
  labels: readonly string[],
  bits: number,
  weights: Float32Array,
  transitions: Float32Array,
  least: number,
): Buffer => {
  const size = labels.length;
  const sorted = weights
    .filter((w) => w !== 0)
    .map(Math.abs)
    .sort();
  // The very largest weights are cut, so that the others keep their differences in 255 steps.
  const most = sorted[Math.floor(sorted.length * 0.9999)] ?? 1;
  const scale = most / 127;
  const numbers: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < 1 << bits; row++) {
    const own = weights.subarray(row * size, row * size + size);
    if (!own.some((w) => Math.abs(w) >= least)) continue;
    numbers.push(row);
    for (const w of own) values.push(Math.max(-127, Math.min(127, Math.round(w / scale))));
  }
  const head: TaggerNote = {
    note,
    labels,
    bits,
    scale,
    transitions: Array.from(transitions, (w) => (w <= NEVER / 2 ? null : w)),
    rows: numbers.length,
  };
  const line = Buffer.from(`${JSON.stringify(head)}\n`, 'utf8');
  const index = Buffer.alloc(4 * numbers.length);
  for (const [i, row] of numbers.entries()) index.writeUInt32LE(row, 4 * i);
  return Buffer.concat([line, index, Buffer.from(Int8Array.from(values).buffer)]);
};
