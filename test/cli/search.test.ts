import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary.ts';
import { isnad, linesOf, SAMPLES } from './isnad.ts';

const path = join(temporaryFolder(), 'searched.isnad');

test('finds reports by their words, for people and as JSON', async () => {
  await isnad(['read', join(SAMPLES, 'wire-sebha-airport.txt'), '--case', path, '--quiet']);
  const { code, out } = await isnad(['search', 'المطار', '--case', path, '--json']);
  expect(code).toBe(0);
  const [found] = linesOf(out) as [{ snippet: { text: string } }];
  expect(found.snippet.text).toContain('مطار');
  expect((await isnad(['search', 'مطار', '--case', path])).out).toMatch(/report .* claims?, .* events?, .* ties?/);
  expect((await isnad(['search', '"لا كلمة كهذه"', '--case', path])).out).toBe('');
}, 120_000);
