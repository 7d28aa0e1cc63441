import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/resolution/story-findings.ts';
import { telling } from './telling.ts';

const report = (id: string, text: string, at = '2021-03-02T08:00:00Z') => telling({ id, outlet: id, at, text });
const why = (...texts: readonly string[]): string[] =>
  findingsOf(texts.map((text, i) => report('abc'[i]!, text))).disputes.map((dispute) => dispute.why);

describe('numbers of one thing that cannot both hold', () => {
  test('of people whom nothing befell', () => {
    expect(
      why(
        'وكانت العبارة تقل 104 ركاب في رحلة بحرية بين ميناء صفاقس وجزيرة قرقنة.',
        'وكانت العبارة تقل 113 راكبا في رحلة بحرية بين ميناء صفاقس وجزيرة قرقنة.',
      ),
    ).toEqual(['passenger: 104 against 113']);
  });

  test('of things, in a dual too', () => {
    expect(
      why(
        'وأطلق المسلحون صاروخين على محطة الكهرباء الرئيسية في ضواحي مصراتة.',
        'وأطلق المسلحون خمسة صواريخ على محطة الكهرباء الرئيسية في ضواحي مصراتة.',
      ),
    ).toEqual(['missile: 2 against 5']);
  });

  test('of sums', () => {
    expect(
      why(
        'وقضت المحكمة التجارية بتغريم شركة الاتصالات 1,8 مليون دينار بسبب الاحتكار.',
        'وقضت المحكمة التجارية بتغريم شركة الاتصالات 2.5 مليون دينار بسبب الاحتكار.',
      ),
    ).toEqual(['dinar: 1800000 against 2500000']);
  });

  test('told in other words, where each report counts no other of that noun', () => {
    expect(
      why(
        'وخرجت خمس عربات عن القضبان قرب المحطة القديمة في الضاحية.',
        'وكان القطار متجها إلى قابس حين خرجت ست عربات منه عن سكتها قرب المحطة.',
      ),
    ).toEqual(['vehicle: 5 against 6']);
  });

  test('both sides are the numbers in their reports', () => {
    const a = report('a', 'وكانت العبارة تقل 104 ركاب في رحلة بحرية بين ميناء صفاقس وجزيرة قرقنة.');
    const b = report('b', 'وكانت العبارة تقل 113 راكبا في رحلة بحرية بين ميناء صفاقس وجزيرة قرقنة.');
    const [dispute] = findingsOf([a, b]).disputes;
    expect(dispute).toMatchObject({ what: 'number', a: { report: 'a' }, b: { report: 'b' }, update: false });
    expect(dispute!.a.span).toEqual({ start: 18, end: 26 });
  });
});

describe('numbers that can both hold', () => {
  test('one is the other rounded', () => {
    expect(
      why(
        'وقضت المحكمة التجارية بتغريم شركة الاتصالات 17 مليون دينار بسبب الاحتكار.',
        'وقضت المحكمة التجارية بتغريم شركة الاتصالات 16.8 مليون دينار بسبب الاحتكار.',
      ),
    ).toEqual([]);
  });

  test('one is a lower bound', () => {
    expect(
      why(
        'وكانت العبارة تقل أكثر من 100 راكب في رحلة بحرية بين ميناء صفاقس وجزيرة قرقنة.',
        'وكانت العبارة تقل 113 راكبا في رحلة بحرية بين ميناء صفاقس وجزيرة قرقنة.',
      ),
    ).toEqual([]);
  });

  test('of other things', () => {
    expect(
      why(
        'وأطلق المسلحون خمسة صواريخ على محطة الكهرباء الرئيسية في ضواحي مصراتة.',
        'وانتشر ثمانية جنود حول محطة الكهرباء الرئيسية في ضواحي مصراتة.',
      ),
    ).toEqual([]);
  });

  test('one report gives both', () => {
    expect(
      why(
        'وكانت العبارة تقل 104 ركاب في رحلة بحرية بين ميناء صفاقس وجزيرة قرقنة.',
        'وكانت العبارة تقل 113 راكبا في رحلة بحرية بين ميناء صفاقس وجزيرة قرقنة. وقال شاهد إن العبارة كانت تقل 104 ركاب في رحلة بحرية بين ميناء صفاقس وجزيرة قرقنة.',
      ),
    ).toEqual([]);
  });

  test('of what grows an outlet counts more later', () => {
    const first = report('a', 'وشن سلاح الجو ثلاث غارات على مواقع المتمردين في ضواحي مصراتة.');
    const later = {
      ...report('b', 'وشن سلاح الجو خمس غارات على مواقع المتمردين في ضواحي مصراتة.', '2021-03-02T12:00:00Z'),
      outlet: 'a',
    };
    expect(findingsOf([first, later]).contradictions).toMatchObject([{ what: 'number', update: true }]);
  });
});

describe('days', () => {
  test('the cue of a saying behind another deed takes its day not from it', () => {
    const bomb = (id: string, day: string) =>
      report(
        id,
        `وأدى انفجار الحافلة العسكرية قرب جسر المدينة القديمة إلى إصابة ستة من الجنود يوم ${day}، في حادث وصفه الوزير بالإرهابي.`,
        '2021-03-03T08:00:00Z',
      );
    expect(findingsOf([bomb('a', 'الأحد'), bomb('b', 'الاثنين')]).disputes).toMatchObject([
      { what: 'date', why: '2021-02-28 against 2021-03-01' },
    ]);
  });
});
