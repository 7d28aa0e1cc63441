import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { outputTo } from '../../src/cli/output.ts';

test('waits for a slow reader, so that results never pile up in memory', async () => {
  let most = 0;
  const slow = new Writable({
    highWaterMark: 100,
    write: (_chunk, _encoding, done) => {
      most = Math.max(most, slow.writableLength);
      setTimeout(done, 1);
    },
  });
  const output = outputTo(slow);
  for (let i = 0; i < 50; i++) expect(await output.write('x'.repeat(30))).toBe(true);
  expect(most).toBeLessThan(200);
});

test('says when nobody listens any more', async () => {
  const gone = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })),
  });
  const output = outputTo(gone);
  expect(await output.write('x')).toBe(false);
  expect(await output.write('x')).toBe(false);
});
