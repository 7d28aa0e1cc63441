import { expect, test } from 'vitest';
import { UNWATCHED } from '../../src/cli/progress.ts';
import { resolveCase } from '../../src/cli/resolve-case.ts';
import { claimsPage } from '../../src/contract/claims.ts';
import { happeningsPage, months, sites } from '../../src/contract/overview.ts';
import { citing, sourcesPage, wordingsPage } from '../../src/contract/sources.ts';
import { readingOf } from '../reading-of.ts';
import { reportOf } from '../report.ts';
import { served } from './served.ts';

const answered = (open: Awaited<ReturnType<typeof served>>) => ({
  of: async <T>(path: string, schema: { parse: (body: unknown) => T }): Promise<T> =>
    schema.parse(await (await open.ask(path)).json()),
});

test('lists the words by which nameless sources are cited, with who cites so', async () => {
  const open = await served();
  await open.kept.save(
    ['first', 'second'].map((id) =>
      readingOf({ ...reportOf('قالت مصادر في الميناء إن الرافعة تعطلت.'), id, outlet: 'الفنار', publishedAs: null }),
    ),
    'test',
  );
  await resolveCase(open.kept, UNWATCHED);
  const { of } = answered(open);
  const { wordings } = await of('/api/sources/unnamed', wordingsPage);
  expect(wordings.map(({ cited }) => cited)).toEqual(wordings.map(({ cited }) => cited).toSorted((a, b) => b - a));
  const [harbour] = (await of(`/api/sources/unnamed?words=${encodeURIComponent('مصادر')}`, wordingsPage)).wordings;
  expect(harbour).toMatchObject({ kind: 'anonymous', cited: 2, root: 2, reports: 2 });
  expect(harbour!.by).toEqual([{ outlet: 'الفنار', claims: 2 }]);
  const { claims } = await of(`/api/claims?by=${encodeURIComponent(harbour!.words)}`, claimsPage);
  expect(claims.map(({ report }) => report.id)).toEqual(expect.arrayContaining(['first', 'second']));
  const rooted = await of(`/api/claims?root=${encodeURIComponent(harbour!.words)}`, claimsPage);
  expect(rooted.claims.map(({ report }) => report.id).toSorted()).toEqual(['first', 'second']);
  const { sources } = await of('/api/sources?limit=200', sourcesPage);
  expect(sources.map(({ name }) => name)).not.toContain(harbour!.words);
  const next = await of('/api/sources/unnamed?skip=1', wordingsPage);
  expect(next.wordings).toEqual(wordings.slice(1));
  await open.kept.close();
});

test('finds claims by their last source alone, under any of its names', async () => {
  const open = await served();
  const { of } = answered(open);
  const name = encodeURIComponent('نادر الخولي');
  const { claims: all } = await of(`/api/claims?by=${name}&limit=500`, claimsPage);
  const { claims } = await of(`/api/claims?root=${name}&limit=500`, claimsPage);
  const isLast = ({ claim }: (typeof all)[number]) => claim.chain.at(-1)!.kind !== 'report';
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.length).toBeLessThanOrEqual(all.length);
  expect(claims.every(isLast)).toBe(true);
  expect((await of('/api/claims?root=%D9%84%D8%A7%20%D8%A3%D8%AD%D8%AF', claimsPage)).claims).toEqual([]);
  await open.kept.close();
});

test('narrows events to one place', async () => {
  const open = await served();
  const { of } = answered(open);
  const { sites: all } = await of('/api/places', sites);
  const site = all.find(({ events }) => events > 0)!;
  const { happenings } = await of(`/api/events?place=${site.key}&limit=500`, happeningsPage);
  expect(happenings.length).toBeGreaterThan(0);
  for (const { placeEntity } of happenings) expect(placeEntity).toBe(site.key);
  const { months: counted } = await of(`/api/events/months?place=${site.key}`, months);
  expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(happenings.length);
  await open.kept.close();
});

test('tells which outlets cite each other', async () => {
  const open = await served();
  const report = (id: string, outlet: string, text: string) =>
    readingOf({ ...reportOf(text), id, outlet, publishedAs: null });
  await open.kept.save(
    [
      report('a', 'صحيفة المنارة', 'قالت صحيفة الشراع إن السفينة غرقت عند الجزيرة.'),
      report('b', 'صحيفة الشراع', 'قالت صحيفة المنارة إن القارب عاد إلى المرفأ.'),
      report('c', 'صحيفة الخليج الأزرق', 'قالت صحيفة المنارة إن السوق مغلق.'),
    ],
    'test',
  );
  await resolveCase(open.kept, UNWATCHED);
  const { mutual } = await answered(open).of('/api/sources/citing', citing);
  expect(mutual).toEqual([{ a: 'صحيفة الشراع', b: 'صحيفة المنارة', ab: 1, ba: 1 }]);
  await open.kept.close();
});
