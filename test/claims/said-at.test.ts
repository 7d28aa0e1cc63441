import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { reportOf } from '../report.ts';

/** The words of the time at which the claim of a cue was said. */
const saidIn = (text: string, cue: string): string | null => {
  const { claims, times } = annotate(reportOf(text), arabic);
  const claim = claims.find(({ cue: { start, end } }) => text.slice(start, end) === cue);
  if (!claim) throw new Error(`no claim with the cue ${cue}`);
  const time = times.find(({ id }) => id === claim.said);
  return time ? text.slice(time.start, time.end) : null;
};

describe('the date of saying', () => {
  test.each([
    ['stands between cue and content', 'قال الوزير، الاثنين، إن القوات انسحبت يوم السبت.', 'قال', 'الاثنين'],
    ['stands before the cue', 'والثلاثاء قالت الحكومة إن القوات انسحبت يوم السبت.', 'قالت', 'الثلاثاء'],
    ['ends a relative clause before it', 'قال الوزير الذي زار القاهرة، الخميس، إن القوات انسحبت.', 'قال', 'الخميس'],
  ])('%s', (_, text, cue, words) => expect(saidIn(text, cue)).toBe(words));

  test.each([
    ['is not what the content dates', 'قال الوزير إن القوات انسحبت يوم السبت.', 'قال'],
    ['is not what a relative clause dates', 'قال التنظيم الذي سيطر على المدينة عام 2014 إن مقاتليه انسحبوا.', 'قال'],
    ['is not now', 'قال الحزب، الذي يحكم حاليا، إن مقاتليه انسحبوا.', 'قال'],
    [
      'is not what another verb before the cue dates',
      'زار الوفد القاهرة الشهر الماضي، ثم عاد، وقال الوزير إن المحادثات انتهت.',
      'وقال',
    ],
  ])('%s', (_, text, cue) => expect(saidIn(text, cue)).toBeNull());
});
