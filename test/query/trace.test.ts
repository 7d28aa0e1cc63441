import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimNameOf } from '../../src/query/claim-name.ts';
import { claimsFor } from '../../src/query/claims.ts';
import { traceClaim } from '../../src/query/trace.ts';
import type { Case } from '../../src/store/case.ts';
import { openCase } from '../../src/store/open-case.ts';
import { readingOf, WORDS } from '../store/readings.ts';
import { temporaryFolder } from '../store/temporary.ts';

const folder = temporaryFolder();
let kept: Case;

beforeAll(async () => {
  kept = openCase(join(folder, 'trace.isnad'), WORDS, { create: true });
  await kept.save(
    [
      readingOf('r1', [{ by: ['رويترز'], content: 'نشرت موسكو قوات خاصة في غرب مصر' }]),
      readingOf('r2', [
        { by: ['الصحيفة', 'رويترز'], content: 'قوات خاصة نشرت في مصر' },
        { by: ['رويترز'], content: 'ارتفعت أسعار النفط في مصر اليوم' },
      ]),
      readingOf('r3', [{ by: ['الوزير'], content: 'نشرت موسكو قوات خاصة في غرب مصر' }]),
    ],
    '1',
  );
});
afterAll(() => kept.close());

test('finds what else says the like from the same root, not from another', async () => {
  const { found, reading, alike } = await traceClaim(kept, 'r1#c1', WORDS);
  expect(found.content).toBe('نشرت موسكو قوات خاصة في غرب مصر');
  expect(reading.report.id).toBe('r1');
  expect(alike.map(claimNameOf)).toEqual(['r2#c1']);
});

test('a name without its report serves where it means one claim', async () => {
  expect(claimNameOf((await traceClaim(kept, 'c2', WORDS)).found)).toBe('r2#c2');
  await expect(traceClaim(kept, 'c1', WORDS)).rejects.toThrow('c1 may mean 3 claims.');
  await expect(traceClaim(kept, 'r1#c7', WORDS)).rejects.toThrow('There is no claim c7 in the report r1.');
});

test.each([
  [{ since: '2018', until: '2017' }, /lies after/],
  [{ since: 'soon' }, /no date/],
  [{ certainty: ['sure'] }, /"sure" is no certainty/],
])('refuses the question %j', (question, error) => expect(() => claimsFor(kept, question)).toThrow(error));
