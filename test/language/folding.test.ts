import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFolding } from '../../src/language/folding.ts';
import { ARABIC_FOLDING } from '../../src/languages/ar/letters.ts';

const { fold, foldWithMap } = createFolding(ARABIC_FOLDING);

describe('folding', () => {
  it('drops marks and tatweel and folds hamza, ta marbuta and digits', () => {
    expect(fold('أُعلِنَـت مسؤوليّة ٢٠١٦')).toBe('اعلنت مسووليه 2016');
  });
  it('maps every unit back to the one it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, map } = foldWithMap(text);
        expect(map).toHaveLength(folded.length + 1);
        for (let i = 0; i < folded.length; i++) expect(fold(text[map[i]!]!)).toBe(folded[i]);
      }),
    );
  });
});
