import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import type { Entity } from '../../src/model/evidence.ts';
import { reportOf } from '../report.ts';

const read = (text: string) => annotate(reportOf(text), arabic);
const entity = (text: string, name: string): Entity => {
  const found = read(text).entities.find((each) => each.name === name);
  if (!found) throw new Error(`no entity ${name}`);
  return found;
};
const place = (text: string, name: string) => entity(text, name).place;

describe('a name in the gazetteer', () => {
  test('has its GeoNames id, point and country', () =>
    expect(place('وصل الوفد إلى سرت أمس.', 'سرت')).toMatchObject({
      kind: 'city',
      country: 'LY',
      geonames: 2210554,
      admin: 'LY.76',
      precision: 'town',
      geoPrecision: 1,
      basis: 'only',
      within: ['ليبيا'],
    }));

  test('a country has the middle of its land, and says so', () =>
    expect(place('وصل الوفد إلى ليبيا أمس.', 'ليبيا')).toMatchObject({
      lat: 27,
      lon: 18,
      precision: 'country',
      geoPrecision: 3,
      source: 'natural-earth',
    }));

  test('a quarter lies in its town', () =>
    expect(place('وقعت المظاهرة في حي الزمالك أمس.', 'حي الزمالك')?.within).toEqual(['القاهرة', 'مصر']));
});

describe('a name of several places', () => {
  test('is the one of the country that the report speaks of', () => {
    expect(
      place('شهدت طرابلس اشتباكات، وانتشر الجيش اللبناني، وقال نواب في بيروت إنهم قلقون.', 'طرابلس'),
    ).toMatchObject({
      country: 'LB',
      basis: 'context',
    });
    expect(place('شهدت طرابلس اشتباكات، وانتشر الجيش الليبي، وقال نواب في بنغازي إنهم قلقون.', 'طرابلس')).toMatchObject(
      {
        country: 'LY',
        basis: 'context',
      },
    );
  });

  test('is the most populous where nothing else is named', () =>
    expect(place('شهدت طرابلس اشتباكات أمس.', 'طرابلس')).toMatchObject({ country: 'LY', basis: 'best-known' }));

  test("corrects the entity's country", () =>
    expect(entity('شهدت طرابلس اشتباكات، وانتشر الجيش اللبناني في بيروت.', 'طرابلس').country).toBe('LB'));
});

describe('a name behind a noun of its kind', () => {
  test('an airport that no table lists lies at its town', () =>
    expect(place('هبطت الطائرة في مطار سبها أمس.', 'مطار سبها')).toMatchObject({
      kind: 'airport',
      geonames: null,
      geoPrecision: 2,
      within: ['سبها', 'ليبيا'],
    }));

  test('a mountain that shares its name with a town need not be there', () =>
    expect(place('تحصن المسلحون في جبل سرت أمس.', 'جبل سرت')).toBeUndefined());

  test('an ordinary word is a place where the report speaks of its country', () => {
    expect(place('وقع الحادث في محافظة الشرقية، وقالت الشرطة المصرية إنها تحقق.', 'الشرقية')?.country).toBe('EG');
    expect(place('وقع الحادث في محافظة الشرقية، وقالت الشرطة الليبية إنها تحقق.', 'الشرقية')).toBeUndefined();
  });

  test('a common word is none without a noun of its kind, a side or another place before it', () => {
    expect(() => place('انتشر الجيش المصري في المناطق الغربية من القاهرة.', 'الغربية')).toThrow('no entity');
    expect(place('وقع الحادث في محافظة الغربية، وقال الجيش المصري إنه يحقق.', 'الغربية')?.country).toBe('EG');
    expect(place('وصل الوفد الإيراني إلى مدينة مشهد أمس.', 'مشهد')?.country).toBe('IR');
  });

  test('the seat of a land without a code lies in its country', () =>
    expect(place('وصل الوفد إلى أربيل أمس.', 'أربيل')).toMatchObject({ country: 'IQ', basis: 'only' }));

  test('a province known by its town alone is an area', () =>
    expect(place('تقدمت القوات في محافظة الحديدة أمس.', 'الحديدة')).toMatchObject({
      precision: 'region',
      geoPrecision: 3,
    }));
});

describe('words before a name', () => {
  const relative = (text: string, name: string) => {
    const [mention] = entity(text, name).mentions;
    const { start = 0, end = 0, ...rest } = mention?.relative ?? {};
    return mention?.relative ? { words: text.slice(start, end), ...rest } : null;
  };

  test.each([
    ['انفجرت عبوة 20 كلم شمال سرت أمس.', 'سرت', { words: '20 كلم شمال', relation: 'side', bearing: 'N', km: 20 }],
    ['انفجرت عبوة جنوب شرقي مدينة سرت.', 'سرت', { relation: 'side', bearing: 'SE' }],
    ['انتشرت القوات قرب الحدود مع ليبيا.', 'ليبيا', { relation: 'border' }],
    ['غرق قارب قبالة سواحل طرابلس.', 'طرابلس', { words: 'قبالة سواحل', relation: 'off' }],
    ['وقعت معارك بالقرب من سرت.', 'سرت', { words: 'بالقرب من', relation: 'near' }],
  ])('%s', (text, name, wanted) => expect(relative(text, name)).toMatchObject(wanted));

  test('plain prepositions say nothing', () => expect(relative('وصل الوفد إلى سرت.', 'سرت')).toBeNull());

  test('a place known only by its surroundings is near', () =>
    expect(place('انفجرت عبوة 20 كلم شمال سرت أمس.', 'سرت')?.geoPrecision).toBe(2));
});

test('a country that takes part by its adjective alone has its place', () =>
  expect(place('شن الوزير الألماني هايكو ماس هجوما على باريس.', 'ألمانيا')).toMatchObject({
    kind: 'country',
    country: 'DE',
  }));

test('demonyms lead to countries and are no mentions of them', () => {
  const { demonyms, entities } = read('انتشرت القوات الليبية وعادت القوات المصرية، ثم انسحبت القوات الليبية.');
  expect(demonyms?.map(({ country, mentions }) => [country, mentions.length])).toEqual([
    ['LY', 2],
    ['EG', 1],
  ]);
  expect(entities.filter(({ type }) => type === 'LOC')).toEqual([]);
});
