import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { reportOf } from '../report.ts';
import { mentionsIn } from './mentions.ts';

const read = (text: string) => annotate(reportOf(text), arabic);

describe('what is no event', () => {
  it.each([
    'قال الوزير إن الطقس معتدل اليوم.',
    'نشرت الصحيفة مقالا عن الكتاب.',
    'استمر العمل ستة أشهر.',
    'أعلن المكتب نتائج الدراسة.',
  ])('reads none in %s', (text) => {
    expect(read(text).events).toEqual([]);
  });

  it('reads one event of a type in a sentence, with the roles of its other mention', () => {
    const { events, entities } = read('قتل أربعة جنود في هجوم شنه مسلحون مجهولون.');
    const names = new Map(entities.map(({ id, name }) => [id, name]));
    expect(
      events.map(({ type, actor, recipient }) => [type, names.get(actor ?? ''), names.get(recipient ?? '')]),
    ).toEqual([['ASSAULT', 'مسلحون مجهولون', 'أربعة جنود']]);
  });

  it('leaves unnamed parties out of the names', () => {
    const { entities } = read('اعتقلت الشرطة ثلاثة ناشطين في القاهرة.');
    for (const { type, mentions } of entities)
      if (type === 'GROUP') expect(mentions.every(({ form }) => form !== 'name')).toBe(true);
  });

  it.each([
    ['who only does not speak', 'رفضت الرئاسة التونسية التعليق على التقرير.', ['REJECT', 'SANCTION']],
    ['the kind of a place', 'استهدفت الطائرات، مدينة درعا ومقاطعة أونتاريو.', ['ACCUSE', 'SANCTION']],
    ['what closes for a storm', 'أغلقت السلطات مطار روما بسبب العاصفة.', ['COERCE']],
    ['what something is likened to', 'يمثل وصول كريم الهاشمي ضربة لمنافسيه.', ['ASSAULT']],
    ['who only speaks of it', 'علقت السفارة التونسية على زيارة كريم الهاشمي.', ['SANCTION']],
    ['what leads somebody to something', 'خسر الجيش مواقعه، مما دعا القائد إلى السفر.', ['REQUEST']],
    ['what is done now and then', 'يجتمع أحيانا عشرات من الوزراء في تونس.', ['CONSULT']],
    [
      'a title that looks like a verb',
      'اعتمد المجلس، برئاسة كريم الهاشمي نائب رئيس الدولة رئيس المجلس حاكم دبي، ميزانية.',
      ['SANCTION'],
    ],
    ['what is published', 'نشرت قوات الجيش التونسي مقطع فيديو عن المدينة.', ['MOBILIZE']],
  ])('is none: %s', (_, text, types) => {
    expect(mentionsIn(text).filter(({ type }) => types.includes(type))).toEqual([]);
  });

  it.each([
    ['أغلقت السلطات مطار روما بسبب الاحتجاجات.', 'COERCE'],
    ['رفض كريم الهاشمي العرض.', 'REJECT'],
    ['نشر الجيش التونسي قوات في طبرق.', 'MOBILIZE'],
    ['منعت السلطات حملة التطعيم ضد الكوليرا.', 'COERCE'],
    ['علقت السفارة التونسية عملها في روما.', 'SANCTION'],
    ['أدين مدرس تونسي بتهمة قتل جاره.', 'SANCTION'],
    ['احتجت وزارة الخارجية التونسية على القرار.', 'ACCUSE'],
    ['احتج مئات التونسيين على القرار.', 'PROTEST'],
  ])('but %s is %s', (text, type) => {
    expect(mentionsIn(text).map((each) => each.type)).toContain(type);
  });
});
