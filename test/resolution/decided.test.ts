import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { nameKeys } from '../../src/cli/languages.ts';
import { UNWATCHED } from '../../src/cli/progress.ts';
import { resolveCase } from '../../src/cli/resolve-case.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import type { Decision } from '../../src/model/decisions.ts';
import { placedWords } from '../../src/model/find-target.ts';
import { decisionGiven } from '../../src/query/decision-given.ts';
import { searchWords } from '../../src/query/search-words.ts';
import { sourcesOf } from '../../src/query/sources.ts';
import { dossierOf } from '../../src/query/who.ts';
import type { Case } from '../../src/store/case.ts';
import { openCase } from '../../src/store/open-case.ts';
import { readingOf } from '../reading-of.ts';
import { reportOf } from '../report.ts';
import { temporaryFolder } from '../store/temporary.ts';

const CRASH = 'خرج قطار ركاب عن القضبان قرب بلدة تلوين صباح الخميس مما أدى إلى مقتل تسعة ركاب وإصابة عشرين.';
const CAUSE = 'إن سائق القطار لم ينتبه إلى إشارة التوقف الحمراء قبل النفق القديم';
const MEETING = 'التقى الرئيس الروسي فلاديمير بوتين المستشارة الألمانية أنغيلا ميركل في موسكو يوم الأحد.';
const report = (id: string, day: string, text: string) =>
  readingOf(reportOf(text, { id, outlet: id.split('-')[0]!, title: 'قطار تلوين يخرج عن القضبان', publishedAs: day }));
const REPORTS = [
  report('wadi-1', '2021-03-04T08:00:00Z', `${CRASH}\nوقال سعيد المرابط ${CAUSE}. وأضاف أن التحقيق مستمر.`),
  report('nahr-1', '2021-03-04T10:00:00Z', `${CRASH}\nوقال يونس الزياني ${CAUSE}.`),
  report('bahr-1', '2021-03-04T12:00:00Z', MEETING),
];

const folder = temporaryFolder();
let cases = 0;
let keysOf: Awaited<ReturnType<typeof nameKeys>>;
beforeAll(async () => {
  keysOf = await nameKeys();
});

const newCase = async (): Promise<Case> => {
  const kept = openCase(join(folder, `${cases++}.isnad`), searchWords(arabic), { create: true });
  await kept.save(REPORTS, 'test');
  await resolveCase(kept, UNWATCHED);
  return kept;
};
const decide = async (kept: Case, decision: Decision): Promise<number> => {
  const { number } = await kept.decide(decision, 'سلمى', '2021-04-01T10:00:00Z');
  await resolveCase(kept, UNWATCHED);
  return number;
};
const say = async (kept: Case, kind: string, ...words: string[]): Promise<number> =>
  decide(kept, await decisionGiven(kept, kind, words, keysOf));
const undo = (kept: Case, number: number): Promise<number> => decide(kept, { kind: 'undo', number });

const called = async (kept: Case, name: string) => (await kept.entitiesCalled(name, keysOf(name)))[0]!;

/** `REPORT#TIE` of the meeting. */
const tieOf = async (kept: Case): Promise<string> =>
  `bahr-1#${(await kept.reading('bahr-1'))!.evidence.ties.find(({ type }) => type === 'meets')!.id}`;

const LATEST = { order: 'latest', undated: true } as const;

/** What is listed of the meeting: over the case, for one of the two, on the timeline, on the map, in the network. */
const listed = async (kept: Case) => {
  const putin = await called(kept, 'بوتين');
  const dossier = await dossierOf(kept, putin, keysOf);
  const events = await kept.events({}, LATEST, 0, 50);
  return {
    events: events.map(({ type, date, decided }) => [type, date, decided]),
    ofOne: dossier.events.length,
    months: (await kept.months({})).length,
    sites: (await kept.sites({ kinds: ['CONSULT'] })).map(({ name }) => name),
    ties: dossier.ties.map(({ type, to, from }) => [type, from.name, to.name]),
    edges: (await kept.network({}, { reports: 1, roots: 1 }, 50)).edges.map(({ type }) => type),
  };
};

