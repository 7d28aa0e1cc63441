import { describe, expect, it } from 'vitest';
import { isAllowed, readImportTable, rowOf } from './import-table.ts';
import { filesUnder, importsOf, isCode, specifiersIn } from './source-files.ts';

const rows = readImportTable();
const sources = filesUnder('src').filter(isCode);
const imports = new Map(sources.map((file) => [file, importsOf(file)]));

describe('the import table of ARCHITECTURE.md', () => {
  it('has a row for every source file', () => {
    expect(sources.filter((file) => !rowOf(rows, file))).toEqual([]);
  });

  it('names nothing that is not there', () => {
    expect(rows.filter((row) => !sources.some((file) => rowOf([row], file))).map(({ place }) => place)).toEqual([]);
  });

  it('allows every import', () => {
    const forbidden = [...imports].flatMap(([from, all]) =>
      all.filter((to) => !isAllowed(rows, from, to)).map((to) => `${from} imports ${to}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('is free of cycles between files', () => {
    expect(cyclesIn(imports)).toEqual([]);
  });
});

describe('the check itself', () => {
  const table = readImportTable(
    '| `src/model/` | | – |\n| `src/languages/*/` | | `model` |\n| `src/cli/` | | everything |\n| `src/a.ts` | | `languages` |',
  );

  it.each([
    ['src/languages/ar/a.ts', 'src/model/b.ts'],
    ['src/languages/ar/a.ts', 'src/languages/ar/rules/b.ts'],
    ['src/cli/a.ts', 'src/languages/ar/b.ts'],
    ['src/a.ts', 'src/languages/ar/b.ts'],
  ])('lets %s import %s', (from, to) => expect(isAllowed(table, from, to)).toBe(true));

  it.each([
    ['src/model/a.ts', 'src/languages/ar/b.ts'],
    ['src/languages/ar/a.ts', 'src/languages/en/b.ts'],
    ['src/a.ts', 'src/model/b.ts'],
    ['src/cli/a.ts', 'bench/b.ts'],
  ])('keeps %s from importing %s', (from, to) => expect(isAllowed(table, from, to)).toBe(false));

  it('sees every way of importing', () => {
    const source = `import a, { type B } from './1.ts';\nimport './2.ts';\nexport * from "./3.ts";\nexport type {\n  C,\n} from './4.ts';\nawait import('./5.ts');\nimport { d } from 'd';\nexport const important = './no.ts';`;
    expect(specifiersIn(source)).toEqual(['./1.ts', './2.ts', './3.ts', './4.ts', './5.ts']);
  });

  it('sees a cycle', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(cyclesIn(graph)).toEqual(['b → c → b']);
  });
});

/** The cycles that a walk through the graph runs into, each as `a → b → a`. */
const cyclesIn = (graph: ReadonlyMap<string, readonly string[]>): string[] => {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
};
