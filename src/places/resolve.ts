import type { Document } from '../model/document.ts';
import type { Demonym } from '../model/evidence.ts';
import { EntryBit, type Head, type Name } from '../model/lexicon.ts';
import type { Gazetteer, Place, RelativePlace, Site } from '../model/place.ts';
import type { Word } from '../model/word.ts';
import type { EntityDraft, EntityIndex } from '../names/entities.ts';
import type { NameMention } from '../names/mention.ts';
import { relativePlaceAt } from './relative.ts';

/** Where the LOC entities of a report lie, by entity id, and what stands before their mentions, by the mention's start. */
export interface PlacedEntities {
  readonly places: ReadonlyMap<string, Place>;
  readonly relatives: ReadonlyMap<number, RelativePlace>;
}

/** Kinds named by their head and a town (مطار X, مخيم X): they lie at or near it. A جبل, حي or شارع X need not. */
const AT_ITS_TOWN: ReadonlySet<string> = new Set(['airport', 'base', 'camp', 'crossing']);
const AREAS: ReadonlySet<string> = new Set(['province', 'region', 'country-region']);
const TOWNS: ReadonlySet<string> = new Set(['city', 'town', 'village', 'capital']);

/**
 * Finds the entities in the gazetteer. Of several places of one name it takes the one of the kind that the noun before the
 * name says, then the one whose country the rest of the report speaks of most (countries, demonyms, places of one
 * meaning), then the best known.
 */
export const placeEntities = (
  document: Document,
  entities: EntityIndex,
  demonyms: readonly Demonym[],
  gazetteer: Gazetteer,
): PlacedEntities => {
  const found = entities.drafts.flatMap((draft) => {
    if (draft.type !== 'LOC' || draft.names.length === 0) return [];
    const candidates = candidatesOf(document, draft, gazetteer);
    return candidates ? [{ draft, ...candidates }] : [];
  });
  const weights = new Map<string, number>();
  const weigh = (country: string, n: number) => weights.set(country, (weights.get(country) ?? 0) + n);
  for (const { country, mentions } of demonyms) weigh(country, mentions.length);
  for (const { draft, sites } of found)
    if (!isAlsoAWord(document, draft) && sites.every(({ country }) => country === sites[0]!.country))
      weigh(sites[0]!.country, draft.names.length);

  const places = new Map<string, Place>();
  const relatives = new Map<number, RelativePlace>();
  for (const { draft, sites, isWhole } of found) {
    if (isAlsoAWord(document, draft) && !isMeant(document, draft, gazetteer, sites, weights)) continue;
    let beside = 0;
    for (const name of draft.names) {
      const relative = relativePlaceAt(document, name, gazetteer);
      if (!relative) continue;
      relatives.set(name.start, relative);
      if (relative.relation !== 'centre') beside++;
    }
    const heads = draft.names.map((name) => kindBefore(document, name));
    const kinds = new Set(heads.filter((kind) => kind !== ''));
    const site = choose(sites, kinds, weights);
    const isArea = heads.every((kind) => AREAS.has(kind)) && !AREAS.has(site.kind);
    places.set(draft.id, placeOf(site, sites, weights, isArea, !isWhole || beside === draft.names.length));
  }
  // A country that only its adjective names: الوزير الألماني.
  const names = new Map(demonyms.map(({ name, country }) => [name, country]));
  for (const draft of entities.drafts) {
    if (draft.type !== 'LOC' || draft.names.length > 0) continue;
    const site = gazetteer.countries.get(names.get(draft.name) ?? '');
    if (site?.name === draft.name) places.set(draft.id, placeOf(site, [site], weights, false, false));
  }
  return { places, relatives };
};

/** الشرقية, الخمس: a name that is an ordinary word as well is a place only where the report speaks of its country. */
const isAlsoAWord = (document: Document, { names }: EntityDraft): boolean =>
  names.every((name) =>
    name.entry ? name.entry.ambiguous : isCommon(document, name) && !isPlaceName(document.words[name.first]!),
  );

/**
 * Whether such a word is the place here: the report speaks of its country, and where the word is a common one (مشهد, كان,
 * الدول الغربية) a noun of its kind, a side or another place and و stand before it at least once.
 */
