import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { usualPort } from '../../src/cli/usual-port.ts';

test('a case has the same port at every start, however it is named', () => {
  expect(usualPort('my.isnad')).toBe(usualPort(resolve('my.isnad')));
  expect(usualPort('my.isnad')).not.toBe(usualPort('other.isnad'));
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    expect(usualPort(name)).toBeGreaterThanOrEqual(20_000);
    expect(usualPort(name)).toBeLessThan(30_000);
  }
});
