import { expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { reportOf } from '../report.ts';

it.each([
  ['تعتزم تونس طرد عشرة دبلوماسيين مصريين.', 'SANCTION', 'planned'],
  ['أعلنت تونس أنها تعتزم طرد عشرة دبلوماسيين مصريين.', 'SANCTION', 'planned'],
  ['من المقرر خروج احتجاجات عدة في تونس.', 'PROTEST', 'planned'],
  ['أعلن الجيش التونسي عزمه نشر قوات في طبرق.', 'MOBILIZE', 'planned'],
  ['يعتزم حزب تونسي إحياء ذكرى اغتيال وزير مصري.', 'ASSAULT', 'actual'],
  // A time ahead of the report.
  ['يلتقي الرئيس التونسي نظيره المصري في 20 يونيو 2019.', 'CONSULT', 'planned'],
  ['التقى الرئيس التونسي نظيره المصري في 3 مايو 2019.', 'CONSULT', 'actual'],
  // What is undergone, though تعرض is also she offers; نشر as a verb.
  ['تعرض الجيش التونسي لانتقادات شديدة.', 'ACCUSE', 'actual'],
  ['أثارت خطة الوزارة انتقادات شديدة من تونس.', 'ACCUSE', 'actual'],
  // Before a perfect قد tells that it has been.
  ['قد يهاجم الجيش التونسي مدينة طبرق.', 'ASSAULT', 'possible'],
  ['كان الجيش التونسي قد أعلن قصف مدينة طبرق.', 'ASSAULT', 'actual'],
  ['حذر الوزير تونس من الانسحاب من المعاهدة.', 'REJECT', 'possible'],
  ['لم يستبعد الوزير خيار قصف مدينة طبرق.', 'ASSAULT', 'possible'],
  // A negation that denies nothing.
  ['لا يزال الجيش التونسي يقصف مدينة طبرق.', 'ASSAULT', 'actual'],
  ['لم يقصف الجيش التونسي مدينة طبرق.', 'ASSAULT', 'denied'],
  ['لم يقصف الجيش سوى مدينة طبرق.', 'ASSAULT', 'actual'],
  ['سقطت المدينة بعد أن يقصف الجيش التونسي السوق.', 'ASSAULT', 'actual'],
  // What an unsure claim takes for true.
  ['يعتقد الوزير أن الأزمة كبيرة بعد قصف مدينة طبرق.', 'ASSAULT', 'actual'],
  ['ينفي الوزير تلقي أموال من الرجل الذي خطف الصحفي.', 'ASSAULT', 'actual'],
  // An attempt has been made; what somebody is only accused of may have been.
  ['اعتقلت الشرطة خمسة رجال بعد محاولة انقلاب في تونس.', 'ASSAULT', 'actual'],
  ['يحاكم رجل متهم بخطف صحفي في تونس.', 'ASSAULT', 'possible'],
  ['حكمت المحكمة على كريم الهاشمي بتهمة قتل صحفي.', 'ASSAULT', 'possible'],
  // A meeting before which something is done, and what a clause behind a noun tells.
  ['سافر الوزير قبل اجتماع مع نظيره المصري.', 'CONSULT', 'planned'],
  ['أعلن الوزير أن اجتماعا سيعقد في روما.', 'CONSULT', 'planned'],
  ['يلتقي الرئيس التونسي نظيره المصري الجمعة.', 'CONSULT', 'planned'],
  ['يقضي القرار بانسحاب القوات من المدينة.', 'RETREAT', 'planned'],
  // What goes before is told of something else.
  ['تأتي دعوة الوزير بعد أيام من هجوم على السوق.', 'ASSAULT', 'actual'],
  ['زادت توقعات عقد اجتماع بين البلدين.', 'CONSULT', 'possible'],
  ['أعلن الرئيس تصميمه على قصف المدينة.', 'ASSAULT', 'planned'],
  ['كرر الرئيس رغبته في سحب قواته من البلاد.', 'RETREAT', 'planned'],
  ['يحق للشرطة اعتقال المتظاهرين.', 'COERCE', 'possible'],
  ['قتل ثلاثة وهم يهتفون ضد الحكومة.', 'PROTEST', 'actual'],
  ['أعلن الوزير رفض الأردن الإجراءات المصرية.', 'REJECT', 'actual'],
  ['أعلن الوزير إلغاء القمة المرتقبة مع مصر.', 'REJECT', 'actual'],
])('%s: %s is %s', (text, type, status) => {
  // All mentions are taken, however seldom a coder would.
  const choice = { ...arabic.eventChoice, least: 0 };
  const report = reportOf(text, { publishedAs: '2019-05-17T10:00:00Z' });
  const { events } = annotate(report, { ...arabic, eventChoice: choice });
  expect(events.filter((event) => event.type === type).map((event) => event.status)).toEqual([status]);
});
