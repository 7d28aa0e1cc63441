import type { Document } from '../../src/model/document.ts';
import type { Grammar } from '../../src/model/grammar.ts';
import type { TreebankSentence } from './treebank.ts';
import type { WrittenToken } from './written.ts';

type Part = 'NOUN' | 'ADJ' | 'VERB';

/** One feature of one part of speech: how many words have it, how many forms answer, how many answers are right. */
export interface FeatureTally {
  readonly part: Part;
  readonly feature: string;
  gold: number;
  answered: number;
  right: number;
  readonly faults: Map<string, number>;
}

const NOMINAL = ['Gender', 'Number', 'Definite'] as const;
const VERBAL = ['Person', 'Gender', 'Number', 'Aspect', 'Voice'] as const;
const GENDERS = { m: 'Masc', f: 'Fem', '': null } as const;
const NUMBERS = { s: 'Sing', d: 'Dual', p: 'Plur', '': null } as const;

/** What the grammar of a form answers, in the treebank's words; `null` where it leaves it open. */
const answers = ({ noun, definite, verb }: Grammar, part: Part): Readonly<Record<string, string | null>> => {
  if (part !== 'VERB')
    return {
      Gender: GENDERS[noun.gender],
      Number: NUMBERS[noun.number],
      Definite: definite === null ? null : definite ? 'Def' : 'Ind',
    };
  if (!verb) return {};
  return {
    Person: String(verb.person),
    Gender: GENDERS[verb.gender],
    Number: NUMBERS[verb.number],
    Aspect: verb.aspect === 'perfect' ? 'Perf' : 'Imp',
    Voice: verb.voice === 'either' ? null : verb.voice === 'passive' ? 'Pass' : 'Act',
  };
};

/** Compares the grammar of forms with the treebank's features, for the nouns, adjectives and verbs that are stems of tokens. */
export const scoreFeatures = (
  sentences: readonly (TreebankSentence & { readonly tokens: readonly WrittenToken[] })[],
  parse: (text: string) => Document,
): FeatureTally[] => {
  const tallies = (['NOUN', 'ADJ', 'VERB'] as const).flatMap((part) =>
    (part === 'VERB' ? VERBAL : NOMINAL).map(
      (feature): FeatureTally => ({ part, feature, gold: 0, answered: 0, right: 0, faults: new Map() }),
    ),
  );
  for (const { text, tokens } of sentences) {
    const grammars = new Map(parse(text).words.map(({ form, grammar }) => [form, grammar]));
    for (const { form, words, stem } of tokens) {
      const { tag, features } = words[stem]!;
      const grammar = grammars.get(form);
      if (!grammar) continue;
      for (const tally of tallies) {
        if (tally.part !== tag) continue;
        const gold = new RegExp(`(?:^|\\|)${tally.feature}=(\\w+)`).exec(features)?.[1];
        if (!gold) continue;
        const given = answers(grammar, tally.part)[tally.feature] ?? null;
        tally.gold++;
        if (given === null) continue;
        tally.answered++;
        if (given === gold) tally.right++;
        else tally.faults.set(`${form} ${gold}`, (tally.faults.get(`${form} ${gold}`) ?? 0) + 1);
      }
    }
  }
  return tallies;
};
