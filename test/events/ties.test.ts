import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { reportOf } from '../report.ts';

const tiesOf = (text: string) => {
  const { ties, entities } = annotate(reportOf(text), arabic);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return ties.map(({ type, from, to, status, since }) => ({
    type,
    from: names.get(from),
    to: names.get(to),
    status,
    since,
  }));
};

describe('ties', () => {
  it.each([
    ['who leads a group is a person', 'تتزعم الحركة الشعبية منذ عام 2010 ليلى الحسيني.', 'heads', []],
    [
      'a verb by which nobody is named is a passive',
      'وصل الوزير. وعين سامر الحداد سفيرا لدى فرنسا.',
      'appointed-by',
      [],
    ],
    [
      'a participle describes who agrees with it',
      'قال سامر الحداد رئيس الحركة المؤيدة للحكومة السورية إن المعبر مغلق.',
      'supports',
      [['الحركة', 'الحكومة السورية']],
    ],
    [
      'of several that و joins it describes the last',
      'تستمر المعارك بين الأكراد والفصائل المدعومة من تركيا.',
      'supports',
      [['تركيا', 'الفصائل']],
    ],
    ['a thing that acts for nobody is no part', 'دمرت الغارة مواقع تابعة للجيش السوري.', 'part-of', []],
    ['machines act for whose they are', 'شنت مقاتلات فرنسية أمس غارات على طالبان.', 'attacks', [['فرنسا', 'طالبان']]],
    ['who is counted is done to', 'هاجم 30 رجلا مدينة الرقة.', 'attacks', []],
    ['nobody meets his own state', 'التقى وزير الخارجية الفرنسي جان لودريان فرنسا.', 'meets', []],
    ['only a place is where someone is', 'طالب البرلمان بإنهاء وجود قوات تركية في الحكومة العراقية.', 'present-in', []],
    ['of a pronoun it is not said who', 'تزوج سامر الحداد ابنة منافسه.', 'relative-of', []],
    ['a relative clause behind an indefinite noun is of that', 'أقر المجلس قانونا تعارضه فرنسا.', 'opposes', []],
    ['what is lamented as ended is not there', 'أعلنت فرنسا تعليق المحادثات مع إيران.', 'meets', []],
    [
      'a director is of what he directs',
      'قال مدير المعهد الفرنسي للدراسات سامر الحداد إن المعبر مغلق.',
      'holds-post',
      [],
    ],
    ['who is one of a state need not lead it', 'قال الزعيم العراقي سامر الحداد إن المعبر مغلق.', 'heads', []],
    [
      'one of a state is its citizen',
      'قال الزعيم العراقي سامر الحداد إن المعبر مغلق.',
      'citizen-of',
      [['سامر الحداد', 'العراق']],
    ],
  ])('%s', (_, text, type, wanted) => {
    expect(tiesOf(text).flatMap((tie) => (tie.type === type ? [[tie.from, tie.to]] : []))).toEqual(wanted);
  });

  it.each([
    'قال وزير الخارجية الفرنسي السابق سامر الحداد إن المعبر مغلق.',
    'قال وزير الخارجية الفرنسي آنذاك سامر الحداد إن المعبر مغلق.',
    'قال محامي وزير الخارجية الفرنسي سامر الحداد إن المعبر مغلق.',
  ])('reads no post of who no longer holds it or is another: %s', (text) => {
    expect(tiesOf(text).filter(({ type }) => type === 'holds-post')).toEqual([]);
  });

  it('plans a post that is still to be taken', () => {
    const found = tiesOf('وصل رئيس الوزراء الفرنسي المكلف سامر الحداد إلى باريس.');
    expect(found).toContainEqual(expect.objectContaining({ type: 'holds-post', status: 'planned' }));
  });
});

describe('since when a tie stands', () => {
  it.each([
    ['at the time of its verb', 'سيطرت طالبان على قندوز في مايو 2015.', 'controls', '2015-05'],
    ['not at the time of what someone is accused of', 'اتهمت فرنسا إيران بقتل صحفي في مايو 2015.', 'accuses', null],
    [
      'not at the time of what is in them',
      'يسود توتر حاد في العلاقات بين فرنسا وإيران منذ مايو 2015.',
      'linked-with',
      null,
    ],
    ['not when it was said', 'قالت فرنسا في مايو 2015 إن طالبان سيطرت على قندوز.', 'controls', null],
  ])('%s', (_, text, type, since) => {
    expect(
      tiesOf(text)
        .filter((tie) => tie.type === type)
        .map((tie) => tie.since),
    ).toEqual([since]);
  });
});
