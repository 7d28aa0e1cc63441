import { describe, expect, it } from 'vitest';
import { hashOf, packWeights, weightsOf } from '../../src/language/feature-weights.ts';

describe('weights of features', () => {
  it('come back from their bytes, by place', () => {
    const bytes = packWeights(
      2,
      [
        { hash: hashOf('a'), blocks: [[1.27, -0.5], null, [0.25, 0]] },
        { hash: hashOf('b'), blocks: [null, [0, 1]] },
      ],
      [-1, 0.5],
    );
    const { blocks, scale, find, further, furtherScale } = weightsOf(bytes, 'test');
    const found = find(hashOf('a'));
    expect(found & 255).toBe(0b101);
    const at = Math.floor(found / 256) * 2;
    const near = [...blocks.subarray(at, at + 4)].map((value) => Number((value * scale).toFixed(2)));
    expect(near).toEqual([1.27, -0.5, 0.25, 0]);
    expect(find(hashOf('b')) & 255).toBe(0b10);
    expect(find(hashOf('c'))).toBe(-1);
    expect([...further].map((value) => Math.round(value * furtherScale * 10))).toEqual([-10, 5]);
  });
  it('refuse other bytes by name', () => {
    expect(() => weightsOf(Buffer.alloc(40), 'some.bin')).toThrow('some.bin');
  });
});
