import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary.ts';
import { isnad, linesOf, SAMPLES } from './isnad.ts';

const folder = temporaryFolder();
const path = join(folder, 'listed.isnad');
const run = (...words: string[]) => isnad([...words, '--case', path]);

test('ties, events and the timeline of a case are asked by name, kind and period, and exported', async () => {
  await run('read', join(SAMPLES, 'disputed-market.jsonl'), join(SAMPLES, 'denial-bridge.jsonl'), '--quiet');
  const events = linesOf((await run('events', '--json')).out) as {
    readonly type: string;
    readonly actor: string | null;
    readonly actorEntity: number | null;
    readonly earliest: string | null;
  }[];
  const { type, actor } = events.find(({ actorEntity }) => actorEntity !== null)!;
  const narrowed = linesOf((await run('events', '--json', '--of', actor!, '--kind', type)).out) as typeof events;
  expect(narrowed.length).toBeGreaterThan(0);
  expect(narrowed.every((event) => event.type === type)).toBe(true);

  const dated = linesOf((await run('timeline', '--json', '--until', '2030')).out) as typeof events;
  expect(dated.map(({ earliest }) => earliest)).toEqual(
    events.map(({ earliest }) => earliest).filter((earliest) => earliest !== null),
  );
  expect((await run('timeline', '--since', '1900', '--until', '1901')).errors).toContain('0 dated events');

  const printed = await run('ties', '--limit', '1');
  expect(printed.out).toMatch(/ · from .* · to .* · \d+ reports? · \d+ roots? · published .* · according to /);
  const [tie] = linesOf((await run('ties', '--json')).out) as {
    readonly from: { readonly name: string };
    readonly to: { readonly name: string };
  }[];
  const between = linesOf((await run('ties', '--json', '--of', tie!.from.name, '--with', tie!.to.name)).out);
  expect(between).toContainEqual(tie);

  expect(await run('ties', '--with', tie!.to.name)).toMatchObject({ code: 2, errors: expect.stringMatching(/--of/) });
  expect(await isnad(['ties', '--of', 'x'])).toMatchObject({ code: 2 });

  const to = join(folder, 'ties.csv');
  expect((await run('export', '--csv', 'ties', '--to', to, '--bom')).code).toBe(0);
  expect(readFileSync(to, 'utf8')).toMatch(/^\ufefftie,type,status,from,to,/);
  expect(await run('export', '--csv', 'ties', '--to', to)).toMatchObject({ code: 2 });
  const nowhere = await run('export', '--csv', 'ties', '--to', join(folder, 'none', 'ties.csv'));
  expect(nowhere).toMatchObject({ code: 2, errors: expect.stringContaining('There is no folder') });
}, 200_000);
