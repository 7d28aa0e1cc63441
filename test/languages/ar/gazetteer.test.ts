import { expect, test } from 'vitest';
import { readTable } from '../../../src/language/table.ts';
import { arabic } from '../../../src/languages/ar/arabic.ts';

const words = (name: string): URL => new URL(`../../../src/languages/ar/words/${name}.tsv`, import.meta.url);
const sites = [...arabic.gazetteer.sites.values()].flat();

test('every point lies on the globe, and has a source', () => {
  for (const { name, lat, lon, source } of sites) {
    expect(lat === null, name).toBe(lon === null);
    expect(lat === null, name).toBe(source === null);
    expect(Math.abs(lat ?? 0), name).toBeLessThanOrEqual(90);
    expect(Math.abs(lon ?? 0), name).toBeLessThanOrEqual(180);
  }
});

test('own points name places of the tables, each once', () => {
  const known = new Set([
    ...readTable(words('places'), ['name', 'country']).map(({ name, country }) => `${name} ${country}`),
    ...readTable(words('countries'), ['name', 'iso']).map(({ name, iso }) => `${name} ${iso}`),
  ]);
  const own = readTable(words('place-points'), ['name', 'country']).map(({ name, country }) => `${name} ${country}`);
  expect(own.filter((key) => !known.has(key))).toEqual([]);
  expect(own.filter((key, i) => own.indexOf(key) !== i)).toEqual([]);
});

test('where something lies in a town, that town is known too', () => {
  for (const { name, within } of sites)
    for (const holder of within)
      expect(
        sites.some((each) => each.name === holder),
        `${name} in ${holder}`,
      ).toBe(true);
});
