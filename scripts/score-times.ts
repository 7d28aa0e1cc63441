// Runs the Arabic cases of Microsoft Recognizers-Text and says how many come out right, suite by suite.
// Usage: npm run score:times -- [--errors N] [--suite NAME]   (reads ISNAD_DATA, default ../shared/data)
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { arabic } from '../src/languages/ar/arabic.ts';
import type { PlacedTime } from '../src/time/placed-time.ts';
import { readTimes } from '../src/time/read-times.ts';

const resolution = z.record(z.string(), z.unknown()).nullish();
const cases = z.array(
  z.object({
    suite: z.string(),
    Input: z.string(),
    Context: z.object({ ReferenceDateTime: z.string() }).nullish(),
    Results: z.array(
      z.object({
        Text: z.string(),
        Start: z.number().nullish(),
        Value: z
          .object({ Timex: z.string().nullish(), FutureResolution: resolution, PastResolution: resolution })
          .nullish(),
      }),
    ),
  }),
);
type Expected = z.infer<typeof cases>[number]['Results'][number];

const { values } = parseArgs({
  options: { errors: { type: 'string', default: '0' }, suite: { type: 'string', default: '' } },
});
const data = process.env.ISNAD_DATA ?? '../shared/data';
const all = cases.parse(JSON.parse(readFileSync(`${data}/time/recognizers-arabic.json`, 'utf8')));

/** A span without the prepositions before it and without يوم and شهر, which name nothing by themselves: the two cut them differently. */
const PREPOSITIONS =
  /^(?:(?:من|في|منذ|قبل|بعد|خلال|بين|ما بين|عند|على|إلى|حتى|مدة|لمدة|طوال|يوم|شهر)\s+|[لب](?=ال|\d))+/;

const coreOf = (text: string, start: number): [number, number] => {
  const skip = PREPOSITIONS.exec(text)?.[0].length ?? 0;
  return skip < text.length ? [start + skip, start + text.length] : [start, start + text.length];
};

/** Shared length of two spans in parts of the longer. */
const overlap = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0])) / Math.max(a[1] - a[0], b[1] - b[0], 1);

const isFound = (input: string, { Text, Start }: Expected, time: PlacedTime): boolean => {
  const core = coreOf(Text, Start ?? input.indexOf(Text));
  return overlap(core, coreOf(input.slice(time.start, time.end), time.start)) >= 0.8;
};

const datesIn = (record: Expected['Value'], key: 'FutureResolution' | 'PastResolution') =>
  Object.values(record?.[key] ?? {}).map(String);

/**
 * Whether a time says what a case wants. Its Timex leaves open what the sentence does (XXXX-XX-27, SU, T07), where ours is
 * resolved: the rest must agree. Else the date, the ends or the time of day of one of its resolutions; a stretch of years
 * ends there with the first day of the last. A case without a Timex, its date 0001-01-01, asks for the span alone.
 */
const isRight = ({ Value }: Expected, { value, type, earliest, latest, begin, finish }: PlacedTime): boolean => {
  const timex = Value?.Timex ?? '';
  if (timex === '') return true;
  if (timex === value || isOpen(timex, value)) return true;
  return (['FutureResolution', 'PastResolution'] as const).some((key) => {
    const dates = datesIn(Value, key).map((date) => date.replace(/:00$/, '').replace(' ', 'T'));
    const [one, two] = dates;
    if (one === undefined) return false;
    const clock = (written: string | undefined): string => /T?(\d\d(?::\d\d)?)$/.exec(written ?? '')?.[1] ?? '';
    if (two === undefined)
      return type === 'TIME' && /^\d\d:\d\d/.test(one)
        ? clock(value).padEnd(5, ':00') === one
        : earliest === one && latest === one;
    if (/^\d\d:\d\d/.test(one)) return clock(begin).padEnd(5, ':00') === one && clock(finish).padEnd(5, ':00') === two;
    const lastBegins = /^\d{4}$/.test(finish ?? '') ? `${finish}-01-01` : null;
    return earliest === one && (latest === two || dayBefore(two) === latest || lastBegins === two);
  });
};

const isOpen = (timex: string, value: string): boolean => {
  if (/^T[\d:A-Z]+$/.test(timex)) return value.endsWith(timex);
  if (/^(?:SP|SU|FA|WI)$/.test(timex)) return value.endsWith(`-${timex}`);
  if (!/^[X\d]{4}-[X\d]{2}(?:-[X\d]{2})?$/.test(timex) || timex.length !== value.length) return false;
  return [...timex].every((letter, i) => letter === 'X' || letter === value[i]);
};

const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

const tallies = new Map<string, { right: number; of: number }>();
let shown = 0;
for (const { suite, Input, Context, Results } of all) {
  if (!suite.startsWith(values.suite)) continue;
  const publishedAs = Context?.ReferenceDateTime ?? '2016-11-07T00:00:00';
  const { times } = readTimes({ publishedAs }, arabic.parse(Input), arabic.timeWords);
  const wantsValue = suite.endsWith('Parser');
  const right = Results.every((expected) =>
    times.some((time) => isFound(Input, expected, time) && (!wantsValue || isRight(expected, time))),
  );
  const isClean = Results.length > 0 || times.length === 0;
  for (const name of [suite, wantsValue ? 'all parsers' : 'all extractors']) {
    const tally = tallies.get(name) ?? { right: 0, of: 0 };
    tallies.set(name, { right: tally.right + Number(right && isClean), of: tally.of + 1 });
  }
  if (!(right && isClean) && shown++ < Number(values.errors))
    console.log(
      `${suite}  ${Input}\n    wants ${Results.map(({ Text, Value }) => `[${Text}] ${Value?.Timex ?? ''}`).join(', ')}\n    reads ${times.map((t) => `[${Input.slice(t.start, t.end)}] ${t.value}`).join(', ')}`,
    );
}
for (const [name, { right, of }] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${name.padEnd(22)}${((100 * right) / of).toFixed(1).padStart(6)}%  (${right} of ${of})`);
