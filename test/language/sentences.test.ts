import { describe, expect, it } from 'vitest';
import { arabic } from '../../src/languages/ar/arabic.ts';

const sentencesOf = (text: string): string[] =>
  arabic.parse(text).sentences.map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at full stops and line breaks', () => {
    expect(sentencesOf('وصل الوفد. غادر أمس\nعنوان بلا نقطة')).toEqual(['وصل الوفد.', 'غادر أمس', 'عنوان بلا نقطة']);
  });
  it('go on inside quotation marks', () => {
    expect(sentencesOf('قال "انتهى الأمر. لن نعود إليه". ثم غادر.')).toEqual([
      'قال "انتهى الأمر. لن نعود إليه".',
      'ثم غادر.',
    ]);
  });
  it('do not end at abbreviations, decimals and site names', () => {
    expect(sentencesOf('التقى د. سامر وفد موقع الخبر.نت وأعلن نموا بنسبة 2.5 بالمئة')).toHaveLength(1);
  });
  it('end where the space behind the stop was forgotten', () => {
    expect(sentencesOf('انتهت الجلسة.وقال الوزير إنها ناجحة')).toEqual(['انتهت الجلسة.', 'وقال الوزير إنها ناجحة']);
  });
});
