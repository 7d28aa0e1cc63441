import { describe, expect, test } from 'vitest';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { readTimes } from '../../src/time/read-times.ts';

const publishedOf = (text: string, publishedAs: string | null = null) =>
  readTimes({ publishedAs }, arabic.parse(text), arabic.timeWords).published;

describe('the publication date', () => {
  test.each([
    ['2018-05-08T23:15:46+04:00', '2018-05-08', '2018-05-08'],
    ['2017-03', '2017-03-01', '2017-03-31'],
    ['Fri, 24 Mar 2017 23:00:00 GMT', '2017-03-24', '2017-03-24'],
  ])('is the one of the metadata, in its own zone: %s', (written, earliest, latest) =>
    expect(publishedOf('نص', written)).toEqual({ value: written, earliest, latest, basis: 'metadata' }),
  );

  test.each(['unknown', '2018-13-01', '0000-01-01', '2018-02-31'])('is not made up from %s', (written) =>
    expect(publishedOf('نص قصير', written).basis).toBe('unknown'),
  );

  test('stands in a dateline', () =>
    expect(publishedOf('بنغازي 24 مارس 2017 (وكالات) - قتل جنديان في انفجار.')).toMatchObject({
      value: '2017-03-24',
      basis: 'stated',
    }));

  test('follows from a full date beside today, which may be quoted a day later', () =>
    expect(publishedOf('أعلن الوزير اليوم الجمعة 24 مارس 2017 استقالته.')).toMatchObject({
      earliest: '2017-03-24',
      latest: '2017-03-25',
      basis: 'inferred',
    }));

  test('is inferred from the running month and a full date in it, with the reason', () =>
    expect(publishedOf('وفي مايو الجاري وصلت السفينة. وقال القبطان يوم الأربعاء 10 مايو 2017 إنها تضررت.')).toEqual({
      value: '2017-05',
      earliest: '2017-05-10',
      latest: '2017-05-31',
      basis: 'inferred',
      why: 'مايو الجاري · يوم الأربعاء 10 مايو 2017',
    }));

  test('follows from today in two calendars', () =>
    expect(publishedOf('ما نشر اليوم الخميس 6 جمادى الآخرة 1439هـ الموافق 22 فبراير 2018 غير صحيح.')).toMatchObject({
      earliest: '2018-02-22',
      latest: '2018-02-23',
    }));

  test('lies in the month behind the newest date that is told with its weekday', () =>
    expect(publishedOf('استقال الوزير يوم السبت 10 مارس 2018. وكان قد عين في مايو 2014.')).toMatchObject({
      earliest: '2018-03-10',
      latest: '2018-04-09',
      basis: 'inferred',
    }));

  test('lies before a day ahead, which may be told a little late', () =>
    expect(publishedOf('سيبدأ الوفد عمله اعتبارا من السبت 14 أبريل 2018.')).toMatchObject({
      earliest: '2018-03-17',
      latest: '2018-04-16',
    }));

  test('lies in the running month behind the newest full date', () =>
    expect(publishedOf('قتل كثيرون منذ 30 مارس 2018، ويستمر الإضراب حتى نهاية أبريل الجاري.')).toMatchObject({
      earliest: '2018-04-01',
      latest: '2018-04-30',
    }));

  test.each([
    ['a date without its weekday is of something past', 'وقع الهجوم في 16 أغسطس 2016 في المدينة.'],
    ['the weekday is another', 'استقال الوزير يوم الأحد 10 مارس 2018.'],
    ['the day is the coming one', 'قال: قررنا الانتخابات يوم الأحد في 24 يونيو 2018. ويستعدون لها في 24 يونيو المقبل.'],
    ['a later year is named', 'استقال الوزير يوم السبت 10 مارس 2018. وقتل ثلاثة في مايو 2019.'],
    ['a year is the one of what the day names', 'احتفلوا بذكرى ثورة 17 فبراير، ووصل الوفد في فبراير الجاري.'],
  ])('is unknown where %s', (_, text) => expect(publishedOf(text).basis).toBe('unknown'));

  test('is unknown where an anniversary is all there is', () =>
    expect(publishedOf('انتهت الحرب في أكتوبر 1973. وفي أكتوبر الجاري احتفلوا بها.').basis).toBe('unknown'));
});
