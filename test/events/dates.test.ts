import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { reportOf } from '../report.ts';

/** The dates of the events of a type, in the order of the text. */
const datesOf = (text: string, type: string): (string | null)[] => {
  // All mentions are taken, however seldom a coder would.
  const choice = { ...arabic.eventChoice, least: 0 };
  const { events, times } = annotate(reportOf(text, { publishedAs: '2019-05-17T10:00:00Z' }), {
    ...arabic,
    eventChoice: choice,
  });
  const values = new Map(times.map(({ id, value }) => [id, value]));
  return events.filter((event) => event.type === type).map(({ time }) => (time === null ? null : values.get(time)!));
};

describe('the date of an event', () => {
  it.each([
    ['هاجم مسلحون ثكنة للجيش في طبرق في 3 مايو 2019.', 'ASSAULT', '2019-05-03'],
    ['وفي 3 مايو 2019 هاجم مسلحون ثكنة للجيش في طبرق.', 'ASSAULT', '2019-05-03'],
    // Behind its subject, behind what only describes, and between commas.
    ['نددت إدارة الرئيس المصري في 3 مايو 2019 بالتصعيد.', 'ACCUSE', '2019-05-03'],
    ['هاجم انتحاري يقود سيارة مفخخة مقر الشرطة في 3 مايو 2019.', 'ASSAULT', '2019-05-03'],
    ['والتقى رئيس تونس، كريم الهاشمي، ورئيس مصر، في 3 مايو 2019، في القصر.', 'CONSULT', '2019-05-03'],
    // The day of what is done by saying it.
    ['قال وزير الخارجية الإيطالي في 3 مايو 2019 إن بلاده ترفض العقوبات على تونس.', 'REJECT', '2019-05-03'],
    ['اتهم الوزير في مارس 2019 شركة مصرية بسرقة وثائق.', 'ACCUSE', '2019-03'],
    ['اتهم الوزير الشركة بتهريب أسلحة إلى ليبيا، في 3 مايو 2019، خلال جلسة.', 'ACCUSE', '2019-05-03'],
    // And so what else its actor says behind.
    [
      'قال الرئيس التونسي في 3 مايو 2019 إن الأزمة صعبة. ودعا الرئيس التونسي البرلمان إلى الحوار.',
      'REQUEST',
      '2019-05-03',
    ],
    ['وقعت فرنسا مع مصر في وقت سابق، في 3 مايو 2019، اتفاقا للتعاون.', 'AGREE', '2019-05-03'],
    ['أغلق الجيش المعبر في 3 مايو 2019 عقب هجوم شنه مسلحون.', 'ASSAULT', '2019-05-03'],
    // A time that is resumed.
    ['ذكر الوزير أزمة 2011، وأكد أنه منذ ذلك الحين قصف الجيش مدينة طبرق.', 'ASSAULT', '2011'],
    ['عقب اجتماع في 2 مايو 2019 رفض الوزير الخطة خلال استقباله السفير.', 'CONSULT', '2019-05-02'],
  ])('of %s, %s, is %s', (text, type, date) => {
    expect(datesOf(text, type)).toContain(date);
  });

  it.each([
    // The day on which it was said.
    ['أعلن الوزير في 3 مايو 2019 أن الجيش قصف مدينة طبرق.', 'ASSAULT'],
    ['قال الوزير في 3 مايو 2019: "قصف الجيش مدينة طبرق".', 'ASSAULT'],
    ['أعلن الجيش في 3 مايو 2019 عزمه نشر قوات في طبرق.', 'MOBILIZE'],
    ['اتهمت النيابة في 3 مايو 2019 ثلاثة رجال بخطف صحفي.', 'ASSAULT'],
    ['يحقق القضاة منذ 3 مايو 2019 في هجوم على طبرق.', 'ASSAULT'],
    // That of what is accused of, promised or demanded.
    ['اتهمت النيابة ثلاثة رجال بخطف صحفي في 2014.', 'ACCUSE'],
    ['تعهد الوزير بتنظيم انتخابات في 2018.', 'AGREE'],
    ['اتفق الطرفان على عقد جلسة السبت لبحث الأزمة.', 'AGREE'],
    ['أمهلت الوزارة الشركة حتى 3 مايو 2019.', 'REQUEST'],
    // That of what was before or after.
    ['قتل ثلاثة جنود في أعنف معارك منذ استقلال السودان عام 2011.', 'ASSAULT'],
    ['فرضت كندا عقوبات على تونس عقب سقوط الحكومة في 2011.', 'SANCTION'],
    ['سافر الوزير في 3 مايو 2019 غداة قصف الجيش مدينة طبرق.', 'ASSAULT'],
    ['سافر الوزير في 3 مايو 2019 بعدما قصف الجيش مدينة طبرق.', 'ASSAULT'],
    ['تعيش البلاد أزمة منذ 2011، ويقصف الجيش مدينة طبرق.', 'ASSAULT'],
    ['سافر الوزير في 3 مايو 2019 بسبب قصف مدينة طبرق.', 'ASSAULT'],
    ['وفق خطة الوزارة للعام 2018 قصف الجيش مدينة طبرق.', 'ASSAULT'],
    ['ينظم حزب تونسي في 3 مايو 2019 إحياء ذكرى اغتيال وزير مصري.', 'ASSAULT'],
    // That of a relative clause.
    ['الحزب الذي فاز في 2016، رفض الخطة.', 'REJECT'],
    ['زار الوزير المدينة التي سقطت في 2016، واتهم الجيش بالتقصير.', 'ACCUSE'],
    // That of a prize or a match.
    ['منح الاتحاد الأوروبي تونس مساعدات للعام 2018.', 'AID'],
    // What has been done lies not ahead, what is planned not behind.
    ['اتفق الطرفان على انتخابات في الخريف المقبل.', 'AGREE'],
    // Told of an earlier day.
    ['قال الرئيس التونسي في 3 مايو 2019 إن الأزمة صعبة. وكان الرئيس التونسي قد دعا البرلمان إلى الحوار.', 'REQUEST'],
  ])('of %s, %s, is none', (text, type) => {
    const dates = datesOf(text, type);
    expect(dates.length).toBeGreaterThan(0);
    for (const date of dates) expect(date).toBeNull();
  });
});
