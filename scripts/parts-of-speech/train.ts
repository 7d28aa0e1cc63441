import { hashOf, type LearnedFeature, packWeights } from '../../src/language/feature-weights.ts';
import { OUTSIDE } from '../../src/language/part-tagger.ts';
import { cutFeatures } from '../../src/languages/ar/cut.ts';
import { arabicCounts, arabicLexicon, partKnowledge } from '../../src/languages/ar/knowledge.ts';
import { CLASSES, partFeatures } from '../../src/languages/ar/part-features.ts';
import { UPOS_TAGS, Upos, type UposTag } from '../../src/model/part-of-speech.ts';
import { learnChoices } from './cut-model.ts';
import { learnParts, nameAt, PLACES, type TaggedSentence } from './part-model.ts';
import type { WrittenToken } from './written.ts';

/** The bytes of the two files of weights. */
export interface Trained {
  readonly cuts: Buffer;
  readonly parts: Buffer;
}

/** Weights below this are left out: they change nothing. */
const LEAST_WEIGHT = 0.02;

/** Learns cuts and parts of speech from sentences of written tokens. */
export const train = (sentences: readonly (readonly WrittenToken[])[]): Trained => ({
  cuts: trainCuts(sentences.flat()),
  parts: trainParts(sentences.map(taggedSentence)),
});

const trainCuts = (tokens: readonly WrittenToken[]): Buffer => {
  const choices = tokens
    .filter(({ right, cuts }) => right >= 0 && cuts.length > 1)
    .map(({ form, key, cuts, right }) => ({
      candidates: cuts.map((cut) => cutFeatures(form, key, cut, arabicLexicon, arabicCounts)),
      right,
    }));
  const features = [...learnChoices(choices, 12, 1e-4)]
    .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
    .map(([name, weight]): LearnedFeature => ({ hash: hashOf(name), blocks: [[weight]] }));
  return packWeights(1, features, []);
};

/** What the model of parts learns from: features under the right cut, and the stem's tag. */
const taggedSentence = (tokens: readonly WrittenToken[]): TaggedSentence => {
  const features = tokens.map(({ form, key, kind, cuts, right }) =>
    partFeatures(form, key, kind, cuts[Math.max(0, right)]!, partKnowledge),
  );
  return {
    own: features.map(({ own }) => own),
    near: features.map(({ near }) => near),
    types: features.map(({ type }) => type),
    tags: tokens.map(({ right, words, stem }) => (right < 0 ? -1 : Upos[words[stem]!.tag as UposTag])),
  };
};

const trainParts = (sentences: readonly TaggedSentence[]): Buffer => {
  const tagCount = UPOS_TAGS.length;
  const model = learnParts(sentences, tagCount, CLASSES, { epochs: 16, rate: 0.06, ridge: 1e-3, least: 2 });
  const block = (name: string): number[] | null => {
    const id = model.ids.get(name);
    if (id === undefined) return null;
    const weights = [...model.weights.subarray(id * tagCount, (id + 1) * tagCount)];
    return weights.some((weight) => Math.abs(weight) >= LEAST_WEIGHT) ? weights : null;
  };
  const names = new Set([OUTSIDE]);
  for (const { own, near } of sentences) for (const list of [...own, ...near]) for (const name of list) names.add(name);
  const features = [...names]
    .map(
      (name): LearnedFeature => ({
        hash: hashOf(name),
        blocks: [block(name), ...PLACES.map((place) => block(nameAt(place, name)))],
      }),
    )
    .filter(({ blocks }) => blocks.some((weights) => weights !== null));
  return packWeights(tagCount, features, [...model.pairs]);
};
