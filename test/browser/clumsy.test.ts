import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserPath } from '../../scripts/chromium.ts';
import arabic from '../../src/web/words/ar.json' with { type: 'json' };
import english from '../../src/web/words/en.json' with { type: 'json' };
import { openWorkbench } from './opened.ts';

let open: Awaited<ReturnType<typeof openWorkbench>>;

describe.skipIf(!browserPath)('a clumsy hand in the workbench', () => {
  beforeAll(async () => {
    open = await openWorkbench();
  }, 120_000);
  afterAll(() => open?.close());
  afterEach(() => {
    expect(open.faults.splice(0)).toEqual([]);
  });

  describe.each([
    ['ar', arabic],
    ['en', english],
  ] as const)('in %s', (language, words) => {
    const inPage = (path: string, work: (page: Page) => Promise<void>, size?: { width: number; height: number }) =>
      open.at(language, path, work, size);
    /** Drops texts on the window as files. */
    const drop = (page: Page, files: readonly (readonly [name: string, text: string])[]) =>
      page.evaluate(`{
        const data = new DataTransfer();
        for (const [name, text] of ${JSON.stringify(files)}) data.items.add(new File([text], name));
        dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }`);

    it('reads many dropped files, and says of each that was refused why', () =>
      inPage('/reports', async (page) => {
        await page.locator('.report-row').first().waitFor();
        const good = Array.from({ length: 45 }, (_, i) => [
          `${language}${i}`,
          `قال وزير الري رقم ${i} إن السد ${language === 'ar' ? 'الشرقي' : 'الغربي'} يعمل منذ الأحد.`,
        ]) as [string, string][];
        await drop(page, [
          ...good,
          ['broken.jsonl', '{"text": '],
          ['nothing.txt', ' '],
          ['other.txt', 'The minister said that the dam works. '.repeat(9)],
        ]);
        expect(await page.locator('.handed li').count()).toBeLessThan(10);
        await page.getByRole('button', { name: words.add.read }).click();
        await page.locator('.outcome').waitFor({ timeout: 60_000 });
        const reasons = await page.locator('.refused strong').allInnerTexts();
        const { 'bad-json': json, empty, 'wrong-language': other } = words.refusals;
        expect(reasons.toSorted()).toEqual([json, empty, other].toSorted());
        expect(await page.locator('.handed').count()).toBe(0);
        await page.keyboard.press('Escape');
        await page.locator('[data-main-search]').fill(language === 'ar' ? 'السد الشرقي' : 'السد الغربي');
        await page.locator('.report-row mark').first().waitFor();
      }));

    it('goes back, forward and begins again where it was', () =>
      inPage('/claims', async (page) => {
        await page.locator('.claim-row').nth(1).click();
        await page.locator('.chain').waitFor();
        const there = page.url();
        await page.goto(`${open.origin}/sources`);
        await page.locator('.source-row').first().waitFor();
        await page.goBack();
        await page.locator('.chain').waitFor();
        expect(page.url()).toBe(there);
        await page.goBack();
        await page.locator('.claim-row').first().waitFor();
        await page.goForward();
        await page.reload();
        await page.locator('.deciding-buttons').waitFor();
        expect(page.url()).toBe(there);
      }));

    it('says that the program was closed', () =>
      inPage('/claims', async (page) => {
        await page.locator('.claim-row').first().waitFor();
        await page.route('**', (route) => route.abort());
        await page.locator('[data-main-search]').fill('السد');
        await page.locator('.note.is-failure', { hasText: words.state.unreachable }).waitFor();
        await page.locator('nav a', { hasText: words.nav.map }).click();
        await page.locator('.note.is-failure', { hasText: words.state.mishap }).waitFor();
        await page.locator('nav a', { hasText: words.nav.claims }).click();
        await page.locator('main h1').waitFor();
        await page.unroute('**');
        await page.getByRole('button', { name: words.state.again }).click();
        await page.locator('.claim-row').first().waitFor();
        // What the browser says of it is no fault of the page.
        expect(open.faults.splice(0).filter((fault) => !fault.startsWith('console:'))).toEqual([]);
      }));

    it('says what is not there', () =>
      inPage('/statements/nothing', async (page) => {
        await page.locator('.note.is-failure', { hasText: words.failures['not-found'] }).waitFor();
        expect(open.faults.splice(0).filter((fault) => !fault.includes('404'))).toEqual([]);
      }));

    it.each(['/claims', '/statements', '/sources', '/timeline', '/reports'])(
      'leaves %s its list in a window that is enlarged twofold',
      (path) =>
        inPage(
          path,
          async (page) => {
            await page.locator('.long-list-row').first().waitFor();
            const { height } = (await page.locator('.long-list').boundingBox())!;
            expect(height).toBeGreaterThan(120);
            expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(640);
            await page.getByRole('button', { name: words.find.more }).click();
            await page.locator('.find-bar select, .find-bar input').last().scrollIntoViewIfNeeded();
            await page.getByRole('button', { name: words.find.less }).click();
          },
          { width: 640, height: 400 },
        ),
    );
  });
});
