import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { missedIn } from '../../src/query/missed.ts';
import { reportOf } from '../report.ts';

const missedOf = (...texts: string[]) =>
  missedIn(
    (async function* () {
      for (const text of texts) {
        const report = reportOf(text);
        yield { report, evidence: annotate(report, arabic) };
      }
    })(),
  );

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
