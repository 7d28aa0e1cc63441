import { describe, expect, it } from 'vitest';
import { inflectVerb } from '../../../src/languages/ar/inflection.ts';

const formsOf = (perfect: string, imperfect: string, root: string, form: string, participle: string): Set<string> =>
  new Set(inflectVerb({ perfect, imperfect, root, form, participles: [participle] }).map((f) => f.form));

describe('inflection', () => {
  it('shortens hollow verbs before consonants and knows their passive', () => {
    const forms = formsOf('قال', 'يقول', 'قول', 'I', 'قائل');
    for (const form of ['قالت', 'قالوا', 'قلت', 'قلنا', 'يقولون', 'تقول', 'سيقول', 'قيل', 'يقال', 'قائلا'])
      expect(forms).toContain(form);
    expect(forms).not.toContain('قالنا');
  });
  it('drops the last radical of defective verbs before endings', () => {
    const forms = formsOf('نفى', 'ينفي', 'نفي', 'I', 'ناف');
    for (const form of ['نفت', 'نفوا', 'ينفون', 'تنفي', 'ينف', 'نفيت', 'سينفي']) expect(forms).toContain(form);
  });
  it('keeps the glide of دعا', () => {
    const forms = formsOf('دعا', 'يدعو', 'دعو', 'I', 'داع');
    for (const form of ['دعت', 'دعوا', 'يدعون', 'ندعو', 'دعونا']) expect(forms).toContain(form);
  });
  it('inflects sound derived verbs', () => {
    const forms = formsOf('أكد', 'يؤكد', 'ءكد', 'II', 'مؤكد');
    for (const form of ['أكدت', 'أكدوا', 'يؤكدون', 'نؤكد', 'ستؤكد', 'مؤكدا', 'مؤكدة', 'مؤكدين'])
      expect(forms).toContain(form);
  });
});
