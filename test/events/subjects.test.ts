import { describe, expect, it } from 'vitest';
import { mention } from './mentions.ts';

describe('whose deed it is', () => {
  it.each<[means: string, text: string, word: string, actor: string | null, recipient: string | null]>([
    [
      'a pronoun before the verb',
      'أعلنت السفارة الفرنسية أنها تواصلت مع سلمى حداد ابنة عم ليلى.',
      'تواصلت',
      'السفارة الفرنسية',
      'سلمى حداد',
    ],
    [
      'who spoke, behind a participle',
      'ذكرت باريس أن المجلس العسكري يتحمل المسؤولية، مضيفة أنها تدعم المعارضة.',
      'تدعم',
      'باريس',
      'المعارضة',
    ],
    [
      'for whom a spokesman speaks',
      'أدان متحدث باسم وزارة الداخلية الفرنسية الهجوم.',
      'أدان',
      'وزارة الداخلية الفرنسية',
      null,
    ],
    ['a name before a name', 'ومنذ أشهر، تتهم الولايات المتحدة أنقرة بالتآمر.', 'تتهم', 'الولايات المتحدة', 'أنقرة'],
    ['forces before their verb', 'القوات الفرنسية تغزو مصر في ذلك العام.', 'تغزو', 'القوات الفرنسية', 'مصر'],
    [
      'a name before a number',
      'اعتقلت حركة حماس المئات من أبناء المدينة.',
      'اعتقلت',
      'حركة حماس',
      'المئات من أبناء المدينة',
    ],
    [
      'no participle with its ending',
      'قال قائد الشرطة إن 7 مهاجمين قتلوا، مشيراً إلى أن العملية انتهت.',
      'قتلوا',
      null,
      '7 مهاجمين',
    ],
    ['nobody of whom it is released', 'وصل سامر الحداد الذي أطلق سراحه أمس.', 'أطلق', null, 'سامر الحداد'],
    [
      'whoever came before meets whom alone stands behind',
      'وصل الوزير كريم الهاشمي إلى بيروت والتقى سامر الحداد.',
      'التقى',
      'كريم الهاشمي',
      'سامر الحداد',
    ],
    ['an organisation that speaks', 'دعت الوزارة إلى الهدوء.', 'دعت', 'الوزارة', null],
    ['but premises that are attacked', 'اقتحمت السفارة.', 'اقتحمت', null, 'السفارة'],
    [
      'those told besides are no object',
      'أعلنت الشرطة أن عشرين مدنيا قتلوا فضلا عن أربعة جنود.',
      'قتلوا',
      null,
      'عشرين مدنيا',
    ],
  ])('%s', (_, text, word, actor, recipient) => {
    const found = mention(text, word);
    expect([found?.actor, found?.recipient]).toEqual([actor, recipient]);
  });
});

it('takes what is possible before أن for possible', () => {
  expect(mention('قال كريم الهاشمي إنه من الممكن أن تقصف إسرائيل المطار.', 'تقصف')?.status).toBe('possible');
});
