import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserPath, QUIET } from '../../scripts/chromium.ts';
import { addFiles } from '../../src/cli/add-files.ts';
import { nameKeys } from '../../src/cli/languages.ts';
import { UNWATCHED } from '../../src/cli/progress.ts';
import { resolveCase } from '../../src/cli/resolve-case.ts';
import { samplesCase } from '../../src/cli/samples-case.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { searchWords } from '../../src/query/search-words.ts';
import { bringIn } from '../../src/server/bring-in.ts';
import { startServer } from '../../src/server/start.ts';
import { root } from '../architecture/source-files.ts';
import { HOSTILE } from '../server/hostile.ts';

/** The workbench, open on the bundled samples, in a browser that can reach nothing else. */
export const openWorkbench = async () => {
  execFileSync(process.execPath, [join(root, 'scripts', 'build-web.ts'), '--if-changed'], { stdio: 'pipe' });
  const folder = mkdtempSync(join(tmpdir(), 'isnad-browser-'));
  const words = searchWords(arabic);
  const kept = await samplesCase(words, join(folder, 'samples.isnad'));
  // Adding a report brings what is compared across reports up to date.
  await addFiles(kept)({
    files: [{ name: 'hostile.jsonl', bytes: Buffer.from(`${JSON.stringify(HOSTILE)}\n`) }],
    outlet: null,
    published: null,
  });
  const pages = join(root, 'dist', 'web');
  const server = await startServer(
    {
      kept,
      words,
      language: arabic,
      names: await nameKeys(),
      program: 'test',
      add: addFiles(kept),
      bringIn: bringIn((signal) => resolveCase(kept, UNWATCHED, signal)),
    },
    { port: 0, open: null, pages },
  );
  const browser: Browser = await chromium.launch({ executablePath: browserPath!, args: QUIET });
  const origin = new URL(server.address).origin;
  /** What the pages did that they must not: requests that leave the machine, errors, dialogues. */
  const faults: string[] = [];
  /** A page in a language, opened by the address that the program prints. */
  const pageIn = async (language: 'ar' | 'en', { width = 1280, height = 800 } = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true });
    await context.addInitScript(
      (kept: string) => {
        if (!localStorage.getItem('isnad-settings')) localStorage.setItem('isnad-settings', kept);
      },
      JSON.stringify({ language, theme: 'light', name: 'ليلى' }),
    );
    const page = await context.newPage();
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) faults.push(`request to ${url}`);
    });
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`);
    });
    page.on('dialog', (dialog) => {
      faults.push(`dialogue: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(server.address);
    return page;
  };
  return {
    kept,
    origin,
    faults,
    page: pageIn,
    /** Works on a page in a language, at a path of the workbench, and leaves nothing of it. */
    at: async (
      language: 'ar' | 'en',
      path: string,
      work: (page: Page) => Promise<void>,
      size?: { width: number; height: number },
    ): Promise<void> => {
      const page = await pageIn(language, size);
      try {
        await page.goto(`${origin}${path}`);
        await work(page);
      } finally {
        await page.context().close();
      }
    },
    close: async () => {
      await browser.close();
      await server.close();
      await kept.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
