import { expect, test } from 'vitest';
import type { Event, Time } from '../../src/model/evidence.ts';
import { groupByRoot } from '../../src/query/by-root.ts';
import { contentOf, sentencesOf } from '../../src/query/context.ts';
import { timelineOf } from '../../src/query/timeline.ts';
import { readingOf } from '../store/readings.ts';

test('groups claims by root, then by the way they came', () => {
  const { evidence } = readingOf(
    'r1',
    [
      { by: ['التايمز', 'الحكومة'], content: 'أولا' },
      { by: ['الوزير'], content: 'ثانيا' },
      { by: ['الحكومة'], content: 'ثالثا' },
      { by: ['الحكومة'], content: 'رابعا' },
      { by: ['الوزير'], content: 'عنوان', more: { part: 'title' } },
    ],
    { entities: [['الحكومة']] },
  );
  const groups = groupByRoot(evidence).map(({ root, entity, ways }) => [
    root.kind === 'report' ? '' : root.name,
    entity?.id ?? null,
    ways.map(({ claims }) => claims.map(({ id }) => id)),
  ]);
  expect(groups).toEqual([
    ['الحكومة', 'e0', [['c1'], ['c3', 'c4']]],
    ['الوزير', null, [['c2']]],
  ]);
});

const timeOf = (id: string, value: string, more: Partial<Time> = {}): Time => ({
  id,
  start: 0,
  end: 1,
  type: 'DATE',
  value,
  earliest: value,
  latest: value,
  age: false,
  rule: 'r',
  ...more,
});
const eventOf = (id: string, time: string | null): Event => ({
  id,
  type: 'CONSULT',
  mode: null,
  trigger: { start: 0, end: 1 },
  actor: null,
  recipient: null,
  place: null,
  time,
  quantity: null,
  status: 'actual',
  claims: [],
  rule: 'r',
});

test('a timeline goes from the earliest date on, names a date once, and ends with what has no date', () => {
  const { evidence } = readingOf('r1', []);
  const times = [
    timeOf('t1', '2017-03-24'),
    timeOf('t2', '2016-01-01'),
    timeOf('t3', '2017-03-24', { start: 9 }),
    timeOf('t4', 'P30Y', { earliest: null, latest: null, age: true, type: 'DURATION' }),
    timeOf('t5', 'FUTURE_REF', { earliest: null, latest: null }),
  ];
  const events = [eventOf('v1', 't3'), eventOf('v2', null), eventOf('v3', 't5')];
  expect(
    timelineOf({ ...evidence, times, events }).map(({ date, times: same, events: dated }) => [
      date?.value ?? null,
      same.length,
      dated.map(({ id }) => id),
    ]),
  ).toEqual([
    ['2016-01-01', 1, []],
    ['2017-03-24', 2, ['v1']],
    ['FUTURE_REF', 1, ['v3']],
    [null, 0, ['v2']],
  ]);
});

test('the context of a claim is every sentence that its cue and content touch', () => {
  const { report, evidence } = readingOf('r1', [{ by: ['الوزير'], content: 'الجملة الثانية' }], { title: 'العنوان' });
  const claim = evidence.claims[0]!;
  const sentences = [
    { start: 0, end: 5, state: 'claims' },
    { start: 6, end: 14, state: 'read' },
    { start: 14, end: 20, state: 'read' },
  ] as const;
  expect(sentencesOf(report, { ...evidence, sentences }, claim)).toEqual(sentences.slice(0, 2));
  expect(contentOf(report, claim)).toBe('الجملة الثانية');
  const headline = {
    ...claim,
    cue: { start: 0, end: 2, in: 'title' as const },
    content: [{ start: 2, end: 7, in: 'title' as const }],
  };
  expect(sentencesOf(report, evidence, headline)).toEqual([{ start: 0, end: 7, in: 'title' }]);
  expect(contentOf(report, headline)).toBe('عنوان');
});
