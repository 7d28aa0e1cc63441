import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import type { Entity } from '../../src/model/evidence.ts';
import { reportOf } from '../report.ts';

const read = (text: string) => annotate(reportOf(text), arabic);
const named = (text: string, name: string): Entity | undefined =>
  read(text).entities.find((entity) => entity.name === name);
/** The mentions of an entity that are not its name: form and words. */
const meant = (text: string, name: string): string[] =>
  (named(text, name)?.mentions ?? [])
    .filter(({ form }) => form !== 'name')
    .map(({ form, start, end }) => `${form} ${text.slice(start, end)}`);

describe('offices and descriptions', () => {
  it('takes an office for the person who holds it in the report', () => {
    const text =
      'وصل وزير الدفاع التركي خلوصي أكار إلى الدوحة. وزار وزير الدفاع قاعدة عسكرية، ثم غادر الوزير التركي مساء.';
    expect(meant(text, 'خلوصي أكار')).toEqual(['title وزير الدفاع', 'title الوزير التركي']);
  });

  it('takes a general noun for the last organisation of its kind', () => {
    const text = 'رفضت حماس العرض. وقالت الحركة إنها سترد. ونشرت رويترز النص. وأضافت الوكالة أن الرد قريب.';
    expect(meant(text, 'حماس')).toContain('description الحركة');
    expect(meant(text, 'رويترز')).toContain('description الوكالة');
  });

  it('takes a definite noun for who was named with it', () => {
    const text = 'أغلقت وزارة التعليم المدارس يومين. وأوضحت الوزارة أن السبب هو الثلج.';
    expect(meant(text, 'وزارة التعليم')).toEqual(['description الوزارة']);
  });

  it('takes an office in full for who is introduced by rank just after', () => {
    const text =
      'قال قائد القوات الفرنسية في تشاد إن الطريق آمن. ولم تقع حوادث أمس. وأوضح الجنرال جان مورو أن الدوريات مستمرة.';
    expect(meant(text, 'جان مورو')).toContain('title قائد القوات الفرنسية في تشاد');
  });

  it('takes an army for the one just spoken of, and leaves it open between two', () => {
    const one = 'تقدم الجيش السوري شرقا. وقال الجيش إن المدينة خالية.';
    expect(meant(one, 'الجيش السوري')).toContain('description الجيش');
    const two = 'تقدم الجيش السوري شرقا. وتراجع الجيش اللبناني غربا. وقال الجيش إن المدينة خالية.';
    expect(meant(two, 'الجيش السوري')).toEqual([]);
  });

  it('leaves open whom an office of another country means', () => {
    const text = 'التقى الرئيس التركي رجب طيب أردوغان وفدا تجاريا. ولم يعلق الرئيس الروسي على اللقاء.';
    expect(meant(text, 'رجب طيب أردوغان')).toEqual([]);
  });

  it('does not take the president for a prime minister', () => {
    const text = 'استقبل رئيس الوزراء اللبناني سعد الحريري السفراء. ولم يحضر الرئيس الاستقبال.';
    expect(meant(text, 'سعد الحريري')).toEqual([]);
  });

  it('leaves a noun open behind an unnamed one of its kind', () => {
    const text = 'صدرت صحيفة الأهرام صباحا. ونقلت صحيفة محلية الخبر، وقالت الصحيفة إن الحادث وقع ليلا.';
    expect(meant(text, 'الأهرام')).toEqual([]);
  });

  it('says by which rule', () => {
    const text = 'رفضت حماس العرض. وقالت الحركة إنها سترد.';
    expect(named(text, 'حماس')?.mentions.find(({ form }) => form === 'description')?.rule).toBe(
      'ar.reference.description',
    );
  });
});

describe('capitals, seats and peoples', () => {
  const text =
    'تدعم روسيا خليفة حفتر. وقالت موسكو إن الهدنة صامدة. ونفى الكرملين نشر قوات. وأكد الروس أنهم باقون. ووصل الوفد إلى موسكو.';

  it('stand for their state and keep the name used', () => {
    const { entities, claims } = read(text);
    const russia = entities.find(({ name }) => name === 'روسيا');
    for (const name of ['موسكو', 'الكرملين', 'الروس'])
      expect(entities.find((entity) => entity.name === name)?.standsFor, name).toBe(russia?.id);
    expect(claims.map(({ chain }) => chain.at(-1)).map((link) => link?.kind !== 'report' && link?.name)).toContain(
      'موسكو',
    );
  });

  it('make one actor of ties, with the names used', () => {
    const { entities, ties } = read('تدعم روسيا خليفة حفتر. ويدعم الكرملين خليفة حفتر.');
    const idOf = (name: string) => entities.find((entity) => entity.name === name)?.id;
    expect(ties.filter(({ type }) => type === 'supports')).toHaveLength(1);
    expect(ties[0]?.from).toBe(idOf('روسيا'));
    expect(ties[0]?.fromAs).toEqual([idOf('الكرملين')]);
  });

  it('bring the state in where the report does not name it', () => {
    const { entities } = read('قالت طهران إن العقوبات لن تغير سياستها.');
    const tehran = entities.find(({ name }) => name === 'طهران');
    expect(entities.find(({ id }) => id === tehran?.standsFor)?.name).toBe('إيران');
  });

  it('are places where nothing acts', () => {
    expect(named('وقع زلزال خفيف قرب طهران فجر الثلاثاء.', 'طهران')?.standsFor).toBeUndefined();
  });

  it('leave a capital open that two governments claim', () => {
    expect(named('قالت صنعاء إن الميناء مغلق.', 'صنعاء')?.standsFor).toBeUndefined();
    expect(named('أعلنت عمان تعليق الدراسة.', 'عمان')?.standsFor).toBeUndefined();
  });
});

it('marks a speaker that is left out', () => {
  const text = 'قال سامر الحلبي إن الطريق مفتوح. وأضاف أن الشاحنات تمر.';
  expect(meant(text, 'سامر الحلبي')).toEqual(['omitted وأضاف']);
});
