import type { LexiconBuilder } from '../../language/lexicon.ts';
import { listCell, readTable } from '../../language/table.ts';
import type { DescriptionNoun, Head, Name, NameParticle, Nisba, ShortFormWord, Title } from '../../model/lexicon.ts';
import { inflectAdjective } from './inflection.ts';

const table = (name: string): URL => new URL(`./words/${name}.tsv`, import.meta.url);
const name = (kind: Name['kind'], usual: string, more: Partial<Name> = {}): Name => ({
  kind,
  name: usual,
  of: '',
  country: '',
  latin: '',
  ambiguous: false,
  seat: false,
  state: '',
  ...more,
});

/** Countries with capitals, seats and nationality adjectives; places with theirs. */
export const addPlaces = (builder: LexiconBuilder): void => {
  for (const row of readTable(table('countries'), [
    'iso',
    'name',
    'aliases',
    'capital',
    'capital_latin',
    'seat',
    'not_acting',
    'nisba',
    'nisba_plural',
    'latin',
  ])) {
    const country = name('country', row.name, { of: 'country', country: row.iso, latin: row.latin });
    for (const form of [row.name, ...listCell(row.aliases)]) builder.add(form, country);
    for (const seat of listCell(row.seat))
      builder.add(seat, { ...country, name: seat, latin: '', seat: true, state: row.name });
    const silent = new Set(listCell(row.not_acting));
    for (const capital of listCell(row.capital)) {
      const state = silent.has(capital) ? '' : row.name;
      builder.add(
        capital,
        name('place', capital, { of: 'capital', country: row.iso, latin: row.capital_latin, state }),
      );
    }
    addNisbas(builder, listCell(row.nisba), listCell(row.nisba_plural), row.iso, row.name);
  }
  for (const row of readTable(table('places'), ['name', 'aliases', 'kind', 'country', 'nisba', 'ambiguous', 'latin'])) {
    const place = name('place', row.name, {
      of: row.kind,
      country: row.country,
      latin: row.latin,
      ambiguous: row.ambiguous === '1',
    });
    for (const form of [row.name, ...listCell(row.aliases)]) builder.add(form, place);
    if (row.ambiguous !== '1') addNisbas(builder, listCell(row.nisba), [], row.country, row.name);
  }
};

const addNisbas = (builder: LexiconBuilder, nisbas: string[], plurals: string[], country: string, of: string): void => {
  for (const nisba of nisbas)
    for (const { form, gender, number } of inflectAdjective(nisba)) {
      const entry: Nisba = { kind: 'nisba', country, name: of, gender, number };
      builder.add(form, entry);
    }
  for (const plural of plurals) builder.add(plural, { kind: 'nisba', country, name: of, gender: '', number: 'p' });
};

/** Outlets, organisations, armed groups and parties. */
export const addOrganisations = (builder: LexiconBuilder): void => {
  for (const [file, kind] of [
    ['outlets', 'outlet'],
    ['organisations', 'organisation'],
    ['groups', 'group'],
  ] as const) {
    for (const row of readTable(table(file), ['name', 'aliases', 'kind', 'country', 'ambiguous', 'latin'])) {
      const entry = name(kind, row.name, {
        of: row.kind,
        country: row.country,
        latin: row.latin,
        ambiguous: row.ambiguous === '1',
      });
      for (const form of [row.name, ...listCell(row.aliases)]) builder.add(form, entry);
    }
  }
};

/** Given and family names, and the particles inside names. */
export const addPersonNames = (builder: LexiconBuilder): void => {
  for (const row of readTable(table('given-names'), ['name', 'gender', 'ambiguous']))
    builder.add(row.name, name('given', row.name, { of: row.gender, ambiguous: row.ambiguous === '1' }));
  for (const row of readTable(table('family-names'), ['name', 'ambiguous']))
    builder.add(row.name, name('family', row.name, { ambiguous: row.ambiguous === '1' }));
  for (const row of readTable(table('name-particles'), ['particle', 'position'])) {
    const entry: NameParticle = { kind: 'particle', position: row.position as NameParticle['position'] };
    builder.add(row.particle, entry);
  }
};

/** Titles in both genders and numbers, and the nouns that head sources, organisations and places. */
export const addTitlesAndHeads = (builder: LexiconBuilder): void => {
  for (const row of readTable(table('titles'), ['title', 'feminine', 'plural', 'kind', 'anonymous'])) {
    const title = (gender: 'm' | 'f', number: 's' | 'p'): Title => ({
      kind: 'title',
      title: row.title,
      gender,
      number,
      of: row.kind,
      anonymous: row.anonymous === '1',
    });
    builder.add(row.title, title('m', 's'));
    if (row.feminine !== '') for (const form of listCell(row.feminine)) builder.add(form, title('f', 's'));
    for (const plural of listCell(row.plural)) builder.add(plural, title('m', 'p'));
  }
  const heads: [string, Head['kind'], string][] = [
    ['anonymous-sources', 'anonymousHead', 'forms'],
    ['document-sources', 'documentHead', 'plural'],
    ['outlet-heads', 'outletHead', 'plural'],
    ['org-heads', 'organisationHead', 'plural'],
    ['place-heads', 'placeHead', 'plural'],
  ];
  for (const [file, kind, plurals] of heads) {
    for (const row of readTable<string>(table(file), ['noun', plurals])) {
      const head = (number: 's' | 'p'): Head => ({
        kind,
        noun: row.noun!,
        number,
        of: row.kind ?? '',
        strong: row.strength === 'strong' || row.part === '1',
      });
      builder.add(row.noun!, head('s'));
      for (const plural of listCell(row[plurals]!)) builder.add(plural, head('p'));
    }
  }
};

/** Words by which short forms differ from full ones. */
export const addShortFormWords = (builder: LexiconBuilder, fold: (text: string) => string): void => {
  for (const { word, means } of readTable(table('short-form-words'), ['word', 'means'])) {
    const entry: ShortFormWord = { kind: 'shortFormWord', means: fold(means) };
    for (const { form } of inflectAdjective(word)) builder.add(form, entry);
  }
};

/** General nouns that mean someone named before, and adjectives that names do without. */
export const addDescriptions = (builder: LexiconBuilder): void => {
  for (const { adjective } of readTable(table('describing-adjectives'), ['adjective']))
    for (const { form } of inflectAdjective(adjective)) builder.add(form, { kind: 'describingAdjective' });
  for (const row of readTable(table('description-nouns'), ['noun', 'feminine', 'of', 'kinds', 'whole'])) {
    const entry: DescriptionNoun = {
      kind: 'descriptionNoun',
      of: row.of === 'PER' ? 'PER' : 'ORG',
      kinds: listCell(row.kinds),
      whole: row.whole === '1',
    };
    for (const form of [row.noun, ...listCell(row.feminine)]) builder.add(form, entry);
  }
};
