import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotate.ts';
import { arabic } from '../../../src/languages/ar/arabic.ts';
import { romanise } from '../../../src/languages/ar/romanise.ts';
import { reportOf } from '../../report.ts';

describe('names in Latin letters', () => {
  it.each([
    ['فلاديمير بوتين', 'Vladimir Putin'],
    ['عبدالفتاح السيسي', 'Abd al-Fattah al-Sisi'],
    ['محمد بن سلمان', 'Muhammad bin Salman'],
    ['الكرملين', 'Kremlin'],
    ['وزارة الخارجية', 'Wizarat al-Kharijiya'],
    ['#دونالد_ترمب', 'Donald Trump'],
    ['مطار دمشق', 'Matar Damascus'],
    ['Jane Doe', 'Jane Doe'],
  ])('%s is %s as usual', (name, latin) => {
    expect(romanise(name)).toBe(latin);
  });

  it.each([
    ['بلقاسم', 'Balqasim'],
    ['النهضة', 'al-Nahda'],
    ['حركة النهضة', 'Harakat al-Nahda'],
    ['مصراتة', 'Masrata'],
    ['كولواسكي', 'Kulwaski'],
    ['عدنان', 'Adnan'],
    ['يزبك', 'Yazbak'],
  ])('%s is %s by its letters', (name, latin) => {
    expect(romanise(name)).toBe(latin);
  });
});

it('gives every named entity a Latin form', () => {
  const text = 'التقى عدنان الحكيم في القاهرة وفدا من حزب النخيل. وقالت موسكو إن وزارة التعليم ستفتح مدرسة في مصراتة.';
  const { entities } = annotate(reportOf(text), arabic);
  const named = entities.filter(({ type }) => type === 'PER' || type === 'ORG' || type === 'LOC');
  expect(named.map(({ latin }) => latin ?? '')).not.toContain('');
  expect(named.find(({ name }) => name === 'القاهرة')?.latin).toBe('Cairo');
  expect(named.find(({ name }) => name === 'عدنان الحكيم')?.latin).toBe('Adnan al-Hakim');
});

it('makes one person of two scripts and two spellings', () => {
  const text = 'قال أنطونيو غوتيريش إن الهدنة صامدة. وأضاف غوتيريس أن القوافل وصلت.';
  const { entities } = annotate(reportOf(text), arabic);
  expect(entities.filter(({ type }) => type === 'PER')).toHaveLength(1);
  const mixed = annotate(reportOf('كتب Donald Trump رسالة. وقال دونالد ترامب إن الرد قريب.'), arabic);
  expect(mixed.entities.filter(({ type }) => type === 'PER')).toHaveLength(1);
});

it('types names in Latin letters by the tables', () => {
  const text = 'نقلت CNN الخبر. وقال حلف NATO إنه يدرس الرد. وحقق FBI في الأمر.';
  const types = annotate(reportOf(text), arabic).entities.map(({ name, type }) => `${type} ${name}`);
  expect(types).toEqual(['ORG CNN', 'ORG حلف NATO', 'ORG FBI']);
});
