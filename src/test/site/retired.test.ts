import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../cli/browser.ts';
import { serveStatic, type StaticServer } from '../../cli/static-server.ts';
import { listFiles } from '../../reader/content-folder.ts';
import { retiredUrls as urls } from './retired-site.ts';
import { dom, html, retiredSite } from './site.ts';

let browser: Browser;
let server: StaticServer;
const at = (url: string) => `/ita${url}`;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveStatic(retiredSite().folder, '/ita/');
});

afterAll(async () => {
  await browser.close();
  server.close();
});

const words = (url: string) => dom(retiredSite(), at(url))('main').text().replace(/\s+/g, ' ');

test('an address that moved leads on, without JavaScript, and says so to who stays', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(server.origin + at(urls.moved));
  await page.waitForURL(server.origin + at(urls.target));
  await page.close();
  const $ = dom(retiredSite(), at(urls.moved));
  expect($('link[rel=canonical]').attr('href')).toBe(`https://www.example.go.th${at(urls.target)}`);
  expect($('meta[name=robots]').attr('content')).toBe('noindex');
  expect($('html').attr('lang')).toBe('th');
  expect($(`main a[href="${at(urls.target)}"]`).length).toBeGreaterThan(0);
  expect(words(urls.moved)).toContain('หน้านี้ย้ายไปที่อยู่ใหม่');
  expect(words(urls.moved)).toContain('This page has moved');
});

test('the notice of a page that moved has no barrier either', async () => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  await page.setContent(html(retiredSite(), at(urls.moved)).replace(/<meta http-equiv="refresh"[^>]*>/, ''));
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.close();
});

test('a page that went tells what it was, when, who, why and whom to ask', () => {
  expect(words(urls.gone)).toMatch(/นำข้อมูลที่อยู่นี้ออกแล้ว.*ข่าวเก่า.*เหตุผล.*รวมข้อมูลไว้ที่เดียว.*นำออกเมื่อ.*สำนักปลัด.*เผยแพร่ครั้งแรก.*งานประชาสัมพันธ์/);
  expect(words(urls.gone)).not.toContain('เนื้อความของหน้า');
});

test('of a page that was erased nothing is left, anywhere', () => {
  expect(words(urls.erased)).toMatch(/ลบข้อมูลที่อยู่นี้แล้ว.*ลบเพื่อคุ้มครองข้อมูลส่วนบุคคล.*ลบเมื่อ/);
  const site = join(inject('sites'), 'retired');
  const traces = [site, join(site, '.releases')].flatMap((folder) => listFiles(folder).filter((file) => readFileSync(join(folder, file)).includes('สมมติ')));
  expect(traces).toEqual([]);
});

test('a withdrawn report stays readable under a notice, on its own page and on that of the item', () => {
  for (const url of [urls.withdrawn, urls.submitted]) {
    expect(words(url)).toMatch(/ถอนแล้ว.*รวมข้อมูลไว้ที่เดียว.*สำนักปลัด/);
    expect(words(url)).toContain('รอไม่เกิน 10 นาที');
  }
  expect(dom(retiredSite(), at(urls.withdrawn))('meta[name=robots]').attr('content')).toBe('noindex');
});

test('every version of a file is offered, the newest first, each with its hash and the reason', () => {
  const $ = dom(retiredSite(), at('/2567/analysis/'));
  const links = $('#analysis-attachments a').toArray().map((link) => $(link).attr('href'));
  expect(links).toEqual([at('/2567/files/signed-analysis-2.pdf'), at(urls.replaced)]);
  expect($('#analysis-attachments').text()).toMatch(/ฉบับก่อนหน้า[^]*แทนที่เมื่อ[^]*รวมข้อมูลไว้ที่เดียว[^]*[0-9a-f]{64}/);
});

test('a file that went answers with a page at its very address', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const answer = await page.goto(server.origin + at(urls.goneFile));
  expect(answer?.status()).toBe(200);
  expect(await page.locator('h1').textContent()).toContain('นำข้อมูลที่อยู่นี้ออกแล้ว');
  await page.close();
});

test('a row that went is told of where its link arrives', () => {
  const { page, anchor } = urls.goneRow;
  for (const url of [page, '/2567/o34/']) expect(dom(retiredSite(), at(url))(`#${anchor}`).text()).toMatch(/p1.*นำออกแล้ว.*รวมข้อมูลไว้ที่เดียว/s);
});

test('the year shows what was given in its survey', () => {
  expect(dom(retiredSite(), at('/2568/'))('#page-submitted').text()).toMatch(/ที่อยู่ที่ส่งในแบบสำรวจ[^]*ปลัดเทศบาล[^]*O35[^]*https:\/\/www\.example\.go\.th\/ita\/2568\/o35\//);
});

test('the sitemap leaves out what moved, went or was withdrawn', () => {
  const sitemap = readFileSync(join(retiredSite().folder, 'sitemap-0.xml'), 'utf8');
  for (const url of [urls.moved, urls.gone, urls.erased, urls.withdrawn, urls.goneFile]) expect(sitemap).not.toContain(`<loc>https://www.example.go.th${at(url)}`);
  expect(sitemap).toContain(at(urls.target));
});
