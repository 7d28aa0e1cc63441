import { expect, test } from 'vitest';
import { decidedNow } from '../../src/contract/decisions.ts';
import { missed } from '../../src/contract/missed.ts';
import { queue } from '../../src/contract/queue.ts';
import { wholeReport } from '../../src/contract/reports.ts';
import { readingOf } from '../reading-of.ts';
import { reportOf } from '../report.ts';
import { served, TOKEN } from './served.ts';

test('a sentence that several reports share is asked for once, and what is said of it holds for all of them', async () => {
  const open = await served();
  const words = '"لن يعبر القافلة أحد قبل أن تذوب ثلوج الممر كلها"';
  await open.kept.save(
    ['first', 'second'].map((id) =>
      readingOf({ ...reportOf(`هطلت الأمطار على الممر أمس. ${words}.`), id, publishedAs: null }),
    ),
    'test',
  );
  const answer = async <T>(path: string, schema: { parse: (body: unknown) => T }): Promise<T> =>
    schema.parse(await (await open.ask(path)).json());
  const ofWords = async () =>
    (await answer('/api/queue?kind=sentence&limit=200', queue)).items.flatMap((item) =>
      item.kind === 'sentence' && item.words.includes('القافلة') ? [item] : [],
    );
  const [item, ...others] = await ofWords();
  expect(others).toEqual([]);
  expect(item!.reports).toBe(2);
  const { unread } = await answer('/api/missed', missed);

  const say = async (decision: object): Promise<number> => {
    const response = await open.ask(
      '/api/decisions',
      { 'x-isnad-token': TOKEN, 'content-type': 'application/json' },
      { method: 'POST', body: JSON.stringify({ decision, by: 'ليلى' }) },
    );
    return decidedNow.parse(await response.json()).number;
  };
  const { start, end, report } = item!;
  const number = await say({
    kind: 'accept',
    target: { kind: 'passage', report: report.id, passage: { start, end, words: item!.words } },
  });
  expect(await ofWords()).toEqual([]);
  expect(await answer('/api/missed', missed)).toMatchObject({ unread: unread - 2, settled: 2 });
  for (const id of ['first', 'second']) {
    const { evidence } = await answer(`/api/reports/${id}`, wholeReport);
    expect(evidence.sentences.map(({ decided }) => decided?.verdict)).toContain('accepted');
  }
  await say({ kind: 'undo', number });
  expect(await ofWords()).toEqual([item]);
  await open.kept.close();
});
