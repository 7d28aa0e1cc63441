import { describe, expect, it } from 'vitest';
import type { ToldClaim } from '../../src/contract/index.ts';
import { rootsTree } from '../../src/web/statements/roots-tree.ts';

const told = (
  report: string,
  chain: readonly (readonly [kind: string, name: string | null])[],
  more = {},
): ToldClaim => ({
  report,
  outlet: report,
  published: null,
  title: null,
  assertion: 'c1-2-3',
  content: [],
  words: '',
  polarity: '+',
  certainty: 'certain',
  chain: chain.map(([kind, name]) => ({ kind, name, entity: null })),
  step: 'said',
  takenFrom: null,
  copyOf: null,
  figures: [],
  ...more,
});
const root = (kind: 'person' | 'own', name: string, claims: number[]) => ({ kind, name, unnamed: false, claims });

describe('the tree of roots', () => {
  it('puts agencies under officials, and outlets under those whose words they pass on', () => {
    const claims = [
      told('أ', [
        ['outlet', 'وكالة'],
        ['person', 'وزير'],
      ]),
      told('ب', [
        ['outlet', 'وكالة'],
        ['person', 'وزير'],
      ]),
      told('ج', [['person', 'وزير']]),
    ];
    expect(rootsTree({ claims, roots: [root('person', 'وزير', [0, 1, 2])] })).toEqual([
      {
        kind: 'person',
        name: 'وزير',
        passedOnBy: [
          {
            kind: 'outlet',
            name: 'وكالة',
            passedOnBy: [],
            tellings: [
              { claim: 0, copies: [] },
              { claim: 1, copies: [] },
            ],
          },
        ],
        tellings: [{ claim: 2, copies: [] }],
      },
    ]);
  });

  it('puts what was taken without credit under the report that it was taken from', () => {
    const claims = [told('أ', [['person', 'وزير']]), told('ب', [], { takenFrom: 'أ' })];
    const [tree] = rootsTree({ claims, roots: [root('person', 'وزير', [0, 1])] });
    expect(tree!.tellings).toEqual([{ claim: 0, copies: [{ claim: 1, copies: [] }] }]);
  });

  it('keeps a source without a name out where somebody before it has one', () => {
    const claims = [
      told('أ', [
        ['outlet', 'وكالة'],
        ['anonymous', null],
      ]),
    ];
    const [tree] = rootsTree({ claims, roots: [root('person', 'وكالة', [0])] });
    expect(tree).toMatchObject({ passedOnBy: [], tellings: [{ claim: 0 }] });
  });

  it('holds the own voice of an outlet as a root', () => {
    const [tree] = rootsTree({ claims: [told('أ', [])], roots: [root('own', 'أ', [0])] });
    expect(tree).toEqual({ kind: 'own', name: 'أ', passedOnBy: [], tellings: [{ claim: 0, copies: [] }] });
  });
});
