import type { Reading } from '../../src/store/case.ts';
import { readingOf } from '../reading-of.ts';

/** A report of an outlet that its id names. */
const readAt = (id: string, publishedAs: string, title: string, text: string): Reading =>
  readingOf({
    id,
    outlet: id.split('-')[0]!,
    title,
    url: null,
    author: null,
    abstract: null,
    language: 'ar',
    publishedAs,
    text,
  });

const CAUSE = 'وقال مدير السكك الحديدية في الإقليم إن سائق القطار لم ينتبه إلى إشارة التوقف قبل النفق القديم.';

/** Three events of two days in three outlets: a derailment told three times, a resignation twice, a flood once. */
export const REPORTS: readonly Reading[] = [
  readAt(
    'wadi-1',
    '2021-03-04T08:00:00Z',
    'خروج قطار عن القضبان قرب بلدة تلوين ومقتل تسعة ركاب',
    `خرج قطار ركاب عن القضبان قرب بلدة تلوين صباح الخميس مما أدى إلى مقتل تسعة ركاب وإصابة عشرين.\n${CAUSE}`,
  ),
  readAt(
    'nahr-1',
    '2021-03-04T10:30:00Z',
    'تسعة قتلى بعد خروج قطار ركاب عن القضبان في تلوين',
    `قتل تسعة أشخاص بعد أن خرج قطار ركاب عن القضبان قرب تلوين، حسب ما أعلنت وزارة النقل.\n${CAUSE.replace('القديم', 'الغربي القديم')}`,
  ),
  readAt(
    'bahr-1',
    '2021-03-04T12:00:00Z',
    'ارتفاع حصيلة ضحايا قطار تلوين إلى أحد عشر قتيلا',
    'ارتفعت حصيلة ضحايا خروج قطار الركاب عن القضبان قرب بلدة تلوين إلى أحد عشر قتيلا، وفق مصادر طبية في البلدة.',
  ),
  readAt(
    'wadi-2',
    '2021-03-05T09:00:00Z',
    'وزيرة التعليم الغرناطية سمية البدري تستقيل من منصبها',
    'قدمت وزيرة التعليم سمية البدري استقالتها من الحكومة بعد خلاف على ميزانية المدارس مع رئيس الوزراء.',
  ),
  readAt(
    'nahr-2',
    '2021-03-05T11:00:00Z',
    'استقالة سمية البدري من وزارة التعليم بعد خلاف على الميزانية',
    'استقالت سمية البدري من وزارة التعليم بعد خلاف مع رئيس الوزراء على ميزانية المدارس الجديدة.',
  ),
  readAt(
    'bahr-2',
    '2021-03-05T13:00:00Z',
    'فيضان نهر السوس يغمر مزارع الزيتون',
    'غمر فيضان نهر السوس مئات الهكتارات من مزارع الزيتون بعد أمطار غزيرة هطلت ليلة أمس على الجبال.',
  ),
];

/** The first report with other words, published a little later: the derailment is another, and the sentence on its cause is gone. */
export const REPLACED: Reading = readAt(
  'wadi-1',
  '2021-03-04T08:20:00Z',
  'معرض للكتاب يفتح أبوابه في العاصمة',
  'فتح معرض الكتاب السنوي أبوابه أمام الزوار في قاعة البلدية وسط العاصمة بمشاركة ثمانين دار نشر.',
);
