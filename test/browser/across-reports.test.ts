import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserPath } from '../../scripts/chromium.ts';
import arabic from '../../src/web/words/ar.json' with { type: 'json' };
import english from '../../src/web/words/en.json' with { type: 'json' };
import { seriousFaults } from './faults-of-access.ts';
import { openWorkbench } from './opened.ts';

let open: Awaited<ReturnType<typeof openWorkbench>>;

describe.skipIf(!browserPath)('the workbench across reports', () => {
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
    const openMarket = async (page: Page): Promise<void> => {
      await page.locator('.statement-row', { hasText: 'طائرة مسيرة' }).first().click();
      await page.locator('.roots-tree').waitFor();
    };

    it('shows the roots of a statement, its life and what contradicts it; each opens its report', () =>
      inPage('/statements', async (page) => {
        await openMarket(page);
        expect(await page.locator('.tree-source.is-root').count()).toBeGreaterThan(1);
        expect(await page.locator('.life-step').count()).toBe(4);
        expect(await page.locator('.life-step .step.is-denied').innerText()).toBe(words.step.denied);
        expect(await page.locator('.dispute').first().locator('.side').count()).toBe(2);
        expect(await seriousFaults(page)).toEqual([]);
        await page.locator('.side').first().click();
        await page.locator('.chain .is-root').waitFor();
      }));

    it.each([
      ['a statement', '/statements', '.statement-row', '.roots-tree'],
      ['an actor', '/actors?types=PER', '.actor-row', '.dossier h1'],
    ])('saves a card of %s that reads without a script', (_, path, row, there) =>
      inPage(path, async (page) => {
        await page.locator(row).first().click();
        await page.locator(there).waitFor();
        const saved = page.waitForEvent('download');
        await page.getByRole('button', { name: words.card.save }).click();
        const html = readFileSync(await (await saved).path(), 'utf8');
        expect(html).toContain(words.card.madeOf);
        expect(html).not.toContain('<script');
      }),
    );

    it('narrows statements to those contradicted', () =>
      inPage('/statements', async (page) => {
        await page.locator('.statement-row').first().waitFor();
        const all = await page.locator('.statement-row').count();
        await page.getByLabel(words.find.disputed).check();
        await expect.poll(() => page.locator('.statement-row').count()).toBeLessThan(all);
        expect(page.url()).toContain('disputed=true');
      }));

    it('tells a story in order of time with its numbers', () =>
      inPage('/stories', async (page) => {
        await page.locator('.claim-row', { hasText: 'المرجة' }).first().click();
        await page.locator('.figures td', { hasText: '12' }).first().waitFor();
        expect(await page.locator('.life-step').count()).toBe(4);
        expect(await seriousFaults(page)).toEqual([]);
      }));

    it('shows hostile words as words', () =>
      inPage('/stories?reports=1', async (page) => {
        await page.locator('.claim-row', { hasText: 'alert(3)' }).first().click();
        await page.locator('.life-step').first().waitFor();
        expect(await page.locator('main').innerText()).toContain('</title><script>alert(3)</script>');
        expect(await page.locator('main script, main img, main b').count()).toBe(0);
      }));

    it('rates a source, shows it where the source is cited, and takes it back', () =>
      inPage('/sources', async (page) => {
        await page.getByLabel(words.sources.name).fill('نادر الخولي');
        const row = page.locator('.source-row', { hasText: 'نادر الخولي' }).first();
        await row.locator('summary').click();
        await row.getByLabel(words.sources.reliability).selectOption('b');
        await row.getByLabel(words.sources.credibility).selectOption('2');
        await row.getByRole('button', { name: words.sources.rate }).click();
        await row.locator('.rating', { hasText: 'B2' }).waitFor();
        await page.goto(`${open.origin}/log`);
        await page.locator('.log-entry button').first().click();
        await page.locator('.log-entry.is-taken-back').first().waitFor();
      }));

    it('works through the queue by keys, and takes back', () =>
      inPage('/queue', async (page) => {
        await page.locator('.in-hand').waitFor();
        const items = await page.locator('.queue-item').count();
        await page.keyboard.press('j');
        await expect.poll(() => page.locator('.queue-item').nth(1).locator('.in-hand').count()).toBe(1);
        await page.keyboard.press('r');
        await expect.poll(() => page.locator('.queue-item').count()).toBeLessThan(items);
        await page.keyboard.press('u');
        // What rests on the decision is found again meanwhile.
        await expect.poll(() => page.locator('.queue-item').count(), { timeout: 15_000 }).toBe(items);
        await page.keyboard.press('e');
        await page.locator('.printed').waitFor();
      }));

    it('stretches a claim by dragging its edge, and by keys', () =>
      inPage('/reports/orbit-5512', async (page) => {
        await page.locator('.printed h1').waitFor();
        await page.keyboard.press('j');
        const quoted = page.locator('.claim-panel blockquote');
        await quoted.waitFor();
        const before = await quoted.innerText();
        const edge = page.getByRole('slider', { name: words.edge.content.end });
        await edge.focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowRight');
        const shorter = await quoted.innerText();
        expect(before.startsWith(shorter) && shorter.length < before.length).toBe(true);
        await page.keyboard.press('Escape');
        await expect.poll(() => quoted.innerText()).toBe(before);
        const from = (await edge.boundingBox())!;
        await page.mouse.move(from.x, from.y + from.height / 2);
        await page.mouse.down();
        await page.mouse.move(from.x + 120, from.y + from.height / 2, { steps: 4 });
        await page.mouse.up();
        await page.locator('.verdict', { hasText: words.decide.fields.content }).waitFor();
        expect((await quoted.innerText()).length).toBeLessThan(before.length);
        await page.keyboard.press('u');
        await expect.poll(() => quoted.innerText()).toBe(before);
      }));

    it('splits a name, and keeps its history', () =>
      inPage('/reports/bank-news-77120', async (page) => {
        await page.getByRole('button', { name: words.claim.names }).click();
        await page.locator('.names-in-report button', { hasText: 'سوق المرجة' }).click();
        await page.locator('.mention input').first().check();
        await page.getByLabel(words.actors.splitName).fill('سوق آخر');
        await page.getByRole('button', { name: words.decide.kinds.split }).click();
        await expect.poll(() => page.locator('.mention').count()).toBe(2);
        await page.getByRole('button', { name: words.decide.history }).click();
        await page.locator('.history .log-entry', { hasText: 'سوق آخر' }).first().waitFor();
        expect(await seriousFaults(page)).toEqual([]);
        await page.locator('.history .log-entry button').first().click();
        await expect.poll(() => page.locator('.mention').count()).toBe(3);
      }));

    it('decides on an event where it is read', () =>
      inPage('/reports/orbit-5512', async (page) => {
        await page.locator('.printed h1').waitFor();
        await page.keyboard.press('j');
        const event = page.locator('.happenings li').first();
        await event.locator('summary').click();
        await event.getByRole('button', { name: words.decide.reject }).click();
        await event.locator('.verdict .is-rejected').waitFor();
        await page.keyboard.press('u');
        await expect.poll(() => event.locator('.verdict').count()).toBe(0);
      }));

    it.each(['PER', 'ORG', 'LOC'])('has no serious fault of access in the dossier of a %s', (type) =>
      inPage(`/actors?types=${type}`, async (page) => {
        await page.locator('.actor-row').first().click();
        await page.locator('.dossier h1').waitFor();
        await page.waitForTimeout(300);
        expect(await seriousFaults(page)).toEqual([]);
      }),
    );
  });
});
