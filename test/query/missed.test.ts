import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCase } from '../../src/store/open-case.ts';
import { readingOf } from '../reading-of.ts';
import { reportOf } from '../report.ts';
import { WORDS } from '../store/readings.ts';
import { temporaryFolder } from '../store/temporary.ts';

const folder = temporaryFolder();
let cases = 0;

const missedOf = async (...texts: string[]) => {
  const kept = openCase(join(folder, `${cases++}.isnad`), WORDS, { create: true });
  await kept.save(
    texts.map((text, i) => readingOf({ ...reportOf(text), id: `r${i}` })),
    'test',
  );
  const missed = await kept.missed(20);
  await kept.close();
  return missed;
};

test('groups sentences that were not understood by reason and word, commonest first', async () => {
  const missed = await missedOf(
    'هطلت الأمطار على الساحل أمس. "سنبقى هنا حتى تعود المياه إلى البيوت كلها".',
    'قال الوزير إن الطريق مفتوح. "لن نغادر قبل أن يصل آخر العاملين إلى بيته".',
  );
  expect(missed).toMatchObject({ sentences: 4, withClaims: 1, empty: 1, unread: 2 });
  expect(missed.groups.map(({ reason, count }) => [reason, count])).toEqual([['quotation-without-speaker', 2]]);
  expect(missed.groups[0]!.examples[0]!.text).toContain('سنبقى هنا');
});

test('names the verb of saying whose content was not found', async () => {
  const missed = await missedOf('وأكدت الوزارة.');
  expect(missed.groups).toMatchObject([{ reason: 'cue-without-content', word: 'أكد', count: 1 }]);
});

test('finds nothing where all is read', async () => {
  expect((await missedOf('قال الوزير إن الطريق مفتوح.')).groups).toEqual([]);
});
