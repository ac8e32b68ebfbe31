import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsIn } from '../../checks/code/built-page.ts';
import { launchBrowser } from '../../cli/browser.ts';
import { builtSiteProblems } from '../../cli/built-site.ts';
import { serveStatic, type StaticServer } from '../../cli/static-server.ts';
import { toThaiDigits } from '../../domain/numerals.ts';
import { bodyNodes } from '../../reader/body.ts';
import { readContent } from '../../reader/content.ts';
import { bodies, fieldTexts, hostileName } from '../hostile/hostile-site.ts';
import { htmlPayloads } from '../hostile/html-payloads.ts';
import { dom, hostileContent, hostileSite, html, oneAgencySite } from './site.ts';

/** Words as a browser shows them: it drops what cannot be seen and joins white space. */
const shown = (text: string) => text.replace(/\0/g, '').replace(/\s+/g, ' ').trim();
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
const numberOf = (id: string) => Number(id.slice(1));
const isHostile = ({ id }: { readonly id: string }) => /^[hf]\d+$/.test(id) && id !== 'f2';
const isOfSearch = (file: string) => /^search\/index\/[a-z]+-\w+\.bin$/.test(file);
const pageOf = (path: string) => dom(hostileSite(), hostileSite().base + path);

test('the second line of defence finds nothing in the hostile site', () => {
  expect(hostileSite().pages.length).toBeGreaterThan(100);
  expect(builtSiteProblems(hostileSite().folder)).toEqual([]);
});

test('nothing beside the content folder was published', () => {
  const known = oneAgencySite().files.map((file) => file.replace(/\.[\w-]{8}\.css$/, '.css'));
  const others = hostileSite().files.filter((file) => !known.includes(file.replace(/\.[\w-]{8}\.css$/, '.css')) && !/^h\d+\/index\.html$/.test(file) && !isOfSearch(file));
  expect(others).toEqual([]);
  for (const page of hostileSite().pages) expect(html(hostileSite(), page), page).not.toContain('CANARY');
  for (const file of hostileSite().files.filter(isOfSearch)) expect(gunzipSync(readFileSync(join(hostileSite().folder, file))).toString(), file).not.toContain('CANARY');
});

test('every hostile text of a field is on the page, word for word', () => {
  const { content } = readContent(hostileContent());
  const measures = content.measures[0]?.data.measures.filter(isHostile) ?? [];
  const findings = content.analyses[0]?.data.findings.filter(isHostile) ?? [];
  const memo = content.analyses[0]?.data.memo?.sections[0]?.content.filter((block) => typeof block === 'string').slice(1) ?? [];
  expect(Math.min(measures.length, findings.length, memo.length)).toBeGreaterThan(250);
  const onMeasures = pageOf('2567/measures/');
  const onAnalysis = pageOf('2567/analysis/');
  const lost = [
    ...measures.filter(({ id }) => !shown(onMeasures(`#${id}`).text()).includes(shown(fieldTexts[numberOf(id)] ?? 'none'))),
    ...findings.filter(({ id }) => shown(onAnalysis(`#${id} p`).first().text()) !== shown(fieldTexts[numberOf(id)] ?? 'none')),
  ];
  expect(lost).toEqual([]);
  const paragraphs = new Set(onAnalysis('.memo .blocks p').toArray().map((paragraph) => shown(onAnalysis(paragraph).text())));
  expect(memo.filter((text) => !paragraphs.has(shown(toThaiDigits(text))))).toEqual([]);
});

test('a hostile name is text in the title, the heading and the structured data', () => {
  const home = pageOf('');
  expect(home('h1').text()).toContain(hostileName);
  expect(home('title').text()).toContain(hostileName);
  const data = home('script[type="application/ld+json"]').toArray().map((element) => JSON.parse(home(element).text()) as { name?: string });
  expect(data.some(({ name }) => name?.includes(hostileName))).toBe(true);
});

test('every hostile body is on its page, with all its words', () => {
  const { content } = readContent(hostileContent());
  const hostile = content.pages.filter(({ path }) => /^h\d+$/.test(path.page));
  expect(hostile.length).toBeGreaterThan(100);
  const lost = hostile.filter(({ path, source }) => {
    const words = bodyNodes(source).filter(({ type }) => ['text', 'inlineCode', 'code'].includes(type)).map(({ value = '' }) => lettersOf(value));
    const text = lettersOf(pageOf(`${path.page}/`)('.prose').text());
    return !words.every((word) => text.includes(word));
  });
  expect(lost.map(({ path }) => bodies[numberOf(path.page)])).toEqual([]);
});

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveStatic(hostileSite().folder, hostileSite().base);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** A window that keeps no policy, so that only the words of the page protect it; what it does beyond showing them is noted. */
async function watchedPage(context: BrowserContext): Promise<{ readonly page: Page; readonly deeds: readonly string[] }> {
  const page = await context.newPage();
  const deeds: string[] = [];
  page.on('dialog', (dialog) => {
    deeds.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => deeds.push(`popup ${popup.url()}`));
  page.on('pageerror', (error) => deeds.push(`error ${error.message}`));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(server.origin)) deeds.push(`asks ${request.url()}`);
  });
  return { page, deeds };
}

/** Does something with every item, a few at a time, each lane one after the other. */
async function inLanes<Item>(items: readonly Item[], visit: (next: () => Item | undefined) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all([1, 2, 3, 4].map(() => visit(() => waiting.pop())));
}

const isHacked = (page: Page) => page.evaluate(() => 'hacked' in window && typeof window.hacked === 'number');

test('a browser that runs everything runs nothing, and asks no other host', async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const wrong: string[] = [];
  const schemes = new Set<string>();
  let visited = 0;
  await inLanes(hostileSite().pages, async (next) => {
    const { page, deeds } = await watchedPage(context);
    for (let path = next(); path !== undefined; path = next()) {
      await page.goto(server.origin + path);
      if (await isHacked(page)) wrong.push(`hacked ${path}`);
      for (const scheme of await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol))) schemes.add(scheme);
      visited += 1;
    }
    wrong.push(...deeds);
  });
  expect(wrong).toEqual([]);
  expect(visited).toBe(hostileSite().pages.length);
  expect([...schemes].filter((scheme) => !['http:', 'https:', 'mailto:', 'tel:'].includes(scheme))).toEqual([]);
  await context.close();
}, 300_000);

test('the same payloads taken as HTML do run, and the second line of defence stops each of them', async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const harmful: string[] = [];
  await context.route(/evil\.invalid/, (route) => route.abort());
  await inLanes(htmlPayloads, async (next) => {
    for (let payload = next(); payload !== undefined; payload = next()) {
      const { page, deeds } = await watchedPage(context);
      const raw = `<!doctype html><title>ก</title><p>ก</p>${payload}`;
      await page.setContent(raw, { waitUntil: 'domcontentloaded', timeout: 2000 }).catch(() => undefined);
      await page.waitForTimeout(20);
      if (deeds.length > 0 || (await isHacked(page).catch(() => true))) harmful.push(raw);
      await page.close();
    }
  });
  expect(harmful.length).toBeGreaterThan(40);
  expect(harmful.filter((raw) => faultsIn(raw).length === 0)).toEqual([]);
  await context.close();
}, 300_000);
