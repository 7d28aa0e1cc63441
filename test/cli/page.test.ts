import { describe, expect, test } from 'vitest';
import { oneLine, PLAIN_PAGE, pageFor, quoted } from '../../src/cli/page.ts';
import { printChain } from '../../src/cli/print/chain.ts';
import { publishedAs } from '../../src/cli/print/head.ts';
import { cellsOf, wrap } from '../../src/cli/wrap.ts';

describe('a page', () => {
  test('in a pipe is plain', () => expect(pageFor({}, {})).toBe(PLAIN_PAGE));

  test('in a terminal isolates Arabic and colours, unless told not to', () => {
    const page = pageFor({ isTTY: true, columns: 80 }, { TERM: 'xterm-256color' });
    expect(page.width).toBe(80);
    expect(quoted(page, 'ليبيا')).toBe('\u2068ليبيا\u2069');
    expect(page.paint('denial', 'DENIED')).toContain('\u001b[31m');
    const plain = pageFor({ isTTY: true }, { NO_COLOR: '1', ISNAD_ISOLATE: '0' });
    expect(plain.paint('denial', 'DENIED')).toBe('DENIED');
    expect(quoted(plain, 'ليبيا')).toBe('ليبيا');
  });

  test('lets no report drive the terminal or turn the line', () =>
    expect(oneLine(' أ\u001b[31m\u202eب\n\u0007ج\u2069 ')).toBe('أ[31mب ج'));
});

test('wraps by what is seen, not by marks', () => {
  expect(cellsOf('مُحَمَّد')).toBe(4);
  expect(wrap('قال الوزير إن القوات', 10)).toEqual(['قال الوزير', 'إن القوات']);
  expect(wrap('كلمةطويلةجدا ثم', 5)).toEqual(['كلمةطويلةجدا', 'ثم']);
});

test('a chain keeps a Latin word between any two Arabic names', () => {
  const link = { entity: null, certainty: 'certain' } as const;
  expect(
    printChain(PLAIN_PAGE, [
      { kind: 'report', certainty: 'certain' },
      { ...link, kind: 'outlet', name: 'التايمز' },
      { ...link, kind: 'unknown', name: null },
      { ...link, kind: 'person', name: 'الوزير' },
    ]),
  ).toBe('report ← outlet التايمز ← not named ← person الوزير');
});

test.each([
  [
    { value: '2017-03', earliest: '2017-03-24', latest: '2017-03-31', basis: 'inferred' },
    '2017-03, between 2017-03-24 and 2017-03-31 (inferred)',
  ],
  [{ value: '2017-03-24', earliest: '2017-03-24', latest: '2017-03-24', basis: 'stated' }, '2017-03-24 (stated)'],
  [
    { value: '2024-02-21T18:30:00+01:00', earliest: '2024-02-21', latest: '2024-02-21', basis: 'metadata' },
    '2024-02-21T18:30:00+01:00 (metadata)',
  ],
  [{ value: null, earliest: null, latest: null, basis: 'unknown' }, 'unknown (give it with --published DATE)'],
] as const)('%j is printed as %s', (published, printed) => expect(publishedAs(published)).toBe(printed));
