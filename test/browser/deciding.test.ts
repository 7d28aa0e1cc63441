import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserPath } from '../../scripts/chromium.ts';
import arabic from '../../src/web/words/ar.json' with { type: 'json' };
import english from '../../src/web/words/en.json' with { type: 'json' };
import { seriousFaults } from './faults-of-access.ts';
import { openWorkbench } from './opened.ts';

let open: Awaited<ReturnType<typeof openWorkbench>>;

describe.skipIf(!browserPath)('deciding in the workbench', () => {
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
    const inPage = (path: string, work: (page: Page) => Promise<void>) => open.at(language, path, work);
    const settled = (): Promise<void> => expect.poll(() => open.kept.waiting(), { timeout: 20_000 }).toBe(0);

    it('gives a claim another of the names in its report, of another kind, by keys alone', () =>
      inPage('/reports/orbit-5512', async (page) => {
        await page.locator('.printed h1').waitFor();
        await page.keyboard.press('j');
        const root = page.locator('.chain .is-root .link-name');
        const former = await root.innerText();
        await page.keyboard.press('e');
        const source = page.getByLabel(words.decide.fields.speaker, { exact: true });
        await source.waitFor();
        expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('SELECT');
        const list = page.locator(`datalist[id="${await source.getAttribute('list')}"] option`);
        const given = await list.evaluateAll((options) => options.map((option) => option.getAttribute('value')!));
        const other = given.find((name) => !former.includes(name))!;
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(other);
        await page.getByLabel(words.decide.sourceKind).selectOption('document');
        await source.press('Enter');
        await page.locator('.verdict', { hasText: words.decide.fields.speaker }).waitFor();
        expect(await root.innerText()).toContain(other);
        expect(await page.locator('.chain .is-root.kind-document').count()).toBe(1);
        expect(await seriousFaults(page)).toEqual([]);
        await page.keyboard.press('u');
        await expect.poll(() => root.innerText()).toBe(former);
        await settled();
      }));

    it('puts a source behind the last one', () =>
      inPage('/reports/orbit-5512', async (page) => {
        await page.locator('.printed h1').waitFor();
        await page.keyboard.press('j');
        await page.locator('.chain').waitFor();
        const links = await page.locator('.chain .link').count();
        await page.keyboard.press('e');
        await page.getByLabel(words.decide.place).selectOption({ index: links - 1 });
        await page.getByLabel(words.decide.fields.speaker, { exact: true }).fill('حارس المنارة');
        await page.getByRole('button', { name: words.decide.save }).click();
        await expect.poll(() => page.locator('.chain .link').count()).toBe(links + 1);
        expect(await page.locator('.chain .is-root').innerText()).toContain('حارس المنارة');
        await page.keyboard.press('u');
        await expect.poll(() => page.locator('.chain .link').count()).toBe(links);
        await settled();
      }));

    it('takes the keys of an Arabic keyboard', () =>
      inPage('/reports/orbit-5512', async (page) => {
        await page.locator('.printed h1').waitFor();
        await page.evaluate(
          `dispatchEvent(new KeyboardEvent('keydown', { key: 'ت', code: 'KeyJ', bubbles: true, cancelable: true }))`,
        );
        await page.locator('.chain .is-root').waitFor();
      }));

    it('says of a sentence that was not understood that nothing was to be read, where it stands', () =>
      inPage('/queue?kind=sentence', async (page) => {
        await page.locator('.in-hand').waitFor();
        const items = await page.locator('.queue-item').count();
        await page.keyboard.press('e');
        await page.locator('.beside .deciding-buttons').waitFor();
        expect(await seriousFaults(page)).toEqual([]);
        await page.keyboard.press('a');
        await page.locator('.beside .verdict .is-accepted').waitFor();
        await page.locator('.state-sign.is-unread.was-accepted').first().waitFor();
        await page.locator('.beside .history .log-entry').first().waitFor();
        await page.goto(`${open.origin}/queue?kind=sentence`);
        await expect.poll(() => page.locator('.queue-item').count()).toBe(items - 1);
        await page.goto(`${open.origin}/log`);
        await page.locator('.log-entry button').first().click();
        await page.locator('.log-entry.is-taken-back').first().waitFor();
      }));

    it('takes a telling out of a statement, keeps to the statement, and shows what was decided of it', () =>
      inPage('/statements', async (page) => {
        await page.locator('.statement-row', { hasText: 'طائرة مسيرة' }).first().click();
        await page.locator('.roots-tree').waitFor();
        await expect.poll(() => page.url()).toContain('claim=');
        const steps = await page.locator('.life-step').count();
        const former = page.url();
        await page.locator('.life-step').last().getByRole('button', { name: words.statements.saysOther }).click();
        await expect.poll(() => page.locator('.life-step').count(), { timeout: 20_000 }).toBe(steps - 1);
        await page.getByRole('button', { name: words.decide.history }).click();
        await page.locator('.history .log-entry').first().waitFor();
        expect(await page.locator('.history .log-entry').first().innerText()).toContain('ليلى');
        // The link that somebody kept leads to the statement as it is now.
        await page.goto(former);
        await expect.poll(() => page.locator('.life-step').count(), { timeout: 20_000 }).toBe(steps - 1);
        await page.getByRole('button', { name: words.decide.history }).click();
        await page.locator('.history .log-entry button').first().click();
        await expect.poll(() => page.locator('.life-step').count(), { timeout: 20_000 }).toBe(steps);
        await settled();
        // Under its former ids there is nothing, which is what this is about.
        expect(open.faults.splice(0).filter((fault) => !fault.includes('404'))).toEqual([]);
      }));

    it('tells other windows what was decided', () =>
      inPage('/reports/orbit-5512', async (page) => {
        await page.locator('.printed h1').waitFor();
        await page.keyboard.press('j');
        await page.locator('.deciding-buttons').waitFor();
        const other = await page.context().newPage();
        await other.goto(page.url());
        await other.locator('.chain').waitFor();
        await page.keyboard.press('r');
        await page.locator('.verdict .is-rejected').waitFor();
        await other.locator('.verdict .is-rejected').waitFor();
        await page.keyboard.press('u');
        await expect.poll(() => other.locator('.verdict').count()).toBe(0);
        await settled();
      }));
  });
});
