import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { CaseError } from '../../src/store/case-error.ts';
import { openCase } from '../../src/store/open-case.ts';
import { readingOf, WORDS } from './readings.ts';
import { temporaryFolder } from './temporary.ts';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

const errorOf = (path: string, create: boolean): CaseError => {
  try {
    void openCase(path, WORDS, { create }).close();
  } catch (error) {
    if (error instanceof CaseError) return error;
    throw error;
  }
  throw new Error(`${path} was opened`);
};

const database = (name: string, sql: string): string => {
  const file = new DatabaseSync(at(name));
  file.exec(sql);
  file.close();
  return at(name);
};

test('makes a case only when asked', async () => {
  expect(errorOf(at('none.isnad'), false)).toMatchObject({
    code: 'no-case',
    message: `There is no case at ${at('none.isnad')}.`,
  });
  expect(errorOf(at('none/none.isnad'), true)).toMatchObject({ code: 'no-folder' });
  await openCase(at('new.isnad'), WORDS, { create: true }).close();
  await openCase(at('new.isnad'), WORDS, { create: false }).close();
});

test('refuses what is no case and leaves it as it was', () => {
  writeFileSync(at('article.txt'), 'خبر عاجل من المدينة\n'.repeat(100));
  const before = readFileSync(at('article.txt'));
  expect(errorOf(at('article.txt'), true)).toMatchObject({ code: 'not-a-case' });
  expect(readFileSync(at('article.txt'))).toEqual(before);
  expect(errorOf(database('other.db', 'create table t (a)'), true)).toMatchObject({
    code: 'not-a-case',
    message: expect.stringContaining('another program'),
  });
  expect(errorOf(folder, true)).toMatchObject({ code: 'not-writable' });
});

test('refuses the case of a newer program, with the remedy', async () => {
  await openCase(at('newer.isnad'), WORDS, { create: true }).close();
  expect(errorOf(database('newer.isnad', 'pragma user_version = 99'), true)).toMatchObject({
    code: 'newer-case',
    remedy: expect.stringContaining('Update Isnad'),
  });
});

test('opens an empty file, which is what a kill while making a case leaves', async () => {
  writeFileSync(at('empty.isnad'), '');
  const kept = openCase(at('empty.isnad'), WORDS, { create: false });
  expect(await kept.counts()).toEqual({ reports: 0, outlets: 0, claims: 0, roots: 0 });
  await kept.close();
});

test('writes with WAL, foreign keys and a mark of its own', async () => {
  const kept = openCase(at('marked.isnad'), WORDS, { create: true });
  await kept.save([readingOf('r1', [{ by: ['رويترز'], content: 'خبر' }])], '1');
  const file = new DatabaseSync(at('marked.isnad'), { readOnly: true });
  expect(file.prepare('pragma journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
  expect(file.prepare('pragma application_id').get()).toMatchObject({ application_id: 0x49534e44 });
  expect(file.prepare('pragma foreign_key_check').all()).toEqual([]);
  file.close();
  await kept.close();
});

test('two programs may write to one case by turns', async () => {
  const a = openCase(at('shared.isnad'), WORDS, { create: true });
  const b = openCase(at('shared.isnad'), WORDS, { create: false });
  const reading = (id: string) => readingOf(id, [{ by: ['رويترز'], content: 'خبر' }]);
  await a.save([reading('r1')], '1');
  await b.save([reading('r2')], '1');
  await a.save([reading('r3'), reading('r2')], '1');
  expect((await b.counts()).reports).toBe(3);
  await Promise.all([a.close(), b.close()]);
});
