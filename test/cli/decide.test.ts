import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary.ts';
import { isnad, linesOf, SAMPLES } from './isnad.ts';

const folder = temporaryFolder();
const path = join(folder, 'decided.isnad');
const run = (...words: string[]) => isnad([...words, '--case', path]);

test('decisions are made by name, shown, listed and taken back', async () => {
  await run('read', join(SAMPLES, 'denial-bridge.jsonl'), '--quiet');
  const names = async (...more: string[]) =>
    (linesOf((await run('claims', '--json', ...more)).out) as { readonly name: string }[]).map(({ name }) => name);
  const [first, second] = await names();

  expect((await run('decide', 'reject', first!, '--by', 'سلمى')).out).toMatch(/^1 {2}reject claim .* · سلمى · \d{4}-/);
  expect(await names()).not.toContain(first);
  expect(await names('--rejected')).toContain(first);

  await run('decide', 'correct', second!, 'certainty=possible', 'speaker=وكالة المرسى');
  expect(await names('--certainty', 'possible')).toContain(second);
  expect((await run('claims')).out).toMatch(/corrected: certainty, speaker/);

  expect(await run('decide', 'correct', second!, 'colour=red')).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/is no correction/),
  });
  expect((await run('decide', 'reliability', 'رويترز', 'b2', '--json')).out).toContain(
    '"reliability":"b","credibility":2',
  );
  expect((await run('undo', '1')).code).toBe(0);
  expect(await names()).toContain(first);
  expect(await run('undo', '99')).toMatchObject({ code: 2, errors: expect.stringMatching(/no decision 99/) });
  const kinds = linesOf((await run('decisions', '--json')).out) as { readonly decision: { readonly kind: string } }[];
  expect(kinds.map(({ decision }) => decision.kind)).toEqual(['reject', 'correct', 'reliability', 'undo']);
}, 200_000);