const isMeant = (
  document: Document,
  { names }: EntityDraft,
  gazetteer: Gazetteer,
  sites: readonly Site[],
  weights: ReadonlyMap<string, number>,
): boolean => {
  if (!sites.some(({ country }) => weights.has(country))) return false;
  return names.some(
    (name) =>
      !isCommon(document, name) ||
      headsIt(document, name.first) ||
      relativePlaceAt(document, name, gazetteer) !== null ||
      followsPlace(document, name.first),
  );
};

const isCommon = (document: Document, { first, last }: NameMention): boolean => {
  if (last - first > 1) return false;
  const { part, common, adjective } = document.words[first]!.shape;
  return common || adjective || part === 'verb' || part === 'function';
};

/** محافظة الغربية; in المناطق الغربية the name is an adjective. */
const headsIt = (document: Document, first: number): boolean =>
  first > 0 && headKindOf(document, first - 1) !== '' && !document.words[first - 1]!.shape.definite;

/** صعدة وحجة, ميدي في حجة: the name of a place before it, with و or a preposition between. */
const followsPlace = (document: Document, first: number): boolean => {
  const before = document.words[first - 1];
  if (!before) return false;
  if (document.words[first]!.shape.conjunction !== '') return isPlaceName(before);
  const further = document.words[first - 2];
  return before.shape.part === 'function' && further !== undefined && isPlaceName(further);
};

const isPlaceName = ({ senses }: Word): boolean =>
  senses.some(({ entry }) => (entry.kind === 'place' || entry.kind === 'country') && !(entry as Name).ambiguous);

const candidatesOf = (document: Document, draft: EntityDraft, { sites }: Gazetteer) => {
  const name = draft.names.reduce((a, b) => (b.keys.length > a.keys.length ? b : a));
  const whole = sites.get(name.keys.join(' '));
  if (whole) return { sites: whole, isWhole: true };
  const head = headKindOf(document, name.first);
  const inner = head === '' ? [] : (sites.get(name.keys.slice(1).join(' ')) ?? []);
  const ofItsKind = inner.filter(({ kind }) => kind === head);
  if (ofItsKind.length > 0) return { sites: ofItsKind, isWhole: true };
  const towns = AT_ITS_TOWN.has(head) ? inner.filter(({ kind }) => TOWNS.has(kind)) : [];
  return towns.length > 0 ? { sites: towns.map((site) => named(head, site)), isWhole: false } : null;
};

/** مطار X, which no table knows, is at the town of X. */
const named = (headKind: string, site: Site): Site => ({
  ...site,
  kind: headKind,
  geonames: null,
  population: null,
  within: [site.name, ...site.within],
});

/** The kind that a noun before the name says: محافظة, مدينة, قرية; '' for none. */
const kindBefore = (document: Document, { first }: NameMention): string =>
  first > 0 ? headKindOf(document, first - 1) : '';

const headKindOf = (document: Document, t: number): string => {
  const word = document.words[t]!;
  if (!(word.kinds & EntryBit.placeHead)) return '';
  return (word.senses.find(({ entry }) => entry.kind === 'placeHead')?.entry as Head | undefined)?.of ?? '';
};

const choose = (sites: readonly Site[], kinds: ReadonlySet<string>, weights: ReadonlyMap<string, number>): Site => {
  if (sites.length === 1) return sites[0]!;
  const rank = (site: Site): number =>
    (weights.get(site.country) ?? 0) + (kinds.size > 0 && isOfKind(site, kinds) ? 2 : 0);
  return sites.reduce((a, b) => (rank(b) > rank(a) ? b : a));
};

const isOfKind = ({ kind }: Site, kinds: ReadonlySet<string>): boolean =>
  kinds.has(kind) || (TOWNS.has(kind) && [...kinds].some((each) => TOWNS.has(each)));

const placeOf = (
  site: Site,
  sites: readonly Site[],
  weights: ReadonlyMap<string, number>,
  isArea: boolean,
  isBeside: boolean,
): Place => {
  const { name: _usual, ...rest } = site;
  const precision = isArea && site.precision !== 'country' ? 'region' : site.precision;
  const isSpot = precision === 'point' || precision === 'town';
  return {
    ...rest,
    precision,
    geoPrecision: !isSpot ? 3 : isBeside ? 2 : 1,
    basis: sites.length === 1 ? 'only' : (weights.get(site.country) ?? 0) > 0 ? 'context' : 'best-known',
  };
};
