import { listCell, type Row, readTable } from '../../language/table.ts';
import type { Gazetteer, PlacePrecision, PlaceRelation, PlaceSource, Site } from '../../model/place.ts';

type Bearing = NonNullable<ReturnType<Gazetteer['relations']['get']>>['bearing'];
type Point = Pick<Site, 'geonames' | 'lat' | 'lon' | 'population' | 'admin' | 'source'> & { readonly within: string };

const words = (name: string): URL => new URL(`./words/${name}.tsv`, import.meta.url);
const learned = new URL('./learned/place-ids.tsv', import.meta.url);

const UNKNOWN: Point = {
  geonames: null,
  lat: null,
  lon: null,
  population: null,
  admin: null,
  source: null,
  within: '',
};

/** What coordinates of a kind stand for; every other kind is an area. */
const PRECISION: Readonly<Record<string, PlacePrecision>> = {
  country: 'country',
  city: 'town',
  town: 'town',
  village: 'town',
  base: 'point',
  airport: 'point',
  crossing: 'point',
  camp: 'point',
  quarter: 'point',
  street: 'point',
};

/** Every place of the tables under all its names, with its point where one is known; the more populous first. */
export const readGazetteer = (fold: (text: string) => string): Gazetteer => {
  const points = readPoints();
  const sites = new Map<string, Site[]>();
  const byCode = new Map<string, Site>();
  const countries = readTable(words('countries'), ['iso', 'name', 'aliases', 'capital']);
  const countryNames = new Map(countries.filter(({ iso }) => iso !== '').map(({ iso, name }) => [iso, name]));
  const listed = new Set<string>();
  const list = (forms: readonly string[], kind: string, country: string): void => {
    const [name = ''] = forms;
    const { within, ...point } = points.get(`${name}\t${country}`) ?? UNKNOWN;
    const holder = kind === 'country' ? undefined : countryNames.get(country);
    const site: Site = {
      name,
      kind,
      country,
      ...point,
      precision: precisionOf(kind, point),
      within: [...(within === '' ? [] : [within]), ...(holder === undefined ? [] : [holder])],
    };
    if (kind === 'country' && country !== '') byCode.set(country, site);
    for (const form of forms) {
      const key = fold(form);
      const known = sites.get(key);
      if (!known) sites.set(key, [site]);
      // A row of another kind in the same country (a base and its town) is the same place to a reader of coordinates.
      else if (!known.some((each) => each.country === country && isSameKind(each, site))) known.push(site);
    }
    listed.add(`${name}\t${country}`);
  };
  for (const { iso, name, aliases, capital } of countries) {
    list([name, ...listCell(aliases)], 'country', iso);
    for (const each of listCell(capital)) list([each], 'city', iso);
  }
  for (const { name, aliases, kind, country } of readTable(words('places'), ['name', 'aliases', 'kind', 'country']))
    list([name, ...listCell(aliases)], kind, country);
  for (const [key, each] of sites)
    if (each.length > 1)
      sites.set(
        key,
        each.filter((site) => !isTwin(site, each)).sort((a, b) => importanceOf(b) - importanceOf(a)),
      );
  return { countries: byCode, sites, relations: readRelations(fold), units: readUnits(fold) };
};

const readPoints = (): ReadonlyMap<string, Point> => {
  const points = new Map<string, Point>();
  for (const row of readTable(learned, ['name', 'country', 'source', 'id', 'lat', 'lon', 'population', 'admin']))
    points.set(`${row.name}\t${row.country}`, {
      geonames: row.id === '' ? null : Number(row.id),
      lat: Number(row.lat),
      lon: Number(row.lon),
      population: row.population === '' ? null : Number(row.population),
      admin: row.admin === '' ? null : `${row.country}.${row.admin}`,
      source: row.source as PlaceSource,
      within: '',
    });
  for (const row of readTable(words('place-points'), ['name', 'country', 'lat', 'lon', 'within']))
    points.set(`${row.name}\t${row.country}`, {
      ...UNKNOWN,
      lat: Number(row.lat),
      lon: Number(row.lon),
      source: 'own',
      within: row.within,
    });
  return points;
};

const precisionOf = (kind: string, { lat }: Omit<Point, 'within'>): PlacePrecision =>
  lat === null ? (PRECISION[kind] ? 'country' : 'region') : (PRECISION[kind] ?? 'region');

const isSameKind = (a: Site, b: Site): boolean =>
  a.kind === b.kind || (a.precision === 'town' && b.precision === 'town');

/** أربيل as the seat of a land without a code is the town that another row puts into its country. */
const isTwin = (site: Site, all: readonly Site[]): boolean =>
  site.country === '' &&
  site.precision === 'town' &&
  all.some((each) => each.country !== '' && each.precision === 'town');

/** Countries before towns by population before the rest. */
const importanceOf = ({ kind, population, lat }: Site): number =>
  kind === 'country' ? 1e10 : (population ?? 0) + (lat === null ? -1 : 0);

const formsOf = (row: Row<'forms'>, first: string): string[] => [first, ...listCell(row.forms)];

const readRelations = (fold: (text: string) => string): Gazetteer['relations'] =>
  new Map(
    readTable(words('place-relations'), ['words', 'forms', 'relation', 'bearing']).flatMap((row) =>
      formsOf(row, row.words).map(
        (form) =>
          [
            fold(form),
            { relation: row.relation as PlaceRelation, bearing: row.bearing === '' ? null : (row.bearing as Bearing) },
          ] as const,
      ),
    ),
  );

const readUnits = (fold: (text: string) => string): Gazetteer['units'] =>
  new Map(
    readTable(words('distance-units'), ['unit', 'forms', 'km']).flatMap((row) =>
      formsOf(row, row.unit).map((form) => [fold(form), Number(row.km)] as const),
    ),
  );
