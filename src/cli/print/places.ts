import type { Entity, Evidence } from '../../model/evidence.ts';
import type { Place, RelativePlace } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import { wordsOf } from '../../query/context.ts';
import { type PlacesOfCountry, placesOf } from '../../query/places.ts';
import { oneLine, type Page, quoted } from '../page.ts';
import { counted, heading, SEPARATOR } from './block.ts';

/** The places of a report by country: where they lie, how exactly that is known, and what the words before them say. */
export const printPlaces = (page: Page, report: Report, evidence: Evidence): string => {
  const groups = placesOf(evidence);
  const places = groups.reduce((sum, each) => sum + each.places.length, 0);
  return [
    page.paint('faint', '─'.repeat(page.width)),
    page.paint('strong', quoted(page, report.title ?? report.id)),
    ...heading(page, counted(places, 'PLACE', 'PLACES')),
    ...groups.flatMap((group) => printCountry(page, report, group)),
    '',
    '',
  ].join('\n');
};

const printCountry = (page: Page, report: Report, { country, places, demonyms }: PlacesOfCountry): string[] => [
  '',
  [
    `${page.paint('strong', '●')} ${country || 'in no one country, or not known'}`,
    ...(demonyms > 0 ? [counted(demonyms, 'adjective')] : []),
  ].join(SEPARATOR),
  ...places.flatMap((entity) => printPlace(page, report, entity)),
];

const printPlace = (page: Page, report: Report, { name, place, mentions }: Entity): string[] => [
  `  ${[quoted(page, name), ...whereOf(page, place), counted(mentions.length, 'mention')].join(SEPARATOR)}`,
  ...mentions.flatMap(({ relative }) =>
    relative ? [`      ${relationOf(relative)}: words ${quoted(page, oneLine(wordsOf(report, relative)))}`] : [],
  ),
];

const whereOf = (page: Page, place: Place | undefined): string[] => {
  if (!place) return [page.paint('faint', 'not in the gazetteer')];
  const { kind, lat, lon, precision, geoPrecision, geonames, source, within, basis } = place;
  return [
    kind,
    ...(lat === null || lon === null ? ['no point known'] : [`${lat}, ${lon}`]),
    `${precision} (geo_precision ${geoPrecision})`,
    ...(geonames === null ? (source === null ? [] : [source]) : [`geonames ${geonames}`]),
    ...(within.length === 0 ? [] : [`in ${within.map((each) => quoted(page, each)).join(' in ')}`]),
    ...(basis === 'only' ? [] : [page.paint('warning', `one of several of that name, by ${BASIS[basis]}`)]),
  ];
};

const BASIS = { context: 'what else is named', 'best-known': 'being the best known' } as const;

const relationOf = ({ relation, bearing, km }: RelativePlace): string =>
  [...(km === undefined ? [] : [`${km} km`]), relation, ...(bearing === undefined ? [] : [bearing])].join(' ');
