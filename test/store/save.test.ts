import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Case, ClaimFilter } from '../../src/store/case.ts';
import { openCase } from '../../src/store/open-case.ts';
import { readingOf, WORDS } from './readings.ts';
import { temporaryFolder } from './temporary.ts';

const folder = temporaryFolder();
let cases = 0;
const newCase = (): Case => openCase(join(folder, `${cases++}.isnad`), WORDS, { create: true });

const namesOf = async (kept: Case, filter: ClaimFilter = {}): Promise<string[]> => {
  const names: string[] = [];
  for await (const { report, claim } of kept.claims(filter)) names.push(`${report.id}#${claim.id}`);
  return names;
};

const one = readingOf('r1', [{ by: ['رويترز'], content: 'انسحبت القوات' }]);

test('gives a reading back as it was saved', async () => {
  const kept = newCase();
  await kept.save([one], '1');
  expect(await kept.reading('r1')).toEqual({ ...one, version: 1, program: '1', decisions: [] });
  expect(await kept.reading('r2')).toBeNull();
  await kept.close();
});

test('leaves the same report alone, also within one batch', async () => {
  const kept = newCase();
  expect(await kept.save([one, one], '1')).toEqual(['new', 'unchanged']);
  expect(await kept.save([one], '1')).toEqual(['unchanged']);
  expect(await kept.counts()).toEqual({ reports: 1, outlets: 0, claims: 1, roots: 1 });
  await kept.close();
});

test('replaces the reading when the program, the evidence or the outlet is another', async () => {
  const kept = newCase();
  await kept.save([one], '1');
  expect(await kept.save([one], '2')).toEqual(['replaced']);
  expect(await kept.save([{ ...one, report: { ...one.report, outlet: 'المرسى' } }], '2')).toEqual(['replaced']);
  expect(await kept.save([{ ...one, evidence: { ...one.evidence, claims: [] } }], '2')).toEqual(['replaced']);
  expect(await namesOf(kept)).toEqual([]);
  expect(await namesOf(kept, { text: 'القوات' })).toEqual([]);
  expect(await kept.counts()).toEqual({ reports: 1, outlets: 0, claims: 0, roots: 0 });
  await kept.close();
});

test('keeps the former version when the words changed, and asks the latest', async () => {
  const kept = newCase();
  const changed = readingOf('r1', [{ by: ['رويترز'], content: 'عادت القوات إلى مواقعها' }]);
  await kept.save([one], '1');
  expect(await kept.save([changed], '1')).toEqual(['version']);
  expect((await kept.reading('r1'))?.version).toBe(2);
  expect(await namesOf(kept, { text: 'انسحبت' })).toEqual([]);
  expect(await namesOf(kept, { text: 'عادت' })).toEqual(['r1#c1']);
  expect(await kept.save([one, changed], '1')).toEqual(['unchanged', 'unchanged']);
  await kept.close();
});

describe('the latest of several versions hangs on no order', () => {
  const versionOf = (content: string, day?: string) =>
    readingOf('r1', [{ by: ['رويترز'], content }], day === undefined ? {} : { day });
  const undated = versionOf('تقدمت القوات نحو المدينة');
  const first = versionOf('انسحبت القوات من المدينة', '2021-03-01');
  const second = versionOf('عادت القوات', '2021-03-02');
  const longer = versionOf('عادت القوات إلى مواقعها', '2021-03-02');
  const sameLength = versionOf('زادت القوات من مواقعها', '2021-03-02');

  test.each([
    [[undated, first, second], second],
    [[second, undated, first], second],
    [[second, first, undated], second],
    [[longer, second], longer],
    [[second, longer], longer],
  ])('it is published last, then longest (%#)', async (readings, latest) => {
    const kept = newCase();
    for (const reading of readings) await kept.save([reading], '1');
    expect(await kept.reading('r1')).toMatchObject({ version: readings.length, report: { text: latest.report.text } });
    expect(await namesOf(kept)).toEqual(['r1#c1']);
    await kept.close();
  });

  test('and one of two alike is always the same', async () => {
    const texts = await Promise.all(
      [
        [longer, sameLength],
        [sameLength, longer],
      ].map(async (readings) => {
        const kept = newCase();
        await kept.save(readings, '1');
        const found = await kept.reading('r1');
        await kept.close();
        return found?.report.text;
      }),
    );
    expect(texts[0]).toBe(texts[1]);
  });
});

test('keeps the same text under two ids as two reports', async () => {
  const kept = newCase();
  expect(await kept.save([one, { ...one, report: { ...one.report, id: 'r2' } }], '1')).toEqual(['new', 'new']);
  expect((await kept.counts()).reports).toBe(2);
  await kept.close();
});

test('saves all of a batch or nothing', async () => {
  const kept = newCase();
  const twice = {
    ...one,
    report: { ...one.report, id: 'r2' },
    evidence: { ...one.evidence, claims: [one.evidence.claims[0]!, one.evidence.claims[0]!] },
  };
  await expect(kept.save([one, twice], '1')).rejects.toThrow(/UNIQUE/);
  expect((await kept.counts()).reports).toBe(0);
  expect(await kept.save([one], '1')).toEqual(['new']);
  await kept.close();
});

test('survives text of any kind', async () => {
  const kept = newCase();
  const odd = readingOf('r"\'#%', [{ by: ['a"b'], content: '🕊️ "نص" %_ \' \\ NEAR( * \u0007' }]);
  await kept.save([odd], '1');
  expect((await kept.reading(odd.report.id))?.report).toEqual(odd.report);
  expect(await namesOf(kept, { text: 'NEAR("نص' })).toEqual([`${odd.report.id}#c1`]);
  expect(await namesOf(kept, { text: '(* "' })).toEqual([]);
  await kept.close();
});
