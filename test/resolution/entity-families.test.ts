import { expect, test } from 'vitest';
import { arabic } from '../../src/languages/ar/arabic.ts';
import type { NameForm } from '../../src/model/name-form.ts';
import { familyOfShort, groupNames } from '../../src/resolution/entity-families.ts';
import { bareParty } from '../../src/resolution/party.ts';

let key = 0;
const form = (name: string, reports: number, country: string | null = null): NameForm => {
  const { words, keys, surname } = bareParty(name, arabic);
  key++;
  const id = JSON.stringify(['PER', words, country]);
  return { key, id, type: 'PER', name, words, keys, surname, country, site: null, reports, entity: null };
};
const names = (forms: readonly NameForm[]): string[][] =>
  groupNames(forms).map(({ forms: members }) => members.map(({ form: { name } }) => name).sort());

test('spellings of one name are one family, whatever the order', () => {
  const forms = [form('خليفة حفتر', 9), form('خليفه حفتر', 2), form('فائز السراج', 5)];
  expect(names(forms)).toEqual([['خليفة حفتر', 'خليفه حفتر'].sort(), ['فائز السراج']]);
  expect(names(forms.toReversed())).toEqual(names(forms));
});

test('two people of one name in two countries stay apart', () => {
  expect(names([form('محمد صالح', 4, 'YE'), form('محمد صالح', 3, 'TN')])).toHaveLength(2);
});

test('a bare surname means who is named far more often, and nobody where two can be meant', () => {
  const short = form('حفتر', 3);
  expect(familyOfShort(short, groupNames([form('خليفة حفتر', 40), form('صدام حفتر', 2)]))?.name).toBe('خليفة حفتر');
  expect(familyOfShort(short, groupNames([form('خليفة حفتر', 4), form('صدام حفتر', 3)]))).toBeNull();
});

test('the case that a sentence gives a source is no part of what it is called', () => {
  expect(bareParty('مصدرا دبلوماسيا', arabic).words).toEqual(bareParty('مصدر دبلوماسي', arabic).words);
});
