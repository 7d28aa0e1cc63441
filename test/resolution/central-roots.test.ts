import { expect, test } from 'vitest';
import { findingsOf } from '../../src/resolution/story-findings.ts';
import { telling } from './telling.ts';

const report = (id: string, text: string) => telling({ id, outlet: id, at: `2021-03-02T0${id.length}:00:00Z`, text });
const rootsOf = (...texts: readonly string[]): string[] =>
  findingsOf(texts.map((text, i) => report('abcd'.slice(0, i + 1), text))).roots.map(({ name }) => name);

test('an agency under two names is one root', () => {
  expect(
    rootsOf('ذكرت وكالة الأنباء السعودية أن الوزير وصل إلى جدة.', 'أفادت "واس" بأن الوزير وصل إلى جدة مساء.'),
  ).toEqual(['وكالة الأنباء السعودية']);
});

test('the correspondent of an agency speaks for it', () => {
  expect(rootsOf('أفاد مراسل لوكالة سانا بأن القصف توقف. وقالت سانا إن القصف توقف مساء.')).toEqual(['وكالة سانا']);
});

test('a root is called as most reports call it', () => {
  const said = (name: string) => `قال ${name} إن القمة ستعقد في موعدها.`;
  expect(rootsOf(said('سالم الهادي'), said('سالم علي الهادي'), said('سالم الهادي'))).toEqual(['سالم الهادي']);
});

test('who is called by an office twice is one root', () => {
  expect(
    rootsOf(
      'قالت وزيرة الدولة لشؤون الإعلام إن العملية انتهت في السلط. وأضافت الوزيرة الأردنية أن العملية انتهت في السلط بنجاح.',
    ),
  ).toHaveLength(1);
});
