import { existsSync, readFileSync } from 'node:fs';

/**
 * Learned weights of named features, found by a hash of the name; small whole numbers, `scale` makes them the learned ones.
 *
 * The file, little-endian: magic, width, count, number of blocks, scale in millionths, number of further weights, their
 * scale in millionths (seven Uint32), `count` hashes in ascending order (Uint32), `count` masks (Uint8), blocks
 * of `width` Int8 (a feature has one for each bit set in its mask, in order of the bits), and the further weights (Int8).
 */
export interface FeatureWeights {
  /** Numbers a block. */
  readonly width: number;
  readonly scale: number;
  readonly blocks: Int8Array;
  /** Weights that go with no feature; what they mean is their reader's matter. */
  readonly further: Int8Array;
  readonly furtherScale: number;
  /** Where in `blocks` the first block of a feature begins, times 256, plus its mask; -1 for an unknown feature. */
  readonly find: (hash: number) => number;
}

const MAGIC = 0x31574649;

/** The hash of a feature's name (FNV-1a over UTF-16 units). */
export const hashOf = (name: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

/** Reads a file of weights; null where there is none. */
export const readWeights = (file: URL): FeatureWeights | null =>
  existsSync(file) ? weightsOf(readFileSync(file), file.pathname) : null;

/** The weights in the bytes of a file; `name` is for the message. */
export const weightsOf = (bytes: Buffer, name: string): FeatureWeights => {
  const head = Array.from({ length: 7 }, (_, i) => bytes.readUInt32LE(i * 4)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [magic, width, count, blockCount, scale, furtherCount, furtherScale] = head;
  if (magic !== MAGIC) throw new Error(`${name} is no file of weights: make it again with its script`);
  const masksAt = 28 + 4 * count;
  const blocksAt = masksAt + count;
  const furtherAt = blocksAt + blockCount * width;
  let bits = 4;
  while (1 << bits < 2 * count) bits++;
  const slots = (1 << bits) - 1;
  const hashes = new Uint32Array(slots + 1);
  const values = new Int32Array(slots + 1).fill(-1);
  let block = 0;
  for (let i = 0; i < count; i++) {
    const hash = bytes.readUInt32LE(28 + 4 * i);
    const mask = bytes[masksAt + i]!;
    let slot = hash & slots;
    while (values[slot] !== -1) slot = (slot + 1) & slots;
    hashes[slot] = hash;
    values[slot] = block * 256 + mask;
    for (let left = mask; left > 0; left >>= 1) block += left & 1;
  }
  const find = (hash: number): number => {
    let slot = hash & slots;
    while (values[slot] !== -1) {
      if (hashes[slot] === hash) return values[slot]!;
      slot = (slot + 1) & slots;
    }
    return -1;
  };
  return {
    width,
    scale: scale / 1e6,
    blocks: new Int8Array(bytes.subarray(blocksAt, furtherAt)),
    further: new Int8Array(bytes.subarray(furtherAt, furtherAt + furtherCount)),
    furtherScale: furtherScale / 1e6,
    find,
  };
};

/** A feature to be written: its name's hash and, by place (bit of the mask), its weights. */
export interface LearnedFeature {
  readonly hash: number;
  readonly blocks: readonly (readonly number[] | null)[];
}

/** The bytes of a file of weights. Of features whose hashes fall together the first stays. */
export const packWeights = (width: number, features: readonly LearnedFeature[], further: readonly number[]): Buffer => {
  const known = new Map<number, LearnedFeature>();
  for (const feature of features) if (!known.has(feature.hash)) known.set(feature.hash, feature);
  const sorted = [...known.values()].sort((a, b) => a.hash - b.hash);
  const scaleOf = (values: Iterable<number>): number => {
    let top = 1e-3;
    for (const value of values) top = Math.max(top, Math.abs(value));
    return Math.ceil((top / 127) * 1e6);
  };
  const all = sorted.flatMap(({ blocks }) => blocks.filter((block) => block !== null));
  const scale = scaleOf(all.flat());
  const furtherScale = scaleOf(further);
  const quantised = (values: readonly number[], by: number): Buffer =>
    Buffer.from(Int8Array.from(values, (value) => Math.round((value * 1e6) / by)).buffer);
  const head = Buffer.alloc(28 + 5 * sorted.length);
  for (const [i, value] of [MAGIC, width, sorted.length, all.length, scale, further.length, furtherScale].entries())
    head.writeUInt32LE(value, 4 * i);
  for (const [i, { hash, blocks }] of sorted.entries()) {
    head.writeUInt32LE(hash, 28 + 4 * i);
    head[28 + 4 * sorted.length + i] = blocks.reduce((mask, block, bit) => mask | (block === null ? 0 : 1 << bit), 0);
  }
  return Buffer.concat([head, ...all.map((block) => quantised(block, scale)), quantised(further, furtherScale)]);
};
