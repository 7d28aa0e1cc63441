import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { reportOf } from '../report.ts';

/** The likeliest protest of a text with its parties by name. */
const protestIn = (text: string) => {
  const { events, entities } = annotate(reportOf(text), {
    ...arabic,
    eventChoice: { ...arabic.eventChoice, least: 0 },
  });
  const [best] = events.filter(({ type }) => type === 'PROTEST').sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const nameOf = (id: string | null) => entities.find((entity) => entity.id === id)?.name ?? null;
  return best && { actor: nameOf(best.actor), recipient: nameOf(best.recipient) };
};

describe('whom a protest is against', () => {
  it.each([
    ['whose doing it is', 'تظاهر الطلاب في المدينة احتجاجا على رفض الحكومة رفع الأجور.', 'الحكومة'],
    ['who harmed, not who was harmed', 'خرج محتجون للتنديد بمقتل شاب فرنسي برصاص الشرطة.', 'الشرطة'],
    ['nobody whom it befell', 'تظاهر الطلاب احتجاجا على مقتل طبيب فرنسي.', null],
    ['the visit of whom a pronoun means', 'وصل الوزير الهندي وتظاهر مئات الطلاب احتجاجا على زيارته.', 'الوزير الهندي'],
    ['whose door it is', 'توجه المتظاهرون إلى مقر رئيس الحكومة الهندي.', 'رئيس الحكومة الهندي'],
    ['an embassy', 'اعتصم عمال أمام السفارة الهندية في المدينة.', 'السفارة الهندية'],
    ['of whom something is demanded', 'خرجت النساء في مسيرة تطالب السلطات بوقف القتال مع فرنسا.', 'السلطات'],
    ['no state in a row of places', 'خرج الطلاب في احتجاجات شملت مدنا في فرنسا وإيطاليا واليونان.', null],
    ['whom they attack', 'ألقى متظاهرون الحجارة على جنود الاحتلال في القرية.', 'جنود الاحتلال'],
    ['not whom they back', 'خرج الطلاب في مسيرة تأييدا لحكومة كريم الهاشمي.', null],
    ['not whom they show', 'رفع المتظاهرون صور كريم الهاشمي.', null],
    ['no state in a war', 'تظاهر الطلاب احتجاجا على استمرار حرب فيتنام.', null],
    ['no state in a slogan', 'ورفع المتظاهرون لافتات كتب عليها «فرنسا لنا جميعا».', null],
    ['no outlet that tells of it', 'هتف المتظاهرون، كما ذكرت وكالة رويترز.', null],
  ])('%s', (_, text, recipient) => {
    expect(protestIn(text)?.recipient ?? null).toBe(recipient);
  });

  it.each([
    ['a number said to be inexact opens the subject', 'تجمع نحو مئة متظاهر في الساحة.', 'مئة متظاهر'],
    ['a closed plural is no head of what follows', 'أحرق متظاهرون أعلام إسرائيل في الساحة.', 'متظاهرون'],
    [
      'whom the protest is against leads those who are told of in a relative clause',
      'خرج متظاهرون للاحتجاج على قوات التحالف التي تقودها فرنسا.',
      'متظاهرون',
    ],
  ])('%s', (_, text, actor) => {
    expect(protestIn(text)?.actor ?? null).toBe(actor);
  });
});
