import { describe, expect, test } from 'vitest';
import { batchesOf } from '../../src/web/adding/batches.ts';

const file = (name: string, bytes: number): File => new File([new Uint8Array(bytes)], name);

describe('files that are sent', () => {
  test('go a few at a time, in order', () => {
    const files = Array.from({ length: 45 }, (_, i) => file(`${i}.txt`, 10));
    const batches = batchesOf(files);
    expect(batches.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(batches.flat()).toEqual(files);
  });

  test('and none is too large together, but where one alone is', () => {
    const sizes = [5, 5, 2, 20, 1].map((megabytes, i) => file(`${i}`, megabytes * 2 ** 20));
    expect(batchesOf(sizes).map((batch) => batch.map(({ name }) => name))).toEqual([['0'], ['1', '2'], ['3'], ['4']]);
  });

  test('are none where none is given', () => expect(batchesOf([])).toEqual([]));
});
