// Scores cuts and parts of speech on the treebank by ten-fold cross-validation and writes docs/parts-of-speech.md.
// Usage: npm run score:parts -- [--errors N]   (reads ISNAD_DATA, default ../shared/data; two minutes)
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { weightsOf } from '../src/language/feature-weights.ts';
import { createPartTagger } from '../src/language/part-tagger.ts';
import { arabic } from '../src/languages/ar/arabic.ts';
import { partKnowledge } from '../src/languages/ar/knowledge.ts';
import { createArabicParser } from '../src/languages/ar/parser.ts';
import { partFeatures } from '../src/languages/ar/part-features.ts';
import { syntacticWords, tagsOf } from '../src/languages/ar/syntactic-words.ts';
import { TokenKind } from '../src/model/document.ts';
import { UPOS_TAGS } from '../src/model/part-of-speech.ts';
import { scoreFeatures } from './parts-of-speech/features.ts';
import { type ScoredPhrase, scorePhrases } from './parts-of-speech/phrases.ts';
import { train } from './parts-of-speech/train.ts';
import { readTreebank } from './parts-of-speech/treebank.ts';
import { type WrittenToken, writtenTokens } from './parts-of-speech/written.ts';

const FOLDS = 10;
const { values } = parseArgs({ options: { errors: { type: 'string', default: '0' } } });
const file = `${process.env.ISNAD_DATA ?? '../shared/data'}/treebank/pud-arabic.conllu`;
if (!existsSync(file)) {
  console.error(`No treebank in ${file}: set ISNAD_DATA to a folder that holds treebank/.`);
  process.exit(2);
}
const sentences = readTreebank(file).map((sentence) => ({ ...sentence, tokens: writtenTokens(sentence) }));
const documents = [...new Set(sentences.map(({ document }) => document))];
const foldOf = (document: string): number => documents.indexOf(document) % FOLDS;

const phrases: ScoredPhrase[] = [];
const tally = { gold: 0, found: 0, cutRight: 0, bothRight: 0, tagRight: 0 };
const byTag = new Map<string, { gold: number; given: number; right: number }>();
const faults = new Map<string, string[]>();
const tagOf = (tag: string) => {
  const known = byTag.get(tag) ?? { gold: 0, given: 0, right: 0 };
  byTag.set(tag, known);
  return known;
};
const note = (form: string, tag: string, given: string): void => {
  tagOf(tag).gold++;
  tagOf(given).given++;
  if (tag === given) {
    tally.tagRight++;
    tagOf(tag).right++;
  } else faults.set(`${tag} as ${given}`, [...(faults.get(`${tag} as ${given}`) ?? []), form]);
};

/** Tags under the treebank's own cuts; a token that no cut of ours fits has all its words tagged as its stem. */
const scoreGoldWords = (text: string, tokens: readonly WrittenToken[], parts: Buffer): void => {
  const tagger = createPartTagger(weightsOf(parts, 'parts'));
  const words = tokens.map(({ form, key, kind, cuts, right }) => {
    const { own, near, type } = partFeatures(form, key, kind, cuts[Math.max(0, right)]!, partKnowledge);
    return { parts: tagger.scoresOf(own, near, type) };
  });
  const kinds = Uint8Array.from(tokens, ({ kind }) => kind);
  const given = tagger.tag(words, kinds, [{ first: 0, last: words.length, start: 0, end: 0 }]);
  for (const [t, token] of tokens.entries()) {
    const stem = UPOS_TAGS[given[t]!]!;
    const where = t === 0 ? 'opening' : tokens[t - 1]!.kind === TokenKind.punctuation ? 'pause' : 'inside';
    const tags = token.right < 0 ? token.words.map(() => stem) : tagsOf(token.cuts[token.right]!, stem, where);
    for (const [i, word] of token.words.entries()) note(text.slice(word.start, word.end), word.tag, tags[i]!);
  }
};

for (let fold = 0; fold < FOLDS; fold++) {
  const inFold = (document: string): boolean => foldOf(document) === fold;
  const { cuts, parts } = train(sentences.filter(({ document }) => !inFold(document)).map(({ tokens }) => tokens));
  const { parse } = createArabicParser(weightsOf(cuts, 'cuts'), weightsOf(parts, 'parts'));
  const ofFold = sentences.filter(({ document }) => inFold(document));
  phrases.push(...scorePhrases(ofFold, { ...arabic, parse }));
  for (const { text, words, tokens } of ofFold) {
    const found = new Map(syntacticWords(parse(text)).map(({ start, end, tag }) => [`${start}-${end}`, tag]));
    tally.gold += words.length;
    tally.found += found.size;
    for (const { start, end, tag } of words) {
      const given = found.get(`${start}-${end}`);
      if (given !== undefined) tally.cutRight++;
      if (given === tag) tally.bothRight++;
    }
    scoreGoldWords(text, tokens, parts);
  }
}

