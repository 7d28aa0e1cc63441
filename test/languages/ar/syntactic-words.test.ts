import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabic } from '../../../src/languages/ar/arabic.ts';
import { createArabicParser } from '../../../src/languages/ar/parser.ts';
import { syntacticWords } from '../../../src/languages/ar/syntactic-words.ts';
import { Upos } from '../../../src/model/part-of-speech.ts';

const read = (text: string): string =>
  syntacticWords(arabic.parse(text))
    .map(({ start, end, tag }) => `${text.slice(start, end)}/${tag}`)
    .join(' ');

describe('syntactic words', () => {
  it('come off with their parts of speech', () => {
    expect(read('وسيلتقي بوزيرها في القاهرة')).toBe(
      'و/PART س/PART يلتقي/VERB ب/ADP وزير/NOUN ها/PRON في/ADP القاهرة/PROPN',
    );
  });
  it('keep one ل of للأمم', () => {
    expect(read('تقرير للحكومة')).toBe('تقرير/NOUN ل/ADP لحكومة/NOUN');
  });
  it('keep written marks', () => {
    expect(read('وَحُكُومَتُهُم جديدة')).toContain('حُكُومَتُ/NOUN هُم/PRON');
  });
  it('tell noun from verb by the words beside them', () => {
    expect(read('بعد نقل المكاتب إلى المدينة')).toContain('نقل/NOUN');
    expect(read('كما نقل الموقع عن الوزير قوله')).toContain('نقل/VERB');
  });
  it('cover every written token once, in order, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'وبكتابهم ', 'فللّه\n'), (noise, word) => {
        const text = word + noise;
        let at = 0;
        for (const { start, end } of syntacticWords(arabic.parse(text))) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
  it('are not known without learned weights, and cut by tables and counts', () => {
    const document = createArabicParser(null, null).parse('وقال الوزير');
    expect([...document.parts]).toEqual([Upos.X, Upos.X]);
    expect(document.words[0]!.cut).toMatchObject({ conjunction: 'و', from: 1 });
  });
});
