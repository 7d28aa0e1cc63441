import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/resolution/story-findings.ts';
import { telling } from './telling.ts';

const FIRST = telling({
  id: 'a',
  outlet: 'Sahel News',
  at: '2021-03-02T08:00:00Z',
  title: 'مقتل 12 شخصا في حريق مصنع بمدينة صفاقس',
  text: 'قال وزير الداخلية كمال بن سعيد إن 12 شخصا قتلوا في حريق كبير اندلع في مصنع للنسيج بمدينة صفاقس. وأوضح الوزير أن التحقيق مستمر.',
});
const SECOND = telling({
  id: 'b',
  outlet: 'Atlas Press',
  at: '2021-03-02T15:00:00Z',
  title: 'ارتفاع حصيلة حريق مصنع صفاقس إلى 15 قتيلا',
  text: 'أعلن وزير الداخلية كمال بن سعيد أن 15 شخصا قتلوا في حريق كبير اندلع في مصنع للنسيج بمدينة صفاقس.',
});
const LOWER = telling({
  id: 'c',
  outlet: 'Delta Times',
  at: '2021-03-02T18:00:00Z',
  title: 'مقتل 9 أشخاص في حريق مصنع بمدينة صفاقس',
  text: 'قتل 9 أشخاص في حريق كبير اندلع في مصنع للنسيج بمدينة صفاقس بحسب مصادر طبية.',
});

describe('tolls', () => {
  test('later and higher is an update', () => {
    const { contradictions, figures } = findingsOf([FIRST, SECOND]);
    expect(contradictions).toEqual([{ what: 'dead', a: 'a', b: 'b', update: true }]);
    expect(figures.map(({ value }) => value)).toEqual([12, 15]);
  });

  test('later and lower is a contradiction, with both sides in words', () => {
    const { disputes } = findingsOf([FIRST, LOWER]);
    expect(disputes).toHaveLength(1);
    expect(disputes[0]).toMatchObject({ what: 'dead', update: false, why: 'dead: 12 against 9' });
    expect(disputes[0]?.a).toMatchObject({ report: 'a', span: { in: 'title' } });
    expect(disputes[0]?.b).toMatchObject({ report: 'c', span: { in: 'title' } });
  });
});

test('one toll of which two reports say otherwise what it was before is a contradiction', () => {
  const volcano = (id: string, before: string) =>
    telling({
      id,
      outlet: id,
      at: `2021-03-02T0${id.length}:00:00Z`,
      text: `ارتفعت حصيلة قتلى ثوران بركان الجبل الأسود في الإقليم الجنوبي إلى 25 قتيلا. ${before}`,
    });
  const six = volcano('a', 'وقالت الإدارة في البداية إن 6 أشخاص قتلوا بسبب الحمم.');
  const seven = volcano('bb', 'وكانت السلطات أكدت مقتل 7 أشخاص في وقت سابق.');
  expect(findingsOf([six, seven]).disputes).toMatchObject([
    { what: 'dead', update: false, why: 'dead as counted before: 6 against 7' },
  ]);
});

describe('what is no contradiction of tolls', () => {
  const fire = (id: string, text: string) => telling({ id, outlet: id, at: `2021-03-02T0${id.length}:00:00Z`, text });

  test('events of two days', () => {
    const sunday = fire('a', 'قتل 12 شخصا في حريق مصنع للنسيج بمدينة صفاقس يوم الأحد.');
    const tuesday = fire('bb', 'قتل 9 أشخاص في حريق مصنع للنسيج بمدينة صفاقس يوم الثلاثاء.');
    expect(findingsOf([sunday, tuesday]).contradictions).toEqual([]);
  });

  test('a toll and its parts', () => {
    const all = fire('a', 'قتل 12 شخصا في حريق سفينة صيد قرب ميناء صفاقس.');
    const parts = fire('bb', 'قتل 9 ركاب و3 من الطاقم في حريق سفينة صيد قرب ميناء صفاقس.');
    expect(findingsOf([all, parts]).contradictions).toEqual([]);
  });

  test('a part and the whole', () => {
    const whole = fire('a', 'قتل 16 شخصا بينهم 8 مسلحين في هجوم على ثكنة قرب ميناء صفاقس.');
    const part = fire('bb', 'قتل 8 أشخاص في هجوم على ثكنة قرب ميناء صفاقس.');
    expect(findingsOf([whole, part]).contradictions).toEqual([]);
  });

  test('a range of which neither end is the toll', () => {
    const exact = fire('a', 'أصيب 6 أشخاص في حريق سفينة صيد قرب ميناء صفاقس.');
    const range = fire('bb', 'خلف حريق سفينة صيد قرب ميناء صفاقس 8 إلى 10 إصابات.');
    expect(findingsOf([exact, range]).contradictions).toEqual([]);
  });
});

