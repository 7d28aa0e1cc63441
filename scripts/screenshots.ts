// Takes pictures of every page of the workbench over the bundled samples, in both languages, light and dark, wide and narrow.
// Usage: npm run screenshots [-- FOLDER]      all of them (dist/screenshots)
//        npm run screenshots -- --readme      those that the README shows, into docs/images
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { addFiles } from '../src/cli/add-files.ts';
import { caseWords, DEFAULT_LANGUAGE, languageOf, nameKeys } from '../src/cli/languages.ts';
import { VERSION } from '../src/cli/program.ts';
import { UNWATCHED } from '../src/cli/progress.ts';
import { resolveCase } from '../src/cli/resolve-case.ts';
import { samplesCase } from '../src/cli/samples-case.ts';
import { bringIn } from '../src/server/bring-in.ts';
import { startServer } from '../src/server/start.ts';
import { browserPath, QUIET } from './chromium.ts';

/** A picture: where, and what is done there first. */
interface Picture {
  readonly name: string;
  readonly path: string;
  readonly first?: (page: Page) => Promise<void>;
}

const choose = (row: string, there: string) => async (page: Page) => {
  await page.locator(row).first().click();
  await page.locator(there).first().waitFor();
};
/** Goes to the nth claim of a report. */
const toClaim = (n: number) => async (page: Page) => {
  await page.locator('.printed h1').waitFor();
  for (let i = 0; i < n; i++) await page.keyboard.press('j');
  await page.locator('.chain').waitFor();
};

const PICTURES: readonly Picture[] = [
  { name: 'reports', path: '/reports' },
  { name: 'reader', path: '/reports/dijla-press-2022-10-08-bridge', first: toClaim(4) },
  { name: 'claims', path: '/claims' },
  { name: 'statements', path: '/statements' },
  { name: 'statement', path: '/statements', first: choose('.statement-row >> nth=1', '.roots-tree') },
  { name: 'stories', path: '/stories' },
  { name: 'story', path: '/stories?order=largest', first: choose('.list-page .claim-row', '.life-line') },
  { name: 'sources', path: '/sources', first: choose('.source-row summary', '.source-row[open]') },
  { name: 'citing', path: '/sources?view=citing' },
  { name: 'actors', path: '/actors' },
  { name: 'dossier', path: '/actors?types=PER', first: choose('.actor-row', '.dossier h1') },
  { name: 'network', path: '/network' },
  { name: 'timeline', path: '/timeline' },
  { name: 'map', path: '/map' },
  { name: 'queue', path: '/queue' },
  { name: 'missed', path: '/missed' },
  { name: 'log', path: '/log' },
];

/** The pictures of the README, with the language in which each is shown. */
const README: readonly (readonly [name: string, language: Look['language']])[] = [
  ['reader', 'ar'],
  ['statement', 'ar'],
  ['queue', 'en'],
];

interface Look {
  readonly language: 'ar' | 'en';
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

const LOOKS: readonly Look[] = [
  { language: 'ar', theme: 'light', width: 1280, height: 800 },
  { language: 'en', theme: 'dark', width: 1280, height: 800 },
  { language: 'ar', theme: 'dark', width: 360, height: 760 },
  { language: 'en', theme: 'light', width: 360, height: 760 },
];
const OF_README = { theme: 'light', width: 1120, height: 760 } as const;

/** Milliseconds for what moves to come to rest: the network, the map. */
const REST = 1200;
const REST_OF_DRAWINGS = 6000;

const root = join(import.meta.dirname, '..');

const openSamples = async () => {
  execFileSync(process.execPath, [join(root, 'scripts', 'build-web.ts'), '--if-changed'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'isnad-screenshots-'));
  const words = await caseWords();
  const kept = await samplesCase(words, join(folder, 'samples.isnad'));
  const language = await languageOf(DEFAULT_LANGUAGE);
  const server = await startServer(
    {
      kept,
      words,
      language,
      names: await nameKeys(),
      program: VERSION,
      add: addFiles(kept),
      bringIn: bringIn((signal) => resolveCase(kept, UNWATCHED, signal)),
    },
    { port: 0, open: null, pages: join(root, 'dist', 'web') },
  );
  return {
    address: server.address,
    close: async () => {
      await server.close();
      await kept.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const take = async (
  browser: Browser,
  address: string,
  { path, first }: Picture,
  { language, theme, width, height }: Look,
  file: string,
): Promise<void> => {
  const context = await browser.newContext({ viewport: { width, height } });
  await context.addInitScript(
    (settings: string) => localStorage.setItem('isnad-settings', settings),
    JSON.stringify({ language, theme, name: language === 'ar' ? 'ليلى' : 'Layla' }),
  );
  const page = await context.newPage();
  await page.goto(address);
  await page.goto(`${new URL(address).origin}${path}`);
  await first?.(page);
  await page.waitForTimeout(/map|network/.test(path) ? REST_OF_DRAWINGS : REST);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file });
  await context.close();
  console.log(file);
};

const isReadme = process.argv.includes('--readme');
const folder = isReadme ? join(root, 'docs', 'images') : (process.argv[2] ?? join(root, 'dist', 'screenshots'));
if (!browserPath) throw new Error('There is no chromium on this machine: name one in ISNAD_BROWSER.');
mkdirSync(folder, { recursive: true });
const opened = await openSamples();
const browser = await chromium.launch({ executablePath: browserPath, args: QUIET });
if (isReadme)
  for (const [name, language] of README) {
    const picture = PICTURES.find((each) => each.name === name)!;
    await take(browser, opened.address, picture, { ...OF_README, language }, join(folder, `${name}.png`));
  }
else
  for (const look of LOOKS)
    for (const picture of PICTURES) {
      const { language, theme, width } = look;
      const file = join(folder, `${picture.name}-${language}-${theme}-${width}.png`);
      await take(browser, opened.address, picture, look, file);
    }
await browser.close();
await opened.close();
