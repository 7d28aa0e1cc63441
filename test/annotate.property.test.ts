import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../src/annotate.ts';
import { arabic } from '../src/languages/ar/arabic.ts';
import type { Evidence } from '../src/model/evidence.ts';
import { reportOf } from './report.ts';

/** Set ISNAD_SEED to the seed in a failing test's name to see it again. */
const seed = Number(process.env.ISNAD_SEED ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env.ISNAD_RUNS ?? 500);

const WORDS = [
  'قال',
  'وأضاف',
  'نقلت',
  'عن',
  'وكالة',
  'رويترز',
  'الوزير',
  'إن',
  'أن',
  'مصادر',
  'بحسب',
  'نفى',
  'ربما',
  'روسيا',
  'محمد',
  'علي',
  'يوم',
  'الجمعة',
  'مارس',
  'الماضي',
  'مقتل',
  'لم',
  'قوات',
  'واتهم',
  'بقصف',
  'قصفت',
  'اعتقلت',
  'زار',
  'محادثات',
  'انسحب',
  'د.',
  'كوفيد-19',
  'BBC',
];
const SOURCES = [
  'الوزير',
  'محمد علي',
  'وزير الخارجية الروسي سيرغي لافروف',
  'مصادر أمنية',
  'رويترز',
  'الجيش الليبي',
  'هـ',
  'التقرير',
];
const MARKS = [
  '"',
  '«',
  '»',
  '“',
  '”',
  '(',
  ')',
  ':',
  '،',
  '؛',
  '.',
  '...',
  '؟',
  '!',
  '-',
  'ـ',
  '%',
  '#',
  '@',
  '/',
  '‘',
  '’',
  '{',
  '}',
];
const NUMBERS = ['0', '12', '2018', '٢٤', '۱۲', '3.5', '1,000', '٪', '½', '24/3/2017'];
const UNSEEN = [
  '\u200f',
  '\u200e',
  '\u202b',
  '\u202c',
  '\u2067',
  '\u2069',
  '\u200b',
  '\u200c',
  '\u200d',
  '\ufeff',
  '\u00ad',
  '\0',
];
const JOINING = [
  '\u064b',
  '\u0651',
  '\u0670',
  '\u0301',
  '\ufe0f',
  '🏽',
  '👨‍👩‍👧',
  '🇱🇾',
  '🕊️',
  '\ud83d',
  '\udc4d',
  'ﷺ',
  'ﻻ',
  'क्षि',
  '각',
];
const SPACES = [' ', ' ', ' ', '', '\n', '\r\n', '\r', '\t', '\u00a0', '\u2028', '\n\n'];

const noise = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  fc.constantFrom(...MARKS, ...NUMBERS, ...UNSEEN, ...JOINING),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const space = fc.oneof({ weight: 8, arbitrary: fc.constant(' ') }, fc.constantFrom(...SPACES));
const word = fc.constantFrom(...WORDS);
const words = fc.array(word, { minLength: 1, maxLength: 5 });
const mixed = fc.array(fc.oneof(word, noise), { maxLength: 8 });

/** Sentences that attribute, and some that only look like it. */
const sentence = fc.oneof(
  fc.tuple(
    fc.constantFrom('قال', 'وأضاف', 'ونفى', 'لا يستبعد'),
    fc.constantFrom(...SOURCES),
    fc.constantFrom('أن', 'إن', ':', 'بأن'),
    words,
  ),
  fc.tuple(
    fc.constantFrom('ونقلت', 'نقلا'),
    fc.constantFrom('رويترز عن', 'عن صحيفة', 'وكالة'),
    fc.constantFrom(...SOURCES),
    fc.constantFrom('قوله إن', ':'),
    words,
  ),
  fc.tuple(fc.constantFrom('بحسب', 'وفقا ل'), fc.constantFrom(...SOURCES), fc.constantFrom('،', ','), words),
  fc.tuple(
    fc.constantFrom('"', '«', '“'),
    words,
    fc.constantFrom('"', '»', '”', ''),
    fc.constantFrom('قال', 'بحسب'),
    fc.constantFrom(...SOURCES),
  ),
  fc.tuple(mixed),
);

/** Something like news, with all that Unicode puts between the words. */
const newslike = fc
  .array(
    fc.tuple(
      sentence,
      fc.constantFrom('. ', '.\n', '\r\n', '؟ ', ' '),
      fc.array(fc.tuple(noise, space), { minLength: 24, maxLength: 24, size: 'max' }),
    ),
    {
      minLength: 1,
      maxLength: 6,
      size: 'max',
    },
  )
  .map((sentences) =>
    sentences
      .map(([pieces, end, between]) => {
        const all = pieces.flat().join(' ').split(' ');
        return all.map((piece, i) => piece + (between[i]?.join('') ?? ' ')).join('') + end;
      })
      .join(''),
  );

const anyText = fc.oneof(
  { weight: 3, arbitrary: newslike },
  fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }),
  fc.string({ unit: 'binary', maxLength: 200, size: 'max' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100, size: 'max' })
    .map((units) => String.fromCharCode(...units)),
);

const read = (text: string): Evidence => annotate(reportOf(text), arabic);

describe(`annotate on any text (ISNAD_SEED=${seed})`, () => {
  const holds = (property: (text: string) => void) => fc.assert(fc.property(anyText, property), { seed, numRuns });

  it('gives spans inside the text and inside no grapheme', () => {
    holds((text) => {
      const boundaries = boundariesOf(text);
      for (const { start, end } of spansIn(read(text))) {
        expect(start).toBeLessThan(end);
        expect(boundaries).toContain(start);
        expect(boundaries).toContain(end);
      }
    });
  });

  it('gives the same evidence for the same text', () => {
    holds((text) => {
      expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
    });
  });

  it('refers only to what it holds', () => {
    holds((text) => {
      const { entities, times, claims, events, ties } = read(text);
      const ids = [entities, times, claims, events, ties].map((all) => all.map(({ id }) => id));
      for (const each of ids) expect(new Set(each).size).toBe(each.length);
      const known = new Set<string | null>([null, ...ids.flat()]);
      const references = [
        ...claims.flatMap(({ said, chain }) => [
          said,
          ...chain.flatMap((link) => (link.kind === 'report' ? [] : [link.entity])),
        ]),
        ...events.flatMap(({ actor, recipient, place, time, claims: of }) => [actor, recipient, place, time, ...of]),
        ...ties.flatMap(({ from, to, claims: of }) => [from, to, ...of]),
      ];
      expect(references.filter((id) => !known.has(id))).toEqual([]);
    });
  });
});

const boundariesOf = (text: string): Set<number> =>
  new Set([...new Intl.Segmenter('ar').segment(text)].map(({ index }) => index)).add(text.length);

/** All spans of the body, wherever in the evidence they stand. */
const spansIn = (value: unknown): { start: number; end: number }[] => {
  if (!(value instanceof Object)) return [];
  const inner = Object.values(value).flatMap(spansIn);
  return 'start' in value && !('in' in value) ? [value as { start: number; end: number }, ...inner] : inner;
};