describe('statements', () => {
  test('two reports of one utterance rest on one root', () => {
    const { statements, roots } = findingsOf([FIRST, SECOND]);
    const [statement] = statements;
    expect(statement?.claims.map(({ report, step }) => [report, step])).toEqual([
      ['a', 'said'],
      ['b', 'repeated'],
    ]);
    expect(statement?.roots).toMatchObject([{ kind: 'person', name: 'كمال بن سعيد', claims: [0, 1] }]);
    expect(roots).toMatchObject([{ kind: 'person', name: 'كمال بن سعيد', reports: ['a', 'b'] }]);
  });

  test('a copied sentence without credit takes the root of the earlier report', () => {
    const sentence = 'انهار جسر قديم فوق النهر في شمال البلاد بعد أمطار غزيرة استمرت ثلاثة أيام.';
    const earlier = telling({
      id: 'a',
      outlet: 'Sahel News',
      at: '2021-03-02T08:00:00Z',
      text: `${sentence} وقال السكان إنهم باقون.`,
    });
    const passage = { start: 0, end: sentence.length };
    const later = telling({
      id: 'b',
      outlet: 'Atlas Press',
      at: '2021-03-03T08:00:00Z',
      text: `${sentence} وتقع المدينة في الجنوب.`,
      copy: { of: 'a', passages: [{ here: passage, there: passage }] },
    });
    const [statement] = findingsOf([earlier, later]).statements;
    expect(statement?.roots).toMatchObject([{ kind: 'own', name: 'Sahel News', claims: [0, 1] }]);
    expect(statement?.claims[1]?.takenFrom).toBe('a');
  });

  test('outlets that cite each other are a loop', () => {
    const story = ['رويترز', 'فرانس برس'].map((cited, i) =>
      telling({
        id: `r${i}`,
        outlet: i === 0 ? 'AFP' : 'Reuters',
        at: `2021-03-0${i + 2}T08:00:00Z`,
        text: `ذكرت وكالة ${cited} أن السفينة الغارقة كانت تحمل شحنة كبيرة من الأسلحة إلى ميناء مصراتة.`,
      }),
    );
    expect(findingsOf(story).statements.flatMap(({ loops }) => loops)).toEqual([['AFP', 'Reuters']]);
  });
});

