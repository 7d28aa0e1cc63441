import type { Report } from '../src/model/report.ts';

const SPEAKERS = [
  'وزير الري سالم العنكوري',
  'المتحدثة باسم البلدية',
  'وكالة المرسى',
  'مصادر أمنية',
  'رئيس الغرفة التجارية',
];
const CUES = ['قال', 'أكد', 'نفى', 'أعلن', 'أوضح'];
const CONTENTS = [
  'إن السد امتلأ قبل موعده بأسبوعين',
  'أن قافلة من ثلاثين شاحنة عبرت الجسر الشمالي',
  'سقوط ستة جرحى في انفجار مستودع قرب الميناء',
  'أن المفاوضات مع نقابة البحارة انتهت إلى اتفاق',
  'إن طائرة مسيرة أصابت محطة الكهرباء',
];
const OUTLETS = ['صحيفة المرسى', 'إذاعة الواحة', null];

const pick = <T>(from: readonly T[], i: number): T => from[i % from.length]!;

/** So many short reports that differ from each other, the same on every call; every ninth prints the words of the one before. */
export const madeReports = (count: number): Report[] => {
  const reports: Report[] = [];
  for (let i = 0; i < count; i++) {
    const isCopy = i % 9 === 8;
    const text = isCopy
      ? reports[i - 1]!.text
      : `${pick(CUES, i)} ${pick(SPEAKERS, Math.floor(i / 3))} ${pick(CONTENTS, Math.floor(i / 2))}، وأضاف أن الخسائر بلغت ${i + 2} ملايين دينار.\nوبحسب ${pick(SPEAKERS, i + 2)} فإن الحركة عادت إلى طبيعتها يوم ${pick(['السبت', 'الأحد', 'الاثنين'], i)}.`;
    reports.push({
      id: `made-${i}`,
      outlet: pick(OUTLETS, i),
      title: `${pick(CONTENTS, i).replace(/^إن |^أن /u, '')} (${i})`,
      url: null,
      author: null,
      abstract: null,
      language: 'ar',
      publishedAs: `2018-0${1 + (i % 9)}-1${i % 10}T08:00:00+02:00`,
      text,
    });
  }
  return reports;
};

/** Reports as JSON lines, as `isnad read` takes them. */
export const asJsonLines = (reports: readonly Report[]): string =>
  reports
    .map(
      ({ outlet, publishedAs, ...rest }) => `${JSON.stringify({ ...rest, source: outlet, published: publishedAs })}\n`,
    )
    .join('');
