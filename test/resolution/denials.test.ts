import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/resolution/story-findings.ts';
import { telling } from './telling.ts';

const report = (id: string, text: string) => telling({ id, outlet: id, at: `2021-03-02T0${id.length}:00:00Z`, text });
const denialsOf = (...reports: readonly string[]): string[] =>
  findingsOf(reports.map((text, i) => report('abc'.slice(0, i + 1), text))).disputes.flatMap(({ what, why }) =>
    what === 'denial' ? [why] : [],
  );

describe('denials in other words', () => {
  test('of what another says that the denier did', () => {
    expect(
      denialsOf(
        'نفت الجزائر تزويد المتمردين في الشمال بأسلحة ثقيلة.',
        'وذكر المركز الأفريقي أن الجزائر زودت المتمردين في الشمال بالأسلحة الثقيلة خلال الشتاء.',
      ),
    ).toHaveLength(1);
  });

  test('not of what somebody else did', () => {
    expect(
      denialsOf(
        'نفت الجزائر تزويد المتمردين في الشمال بأسلحة ثقيلة.',
        'وذكر المركز الأفريقي أن تشاد زودت المتمردين بأسلحة ثقيلة على دفعات عبر مهربين من قبائل الصحراء.',
      ),
    ).toEqual([]);
  });
});

test('what an outlet published twice does not contradict itself', () => {
  const text =
    'نفت الجزائر تزويد المتمردين في الشمال بأسلحة ثقيلة. وذكر المركز الأفريقي أن الجزائر زودت المتمردين في الشمال بالأسلحة الثقيلة خلال الشتاء.';
  const middle = text.indexOf('وذكر');
  const sentences = [
    { start: 0, end: middle - 1 },
    { start: middle, end: text.length },
  ];
  const first = report('a', text);
  const passages = sentences.map((span) => ({ here: span, there: span }));
  const again = { ...report('ab', text), outlet: 'a', copy: { of: 'a', passages } };
  expect(findingsOf([first, again]).disputes).toEqual([]);
});