describe('denials', () => {
  test('meet what they deny', () => {
    const says = telling({
      id: 'a',
      outlet: 'Sahel News',
      at: '2021-03-02T08:00:00Z',
      text: 'قال رئيس النقابة سمير الطرابلسي إن الشركة طردت خمسين عاملا من مصنع الإسمنت.',
    });
    const denies = telling({
      id: 'b',
      outlet: 'Atlas Press',
      at: '2021-03-02T10:00:00Z',
      text: 'نفى مدير الشركة عماد الهادي طرد خمسين عاملا من مصنع الإسمنت.',
    });
    expect(findingsOf([says, denies]).contradictions).toEqual([{ what: 'denial', a: 'a', b: 'b', update: false }]);
  });

  test('the accused denies in one report what he is accused of in another', () => {
    const accuses = telling({
      id: 'a',
      outlet: 'Sahel News',
      at: '2021-03-02T08:00:00Z',
      text: 'اتهمت تشاد ليبيا بقصف قرية حدودية في إقليم تيبستي.',
    });
    const denies = telling({
      id: 'b',
      outlet: 'Atlas Press',
      at: '2021-03-02T10:00:00Z',
      text: 'رفضت ليبيا بشدة هذه الاتهامات. وقالت إن الطائرات كانت في قواعدها.',
    });
    const { contradictions, disputes } = findingsOf([accuses, denies]);
    expect(contradictions).toEqual([{ what: 'denial', a: 'a', b: 'b', update: false }]);
    expect(disputes[0]).toMatchObject({ why: 'ليبيا denies what تشاد accuses ليبيا of' });
  });

  test.each([
    ['اتهمت تشاد ليبيا بقصف قرية حدودية.', 'رفض المتحدث باسم الحكومة الليبية هذه الاتهامات.'],
    ['حملت تشاد ليبيا المسؤولية عن قصف قرية حدودية.', 'أكدت ليبيا أنها لم تقصف أي قرية حدودية.'],
    ['اتهمت تشاد ليبيا بقصف قرية حدودية.', 'وصفت ليبيا الاتهامات بأنها لا أساس لها.'],
    ['اتهمت تشاد ليبيا بقصف قرية حدودية.', 'قالت ليبيا إنه لا علاقة لها بقصف القرية.'],
  ])('in whatever words (%#)', (accusation, denial) => {
    const [accuses, denies] = [accusation, denial].map((text, i) =>
      telling({ id: `r${i}`, outlet: `Outlet ${i}`, at: `2021-03-02T0${i}:00:00Z`, text }),
    );
    expect(findingsOf([accuses!, denies!]).contradictions).toEqual([
      { what: 'denial', a: 'r0', b: 'r1', update: false },
    ]);
  });

  test('accusations denied behind other ones are those', () => {
    const accuses = telling({
      id: 'a',
      outlet: 'Sahel News',
      at: '2021-03-02T08:00:00Z',
      text: 'اتهمت تشاد ليبيا بقصف قرية حدودية في إقليم تيبستي.',
    });
    const denies = telling({
      id: 'b',
      outlet: 'Atlas Press',
      at: '2021-03-02T10:00:00Z',
      text: 'توقفت شاحنات الوقود عند المعبر منذ يومين بسبب خلاف على الرسوم. ورفضت ليبيا هذه الاتهامات.',
    });
    expect(findingsOf([accuses, denies]).contradictions).toEqual([]);
  });

  test('who denies something else denies no accusation', () => {
    const accuses = telling({
      id: 'a',
      outlet: 'Sahel News',
      at: '2021-03-02T08:00:00Z',
      text: 'اتهمت تشاد ليبيا بقصف قرية حدودية في إقليم تيبستي.',
    });
    const denies = telling({
      id: 'b',
      outlet: 'Atlas Press',
      at: '2021-03-02T10:00:00Z',
      text: 'نفت ليبيا نقص الوقود في محطات العاصمة.',
    });
    expect(findingsOf([accuses, denies]).contradictions).toEqual([]);
  });
});

describe('days', () => {
  const sinks = (id: string, day: string, at: string) =>
    telling({
      id,
      outlet: id,
      at,
      text: `غرقت سفينة شحن كبيرة تحمل القمح ${day} قرب ميناء مصراتة الليبي بعد عاصفة قوية.`,
    });

  test('one deed on two weekdays', () => {
    const { disputes } = findingsOf([
      sinks('a', 'الأحد', '2021-03-02T08:00:00Z'),
      sinks('b', 'الاثنين', '2021-03-02T10:00:00Z'),
    ]);
    expect(disputes).toMatchObject([{ what: 'date', why: '2021-02-28 against 2021-03-01' }]);
  });

  test('yesterday is another day for each report', () => {
    const { disputes } = findingsOf([
      sinks('a', 'أمس', '2021-03-02T08:00:00Z'),
      sinks('b', 'أمس', '2021-03-03T10:00:00Z'),
    ]);
    expect(disputes).toEqual([]);
  });
});
