import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { createFolding } from '../../../src/language/folding.ts';
import { listCell, readTable } from '../../../src/language/table.ts';
import { ARABIC_FOLDING } from '../../../src/languages/ar/letters.ts';

const folder = new URL('../../../src/languages/ar/words/', import.meta.url);
const { fold } = createFolding(ARABIC_FOLDING);
const names = readdirSync(folder).filter((file) => file.endsWith('.tsv'));

/** Tables whose header promises an order by the folded form of a column. */
const SORTED: Readonly<Record<string, string>> = {
  'family-names.tsv': 'name',
  'given-names.tsv': 'name',
  'name-latin.tsv': 'form',
  'name-particles.tsv': 'particle',
  'noun-forms.tsv': 'form',
};

describe.each(names)('%s', (file) => {
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
  const comments = lines.filter((line) => line.startsWith('#'));
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).slice(1);

  test('says what it is, where it is from and what its columns hold', () => {
    expect(comments[0], 'what').toMatch(/^# \S.{15,}/);
    expect(comments.join('\n'), 'source').toMatch(/^# source: \S/im);
    expect(comments.length, 'columns').toBeGreaterThanOrEqual(2);
  });

  test('has as many cells in every row as columns, and no row twice', () => {
    expect(() => readTable(new URL(file, folder), [])).not.toThrow();
    expect(rows.filter((row, i) => rows.indexOf(row) !== i)).toEqual([]);
  });

  test('has no blanks around a cell or inside a list', () => {
    const cells = rows.flatMap((row) => row.split('\t'));
    expect(cells.filter((cell) => cell !== cell.trim() || / \||\| | {2}|\|\|/.test(cell))).toEqual([]);
  });
});

describe.each(Object.entries(SORTED))('%s', (file, column) => {
  test('is in order of its folded forms, each there once', () => {
    const keys = readTable<string>(new URL(file, folder), [column]).map((row) => fold(row[column]!));
    expect(keys.filter((key, i) => i > 0 && key <= keys[i - 1]!)).toEqual([]);
  });
});

describe.each(['given-names.tsv', 'family-names.tsv'])('%s', (file) => {
  test('holds over 3,000 single words and marks the ambiguous ones', () => {
    const table = readTable(new URL(file, folder), ['name', 'origin', 'ambiguous']);
    expect(table.length).toBeGreaterThan(3000);
    expect(table.filter(({ name, ambiguous }) => /\s/.test(name) || !/^[01]$/.test(ambiguous))).toEqual([]);
  });
});

it('knows the kinds that general nouns can mean', () => {
  const read = (file: string) => readTable(new URL(file, folder), ['kind']).map(({ kind }) => kind);
  const kinds = {
    PER: new Set(read('titles.tsv')),
    ORG: new Set(['organisations.tsv', 'groups.tsv', 'outlets.tsv'].flatMap(read)),
  };
  const nouns = readTable(new URL('description-nouns.tsv', folder), ['noun', 'of', 'kinds']);
  const unknown = nouns.flatMap(({ noun, of, kinds: named }) =>
    listCell(named)
      .filter((kind) => !kinds[of === 'PER' ? 'PER' : 'ORG'].has(kind))
      .map((kind) => `${noun} ${kind}`),
  );
  expect(unknown).toEqual([]);
});

it('names only capitals of the row as not acting', () => {
  const rows = readTable(new URL('countries.tsv', folder), ['name', 'capital', 'not_acting']);
  const wrong = rows.filter(
    ({ capital, not_acting }) => !listCell(not_acting).every((each) => listCell(capital).includes(each)),
  );
  expect(wrong.map(({ name }) => name)).toEqual([]);
});
