import { matchingKeys } from '../language/matching-key.ts';
import { remember } from '../language/remember.ts';
import type { Entity, Tie } from '../model/evidence.ts';
import type { Language } from '../model/language.ts';
import type { Place } from '../model/place.ts';
import type { Party, PartySite } from '../model/statement.ts';

const asIs = (name: string): string => name;

/** What is compared of an entity. `posts` are the ties of the report that give a person an office. */
export const partyOf = (
  entity: Entity,
  posts: readonly Tie[],
  entities: ReadonlyMap<string, Entity>,
  language: Language,
): Party => {
  const latin = entity.latin ?? '';
  const offices =
    entity.type === 'PER' ? [...new Set(posts.filter(({ from }) => from === entity.id).map(({ to }) => to))] : [];
  const ofOffice = offices.map((id) => entities.get(id)?.country).find((country) => country !== undefined);
  return {
    entity: entity.id,
    type: entity.type,
    ...namesOf(entity.name, latin, language),
    country: entity.country ?? ofOffice ?? null,
    offices,
    state: entity.standsFor ?? null,
    ...((entity.type === 'PER' || entity.type === 'GROUP') && !entity.mentions.some(({ form }) => form === 'name')
      ? { isDescribed: true }
      : {}),
    ...(entity.place && entity.type === 'LOC' ? { site: siteOf(entity.place) } : {}),
  };
};

const siteOf = ({ geonames, lat, lon, precision, kind, country }: Place): PartySite => ({
  id: geonames !== null ? String(geonames) : lat === null ? '' : `${lat},${lon}`,
  lat,
  lon,
  precision,
  kind,
  country,
});

/** A source that is no entity of the report. */
export const bareParty = (name: string, language: Language): Party => ({
  entity: null,
  type: null,
  ...namesOf(name, language.romanise(name), language),
  country: null,
  offices: [],
  state: null,
});

type Names = Pick<Party, 'name' | 'latin' | 'words' | 'keys' | 'surname'>;

const namesOf = (name: string, latin: string, language: Language): Names => {
  let known = remembered.get(language);
  if (!known) {
    known = remember(NAMES_KEPT, (key) => {
      const [ofName, ofLatin] = key.split(BREAK) as [string, string];
      return readNames(ofName, ofLatin, language);
    });
    remembered.set(language, known);
  }
  return known(`${name}${BREAK}${latin}`);
};

/** Names come again in report after report. */
const NAMES_KEPT = 20_000;
const BREAK = '\n';
const remembered = new WeakMap<Language, (key: string) => Names>();

const readNames = (name: string, latin: string, { cut, romanise }: Language): Names => {
  const { words, size } = cut(name);
  const kept: string[] = [];
  let last = '';
  for (let t = 0; t < size; t++) {
    const { shape, form, grammar, key } = words[t]!;
    if (shape.part === 'mark' || shape.part === 'function') continue;
    const stem = shape.stem || key;
    // مصدرا is مصدر: the case that the sentence gives a noun is no part of what it calls.
    const isInflected = shape.part === 'noun' && grammar.noun.case === 'accusative' && stem.length > 3;
    kept.push(isInflected ? stem.slice(0, -1) : stem);
    last = form;
  }
  return {
    name: withoutTags(name),
    latin,
    words: kept,
    keys: latin === '' ? [] : matchingKeys(latin, asIs),
    surname: last === '' ? [] : matchingKeys(last, romanise),
  };
};

/** A name as it is said: فلاديمير بوتين for #فلاديمير_بوتين. */
const withoutTags = (name: string): string => name.replace(/[#_\s]+/g, ' ').trim();
