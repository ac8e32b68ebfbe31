import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../cli/browser.ts';
import { serveStatic, type StaticServer } from '../../cli/static-server.ts';
import { builtSites, html, oneAgencySite, type BuiltSite } from './site.ts';

let browser: Browser;
const servers = new Map<string, StaticServer>();
const originOf = (name: string) => servers.get(name)?.origin ?? '';

beforeAll(async () => {
  browser = await launchBrowser();
  for (const site of builtSites()) servers.set(site.name, await serveStatic(site.folder, site.base));
});

afterAll(async () => {
  await browser.close();
  for (const server of servers.values()) server.close();
});

type Visit = { readonly page: Page; readonly complaints: readonly string[] };

/** Opens every page of a site once in one window; what the browser complains of and asks of other hosts is noted. */
async function visitAll(name: string, options: BrowserContextOptions, look: (visit: Visit, path: string) => Promise<void>): Promise<void> {
  const site = builtSites().find((one) => one.name === name);
  const origin = originOf(name);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${page.url()} ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A font that was still on its way when the window went on to the next page.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${page.url()} failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`${page.url()} asks another host: ${request.url()}`);
  });
  for (const path of site ? pagesToVisit(site) : []) {
    await page.goto(origin + path);
    await look({ page, complaints }, path);
  }
  expect(await context.cookies()).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}

/** Each page once: not those that stand in another site byte for byte. A page that moved is left at once; `retired.test.ts` looks at it. */
function pagesToVisit(site: BuiltSite): readonly string[] {
  const seen = new Set(site.name === 'retired/site' ? oneAgencySite().pages.map((page) => html(oneAgencySite(), page)) : []);
  return site.pages.filter((page) => !seen.has(html(site, page)) && !html(site, page).includes('http-equiv="refresh"'));
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, in a form that a failing test can show. */
async function barriers(builder: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** How far the page reaches to the right. */
async function widest(page: Page): Promise<number> {
  return Math.floor(await page.locator('body *').evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right))));
}

/** What a page says; the choice about a key that only a script hears is there with JavaScript alone. */
async function words(page: Page): Promise<string> {
  await page.locator('#search-shortcut label').evaluateAll((all) => all.forEach((one) => one.remove()));
  return await page.locator('body').innerText();
}

/** Whether a page of the sample is like one of the small site but for its words and colours; each colour is looked at on one page. */
const isLikeAnother = (name: string, path: string) => name === 'sample' && path.split('/').length > 3;

describe.each(['sample', 'one-agency', 'retired/site'])('%s', (name) => {
  test('on a phone has no barrier that axe can find, never scrolls sideways, breaks no policy, and reads the same without JavaScript', async () => {
    const viewport = { width: 360, height: 900 };
    const seen = new Map<string, string>();
    await visitAll(name, { viewport }, async ({ page }, path) => {
      expect(await widest(page), path).toBeLessThanOrEqual(viewport.width);
      // axe itself needs JavaScript.
      expect(await barriers(new AxeBuilder({ page }).withTags(standards).setLegacyMode()), path).toEqual([]);
      seen.set(path, await words(page));
    });
    await visitAll(name, { viewport, javaScriptEnabled: false }, async ({ page }, path) => {
      expect(await widest(page), path).toBeLessThanOrEqual(viewport.width);
      expect(await words(page), path).toBe(seen.get(path));
    });
    expect(seen.size).toBeGreaterThan(5);
  }, 400_000);

  test('on a desk has no barrier either, never scrolls sideways, and prints without its chrome', async () => {
    const viewport = { width: 1280, height: 900 };
    await visitAll(name, { viewport }, async ({ page }, path) => {
      expect(await widest(page), path).toBeLessThanOrEqual(viewport.width);
      if (!isLikeAnother(name, path)) expect(await barriers(new AxeBuilder({ page }).withTags(standards).setLegacyMode()), path).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      for (const chrome of ['.site-head', '.site-foot', '.skip']) expect(await page.locator(chrome).isVisible(), `${path} ${chrome}`).toBe(false);
      expect(await page.locator('h1').isVisible(), path).toBe(true);
      await page.emulateMedia({ media: 'screen' });
    });
  }, 400_000);

  test('has enough contrast in the dark scheme', async () => {
    await visitAll(name, { viewport: { width: 360, height: 900 }, colorScheme: 'dark' }, async ({ page }, path) => {
      if (isLikeAnother(name, path)) return;
      expect(await barriers(new AxeBuilder({ page }).withRules(['color-contrast']).setLegacyMode()), path).toEqual([]);
    });
  }, 400_000);
});

test('a reader without a mouse reaches the content past the menu', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${originOf('sample')}/khaothong/2565/o42/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('ข้ามไปยังเนื้อหา');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  await context.close();
});

test('the cards of a phone keep the headers of the table', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${originOf('sample')}/khaothong/2565/measures/`);
  const table = page.getByRole('table', { name: /มาตรการ 3 รายการ/ });
  expect(await table.getByRole('columnheader').allTextContents()).toContain('ผู้รับผิดชอบ');
  expect(await table.getByRole('rowheader').count()).toBe(3);
  await context.close();
});