describe('a decision on an event or a tie', () => {
  test('that rejects it takes it out of every listing, whatever is read later, and undoing brings it back', async () => {
    const kept = await newCase();
    const before = await listed(kept);
    expect(before).toMatchObject({ ofOne: 1, sites: ['موسكو'] });
    const event = await say(kept, 'reject', 'bahr-1#v1');
    const tie = await say(kept, 'reject', await tieOf(kept));
    const rejected = await listed(kept);
    expect(rejected).toMatchObject({ ofOne: 0, months: before.months - 1, sites: [] });
    expect(rejected.ties).toEqual([]);
    expect(rejected.edges).not.toContain('meets');
    await kept.save(REPORTS, 'a later program');
    await resolveCase(kept, UNWATCHED);
    expect(await listed(kept)).toEqual(rejected);
    await undo(kept, event);
    await undo(kept, tie);
    expect(await listed(kept)).toEqual(before);
    await kept.close();
  });

  test('that corrects or accepts it shows in every listing', async () => {
    const kept = await newCase();
    const before = await listed(kept);
    const corrected = await say(kept, 'correct', 'bahr-1#v1', 'kind=COOPERATE', 'date=2020-12');
    await say(kept, 'accept', await tieOf(kept));
    const after = await listed(kept);
    expect(after.events).toContainEqual(['COOPERATE', '2020-12', 'corrected']);
    expect(after.sites).toEqual([]);
    const [tie] = await kept.ties({ kinds: ['meets'] }, 5);
    expect(tie!.example.decided).toBe('accepted');
    await undo(kept, corrected);
    expect((await listed(kept)).events).toEqual(before.events);
    await kept.close();
  });

  test('on the claim that bears it takes it out too', async () => {
    const kept = await newCase();
    const [told] = await kept.statements({ text: 'سائق القطار', limit: 1 });
    const number = await say(kept, 'reject', `nahr-1#${told!.claims[1]!.assertion}`);
    expect(await kept.statements({ text: 'سائق القطار', limit: 1 })).toEqual([]);
    await undo(kept, number);
    expect(await kept.statements({ text: 'سائق القطار', limit: 1 })).toEqual([told]);
    await kept.close();
  });
});

describe('a decision on names', () => {
  const rootsOf = async (kept: Case) =>
    (await kept.statements({ text: 'سائق القطار', limit: 1 }))[0]!.roots.map(({ name }) => name);
  const FIRST = 'سعيد المرابط';
  const OTHER = 'يونس الزياني';

  test.each([
    ['by name', 'merge', FIRST, OTHER],
    ['by name, as the same', 'same', FIRST, OTHER],
    ['by the entities of two reports', 'merge', 'wadi-1#ENTITY', 'nahr-1#ENTITY'],
  ])('makes two one in dossiers, statements and roots, %s', async (_, kind, ...given) => {
    const kept = await newCase();
    const ids = await Promise.all(
      given.map(async (name, i) => {
        if (!name.includes('#')) return name;
        const id = name.split('#')[0]!;
        const { entities } = (await kept.reading(id))!.evidence;
        return `${id}#${entities.find((entity) => entity.name === [FIRST, OTHER][i])!.id}`;
      }),
    );
    expect(await rootsOf(kept)).toEqual([FIRST, OTHER]);
    const number = await say(kept, kind, ...ids);
    const one = await called(kept, OTHER);
    expect(one).toMatchObject({ name: FIRST, reports: 2 });
    const { names, says, source } = await dossierOf(kept, one, keysOf);
    expect(names.map(({ name, reason }) => [name, reason])).toEqual([
      [FIRST, 'same name'],
      [OTHER, 'decided'],
    ]);
    expect(new Set(says.map((claim) => claim.report.id))).toEqual(new Set(['wadi-1', 'nahr-1']));
    expect(source).toMatchObject({ statements: 1, alone: 1 });
    expect(await rootsOf(kept)).toEqual([FIRST]);
    await undo(kept, number);
    expect(await called(kept, OTHER)).toMatchObject({ name: OTHER, reports: 1 });
    expect(await rootsOf(kept)).toEqual([FIRST, OTHER]);
    await kept.close();
  });

  test('finds what is said by and of one under all names', async () => {
    const kept = openCase(join(folder, `${cases++}.isnad`), searchWords(arabic), { create: true });
    await kept.save(
      [
        report('wadi-3', '2021-03-05', `قال مدير الشركة إن ${FIRST} أخطأ في الحساب. وقال ${FIRST} إن الحساب صحيح.`),
        report('nahr-3', '2021-05-05', `قال مدير الشركة إن ${OTHER} غادر البلاد. وقال ${OTHER} إن السفر قصير.`),
        report('bahr-3', '2021-06-05', 'قال مدير الشركة إن الأرباح ارتفعت.'),
      ],
      'test',
    );
    await resolveCase(kept, UNWATCHED);
    const found = async () => {
      const { says, saidOf } = await dossierOf(kept, await called(kept, FIRST), keysOf);
      return [says, saidOf].map((claims) => claims.map((claim) => claim.report.id));
    };
    expect(await found()).toEqual([['wadi-3'], ['wadi-3']]);
    await say(kept, 'merge', FIRST, OTHER);
    expect(await found()).toEqual([
      ['nahr-3', 'wadi-3'],
      ['nahr-3', 'wadi-3'],
    ]);
    await kept.close();
  });

  test('keeps two people of one name apart, and takes mentions out of one', async () => {
    const kept = openCase(join(folder, `${cases++}.isnad`), searchWords(arabic), { create: true });
    await kept.save(
      [
        report('wadi-2', '2021-03-05', 'قال سعيد المرابط إن الجسر مغلق.'),
        report('nahr-2', '2021-05-05', 'قال سعيد المرابط إن الفريق فاز. وأكد سعيد المرابط أن اللاعبين متعبون.'),
      ],
      'test',
    );
    await resolveCase(kept, UNWATCHED);
    const all = async () => (await kept.entitiesCalled(FIRST, keysOf(FIRST))).map(({ reports }) => reports);
    const entityIn = async (id: string) =>
      `${id}#${(await kept.reading(id))!.evidence.entities.find(({ name }) => name === FIRST)!.id}`;
    expect(await all()).toEqual([2]);
    const apart = await say(kept, 'different', await entityIn('wadi-2'), await entityIn('nahr-2'));
    expect(await all()).toEqual([1, 1]);
    await undo(kept, apart);
    expect(await all()).toEqual([2]);
    const second = (await kept.reading('nahr-2'))!.report.text.lastIndexOf(FIRST);
    const split = await say(kept, 'split', await entityIn('nahr-2'), 'سعيد المرابط المدرب', String(second));
    expect(await called(kept, 'سعيد المرابط المدرب')).toMatchObject({ name: 'سعيد المرابط المدرب', reports: 1 });
    expect(await all()).toEqual([2]);
    await undo(kept, split);
    expect((await kept.entities({ name: 'المدرب', types: [] }, 0, 5)).length).toBe(0);
    await kept.close();
  });
});

