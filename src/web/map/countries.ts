import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlasUrl from 'world-atlas/countries-50m.json?url';

/** The countries of the world as Natural Earth draws them, from a file of the program. */
export const countries = async (): Promise<GeoJSON.FeatureCollection> => {
  const atlas = (await (await fetch(atlasUrl)).json()) as Topology<{ countries: GeometryCollection }>;
  return feature(atlas, atlas.objects.countries);
};
