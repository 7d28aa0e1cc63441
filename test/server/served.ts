import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { addFiles } from '../../src/cli/add-files.ts';
import { nameKeys } from '../../src/cli/languages.ts';
import { UNWATCHED } from '../../src/cli/progress.ts';
import { resolveCase } from '../../src/cli/resolve-case.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import type { Report } from '../../src/model/report.ts';
import { searchWords } from '../../src/query/search-words.ts';
import { readPaths } from '../../src/reading/read-paths.ts';
import { workbench } from '../../src/server/app.ts';
import { bringIn } from '../../src/server/bring-in.ts';
import type { Access } from '../../src/server/guard.ts';
import { openCase } from '../../src/store/open-case.ts';
import { root } from '../architecture/source-files.ts';
import { readingOf } from '../reading-of.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { HOSTILE } from './hostile.ts';

const HOST = '127.0.0.1:4711';
export const TOKEN = 'the-token-of-this-start';

/** The server over a case of the bundled samples and the hostile report, asked without a network. */
export const served = async (more: Partial<Access> = {}) => {
  const folder = temporaryFolder();
  const words = searchWords(arabic);
  const kept = openCase(join(folder, 'test.isnad'), words, { create: true });
  const reports: Report[] = [HOSTILE];
  for await (const source of readPaths([join(root, 'samples')], { language: 'ar' }))
    if (source.kind !== 'refused') reports.push(source.report);
  await kept.save(reports.map(readingOf), 'test');
  await resolveCase(kept, UNWATCHED);
  const bringingIn = bringIn((signal) => resolveCase(kept, UNWATCHED, signal));
  const pages = join(folder, 'web');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>app</title>');
  writeFileSync(join(pages, 'assets', 'app.js'), '1');
  const access: Access = { token: TOKEN, hosts: new Set([HOST]), password: null, ...more };
  const app = workbench(
    {
      kept,
      words,
      language: arabic,
      names: await nameKeys(),
      program: 'test',
      add: addFiles(kept),
      bringIn: bringingIn,
    },
    access,
    pages,
  );
  return {
    kept,
    reports,
    /** Until all follows from what was decided. */
    settled: async (): Promise<void> => {
      while ((await kept.waiting()) > 0) await setTimeout(5);
    },
    ask: (path: string, headers: Record<string, string> = {}, init: RequestInit = {}): Promise<Response> =>
      Promise.resolve(app.request(path, { ...init, headers: { host: HOST, ...headers } })),
  };
};
