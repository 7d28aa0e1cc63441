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
});
