import { expect, test } from 'vitest';
import { chooseNamed, parseClaimName } from '../../src/query/claim-name.ts';

test.each([
  ['c3', null, 'c3'],
  ['r1#c3', 'r1', 'c3'],
  ['https://a.example/b#part#c3', 'https://a.example/b#part', 'c3'],
])('%s names report %s, claim %s', (name, report, claim) => expect(parseClaimName(name)).toEqual({ report, claim }));

test('an exact id goes before those that begin so', () => {
  const choose = (start: string) => chooseNamed(['c1', 'c12', 'c2'], (id) => id, start);
  expect(choose('c1')).toBe('c1');
  expect(choose('c2')).toBe('c2');
  expect(choose('c')).toEqual(['c1', 'c12', 'c2']);
  expect(choose('d')).toBe('none');
});