describe('a decision on claims', () => {
  test('parts a statement, or makes one of two', async () => {
    const kept = await newCase();
    const statements = async () =>
      (await kept.statements({ limit: 20 })).map(({ claims }) =>
        claims.map((claim) => `${claim.report}#${claim.assertion}`).sort(),
      );
    const before = await statements();
    const [told] = await kept.statements({ text: 'سائق القطار', limit: 1 });
    const [a, b] = told!.claims.map((claim) => `${claim.report}#${claim.assertion}`);
    const parted = await say(kept, 'different', a!, b!);
    expect(await statements()).toEqual(before.filter((claims) => !claims.includes(a!)));
    await undo(kept, parted);
    expect(await statements()).toEqual(before);
    const { claims } = (await kept.reading('wadi-1'))!.evidence;
    const other = `wadi-1#${claims.find(({ id }) => !a!.endsWith(id))!.id}`;
    const joined = await say(kept, 'same', b!, other);
    expect((await statements()).find((members) => members.includes(other))).toContain(b);
    await undo(kept, joined);
    expect(await statements()).toEqual(before);
    await kept.close();
  });
});

test('claims of two stories that a person joins are one statement, with the roots of both', async () => {
  const kept = openCase(join(folder, `${cases++}.isnad`), searchWords(arabic), { create: true });
  await kept.save(
    [
      ...REPORTS,
      readingOf(
        reportOf('قال مدير المتحف إن اللوحة المسروقة عادت إلى مكانها.', {
          id: 'bahr-9',
          outlet: 'bahr',
          publishedAs: '2021-08-01',
        }),
      ),
    ],
    'test',
  );
  await resolveCase(kept, UNWATCHED);
  const claimOf = async (id: string) => `${id}#${(await kept.reading(id))!.evidence.claims[0]!.id}`;
  const [a, b] = [await claimOf('nahr-1'), await claimOf('bahr-9')];
  const holding = async () =>
    (await kept.statements({ limit: 20 })).filter(({ claims }) => claims.some(({ report: id }) => id === 'bahr-9'));
  expect(await holding()).toEqual([]);
  const number = await say(kept, 'same', a, b);
  const inStory = (await holding()).find(({ claims }) => claims.length > 2)!;
  expect(inStory.claims.map(({ report: id }) => id)).toEqual(['wadi-1', 'nahr-1', 'bahr-9']);
  expect(inStory.roots).toHaveLength(3);
  await undo(kept, number);
  expect(await holding()).toEqual([]);
  await kept.close();
});

test('a contradiction that a person says is none is none, until that is undone', async () => {
  const kept = await newCase();
  const later = report('bahr-2', '2021-03-04T15:00:00Z', CRASH.replace('تسعة', 'أربعة'));
  await kept.save([later], 'test');
  await resolveCase(kept, UNWATCHED);
  const disputes = async () => (await kept.doubts()).disputes.map(({ what, a, b }) => ({ what, a, b }));
  const before = await disputes();
  expect(before.map(({ what }) => what)).toContain('dead');
  const passages = async ({ a, b }: (typeof before)[number]): Promise<Decision> => {
    const passage = async ({ report: id, span }: typeof a) => ({
      kind: 'passage' as const,
      report: id,
      passage: placedWords((await kept.reading(id))!.report, span),
    });
    return { kind: 'different', targets: [await passage(a), await passage(b)] };
  };
  const numbers: number[] = [];
  for (const dispute of before) numbers.push(await decide(kept, await passages(dispute)));
  expect(await disputes()).toEqual([]);
  for (const number of numbers) await undo(kept, number);
  expect(await disputes()).toEqual(before);
  await kept.close();
});

test('how reliable a source is held stands with its figures, under any of its names, until it is undone', async () => {
  const kept = await newCase();
  const ratingOf = async () => (await sourcesOf(kept, 'سعيد المرابط', 1, keysOf)).sources[0]!.rating;
  expect(await ratingOf()).toBeNull();
  const number = await say(kept, 'reliability', 'المرابط', 'c3');
  expect(await ratingOf()).toMatchObject({ reliability: 'c', credibility: 3, by: 'سلمى' });
  await undo(kept, number);
  expect(await ratingOf()).toBeNull();
  await kept.close();
});
