import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { claimCard } from '../../src/web/card/card-html.ts';
import { tongues } from '../../src/web/words/tongues.ts';
import { reportOf } from '../report.ts';
import { HOSTILE } from '../server/hostile.ts';

const cardOf = (report: typeof HOSTILE, language: 'ar' | 'en'): string => {
  const evidence = annotate(report, arabic);
  const whole = { report, evidence, version: 1, program: 'test' };
  return claimCard(whole, evidence.claims[0]!, tongues[language], 'http://127.0.0.1:1/reports/a');
};

describe('an evidence card', () => {
  it.each(['ar', 'en'] as const)('tells the claim, its chain and its source in %s, without a script', (language) => {
    const report = reportOf('نقلت وكالة المرفأ عن مسؤول محلي قوله إن الطريق الساحلي أغلق.', {
      outlet: 'دجلة',
      title: 'الطريق',
    });
    const html = cardOf(report, language);
    for (const words of ['وكالة المرفأ', 'مسؤول محلي', 'الطريق الساحلي أغلق', 'دجلة']) expect(html).toContain(words);
    expect(html).toContain(`dir="${tongues[language].direction}"`);
    expect(html).not.toMatch(/<script|src=|href=|url\(/);
  });

  it('shows hostile text as text', () => {
    const html = cardOf(HOSTILE, 'en');
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
    expect(html).toContain('U+202E');
  });
});
