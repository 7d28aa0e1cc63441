import { describe, expect, it } from 'vitest';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { findNames } from '../../src/names/find.ts';

const namesIn = (text: string, tagged = true): string[] => {
  const document = arabic.parse(text);
  const tags = tagged && arabic.tagNames ? arabic.tagNames(document) : null;
  return findNames(document, tags).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
};

describe('names with the tagger', () => {
  it('takes a person whose name no table holds', () => {
    expect(namesIn('قال المحلل السياسي برندان كولواسكي إن الأزمة ستطول.')).toContain('PER برندان كولواسكي');
  });

  it('joins what stands behind a hyphen to a name, whatever the word', () => {
    expect(namesIn('وصل رئيس كوريا الجنوبية مون جاي-إن إلى باريس.')).toContain('PER مون جاي-إن');
  });

  it('ends an organisation before the participle that ties it to another', () => {
    expect(namesIn('زارت مفوضية اللاجئين التابعة للأمم المتحدة المخيم.')).toContain('ORG مفوضية اللاجئين');
  });

  it('leaves the title before a name out', () => {
    expect(namesIn('التقى الأمير سلطان بن فهد وفدا من التجار.')).toContain('PER سلطان بن فهد');
  });

  it('ends a full name before a predicate', () => {
    expect(namesIn('كيم جونغ أون مستعد لزيارة سيول في الربيع.')).toContain('PER كيم جونغ أون');
  });

  it('takes the name in quotation marks behind its head noun', () => {
    expect(namesIn('وذكرت صحيفة "نجمة الشمال" أن الطريق مغلق.')).toContain('ORG نجمة الشمال');
  });
});

it('finds listed names and titled persons without weights', () => {
  const found = namesIn('وصل الرئيس محمد مرعي إلى القاهرة صباح الأحد.', false);
  expect(found).toContain('PER محمد مرعي');
  expect(found).toContain('LOC القاهرة');
});
