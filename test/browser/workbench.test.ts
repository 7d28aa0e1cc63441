import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserPath } from '../../scripts/chromium.ts';
import arabic from '../../src/web/words/ar.json' with { type: 'json' };
import english from '../../src/web/words/en.json' with { type: 'json' };
import { HOSTILE } from '../server/hostile.ts';
import { seriousFaults } from './faults-of-access.ts';
import { openWorkbench } from './opened.ts';

if (!browserPath) console.log('The browser tests are skipped: there is no chromium on this machine.');

let open: Awaited<ReturnType<typeof openWorkbench>>;

describe.skipIf(!browserPath)('the workbench in a browser', () => {
  beforeAll(async () => {
    open = await openWorkbench();
  }, 120_000);
  afterAll(() => open?.close());
  afterEach(() => {
    expect(open.faults.splice(0)).toEqual([]);
  });

  describe.each([
    ['ar', arabic, 'rtl'],
    ['en', english, 'ltr'],
  ] as const)('in %s', (language, words, direction) => {
    const inPage = async (work: (page: Page) => Promise<void>, size?: { width: number; height: number }) => {
      const page = await open.page(language, size);
      try {
        await work(page);
      } finally {
        await page.context().close();
      }
    };
    const readFirst = async (page: Page): Promise<void> => {
      await page.locator('.report-row', { hasText: 'كبيسة' }).first().click();
      await page.locator('.printed h1').waitFor();
    };

    it('reads in its direction and takes the token off the address', () =>
      inPage(async (page) => {
        await page.locator('.report-row').first().waitFor();
        expect(await page.locator('html').getAttribute('dir')).toBe(direction);
        expect(page.url()).not.toContain('key=');
        expect(await page.locator('nav').innerText()).toContain(words.nav.reports);
      }));

    it('finds reports by their words', () =>
      inPage(async (page) => {
        await page.locator('[data-main-search]').fill('الجسر');
        await page.locator('.report-row mark').first().waitFor();
        expect(await page.locator('.report-row').count()).toBeGreaterThan(0);
        expect(page.url()).toContain('text=');
      }));

    it('marks what was read, and more of it when a layer is switched on', () =>
      inPage(async (page) => {
        await readFirst(page);
        expect(await page.locator('.printed .in-cues').count()).toBeGreaterThan(0);
        expect(await page.locator('.printed .in-names').count()).toBe(0);
        await page.getByRole('button', { name: words.layers.names, exact: true }).click();
        expect(await page.locator('.printed .in-names').count()).toBeGreaterThan(0);
        expect(await page.locator('.state-sign').count()).toBeGreaterThan(0);
      }));

    it('draws the chain of a claim, by keys alone', () =>
      inPage(async (page) => {
        await readFirst(page);
        await page.keyboard.press('j');
        await page.locator('.chain .link').first().waitFor();
        expect(await page.locator('.chain .is-root').count()).toBe(1);
        const first = page.url();
        await page.keyboard.press('j');
        await expect.poll(() => page.url()).not.toBe(first);
        await page.keyboard.press('k');
        await expect.poll(() => page.url()).toBe(first);
        await page.keyboard.press('Escape');
        await expect.poll(() => page.locator('.chain').count()).toBe(0);
      }));

    it('traces a claim to its rule', () =>
      inPage(async (page) => {
        await readFirst(page);
        await page.keyboard.press('j');
        await page.getByRole('button', { name: words.claim.rule }).click();
        await page.locator('.how-read code').first().waitFor();
        expect(await page.locator('.how-read code').first().innerText()).toMatch(/^ar\./);
      }));

    it('opens a claim by its link', () =>
      inPage(async (page) => {
        await page.goto(`${open.origin}/claims`);
        await page.locator('.claim-row').first().click();
        await page.locator('.chain .is-root').waitFor();
        const link = page.url();
        const other = await page.context().newPage();
        await other.goto(link);
        await other.locator('.chain .is-root').waitFor();
      }));

    it('adds a pasted report', () =>
      inPage(async (page) => {
        await page.getByRole('button', { name: words.add.button }).click();
        await page.getByLabel(words.add.paste).fill('قال وزير الري إن السد الجديد يعمل منذ الأحد.');
        await page.getByRole('button', { name: words.add.read }).click();
        await page.locator('.outcome').waitFor();
      }));

    it('rejects, corrects and takes back by keys, under a name', () =>
      inPage(async (page) => {
        await readFirst(page);
        await page.keyboard.press('j');
        await page.locator('.deciding-buttons').waitFor();
        await page.keyboard.press('r');
        await page.locator('.verdict .is-rejected').waitFor();
        await page.keyboard.press('u');
        await expect.poll(() => page.locator('.verdict').count()).toBe(0);
        await page.keyboard.press('e');
        await page.getByLabel(words.decide.fields.certainty).selectOption('possible');
        await page.getByRole('button', { name: words.decide.save }).click();
        await page.locator('.verdict', { hasText: words.decide.fields.certainty }).waitFor();
        await page.keyboard.press('u');
        await expect.poll(() => page.locator('.verdict').count()).toBe(0);
        await page.goto(`${open.origin}/log`);
        await page.locator('.log-entry').first().waitFor();
        expect(await page.locator('.log-entry').first().innerText()).toContain('ليلى');
      }));

    it('takes other words of the text for a claim', () =>
      inPage(async (page) => {
        await readFirst(page);
        await page.keyboard.press('j');
        await page.locator('.deciding-buttons').waitFor();
        await page.keyboard.press('e');
        await page.locator('.correction').waitFor();
        const chosen = await page.evaluate<string>(`(() => {
          const piece = [...document.querySelectorAll('.printed p .chosen-claims')].at(0) ?? document.querySelector('.printed p [data-from]');
          const range = document.createRange();
          range.setStart(piece.firstChild, 0);
          range.setEnd(piece.firstChild, Math.min(12, piece.firstChild.length));
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          return range.toString();
        })()`);
        await page.getByRole('button', { name: words.decide.useSelection }).click();
        await page.locator('.correction > bdi', { hasText: chosen.trim() }).waitFor();
        await page.getByRole('button', { name: words.decide.save }).click();
        await page.locator('.verdict', { hasText: words.decide.fields.content }).waitFor();
        expect(await page.locator('.claim-panel blockquote').innerText()).toBe(chosen);
        await page.keyboard.press('u');
        await expect.poll(() => page.locator('.verdict').count()).toBe(0);
      }));

    it('saves an evidence card that reads without a script', () =>
      inPage(async (page) => {
        await readFirst(page);
        await page.keyboard.press('j');
        const saved = page.waitForEvent('download');
        await page.getByRole('button', { name: words.card.save }).click();
        const html = readFileSync(await (await saved).path(), 'utf8');
        expect(html).toContain(`dir="${direction}"`);
        expect(html).not.toContain('<script');
      }));

    it('merges two names and takes it back', () =>
      inPage(async (page) => {
        await page.goto(`${open.origin}/actors?types=PER`);
        await page.locator('.actor-row').nth(1).waitFor();
        const name = await page.locator('.actor-row').nth(1).locator('bdi').innerText();
        await page.locator('.actor-row').first().click();
        await page.getByLabel(words.actors.merge).fill(name);
        await page.locator('.merge li button', { hasText: name }).first().click();
        await page.goto(`${open.origin}/log`);
        await page.locator('.log-entry', { hasText: name }).first().waitFor();
        await page.locator('.log-entry button').first().click();
        await page.locator('.log-entry.is-taken-back').first().waitFor();
      }));

    it('lays events along time', () =>
      inPage(async (page) => {
        await page.goto(`${open.origin}/timeline`);
        await page.locator('.happening-row').first().waitFor();
        await page.locator('.happening-row .sentence').first().click();
        await page.locator('.printed').waitFor();
      }));

    it('draws the network, and opens the words behind a tie', () =>
      inPage(async (page) => {
        await page.goto(`${open.origin}/network`);
        await page.locator('.network-canvas canvas').first().waitFor();
        await page.locator('.dossier-ties summary').first().click();
        await page.locator('.told a').first().waitFor();
      }));

    it('draws the map', () =>
      inPage(async (page) => {
        await page.goto(`${open.origin}/map`);
        await page.locator('.map-canvas canvas').waitFor();
        await page.locator('.plain-list button').first().click();
        await page.locator('.claim-facts').waitFor();
      }));

    it('gathers what is known of an actor', () =>
      inPage(async (page) => {
        await page.goto(`${open.origin}/actors`);
        await page.locator('.actor-row').first().click();
        await page.locator('.dossier h1').waitFor();
      }));

    it('shows a hostile text as text', () =>
      inPage(async (page) => {
        await page.goto(`${open.origin}/reports/${encodeURIComponent(HOSTILE.id)}`);
        await page.locator('.printed p').first().waitFor();
        expect(await page.locator('.printed').innerText()).toContain('<script>alert(1)</script>');
        expect(await page.locator('.printed script, .printed img, .printed b').count()).toBe(0);
        expect(await page.locator('.printed .control').count()).toBe(3);
        expect(await page.title()).not.toContain('alert');
      }));

    it.each([
      '/reports',
      '/claims',
      '/statements',
      '/stories',
      '/sources',
      '/sources?view=citing',
      '/sources?view=unnamed',
      '/claims?order=said',
      '/reports?text=nothing+of+the+kind',
      '/actors',
      '/network',
      '/timeline',
      '/map',
      '/queue',
      '/missed',
      '/log',
    ])('has no serious fault of access on %s, and fits a narrow window', (path) =>
      inPage(
        async (page) => {
          await page.goto(`${open.origin}${path}`);
          await page.locator('main :is(h1, a, button, p)').first().waitFor();
          await page.waitForTimeout(300);
          expect(await seriousFaults(page)).toEqual([]);
          const width = await page.evaluate<number>('document.documentElement.scrollWidth');
          expect(width).toBeLessThanOrEqual(360);
        },
        { width: 360, height: 760 },
      ),
    );

    it('has no serious fault of access where a claim is read', () =>
      inPage(async (page) => {
        await readFirst(page);
        await page.keyboard.press('j');
        await page.locator('.chain').waitFor();
        expect(await seriousFaults(page)).toEqual([]);
      }));
  });
});
