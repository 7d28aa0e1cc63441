import type { Entity, Evidence } from '../model/evidence.ts';

/** The places of one country, most mentioned first. `country` is '' for seas, continents and places that nothing is known of. */
export interface PlacesOfCountry {
  readonly country: string;
  readonly places: readonly Entity[];
  /** How often an adjective of this country stands in the report. */
  readonly demonyms: number;
}

/** Named places by country, the country that is spoken of most first, what belongs to none last. */
export const placesOf = ({ entities, demonyms = [] }: Evidence): PlacesOfCountry[] => {
  const named = entities.filter(({ type, mentions }) => type === 'LOC' && mentions.length > 0);
  const byCountry = Map.groupBy(named, ({ country }) => country ?? '');
  for (const { country } of demonyms) if (!byCountry.has(country)) byCountry.set(country, []);
  const groups = [...byCountry].map(([country, ofCountry]) => ({
    country,
    places: [...ofCountry].sort((a, b) => b.mentions.length - a.mentions.length),
    demonyms: demonyms.reduce((sum, each) => sum + (each.country === country ? each.mentions.length : 0), 0),
  }));
  const weight = ({ places, demonyms: adjectives }: PlacesOfCountry): number =>
    places.reduce((sum, { mentions }) => sum + mentions.length, adjectives);
  return groups.sort((a, b) => Number(a.country === '') - Number(b.country === '') || weight(b) - weight(a));
};
