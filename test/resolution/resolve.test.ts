import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { resolve } from '../../src/resolution/resolve.ts';
import type { Case, Reading } from '../../src/store/case.ts';
import { openCase } from '../../src/store/open-case.ts';
import { WORDS } from '../store/readings.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { REPLACED, REPORTS } from './reports.ts';

const folder = temporaryFolder();
let cases = 0;
const newPath = (): string => join(folder, `${++cases}.isnad`);
const quiet = (): void => {};

/** Members and copies of each story, by the stories' ids. */
const found = async (kept: Case): Promise<Record<string, string[]>> => {
  const stories: Record<string, string[]> = {};
  for await (const { id, reports } of kept.stories())
    stories[id] = reports.map((report) => (report.copyOf ? `${report.id} of ${report.copyOf}` : report.id));
  return stories;
};

/** Statements by id, with their claims, what each does in the statement's life, and roots. */
const stated = async (kept: Case): Promise<Record<string, unknown>> => {
  const statements = await kept.statements({ limit: 1000 });
  return Object.fromEntries(
    statements.map(({ id, claims, roots }) => [
      id,
      { claims: claims.map(({ report, assertion, step }) => `${report}#${assertion} ${step}`), roots },
    ]),
  );
};

/** Who is named, what is told and who is tied to whom, without the numbers of the case. */
const told = async (kept: Case): Promise<Record<string, unknown>> => {
  const entities = await kept.entities({ name: '', types: [] }, 0, 1000);
  const events = await kept.events({}, { order: 'earliest', undated: true }, 0, 1000);
  const ids = new Map(entities.map(({ key, id }) => [key, id]));
  const idOf = (key: number | null): string | null => (key === null ? null : ids.get(key)!);
  return {
    entities: entities.map(({ key: _, ...entity }) => entity),
    events: events
      .map(({ actorEntity, recipientEntity, placeEntity, ...event }) => ({
        ...event,
        roles: [actorEntity, recipientEntity, placeEntity].map(idOf),
      }))
      .sort((a, b) => (`${a.report.id} ${a.id}` < `${b.report.id} ${b.id}` ? -1 : 1)),
    ties: (await kept.ties({}, 1000)).map((tie) => ({ ...tie, from: tie.from.id, to: tie.to.id })),
    missed: await kept.missed(100),
  };
};

const importIn = async (
  path: string,
  batches: readonly (readonly Reading[])[],
  answer: (kept: Case) => Promise<Record<string, unknown>> = found,
): Promise<Record<string, unknown>> => {
  const kept = openCase(path, WORDS, { create: true });
  for (const batch of batches) {
    await kept.save(batch, '1');
    await resolve(kept.resolution(), arabic, quiet);
  }
  const answered = await answer(kept);
  await kept.close();
  return answered;
};

const remove = (path: string, id: string): void => {
  const file = new DatabaseSync(path);
  file.exec('pragma foreign_keys = on');
  file.prepare('delete from report where id = ?').run(id);
  file.close();
};

const WHOLE = await importIn(newPath(), [REPORTS]);

describe('stories and copies', () => {
  test('hold reports of one event, the later copies of the earliest that has their words', () =>
    expect(Object.values(WHOLE)).toEqual([['wadi-1', 'nahr-1 of wadi-1', 'bahr-1'], ['wadi-2', 'nahr-2'], ['bahr-2']]));

  test('come with the passages that two reports share', async () => {
    const kept = openCase(newPath(), WORDS, { create: true });
    await kept.save(REPORTS.slice(0, 2), '1');
    await resolve(kept.resolution(), arabic, quiet);
    const file = new DatabaseSync(kept.path);
    const { passages } = file.prepare('select passages from copy').get() as { passages: string };
    const [passage] = JSON.parse(passages);
    const [there, here] = REPORTS.map(({ report }) => report.text);
    expect(here!.slice(passage.here.start, passage.here.end)).toMatch(/^وقال مدير السكك .* النفق الغربي القديم$/);
    expect(there!.slice(passage.there.start, passage.there.end)).toMatch(/^وقال مدير السكك .* النفق القديم$/);
    file.close();
    await kept.close();
  });

  test('are the same in any order and in any batches', () =>
    fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...REPORTS], { minLength: REPORTS.length }),
        fc.integer({ min: 1, max: REPORTS.length }),
        async (reports, size) => {
          const batches = Array.from({ length: Math.ceil(reports.length / size) }, (_, i) =>
            reports.slice(i * size, (i + 1) * size),
          );
          expect(await importIn(newPath(), batches)).toEqual(WHOLE);
        },
      ),
      { numRuns: 12 },
    ));

  test.each([
    ['statements and their roots', stated],
    ['entities, events, ties and what was missed', told],
  ])('and so do %s', async (_, answer) => {
    const whole = await importIn(newPath(), [REPORTS], answer);
    expect(Object.keys(whole).length).toBeGreaterThan(0);
    expect(
      await importIn(
        newPath(),
        REPORTS.toReversed().map((report) => [report]),
        answer,
      ),
    ).toEqual(whole);
    expect(await importIn(newPath(), [REPORTS.slice(3), REPORTS.slice(0, 3)], answer)).toEqual(whole);
  });

  test('follow a report that is replaced or removed', async () => {
    const rest = REPORTS.slice(1);
    const path = newPath();
    await importIn(path, [REPORTS]);
    expect(await importIn(path, [[REPLACED]])).toEqual(await importIn(newPath(), [[REPLACED, ...rest]]));
    expect(await importIn(path, [[]], told)).toEqual(await importIn(newPath(), [[REPLACED, ...rest]], told));
    remove(path, 'wadi-1');
    expect(await importIn(path, [[]])).toEqual(await importIn(newPath(), [rest]));
    expect(await importIn(path, [[]], told)).toEqual(await importIn(newPath(), [rest], told));
  });

  test('are finished by the next call after one that was cut off', async () => {
    const path = newPath();
    const kept = openCase(path, WORDS, { create: true });
    await kept.save(REPORTS, '1');
    for (const cut of ['enter', 'copies', 'pairs']) {
      const stopped = resolve(kept.resolution(), arabic, (step) => {
        if (step === cut) throw new Error(cut);
      });
      await expect(stopped).rejects.toThrow(cut);
    }
    await kept.close();
    expect(await importIn(path, [[]])).toEqual(WHOLE);
  });
});
