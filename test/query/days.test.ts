import { expect, test } from 'vitest';
import { daysOf } from '../../src/query/days.ts';

test.each([
  ['2016', '2016-01-01', '2016-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2017-12', '2017-12-01', '2017-12-31'],
  ['2017-03-24', '2017-03-24', '2017-03-24'],
])('%s is %s to %s', (date, first, last) => expect(daysOf(date)).toEqual({ first, last }));

test.each(['', 'yesterday', '2017-13', '2017-02-30', '24-03-2017', '2017-3', '٢٠١٧'])('"%s" is no date', (date) =>
  expect(() => daysOf(date)).toThrow(/no date/),
);
