import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadingJson } from '../../src/model/reading.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { isnad, linesOf, type Outcome, SAMPLES } from './isnad.ts';

const folder = temporaryFolder();
const WIRE = join(SAMPLES, 'wire-sebha-airport.txt');
const DENIAL = join(SAMPLES, 'denial-bridge.jsonl');
const COMMANDS = ['try', 'read', 'explain', 'claims', 'places', 'timeline', 'trace'];

describe('help', () => {
  test('lists every command with examples', async () => {
    const { code, out } = await isnad(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(out).toContain('Examples:');
  });

  test.each(COMMANDS)('%s teaches by at least two examples', async (command) => {
    const { code, out } = await isnad([command, '--help']);
    expect(code).toBe(0);
    expect(out.match(/^ {2}\$ .*isnad/gm)?.length).toBeGreaterThanOrEqual(2);
  });

  test("the version is the package's", async () =>
    expect((await isnad(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/));
});

describe('places', () => {
  test('lists them for people by country, with coordinates and precision', async () => {
    const { code, out } = await isnad(['places', WIRE]);
    expect(code).toBe(0);
    expect(out).toMatch(/● LY/);
    expect(out).toMatch(/طرابلس · city · 32\.887, 13\.187 · town \(geo_precision 1\) · geonames 2210247 · in ليبيا/);
  });

  test('as one line of JSON a report', async () => {
    const { out } = await isnad(['places', WIRE, '--json']);
    const [line] = linesOf(out) as [{ countries: { country: string; places: { name: string }[] }[] }];
    expect(line.countries[0]?.country).toBe('LY');
    expect(line.countries[0]?.places.map(({ name }) => name)).toContain('طرابلس');
  });
});

describe('wrong use', () => {
  test.each<[string, string[], RegExp]>([
    ['an unknown command', ['reed'], /unknown command 'reed'/],
    ['an unknown option', ['read', WIRE, '--jsn'], /unknown option '--jsn'/],
    ['no path', ['read'], /missing required argument 'path'/],
    ['another language', ['read', WIRE, '--language', 'xx'], /Allowed choices are ar/],
    ['a date that is none', ['read', WIRE, '--published', '24/3/2017'], /Write a year, a month or a day/],
    ['no case', ['claims', '--case', 'none.isnad'], /There is no case at none\.isnad/],
    ['a case that is none', ['claims', '--case', WIRE], /is no Isnad case/],
    ['a case in no folder', ['read', WIRE, '--case', 'none/my.isnad'], /folder of none\/my\.isnad does not exist/],
    ['a claim that does not exist', ['explain', WIRE, 'c999'], /There is no claim c999/],
    ['a limit of none', ['claims', '--case', 'x', '--limit', '0'], /whole number above 0/],
  ])('%s gives 2 and says so', async (_, words, message) => {
    const { code, out, errors } = await isnad(words, { cwd: folder });
    expect(errors).toMatch(message);
    expect(errors).not.toMatch(/^ {4}at /m);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('timeline', () => {
  test('prints the dates for people, earliest first, under the head of the report', async () => {
    const { code, out } = await isnad(['timeline', WIRE, '--published', '2017-03-24']);
    expect(code).toBe(0);
    expect(out).toMatch(/^published +2017-03-24/m);
    expect(out).toMatch(/^TIMELINE, \d+ EVENTS?$/m);
    const days = [...out.matchAll(/^ {2}(\d{4}-\d\d-\d\d) {2}/gm)].map((match) => match[1]!);
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual(days.toSorted());
  });

  test('prints JSON with the words of each date', async () => {
    const [line] = linesOf((await isnad(['timeline', WIRE, '--json', '--published', '2017-03-24'])).out) as {
      readonly report: { readonly published: { readonly earliest: string } };
      readonly timeline: readonly {
        readonly date: { readonly value: string } | null;
        readonly times: readonly { readonly text: string }[];
      }[];
    }[];
    expect(line!.report.published.earliest).toBe('2017-03-24');
    for (const { date, times } of line!.timeline) expect(times.length > 0).toBe(date !== null);
  });
});

describe('read', () => {
  test('prints for people: claims under their roots with their chains', async () => {
    const { code, out, errors } = await isnad(['read', WIRE]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toMatch(/^\d+ CLAIMS FROM \d+ ROOTS$/m);
    expect(out).toMatch(/^ {2}report ← \w+ .+ ← \w+ /m);
    expect(out).toMatch(/· DENIED ·/);
    expect(out).toMatch(/^\d+ sentences: /m);
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('prints one line of JSON a report in the shape of the contract', async () => {
    const { code, out } = await isnad(['read', DENIAL, WIRE, '--json']);
    expect(code).toBe(0);
    const readings = linesOf(out) as ReadingJson[];
    expect(readings).toHaveLength(3);
    for (const reading of readings) {
      expect(Object.keys(reading)).toEqual([
        'report',
        'entities',
        'times',
        'claims',
        'events',
        'ties',
        'sentences',
        'credits',
      ]);
      expect(reading.claims.length).toBeGreaterThan(3);
      for (const { start, end } of reading.claims.flatMap(({ cue, content }) => [cue, ...content]))
        expect(reading.report.text.slice(start, end).trim()).not.toBe('');
    }
  });

  test('goes on when a file is refused, says so on both outputs, and gives 1', async () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    const { code, out, errors } = await isnad(['read', 'none.txt', 'empty.txt', WIRE, '--json'], { cwd: folder });
    expect(code).toBe(1);
    const lines = linesOf(out) as (ReadingJson | { readonly refused: { readonly code: string } })[];
    expect(lines.map((line) => ('refused' in line ? line.refused.code : 'read'))).toEqual([
      'not-found',
      'empty',
      'read',
    ]);
    expect(errors.match(/^isnad: refused .*none\.txt: .+\.$/m)).not.toBeNull();
    expect(errors.match(/^isnad: refused .*empty\.txt: .+\.$/m)).not.toBeNull();
  });

  test('ends quietly when nobody listens any more', async () => {
    const shell = spawn(
      'sh',
      [
        '-c',
        `"${process.execPath}" "${join(SAMPLES, '../bin/isnad.js')}" read ${Array(60).fill(`"${DENIAL}"`).join(' ')} --json | head -c 10; echo`,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let errors = '';
    shell.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    await once(shell, 'close');
    expect(errors).not.toMatch(/EPIPE|Error/);
  });
});

describe('a case', () => {
  const path = join(folder, 'my.isnad');
  let first: Outcome;
  beforeAll(async () => {
    first = await isnad(['read', SAMPLES, '--case', path, '--quiet']);
  });

  test('keeps what was read, once', async () => {
    expect(first).toMatchObject({
      code: 0,
      out: '',
      errors: expect.stringMatching(/^isnad: \d+ reports read \(\d+ new\)/m),
    });
    expect((await isnad(['read', SAMPLES, '--case', path, '--quiet'])).errors).toMatch(/\(\d+ known and unchanged\)/);
  });

  test('answers by source, subject, words and denial', async () => {
    const ask = async (...words: string[]) =>
      linesOf((await isnad(['claims', '--case', path, '--json', ...words])).out) as {
        readonly content: string;
        readonly claim: { readonly polarity: string };
      }[];
    expect((await ask()).length).toBeGreaterThan(30);
    expect((await ask('--by', 'العنكوري')).length).toBeGreaterThan(0);
    for (const { content } of await ask('--text', 'الجسر')) expect(content).toMatch(/جسر/);
    const denials = await ask('--denied');
    expect(denials.length).toBeGreaterThan(0);
    for (const { claim } of denials) expect(claim.polarity).toBe('-');
    expect(await ask('--limit', '2')).toHaveLength(2);
  });

  test('traces a claim and explains it in its file', async () => {
    const [claim] = linesOf((await isnad(['claims', '--case', path, '--by', 'العنكوري', '--json'])).out) as {
      readonly name: string;
      readonly content: string;
    }[];
    const trace = await isnad(['trace', '--case', path, claim!.name]);
    expect(trace.code).toBe(0);
    for (const part of ['CLAIM', 'CHAIN, FROM THE REPORT TO THE ROOT', 'IN THE TEXT', 'FROM THE SAME ROOT'])
      expect(trace.out).toContain(part);
    const traced = linesOf((await isnad(['trace', '--case', path, claim!.name, '--json'])).out) as {
      readonly name: string;
    }[];
    expect(traced[0]!.name).toBe(claim!.name);
    const explained = await isnad(['explain', DENIAL, claim!.name]);
    expect(explained.code).toBe(0);
    for (const part of ['CUE', 'CONTENT', 'SOURCE', 'rule     ', 'words    text '])
      expect(explained.out).toContain(part);
  });

  test('of a date that is none gives 2', async () => {
    expect(await isnad(['claims', '--case', path, '--since', 'soon'])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('"soon" is no date'),
    });
  });
});

describe('try', () => {
  test('reads the samples into a case in the current folder and says what to do next', async () => {
    const { code, out } = await isnad(['try'], { cwd: folder });
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'try.isnad'))).toBe(true);
    expect(out).toMatch(/The case try\.isnad now holds \d+ reports/);
    expect(out).toMatch(/isnad claims --case try\.isnad/);
  });
});
