/** What the coordinates of a place stand for: the spot itself, a town, the middle of an area, the middle of a country. */
export type PlacePrecision = 'point' | 'town' | 'region' | 'country';

/** Where coordinates come from: GeoNames (with its id), Natural Earth, or the language's own table (one decimal). */
export type PlaceSource = 'geonames' | 'natural-earth' | 'own';

/** A place of the gazetteer. Coordinates are WGS 84 degrees, north and east; `null` where only a country or region is known. */
export interface Site {
  /** The usual name. */
  readonly name: string;
  /** city, town, village, province, country, sea, base, airport, crossing, camp, quarter, street, mountain, river … */
  readonly kind: string;
  /** ISO 3166-1 alpha-2, '' where it lies in none or several. */
  readonly country: string;
  readonly geonames: number | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly population: number | null;
  /** GeoNames' code of the first-level admin area, with the country: `LY.76`. */
  readonly admin: string | null;
  readonly precision: PlacePrecision;
  readonly source: PlaceSource | null;
  /** Names of what holds it, from the nearest out: the town, then the country. */
  readonly within: readonly string[];
}

/** Where an entity of a report lies, as far as it is known. */
export interface Place extends Omit<Site, 'name'> {
  /** ACLED's geo_precision: 1 the place itself, 2 near it or a part of it, 3 an area of which only the middle is known. */
  readonly geoPrecision: 1 | 2 | 3;
  /** Why this place of that name: the only one, the one that fits what else the report names, or the best known. */
  readonly basis: 'only' | 'context' | 'best-known';
}

/** North, north-east …, as points of the compass. */
export type Bearing = 'N' | 'NE' | 'E' | 'SE' | 'S' | 'SW' | 'W' | 'NW';

/** Words in front of a place's name that say where from it: a side (`bearing`), near, off the coast, at the border, at its edge, in its centre. */
export type PlaceRelation = 'side' | 'near' | 'off' | 'border' | 'edge' | 'centre';

/** A relative place: `20 كلم شمال سرت` is `{relation: 'side', bearing: 'N', km: 20}` on the mention of سرت; the span holds the words before the name. */
export interface RelativePlace {
  readonly start: number;
  readonly end: number;
  readonly relation: PlaceRelation;
  readonly bearing?: Bearing;
  readonly km?: number;
}

/** Places by name, and the words that place something beside them. All keys are folded words, joined by one space. */
export interface Gazetteer {
  /** Countries by their ISO code. */
  readonly countries: ReadonlyMap<string, Site>;
  readonly sites: ReadonlyMap<string, readonly Site[]>;
  readonly relations: ReadonlyMap<string, { readonly relation: PlaceRelation; readonly bearing: Bearing | null }>;
  /** Kilometres of one unit of distance. */
  readonly units: ReadonlyMap<string, number>;
}
