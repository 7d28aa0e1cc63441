import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/score/corpus.ts';
import { readGold, readReadings } from '../../src/score/files.ts';
import { randomFrom } from '../../src/score/interval.ts';
import { scoreReadings } from '../../src/score/score.ts';
import { gold, text } from './fixture.ts';
import { perturbed } from './perturb.ts';
import { countsOf, data, referenceCounts, referenceMissing } from './reference.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-score-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('scoreReadings beside the reference scorer', () => {
  it.for([1, 2, 3])('counts the same on a text with astral characters (seed %i)', (seed, { skip }) => {
    if (referenceMissing) skip(referenceMissing);
    const [golds, readings, texts] = ['gold', 'readings.jsonl', 'texts.jsonl'].map((name) =>
      join(folder, `${seed}-${name}`),
    ) as [string, string, string];
    const random = randomFrom(seed);
    const own = Array.from({ length: 40 }, (_, i) => ({ ...gold, id: `own-${i}` }));
    mkdirSync(golds);
    for (const each of own) writeFileSync(join(golds, `${each.id}.json`), JSON.stringify(each));
    writeFileSync(texts, own.map(({ id }) => JSON.stringify({ id, text })).join('\n'));
    writeFileSync(readings, own.map((each) => JSON.stringify(perturbed(each, text, random))).join('\n'));

    const score = scoreReadings(readGold(golds), readReadings(readings), new Map(own.map(({ id }) => [id, text])));

    expect(countsOf(score)).toEqual(referenceCounts(golds, readings, texts));
  });

  it.for([1, 2, 3])('counts the same on faulty readings (seed %i)', (seed, { skip }) => {
    if (referenceMissing) skip(referenceMissing);
    const corpus = `${data}/news/ant-2018-politics.jsonl.gz`;
    const golds = readGold(`${data}/gold`);
    const ids = new Set(golds.map(({ id }) => id));
    const reports = readCorpus(corpus, 'ar', (id) => ids.has(id));
    const texts = new Map(reports.map(({ id, text }) => [id, text]));
    const random = randomFrom(seed);
    const lines = golds.flatMap((gold, i) => {
      if (i % 20 === 7) return [];
      if (i % 20 === 8) return [{ refused: { path: gold.id, code: 'empty', why: '', remedy: '' } }];
      const text = texts.get(gold.id)!;
      return [perturbed(gold, i % 20 === 9 ? `${text}.` : text, random)];
    });
    const readings = join(folder, `readings-${seed}.jsonl`);
    writeFileSync(readings, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

    const score = scoreReadings(golds, readReadings(readings), texts);

    expect(countsOf(score)).toEqual(referenceCounts(`${data}/gold`, readings, corpus));
    expect(score.counts.tallies.claims.right).toBeGreaterThan(100);
  });
});
