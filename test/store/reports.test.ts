import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Case, FoundReport, ReportFilter } from '../../src/store/case.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { openCase } from '../../src/store/open-case.ts';
import { readingOf, WORDS } from './readings.ts';
import { temporaryFolder } from './temporary.ts';

const folder = temporaryFolder();
let kept: Case;

beforeAll(async () => {
  kept = openCase(join(folder, 'reports.isnad'), WORDS, { create: true });
  const morning = readingOf('morning', [{ by: ['رويترز'], content: 'وصلت القوات الخاصة إلى الميناء' }], {
    day: '2018-05-04',
    outlet: 'المرسى',
  });
  const at = (id: string, value: string, content: string) => {
    const reading = readingOf(id, [{ by: ['رويترز'], content }], {
      day: '2018-05-03',
      outlet: 'الواحة',
      title: 'عنوان الميناء',
    });
    return { ...reading, evidence: { ...reading.evidence, published: { ...reading.evidence.published, value } } };
  };
  await kept.save(
    [
      at('later', '2018-05-03T10:00:00+02:00', 'قوات خاصة في المدينة'),
      at('sooner', '2018-05-03T09:00:00+03:00', 'مهمة خاصة، بلا قوات'),
      readingOf('undated', [{ by: ['مصادر'], content: 'خبر' }]),
      morning,
    ],
    '1',
  );
});
afterAll(() => kept.close());

const ask = async (filter: ReportFilter): Promise<string[]> => (await kept.reports(filter)).map(({ id }) => id);

describe('reports', () => {
  test.each<[string, ReportFilter, string[]]>([
    ['all, latest first by the clock of the world', {}, ['morning', 'later', 'sooner', 'undated']],
    ['of an outlet', { outlet: 'الواحة' }, ['later', 'sooner']],
    ['since a day', { since: '2018-05-04' }, ['morning']],
    ['until a day', { until: '2018-05-03' }, ['later', 'sooner']],
    ['a first page', { limit: 2 }, ['morning', 'later']],
    ['the next page', { limit: 2, after: 'later' }, ['sooner', 'undated']],
    ['the page after a report that is not there', { after: 'none' }, []],
    ['with words in any order, article or none', { text: 'خاصة قوات' }, ['morning', 'later', 'sooner']],
    ['with a word and its article where the text has none', { text: 'المهمة' }, ['sooner']],
    ['with a phrase', { text: '"قوات خاصة"' }, ['morning', 'later']],
    ['with a phrase in Arabic marks and a word', { text: '«القوات الخاصة» المدينة' }, ['later']],
    ['with words of the headline', { text: 'عنوان' }, ['later', 'sooner']],
    ['without a word', { text: '«»!' }, []],
  ])('%s', async (_, filter, expected) => expect(await ask(filter)).toEqual(expected));

  test('say how much was read in them', async () => {
    expect(await kept.reports({ limit: 1 })).toEqual<FoundReport[]>([
      {
        id: 'morning',
        outlet: 'المرسى',
        title: null,
        url: null,
        published: { value: '2018-05-04', earliest: '2018-05-04', latest: '2018-05-04', basis: 'stated' },
        claims: 1,
        events: 0,
        ties: 0,
        unread: 0,
      },
    ]);
  });

  test('show where the words stand', async () => {
    const [found] = await kept.reports({ text: '"قوات خاصة" الميناء', limit: 1 });
    const snippet = found!.snippet!;
    const { text } = (await kept.reading('morning'))!.report;
    expect(snippet.text).toBe(text.slice(snippet.start, snippet.end));
    expect(snippet.found.map(({ start, end }) => text.slice(start, end))).toEqual(['القوات الخاصة', 'الميناء']);
    const [inTitle] = await kept.reports({ text: 'عنوان', limit: 1 });
    expect(inTitle!.snippet).toEqual({
      start: 0,
      end: 13,
      in: 'title',
      text: 'عنوان الميناء',
      found: [{ start: 0, end: 5, in: 'title' }],
    });
  });

  test('show the stretch of a long text with most of the words, cut between words', async () => {
    const far = `${'كلام كثير عن السوق. '.repeat(40)}وفي النهاية نزل المطر على السوق القديم`;
    await kept.save([readingOf('long', [{ by: [], content: far }])], '1');
    const [found] = await kept.reports({ text: 'المطر السوق' });
    const { text, found: spans } = found!.snippet!;
    expect(text).toContain('المطر على السوق');
    expect(text.length).toBeLessThan(260);
    expect(text).toMatch(/^(كلام|كثير|عن|السوق)/u);
    expect(spans.length).toBeGreaterThan(1);
  });

  test('have only the words of their latest version', async () => {
    const path = join(folder, 'versions.isnad');
    const other = openCase(path, WORDS, { create: true });
    await other.save([readingOf('r', [{ by: [], content: 'قديم' }])], '1');
    await other.save([readingOf('r', [{ by: [], content: 'جديد تماما' }])], '1');
    expect(await other.reports({ text: 'قديم' })).toEqual([]);
    expect(await other.reports({ text: 'جديد' })).toHaveLength(1);
    await other.close();
  });
});

test('a case of the fourth schema is brought up to date: sentences that were not understood carry their words and part', async () => {
  const path = join(folder, 'fourth.isnad');
  const file = new DatabaseSync(path);
  for (const { number, sql } of MIGRATIONS) if (number <= 4) file.exec(sql);
  const text = '😀 خبر. اقرأ المزيد.';
  const sentences = [
    { start: 0, end: 7, state: 'unread', reason: 'no-words', word: '' },
    { start: 8, end: 20, part: 'related', state: 'unread', reason: 'cue-without-content', word: 'و' },
  ];
  file.exec(`pragma application_id = ${0x49534e44}; pragma user_version = 4;
    insert into report (key, id, version, current, language, published_basis, text, content_hash)
      values (1, 'old', 1, 1, 'ar', 'unknown', '${text}', 'h');
    insert into reading (report, program, hash, evidence) values (1, '0', 'h', '${JSON.stringify({ sentences })}');
    insert into unread_sentence values (1, 0, 7, 'no-words', ''), (1, 8, 20, 'cue-without-content', 'و')`);
  file.close();
  const old = openCase(path, WORDS, { create: false });
  const { groups } = await old.missed(10);
  expect(groups.flatMap(({ examples }) => examples.map((example) => example.text)).toSorted()).toEqual(
    [text.slice(0, 7), text.slice(8, 20)].toSorted(),
  );
  expect((await old.doubts()).sentences).toEqual([]);
  await old.close();
});

test('a case of the first schema is brought up to date, words and counts with it', async () => {
  const path = join(folder, 'first.isnad');
  const file = new DatabaseSync(path);
  file.exec(MIGRATIONS[0]!.sql);
  file.exec(`pragma application_id = ${0x49534e44}; pragma user_version = 1;
    insert into report (key, id, version, current, language, published_value, published_earliest, published_basis, text, content_hash)
      values (1, 'old', 1, 1, 'ar', '2018-05', '2018-05-01', 'stated', 'خبر عن السفينة', 'h');
    insert into reading values (1, '0', 'h', '{"events": [{}], "ties": [], "sentences": [{"state": "unread"}, {"state": "read"}]}');
    insert into claim values (1, 1, 0, 'c', null, 'direct', 'certain', '+', 'r', null, null, '', '', '{}')`);
  file.close();
  const old = openCase(path, WORDS, { create: false });
  expect(await old.reports({ text: 'سفينة' })).toMatchObject([{ id: 'old', claims: 1, events: 1, ties: 0, unread: 1 }]);
  await old.close();
});
