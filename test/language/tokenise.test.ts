import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/language/tokenise.ts';

const tokensOf = (text: string): string[] => {
  const { size, start, end } = tokenise(text);
  return Array.from({ length: size }, (_, t) => text.slice(start[t], end[t]));
};

describe('tokenise', () => {
  it('cuts words, marks and numbers', () => {
    expect(tokensOf('قال: "لن ننسحب".')).toEqual(['قال', ':', '"', 'لن', 'ننسحب', '"', '.']);
  });
  it('keeps decimals and thousands whole and takes dates apart', () => {
    expect(tokensOf('2.5 و10,000 و14/9/2016 و24.5.2016')).toEqual([
      '2.5',
      'و',
      '10,000',
      'و',
      '14',
      '/',
      '9',
      '/',
      '2016',
      'و',
      '24',
      '.',
      '5',
      '.',
      '2016',
    ]);
  });
  it('leaves vowel marks and tatweel with their letters', () => {
    expect(tokensOf('أُعلنَ بـ"قرار"')).toEqual(['أُعلنَ', 'بـ', '"', 'قرار', '"']);
  });
  it('takes hashtags for words', () => {
    expect(tokensOf('زار #سامر_الحلبي المدينة')).toEqual(['زار', 'سامر', 'الحلبي', 'المدينة']);
  });
  it('never cuts inside a grapheme', () => {
    expect(tokensOf('👨‍👩‍👧 خبر\r\ne\u0301')).toEqual(['👨‍👩‍👧', 'خبر', '\r\n', 'e\u0301']);
  });
});
