import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { reportOf } from '../report.ts';

/** `least`: from which likelihood on a mention counts; how a tie is meant is told of doubtful ones too. */
const tiesOf = (text: string, wanted: string, least = arabic.eventChoice.least) => {
  const { ties, entities } = annotate(reportOf(text, { publishedAs: '2018-05-01' }), {
    ...arabic,
    eventChoice: { ...arabic.eventChoice, least },
  });
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return ties.flatMap(({ type, from, to, status }) =>
    type === wanted ? [[names.get(from), names.get(to), status]] : [],
  );
};

describe('ties that have ended', () => {
  it.each([
    ['who ruled rules no more', 'حكم سامر الحداد لبنان.', 'controls', []],
    [
      'but who has since some time',
      'حكم سامر الحداد لبنان منذ عام 2010.',
      'controls',
      [['سامر الحداد', 'لبنان', 'actual']],
    ],
    ['who used to lead leads no more', 'كان المحامي سامر الحداد يقود حزب الغد الجديد.', 'heads', []],
    ['who leads leads', 'يقود المحامي سامر الحداد حزب الغد الجديد.', 'heads', [['سامر الحداد', 'حزب الغد', 'actual']]],
    ['what was lost again is not held', 'احتلت فرنسا حلب قبل أن يطردها الثوار.', 'controls', []],
    ['strongholds that fall', 'أدت المفاوضات إلى سقوط معاقل طالبان في أفغانستان.', 'present-in', []],
    [
      'a stronghold is in a country, which it does not control',
      'تقصف المدفعية معاقل طالبان في أفغانستان.',
      'present-in',
      [['طالبان', 'أفغانستان', 'actual']],
    ],
    ['a stretch of time that is over', 'سيطرت طالبان على المدينة بين عامي 2001 و2004.', 'controls', []],
  ])('%s', (_, text, type, wanted) => {
    expect(tiesOf(text, type)).toEqual(wanted);
  });
});

describe('whose tie it is', () => {
  it.each([
    [
      'between belongs to the noun right before it',
      'ليس لما يحدث أي علاقة بقمة مرتقبة بين فلاديمير بوتين ودونالد ترامب.',
      'linked-with',
      [],
    ],
    [
      'others of a kind are not what it is about',
      'ساهم الاتفاق في تهدئة مخاوف تونس وغيرها من الدول العربية من التوجهات الإيرانية.',
      'concerned-about',
      [],
    ],
    [
      'who stands before a relative clause without a pronoun of his',
      'اجتمعت تركيا التي تساند فصائل المعارضة المسلحة عملية أستانة.',
      'supports',
      [['تركيا', 'فصائل المعارضة المسلحة', 'actual']],
    ],
    [
      'a relative pronoun is not of an indefinite noun',
      'اتفقت دولة غربية وروسيا التي تدعم بشار الأسد عسكريا.',
      'supports-militarily',
      [['روسيا', 'بشار الأسد', 'actual']],
    ],
    [
      'that of people is of the people',
      'يحارب الجيش القوات الحكومية والمتمردين الذين يسيطرون على صنعاء.',
      'controls',
      [['المتمردين', 'صنعاء', 'actual']],
    ],
    [
      'behind a comma it may be of what stands in a place',
      'زار الوفد فرعا للحركة بجامعة دمشق، والتي تساند الحكومة السورية.',
      'supports',
      [],
    ],
    [
      'what stands in a state is founded, not the state',
      'كان حزب العمل في البحرين، الذي أنشأه سامر الحداد، مغلقا.',
      'founded',
      [],
    ],
    [
      'a man is not she',
      'وجه سامر الحداد تحذيرا إلى روسيا لدعمها الحكومة السورية.',
      'supports',
      [['روسيا', 'الحكومة السورية', 'actual']],
    ],
    ['weapons of which experts tell', 'طور البلد أسلحة جديدة، يقول خبراء الحروب إنها تهدد فرنسا.', 'threatens', []],
    [
      'allies are not who calls on them',
      'دعا الرئيس الفرنسي إيمانويل ماكرون حلفاء الناتو إلى الحوار.',
      'allied-with',
      [],
    ],
    ['a wife to whom one writes is another', 'وجهت ليلى الحسيني رسائل إلى زوجة سامر الحداد.', 'relative-of', []],
    ['who objects appoints nobody', 'اعترض النواب الفرنسيون على تعيين سامر الحداد وزيرا.', 'appointed-by', []],
    ['who suffers since then toppled nobody', 'تعاني ليبيا من الفوضى منذ الإطاحة بمعمر القذافي.', 'opposes', []],
  ])('%s', (_, text, type, wanted) => {
    expect(tiesOf(text, type)).toEqual(wanted);
  });
});

describe('whom it is with', () => {
  it.each([
    ['a proposal is not who makes it', 'أيدت فرنسا مقترح تركيا.', 'supports', []],
    ['enemies of a state are not the state', 'قطعت مصر العلاقات مع فرنسا نتيجة دعمها لأعداء مصر.', 'supports', []],
    ['what is shot down is not opposed', 'أعلنت وزارة الدفاع الروسية إسقاط طائرة مسيرة.', 'opposes', []],
    [
      'the word that accuses is no act of another',
      'رفض الحزب توجيه الرئاسة الفرنسية أصابع الاتهام إلى تركيا.',
      'accuses',
      [['الرئاسة الفرنسية', 'تركيا', 'actual']],
    ],
    [
      'an adjective of the subject is not founded',
      'عارضت المعارضة القانون. وشكلت الأحزاب المعارضة تحالفا.',
      'founded',
      [],
    ],
    ['charges of joining others', 'وجهت النيابة تهم الانضمام لجماعات مسلحة إلى ناشطين.', 'accuses', []],
  ])('%s', (_, text, type, wanted) => {
    expect(tiesOf(text, type)).toEqual(wanted);
  });
});

describe('how a tie is meant', () => {
  it('is actual behind a name that looks like a wish', () => {
    expect(tiesOf('قال سامر الحداد إن حركة طالبان قتلت جنودا فرنسيين.', 'attacks')).toEqual([
      ['حركة طالبان', 'جنودا فرنسيين', 'actual'],
    ]);
  });

  it('is planned where it is the purpose', () => {
    expect(tiesOf('سافر سامر الحداد إلى باريس كي يتزوج ليلى الحسيني.', 'relative-of')).toEqual([
      ['سامر الحداد', 'ليلى الحسيني', 'planned'],
    ]);
  });

  it('is planned where it is only near', () => {
    expect(tiesOf('اقترب الجيش السوري من السيطرة على حلب.', 'controls', 0)).toEqual([
      ['الجيش السوري', 'حلب', 'planned'],
    ]);
  });
});
