import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { createTagger, featureHash, rowsOfWord, type WordFeatures } from '../../src/language/tagger.ts';
import { readTagger, taggerBytes } from '../../src/language/tagger-file.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import type { Word } from '../../src/model/word.ts';

const BITS = 12;
const LABELS = ['O', 'B', 'I'];
const folder = mkdtempSync(join(tmpdir(), 'isnad-tagger-'));
afterAll(() => rmSync(folder, { recursive: true }));

const featuresOf = ({ key }: Word): WordFeatures => {
  const own = Int32Array.of(featureHash(key));
  return { rings: [own, own, own], codes: [1, 1, 1] };
};

/** Weights by which اسم begins a name, and the word behind it goes on. */
const weights = (): Float32Array => {
  const all = new Float32Array(LABELS.length << BITS);
  const features = featuresOf({ key: 'اسم' } as Word);
  all[rowsOfWord(features, 2, BITS)[0]! * LABELS.length + 1] = 8;
  all[rowsOfWord(features, 1, BITS)[0]! * LABELS.length + 2] = 8;
  return all;
};
const NEVER = -1e6;
const transitions = Float32Array.of(0, 0, NEVER, 0, 0, 0, 0, 0, 0);

it('labels by the word and by its neighbours, and keeps I behind B', () => {
  const tag = createTagger({ labels: LABELS, bits: BITS, weights: weights(), transitions, margin: 100 }, featuresOf);
  expect([...tag(arabic.parse('هذا اسم طويل هنا'))]).toEqual([0, 1, 2, 0]);
  // The line break ends the sequence: nothing goes on behind it.
  expect([...tag(arabic.parse('هذا اسم\nطويل'))]).toEqual([0, 1, 0, 0]);
});

it('reads back what was written, in steps of the scale', () => {
  const file = join(folder, 'weights');
  writeFileSync(file, taggerBytes({ what: 'a test' }, LABELS, BITS, weights(), transitions, 0.1));
  const model = readTagger(pathToFileURL(file));
  expect(model.note).toEqual({ what: 'a test' });
  expect(Array.from(model.weights).reduce((sum, w) => sum + Math.abs(w), 0)).toBe(2 * 127);
  expect(model.transitions[2]).toBe(NEVER);
  const tag = createTagger(model, featuresOf);
  expect([...tag(arabic.parse('هذا اسم طويل هنا'))]).toEqual([0, 1, 2, 0]);
});
