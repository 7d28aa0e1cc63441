import { describe, expect, test } from 'vitest';
import { arabic } from '../../../src/languages/ar/arabic.ts';
import type { Grammar } from '../../../src/model/grammar.ts';

const grammarOf = (form: string): Grammar => arabic.parse(form).words[0]!.grammar;

describe('nouns', () => {
  test.each([
    ['المدينة', 'f', 's', 'f', ''],
    ['حرب', 'f', 's', 'f', ''],
    ['والشمس', 'f', 's', 'f', ''],
    ['مستوى', 'm', 's', 'm', ''],
    ['مصنع', 'm', 's', 'm', ''],
    ['حكومتها', 'f', 's', 'f', ''],
    ['الوزارتان', 'f', 'd', 'f', 'nominative'],
    ['وزيرين', 'm', 'd', 'm', 'oblique'],
    ['متظاهرين', 'm', 'p', 'people', 'oblique'],
    ['المسلحون', 'm', 'p', 'people', 'nominative'],
    ['مسؤولو', 'm', 'p', 'people', 'nominative'],
    ['سفراء', 'm', 'p', 'people', ''],
    ['الجنود', 'm', 'p', 'people', ''],
    ['نساء', 'f', 'p', 'f', ''],
    ['أهداف', 'm', 'p', 'f', ''],
    ['أسلحة', 'm', 'p', 'f', ''],
    ['مناطق', '', 'p', 'f', ''],
    ['مقاتل', 'm', 's', 'm', ''],
    ['تعاون', 'm', 's', 'm', ''],
    ['قانون', 'm', 's', 'm', ''],
    ['الروسيات', 'f', 'p', 'f', ''],
    ['الأكراد', 'm', 'p', 'people', ''],
    ['مهاجما', 'm', 's', 'm', 'accusative'],
  ])('%s', (form, gender, number, agreement, shown) => {
    expect(grammarOf(form).noun).toEqual({ gender, number, agreement, case: shown });
  });

  test('an article or a pronoun makes definite, the accusative of an indefinite shows that it is none', () => {
    const definite = (form: string) => grammarOf(form).definite;
    expect([definite('للجيش'), definite('جيشهم'), definite('جيشا'), definite('جيش')]).toEqual([
      true,
      true,
      false,
      null,
    ]);
  });
});

describe('verbs', () => {
  test.each([
    ['قال', 'perfect', 3, 'm', 's', 'active'],
    ['قيل', 'perfect', 3, 'm', 's', 'passive'],
    ['يقال', 'imperfect', 3, 'm', 's', 'passive'],
    ['ستنسحب', 'imperfect', 3, 'f', 's', 'active'],
    ['يترنحون', 'imperfect', 3, 'm', 'p', 'either'],
    ['ترعرعوا', 'perfect', 3, 'm', 'p', 'either'],
    ['استجمت', 'perfect', 3, 'f', 's', 'either'],
    ['لفت', 'perfect', 3, 'm', 's', 'either'],
    ['أعتقد', 'imperfect', 1, '', 's', 'either'],
    ['استعيدت', 'perfect', 3, 'f', 's', 'passive'],
  ])('%s', (form, aspect, person, gender, number, voice) => {
    expect(grammarOf(form).verb).toMatchObject({ aspect, person, gender, number, voice });
  });

  test('no verb has an article or stands behind ب', () => {
    expect(grammarOf('القصف').verb).toBeNull();
    expect(grammarOf('بقصف').verb).toBeNull();
  });
});
