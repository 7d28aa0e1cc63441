import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ClaimRule, PatternStep } from '../model/claim-rule.ts';
import type { CueClass, Frame } from '../model/lexicon.ts';

/** A rule as the YAML file holds it, with the examples that the tests run. */
export interface ClaimRuleSource {
  readonly id: string;
  readonly means: string;
  readonly on: ClaimRule['on'];
  readonly frames: readonly Frame['kind'][];
  readonly classes?: readonly CueClass[];
  readonly weak: boolean;
  readonly pattern: string;
  readonly yes: readonly { readonly text: string; readonly chain: readonly string[]; readonly content: string }[];
  readonly no: readonly { readonly text: string }[];
}

export const readRuleSources = (file: URL): ClaimRuleSource[] => parse(readFileSync(file, 'utf8')) as ClaimRuleSource[];

export const loadClaimRules = (file: URL): ClaimRule[] =>
  readRuleSources(file).map(({ id, means, on, frames, classes = [], weak, pattern }) => ({
    id,
    means,
    on,
    frames,
    classes,
    weak,
    pattern: parsePattern(pattern),
  }));

/** Reads `gap that clause` into steps. Throws on an unknown word, naming it. */
const parsePattern = (pattern: string): PatternStep[] =>
  pattern.split(' ').map((word) => {
    const optional = word.endsWith('?');
    const what = optional ? word.slice(0, -1) : word;
    if (!STEPS.has(what)) throw new Error(`Unknown step "${what}" in claim pattern "${pattern}"`);
    return { what: what as PatternStep['what'], optional };
  });

const STEPS = new Set([
  'gap',
  'near',
  'short',
  'close',
  'that',
  'prep',
  'echo',
  'origin',
  'speaker',
  'colon',
  'quote',
  'comma',
  'clause',
  'phrase',
  'masdar',
  'paragraph',
]);
