import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readRuleSources } from '../../src/language/claim-rules.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import type { Claim } from '../../src/model/evidence.ts';
import { reportOf } from '../report.ts';

const sources = readRuleSources(new URL('../../src/languages/ar/rules/claims.yaml', import.meta.url));
const claimsOf = (text: string): readonly Claim[] => annotate(reportOf(text), arabic).claims;

describe.each(sources)('$id', (rule) => {
  it('has examples of both kinds', () => {
    expect(rule.yes.length).toBeGreaterThan(0);
    expect(rule.no.length).toBeGreaterThan(0);
  });

  it.each(rule.yes)('reads $text', ({ text, chain, content }) => {
    const found = claimsOf(text).filter((claim) => claim.rule === rule.id);
    const shown = found.map((claim) => ({
      chain: claim.chain.flatMap((link) => (link.kind === 'report' ? [] : [link.name])),
      content: claim.content.map((span) => text.slice(span.start, span.end)).join(' … '),
    }));
    expect(shown).toContainEqual({ chain, content });
  });

  it.each(rule.no)('leaves $text', ({ text }) => {
    expect(claimsOf(text).filter((claim) => claim.rule === rule.id)).toEqual([]);
  });
});
