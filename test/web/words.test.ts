import { describe, expect, it } from 'vitest';
import arabic from '../../src/web/words/ar.json' with { type: 'json' };
import english from '../../src/web/words/en.json' with { type: 'json' };

type Table = { readonly [name: string]: string | Table };

/** The paths of all entries; a counted word is one, whatever forms a language has of it. */
const pathsOf = (table: Table, before = ''): string[] =>
  Object.entries(table).flatMap(([name, value]) =>
    typeof value === 'string' || 'other' in value ? [`${before}${name}`] : pathsOf(value, `${before}${name}.`),
  );

const entryAt = (table: Table, path: string): string | Table | undefined =>
  path
    .split('.')
    .reduce<string | Table | undefined>((at, name) => (typeof at === 'object' ? at[name] : undefined), table);

const placesIn = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the words of the interface', () => {
  it('are the same entries in every language', () =>
    expect(pathsOf(arabic as Table).sort()).toEqual(pathsOf(english as Table).sort()));

  it('have the same places to fill in', () => {
    for (const path of pathsOf(english as Table)) {
      const [one, other] = [entryAt(english as Table, path), entryAt(arabic as Table, path)];
      if (typeof one === 'string' && typeof other === 'string') expect(placesIn(other), path).toEqual(placesIn(one));
    }
  });

  it('leave none empty', () => {
    for (const table of [english, arabic] as unknown as Table[])
      for (const path of pathsOf(table)) expect(entryAt(table, path), path).not.toBe('');
  });
});
