import 'maplibre-gl/dist/maplibre-gl.css';
import { type ExpressionSpecification, type GeoJSONSource, MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { useEffect, useRef, useState } from 'react';
import type { Site } from '../../contract/index.ts';
import { type Ink, useInk } from '../frame/ink.ts';
import { useTongue } from '../words/words.ts';
import { countries } from './countries.ts';
import { type Label, placeLabels } from './labels.ts';

setWorkerUrl(workerUrl);

interface MapProps {
  readonly sites: readonly Site[];
  readonly chosen: number | null;
  readonly onChoose: (key: number | null) => void;
  readonly onHover: (key: number | null) => void;
}

/** Where the map opens: from the Maghreb to the Gulf. */
const OPENING = { center: [32, 29] as [number, number], zoom: 3.1 };

/** Land, borders and places. A filled dot is a spot or a town, a ring the middle of an area. No tile is fetched from anywhere. */
export const PlacesMap = ({ sites, chosen, onChoose, onHover }: MapProps) => {
  const { words } = useTongue();
  const ink = useInk();
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<MapLibreMap | null>(null);
  const [labels, setLabels] = useState<readonly Label[]>([]);
  const latest = useRef({ sites, onChoose, onHover, ink });
  latest.current = { sites, onChoose, onHover, ink };

  useEffect(() => {
    const map = new MapLibreMap({
      container: frame.current!,
      style: { version: 8, sources: {}, layers: [] },
      ...OPENING,
      minZoom: 1,
      maxZoom: 12,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 0,
    });
    drawn.current = map;
    const label = (): void => setLabels(placeLabels(map, latest.current.sites));
    map.on('load', async () => {
      const land = await countries();
      if (drawn.current !== map) return;
      map.addSource('land', { type: 'geojson', data: land });
      map.addSource('sites', { type: 'geojson', data: pointsOf(latest.current.sites) });
      addLayers(map, latest.current.ink);
      label();
    });
    map.on('move', label);
    map.on('click', (event) => {
      const box: [[number, number], [number, number]] = [
        [event.point.x - 4, event.point.y - 4],
        [event.point.x + 4, event.point.y + 4],
      ];
      const [hit] = map.getLayer('sites') ? map.queryRenderedFeatures(box, { layers: ['sites'] }) : [];
      latest.current.onChoose(hit ? Number(hit.id) : null);
    });
    map.on('mousemove', 'sites', (event) =>
      latest.current.onHover(Number(event.features?.[0]?.id ?? Number.NaN) || null),
    );
    map.on('mouseleave', 'sites', () => latest.current.onHover(null));
    return () => {
      drawn.current = null;
      map.remove();
    };
  }, []);

  useEffect(() => {
    const map = drawn.current;
    map?.getSource<GeoJSONSource>('sites')?.setData(pointsOf(sites));
    if (map?.loaded()) setLabels(placeLabels(map, sites));
  }, [sites]);

  useEffect(() => {
    const map = drawn.current;
    if (map?.getLayer('sites')) colour(map, ink, chosen);
    const site = sites.find(({ key }) => key === chosen);
    if (map && site && !map.getBounds().contains([site.lon, site.lat])) map.easeTo({ center: [site.lon, site.lat] });
  }, [ink, chosen, sites]);

  return (
    <div className="map">
      <div ref={frame} className="map-canvas" role="application" aria-label={words.map.label} />
      {labels.map(({ key, x, y, name }) => (
        <span
          key={key}
          className={`map-label arabic${key === chosen ? ' is-chosen' : ''}`}
          style={{ transform: `translate(${x}px, ${y}px)` }}
        >
          {name}
        </span>
      ))}
    </div>
  );
};

const pointsOf = (sites: readonly Site[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: sites.map(({ key, lon, lat, reports, precision }) => ({
    type: 'Feature',
    id: key,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { size: Math.sqrt(reports), isArea: precision === 'region' || precision === 'country' },
  })),
});

const addLayers = (map: MapLibreMap, ink: Ink): void => {
  map.addLayer({ id: 'sea', type: 'background' });
  map.addLayer({ id: 'land', type: 'fill', source: 'land' });
  map.addLayer({ id: 'borders', type: 'line', source: 'land', paint: { 'line-width': 0.8 } });
  map.addLayer({
    id: 'sites',
    type: 'circle',
    source: 'sites',
    paint: {
      'circle-radius': ['min', 26, ['+', 2.5, ['*', 1.1, ['get', 'size']]]],
      'circle-opacity': ['case', ['get', 'isArea'], 0.12, 0.7],
      'circle-stroke-width': ['case', ['get', 'isArea'], 1.4, 0.8],
    },
  });
  colour(map, ink, null);
};

const colour = (map: MapLibreMap, ink: Ink, chosen: number | null): void => {
  map.setPaintProperty('sea', 'background-color', ink.sunk);
  map.setPaintProperty('land', 'fill-color', ink.raised);
  map.setPaintProperty('borders', 'line-color', ink.line);
  const ofChosen = (yes: string, no: string): ExpressionSpecification => [
    'case',
    ['==', ['id'], chosen ?? -1],
    yes,
    no,
  ];
  map.setPaintProperty('sites', 'circle-color', ofChosen(ink.source, ink.accent));
  map.setPaintProperty('sites', 'circle-stroke-color', ofChosen(ink.source, ink.accent));
};