const percent = (part: number, of: number): string => ((100 * part) / of).toFixed(2);
const features = scoreFeatures(sentences, arabic.parse).map(({ part, feature, gold, answered, right, faults }) => {
  const cells = [part, feature, gold, percent(answered, gold || 1), percent(right, answered || 1)];
  console.log(`${part} ${feature}: ${cells[4]} of ${cells[3]} answered`);
  const worst = [...faults].sort((a, b) => b[1] - a[1]).slice(0, Number(values.errors));
  if (worst.length > 0) console.log(`  ${worst.map(([word, times]) => `${word} ${times}`).join(', ')}`);
  return `| ${cells.join(' | ')} |`;
});
const figures = [
  ['word segmentation, F1', percent(2 * tally.cutRight, tally.gold + tally.found)],
  ['UPOS on gold words, accuracy', percent(tally.tagRight, tally.gold)],
  ['UPOS end to end, F1', percent(2 * tally.bothRight, tally.gold + tally.found)],
] as const;
for (const [name, value] of figures) console.log(`${name}: ${value}`);
const shown = Number(values.errors);
for (const [kind, forms] of [...faults].sort((a, b) => b[1].length - a[1].length).slice(0, shown))
  console.log(`${kind} ${forms.length}: ${forms.filter((_, i) => i % Math.ceil(forms.length / 12) === 0).join(' ')}`);

const phraseRows = (['subject', 'object'] as const).map((role) => {
  const all = phrases.filter((phrase) => phrase.role === role);
  const share = (outcome: ScoredPhrase['outcome']): string =>
    percent(all.filter((phrase) => phrase.outcome === outcome).length, all.length);
  const cells = [role, all.length, share('right'), share('short'), share('long'), share('elsewhere')];
  console.log(`${role}s behind their verbs: ${cells[2]} right of ${all.length}`);
  return `| ${cells.join(' | ')} |`;
});
for (const { outcome, gold, read } of phrases.filter(({ outcome }) => outcome !== 'right').slice(0, 10 * shown))
  console.log(`${outcome}: ${gold} as ${read}`);

const rows = [...byTag]
  .sort((a, b) => b[1].gold - a[1].gold)
  .map(
    ([tag, { gold, given, right }]) =>
      `| ${tag} | ${gold} | ${percent(right, given || 1)} | ${percent(right, gold || 1)} |`,
  );
writeFileSync(
  new URL('../docs/parts-of-speech.md', import.meta.url),
  `# Parts of speech

Written by \`npm run score:parts\` on ${new Date().toISOString().slice(0, 10)}: ten-fold cross-validation on UD Arabic PUD (${sentences.length} sentences,
${tally.gold} syntactic words), whole documents in one fold, by the runtime with weights as they are shipped (whole numbers).
PUD's own cuts are kept (ل + لسلطة); a word counts as found where both its ends are right.

| what | percent |
|---|--:|
${figures.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}

On gold words:

| part of speech | words | precision | recall |
|---|--:|--:|--:|
${rows.join('\n')}

## Features

What a form shows by itself, against the treebank's features of the stem (gender of a plural is its singular's): how many of the
words that have the feature the form answers for, and how many answers are right. Nothing is learned from the treebank for this;
the cuts are those of the shipped weights. Unvowelled, most verbs leave their voice open, most nouns their definiteness.

| part of speech | feature | words | answered | right of answered |
|---|---|--:|--:|--:|
${features.join('\n')}

## Where subjects and objects end

Subjects and objects that stand behind their verb in the treebank, against the noun phrases that events are read from
(src/events/clause.ts), by the weights of the fold. A phrase is the noun with its construct chain, adjectives and appositions, up to
a comma, و with a further member, a preposition or a clause. Elsewhere: no noun phrase begins where it does.

| what | phrases | right | too short | too long | elsewhere |
|---|--:|--:|--:|--:|--:|
${phraseRows.join('\n')}

The weights in src/languages/ar/learned/ (word-cuts.bin, parts-of-speech.bin) are learned by
\`node scripts/train-parts-of-speech.ts\` from the whole treebank, with features of our own tables and of the counts and groups
of the news corpus. How the model works: [src/language/part-tagger.ts](../src/language/part-tagger.ts).
`,
);
