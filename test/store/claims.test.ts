import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Case, ClaimFilter } from '../../src/store/case.ts';
import { openCase } from '../../src/store/open-case.ts';
import { readingOf, WORDS } from './readings.ts';
import { temporaryFolder } from './temporary.ts';

const folder = temporaryFolder();
let kept: Case;

beforeAll(async () => {
  kept = openCase(join(folder, 'claims.isnad'), WORDS, { create: true });
  const march = readingOf(
    'march',
    [
      { by: ['رويترز'], content: 'نشرت موسكو قوات خاصة', more: { certainty: 'probable' } },
      { by: ['الصحيفة', 'الحكومة'], content: 'الرجل إرهابي', more: { polarity: '-', said: 't1' } },
      { by: ['مصادر'], content: 'القوات باقية' },
      { by: ['رويترز'], content: 'عنوان عن القوات', more: { part: 'title' } },
    ],
    {
      day: '2017-03-24',
      outlet: 'المرسى',
      entities: [
        ['رويترز', 'Reuters'],
        ['روسيا', 'Russia', 'موسكو'],
      ],
    },
  );
  const times = [
    {
      id: 't1',
      start: 0,
      end: 1,
      type: 'DATE',
      value: '2017-01',
      earliest: '2017-01-01',
      latest: '2017-01-31',
      age: false,
      rule: 'r',
    },
  ] as const;
  const april = readingOf(
    'april',
    [
      { by: ['رويترز'], content: 'القوات انسحبت' },
      { by: ['مصادر'], content: 'القوات باقية' },
    ],
    { day: '2017-04-02', outlet: 'الواحة' },
  );
  const undated = readingOf('undated', [{ by: ['حكومة'], content: 'لا قوات' }]);
  await kept.save([april, { ...march, evidence: { ...march.evidence, times } }, undated], '1');
});
afterAll(() => kept.close());

const ask = async (filter: ClaimFilter): Promise<string[]> => {
  const names: string[] = [];
  for await (const { report, claim } of kept.claims(filter)) names.push(`${report.id}#${claim.id}`);
  return names;
};

describe('claims', () => {
  test.each<[string, ClaimFilter, string[]]>([
    ['all, by date, without headlines', {}, ['undated#c1', 'march#c2', 'march#c1', 'march#c3', 'april#c1', 'april#c2']],
    ['by a source', { by: 'رويترز' }, ['march#c1', 'april#c1']],
    ['by a Latin name', { by: 'reuters' }, ['march#c1']],
    ['by a source in the middle of the chain, without its article', { by: 'صحيفة' }, ['march#c2']],
    ['by a name with the article where the text has none', { by: 'الحكومة' }, ['undated#c1', 'march#c2']],
    ['about another name of the same entity', { about: 'روسيا' }, ['march#c1']],
    ['about its Latin name', { about: 'Russia' }, ['march#c1']],
    ['with words in any order', { text: 'خاصة قوات' }, ['march#c1']],
    ['since the day that it was said', { since: '2017-03-01' }, ['march#c1', 'march#c3', 'april#c1', 'april#c2']],
    ['until a day inside the interval', { until: '2017-01-15' }, ['march#c2']],
    ['by certainty', { certainty: ['probable', 'possible'] }, ['march#c1']],
    ['denials', { polarity: '-' }, ['march#c2']],
    ['several conditions', { by: 'رويترز', since: '2017-04-01', text: 'القوات' }, ['april#c1']],
    ['at most so many', { limit: 1 }, ['undated#c1']],
    ['the second of them', { skip: 1, limit: 1 }, ['march#c2']],
    ['the latest published first', { order: 'published', limit: 3 }, ['april#c1', 'april#c2', 'march#c1']],
    ['the next of these', { order: 'published', skip: 3 }, ['march#c2', 'march#c3', 'undated#c1']],
    ['the latest of a source', { order: 'published', by: 'رويترز' }, ['april#c1', 'march#c1']],
    ['no match', { by: 'لا أحد' }, []],
    ['a name without words', { by: '،' }, []],
  ])('%s', async (_, filter, expected) => expect(await ask(filter)).toEqual(expected));

  test('unnamed sources of two reports are two roots, a named source is one', async () => {
    const roots = new Map<string, string>();
    for await (const { report, claim, root } of kept.claims({})) roots.set(`${report.id}#${claim.id}`, root);
    expect(roots.get('march#c1')).toBe(roots.get('april#c1'));
    expect(roots.get('march#c3')).not.toBe(roots.get('april#c2'));
    expect(await kept.counts()).toEqual({ reports: 3, outlets: 2, claims: 6, roots: 4 });
  });

  test('by the start of an id, in one report or all', async () => {
    expect((await kept.claimsNamed('c1', null, 10)).map(({ report }) => report.id)).toEqual([
      'april',
      'march',
      'undated',
    ]);
    expect(await kept.claimsNamed('c1', 'march', 10)).toHaveLength(1);
    expect(await kept.claimsNamed('c9', null, 10)).toEqual([]);
    expect(await kept.claimsNamed('c', null, 2)).toHaveLength(2);
  });
});
