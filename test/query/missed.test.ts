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

test('leaves out what a person said holds nothing, and counts it apart', async () => {
  const kept = openCase(join(folder, `${cases++}.isnad`), WORDS, { create: true });
  const text = 'هطلت الأمطار على الساحل أمس. "سنبقى هنا حتى تعود المياه إلى البيوت كلها".';
  await kept.save([readingOf({ ...reportOf(text), id: 'r' })], 'test');
  const [example] = (await kept.missed(20)).groups[0]!.examples;
  const { start, end, text: words } = example!;
  const target = { kind: 'passage' as const, report: 'r', passage: { start, end, words } };
  const { number } = await kept.decide({ kind: 'accept', target }, 'ليلى', '2024-01-01T00:00:00Z');
  expect(await kept.missed(20)).toMatchObject({ sentences: 2, unread: 0, settled: 1, groups: [] });
  await kept.decide({ kind: 'undo', number }, 'ليلى', '2024-01-01T00:00:01Z');
  expect(await kept.missed(20)).toMatchObject({ unread: 1, settled: 0 });
  await kept.close();
});
