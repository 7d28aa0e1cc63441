import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import type { Dossier, ToldClaim, WholeStatement } from '../../src/contract/index.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { actorCard } from '../../src/web/card/actor-card.ts';
import { claimCard } from '../../src/web/card/card-html.ts';
import { statementCard } from '../../src/web/card/statement-card.ts';
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

const HARMFUL = '<script>alert(1)</script>\u202e';
const told = (report: string, more: Partial<ToldClaim> = {}): ToldClaim => ({
  report,
  outlet: report,
  published: '2024-03-05T18:00:00Z',
  title: HARMFUL,
  assertion: 'c1-2-3',
  content: [],
  words: `أُغلق الجسر ${HARMFUL}`,
  polarity: '+',
  certainty: 'certain',
  chain: [{ kind: 'person', name: 'وزير', entity: null }],
  step: 'said',
  takenFrom: null,
  copyOf: null,
  figures: [],
  ...more,
});
const side = (words: string) => ({
  report: 'أ',
  outlet: 'الأفق',
  published: null,
  assertion: null,
  span: { start: 0, end: 1 },
  words,
  before: 'قتل ',
  after: HARMFUL,
  chain: ['وزير'],
});

describe('the card of a statement', () => {
  const statement: WholeStatement = {
    id: 't1',
    story: 's1',
    claims: [told('الأفق'), told('المدار', { step: 'repeated', takenFrom: 'الأفق', chain: [] })],
    roots: [{ kind: 'person', name: 'وزير', unnamed: false, claims: [0, 1] }],
    kinds: [],
    about: [],
    loops: [],
    disputes: [{ what: 'dead', a: side('12 شخصا'), b: side('4 أشخاص'), update: false, why: '' }],
  };

  it.each(['ar', 'en'] as const)('holds its roots, both sides and its life in %s, and runs nothing', (language) => {
    const html = statementCard(statement, tongues[language], 'http://127.0.0.1:1/statements/t1');
    for (const words of ['وزير', 'المدار', '12 شخصا', '4 أشخاص', tongues[language].words.step.repeated])
      expect(html).toContain(words);
    expect(html).not.toMatch(/<script|src=|href=|\u202e|U\+2068/);
  });
});

describe('the card of an actor', () => {
  it('holds names, relations and words, and runs nothing', () => {
    const entity = {
      key: 1,
      id: 'p1',
      type: 'PER' as const,
      name: `وزير ${HARMFUL}`,
      latin: 'Wazir',
      country: null,
      reports: 2,
    };
    const tie = { type: 'heads', from: entity, to: { ...entity, key: 2 }, reports: 2, roots: 1, status: 'denied' };
    const name = { latin: '', country: null, reports: 2, reason: 'same name' };
    const dossier = {
      entity,
      names: [
        { ...name, name: 'وزير' },
        { ...name, name: 'الوزير' },
      ],
      offices: [],
      ties: [tie],
      says: [],
      saidOf: [],
    } as unknown as Dossier;
    const kinds = { event: () => '', tie: () => 'heads', inverse: () => 'headed by' };
    const html = actorCard(dossier, kinds, tongues.en, 'http://127.0.0.1:1/actors/1');
    for (const words of ['Wazir', 'الوزير', 'heads', 'denied']) expect(html).toContain(words);
    expect(html).not.toMatch(/<script|\u202e/);
  });
});
