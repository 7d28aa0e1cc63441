import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gold, rightReading, text } from './fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-score-command-'));
const [labels, texts, readings] = ['labels', 'texts.jsonl', 'readings.jsonl'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const command = [join(import.meta.dirname, '../../bin/isnad.js'), 'score'];

beforeAll(() => {
  mkdirSync(labels);
  writeFileSync(join(labels, 'own-1.json'), JSON.stringify(gold));
  writeFileSync(texts, `${JSON.stringify({ id: gold.id, text })}\n`);
  writeFileSync(readings, `${JSON.stringify(rightReading)}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('isnad score', () => {
  it('scores readings', () => {
    const printed = execFileSync(process.execPath, [...command, labels, readings, '--texts', texts], {
      encoding: 'utf8',
    });
    expect(printed).toContain('reports 1, read 1');
    expect(printed).toMatch(/^claims +P 100\.0 {2}R 100\.0 {2}F1 100\.0/m);
  });

  it('reads the reports itself, and shows faults', () => {
    const printed = execFileSync(process.execPath, [...command, labels, '--texts', texts, '--errors', '3'], {
      encoding: 'utf8',
    });
    expect(printed).toContain('reports 1, read 1');
    expect(printed).toContain('## claim missed: ');
  });

  it.each([
    ['a folder that is not there', [join(folder, 'nowhere'), '--texts', texts], 'nowhere'],
    ['a half without labels', [labels, '--texts', texts, '--half', 'dev'], '--half dev'],
    ['another shape', [labels, texts.replace('texts', 'strange'), '--texts', texts], 'strange.jsonl:1: claims: '],
  ])('says what is wrong with %s', (_, words, message) => {
    writeFileSync(join(folder, 'strange.jsonl'), '{"report": {"id": "own-1"}}\n');
    const { status, stderr } = spawnSync(process.execPath, [...command, ...words], { encoding: 'utf8' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('fault of the program');
    expect(status).toBe(2);
  });
});
