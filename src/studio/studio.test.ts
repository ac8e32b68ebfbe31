import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { launchBrowser } from '../cli/browser.ts';
import { serveStatic } from '../cli/static-server.ts';
import { addressParts, urlsOf } from '../domain/urls.ts';
import { writeDurably } from '../release/durable-file.ts';
import { columnFields } from '../import/recognise/column.ts';
import { contentWith } from '../test/content-folder.ts';
import { plainEnvironment, projectCopy } from '../test/project-copy.ts';
import { measuresInWord } from './example-import.ts';
import { openStudio, type Studio } from './server.ts';

const folder = contentWith({});
let browser: Browser;
let studio: Studio;

beforeAll(async () => {
  [browser, studio] = await Promise.all([launchBrowser(), openStudio({ folder, today: '2568-10-01', write: writeDurably }, 0)]);
});
afterAll(async () => {
  await browser.close();
  await studio.close();
  rmSync(folder, { recursive: true });
});

/** Opens the printed address in a window of its own, in which the browser may complain of nothing and ask no other host. */
async function visiting(look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('422') && complaints.push(message.text()));
  page.on('request', (request) => !request.url().startsWith(`http://localhost:${studio.port}/`) && complaints.push(`asks ${request.url()}`));
  await page.goto(studio.address);
  await look(page);
  await context.close();
  expect(complaints).toEqual([]);
}

async function expectAccessible(page: Page): Promise<void> {
  // The scripts of the checker itself would be refused by the page, so they come in beside it.
  const { violations } = await new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index))).toEqual([]);
}

const fields = ['', ...Object.keys(columnFields)];
const fitsWidth = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const said = (page: Page) => page.locator('#said').innerText();
const saved = (path: string) => readFileSync(join(folder, 'agencies/bansuan/2568', path), 'utf8');

/** Drops a file on the page as a file manager would. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(([base64, title]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], title));
    return data;
  }, [Buffer.from(bytes).toString('base64'), name] as const);
  await page.dispatchEvent('h1', 'drop', { dataTransfer: transfer });
  await page.waitForURL('**/imports/*');
}

test('an officer drops a Word file, says by keyboard what a column holds, edits, undoes and saves', async () => {
  await visiting(async (page) => {
    await expectAccessible(page);
    await drop(page, 'มาตรการ 2568.docx', await measuresInWord());
    await expectAccessible(page);
    expect(await said(page)).toContain('พบ 2 มาตรการ เหลือข้อผิดพลาด');
    const problem = page.locator('.problem', { hasText: 'ที่ไม่มี “ผู้รับผิดชอบ”' });
    const before = await page.locator('.problem').count();

    await page.locator('#column-1-4').focus();
    await page.keyboard.press('Home');
    for (let at = 0; at < fields.indexOf('responsible'); at += 1) await page.keyboard.press('ArrowDown');
    await expect.poll(() => said(page)).toContain('คอลัมน์ 4 ของตาราง 1 เป็น ผู้รับผิดชอบ');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('column-1-4');
    expect(await page.locator('.problem').count()).toBeLessThan(before);
    expect(await problem.count()).toBe(0);

    const title = page.locator('#v-measures-measures-0-title');
    await title.focus();
    expect(await page.locator('.line.lit').allInnerTexts()).toEqual(['จัดคิวออนไลน์ที่งานทะเบียน']);
    await page.locator('.line', { hasText: 'ประกาศแผนจัดซื้อบนเว็บไซต์' }).hover();
    expect(await page.locator('.value.lit textarea').evaluateAll((all) => all.map(({ id }) => id))).toEqual(['v-measures-measures-1-title']);

    await title.fill('จัดคิวล่วงหน้าที่งานทะเบียน');
    await title.press('Enter');
    await expect.poll(() => said(page)).toContain('แก้แล้ว: แก้ชื่อมาตรการ ของมาตรการ 1');
    expect(await page.locator('#v-measures-measures-0-title-from').innerText()).toContain('แก้แล้ว');
    await page.locator('#undo').press('Enter');
    await expect.poll(() => title.inputValue()).toBe('จัดคิวออนไลน์ที่งานทะเบียน');
    await page.locator('#redo').press('Enter');
    await expect.poll(() => title.inputValue()).toBe('จัดคิวล่วงหน้าที่งานทะเบียน');

    await page.locator('summary', { hasText: 'เพิ่มช่องที่ว่าง' }).first().click();
    await page.locator('#v-measures-responsible').fill('สำนักปลัด');
    await page.locator('#v-measures-responsible').press('Enter');
    await expect.poll(() => said(page)).not.toContain('ข้อผิดพลาด');

    expect(await page.locator('#doubts').count()).toBe(0);
    const signed = page.locator('#v-measures-signed');
    await signed.fill('32 มกราคม 2568');
    await signed.press('Enter');
    await expect.poll(() => signed.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('.notice-refused').innerText()).toContain('วันที่ลงนาม: ต้องเป็นวันที่ที่มีจริง');
    expect(await page.locator(`#${String(await signed.getAttribute('aria-describedby')).split(' ')[0]}`).innerText()).toContain('เช่น 31 มี.ค. 2568');
    const published = page.locator('#v-measures-published');
    await published.evaluate((one: HTMLTextAreaElement) => (one.value = 'สองบรรทัด\nที่วางไว้'));
    await page.locator('#v-measures-published-clear').click();
    await expect.poll(() => page.locator('#v-measures-published-from').innerText()).toContain('ล้างแล้ว');
    expect(await published.inputValue()).toBe('');
    await page.locator('#to-save').click();
    await expect.poll(() => said(page)).toContain('ยังไม่ได้ใช้');
    // One after the other, and away at once: nothing of it may be lost.
    await signed.fill('1 เม.ย. ๒๕๖๘');
    await published.fill('2 เม.ย. 2568');
    await page.locator('#v-measures-summary').evaluate((one) => one.closest('details')?.setAttribute('open', ''));
    await page.locator('#v-measures-summary').fill('สรุปที่พิมพ์เป็นอย่างสุดท้าย');
    await page.locator('#to-save').click();
    await page.waitForURL('**/save');
    await expectAccessible(page);
    await page.locator('#save-now').click();
    await page.waitForURL('**/saved');
    expect(await page.locator('main').innerText()).toContain('npm start');
  });
  expect(saved('measures.md')).toContain('title: จัดคิวล่วงหน้าที่งานทะเบียน');
  expect(saved('measures.md')).toMatch(/responsible:\n {6}- สำนักปลัด/);
  expect(saved('measures.md')).toMatch(/summary: สรุปที่พิมพ์เป็นอย่างสุดท้าย[^]*signed: "2568-04-01"[^]*published: "2568-04-02"/);
  expect(JSON.parse(saved('imports/measures.json'))).toMatchObject({ original: { name: 'มาตรการ 2568.docx', format: 'docx' } });
});

test('the saved report is in the built site, and can be found there', async () => {
  const project = projectCopy();
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts', '--out', 'site'], { cwd: project, env: plainEnvironment({ SITE_CONTENT: folder }), encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const { base } = addressParts((parse(readFileSync(join(folder, 'site.yaml'), 'utf8')) as { address: string }).address);
  const site = await serveStatic(join(project, 'site'), base);
  const page = await browser.newPage();
  await page.goto(`${site.origin}${urlsOf({ base, only: 'bansuan' }).report('bansuan', 2568, 'measures')}`);
  expect(await page.locator('#m1').innerText()).toContain('จัดคิวล่วงหน้าที่งานทะเบียน');
  await page.goto(`${site.origin}${urlsOf({ base, only: 'bansuan' }).search}?q=${encodeURIComponent('จัดคิวล่วงหน้า')}`);
  await expect.poll(() => page.locator('main a[href$="/2568/measures/#m1"]').count()).toBe(1);
  await page.close();
  site.close();
  rmSync(project, { recursive: true });
});

test('a second import over the first shows what would change, and asks', async () => {
  const before = saved('measures.md');
  await visiting(async (page) => {
    await page.setInputFiles('#file', { name: 'ฉบับใหม่.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(await measuresInWord('มาตรการส่งเสริมคุณธรรมและความโปร่งใส ฉบับแก้ไข ปี 2568')) });
    await page.locator('#read-file').click();
    await page.locator('#to-save').click();
    expect(await page.locator('.changed li', { hasText: 'ชื่อรายงาน' }).innerText()).toContain('ฉบับแก้ไข');
    expect(await page.locator('.changes').innerText()).not.toMatch(/\w+\[/);
    await page.locator('#save-now').click();
    expect(await page.locator('.refused').innerText()).toContain('ยังไม่ได้เลือกไฟล์');
    expect(saved('measures.md')).toBe(before);
    await page.locator('#write-measures').check();
    await page.locator('#save-now').click();
    await page.waitForURL('**/saved');
  });
  expect(saved('measures.md')).toContain('ฉบับแก้ไข');
});

test('a table copied from Excel may be pasted anywhere on the page', async () => {
  await visiting(async (page) => {
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', '<table><tr><td>ที่<td>มาตรการ<td>ขั้นตอน<td>ผู้รับผิดชอบ</tr><tr><td>1<td>เปิดเผยราคากลาง<td>ลงประกาศ<td rowspan=2>กองคลัง</tr><tr><td>2<td>รับฟังความเห็น<td>จัดเวที</tr></table>');
      clipboardData.setData('text/plain', 'ที่\tมาตรการ');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await page.waitForURL('**/imports/*');
    expect(await said(page)).toContain('พบ 2 มาตรการ');
    expect(await page.locator('.source td[rowspan="2"]').innerText()).toBe('กองคลัง');
    expect(await page.locator('#v-measures-measures-1-responsible-0-from').innerText()).toContain('ช่องผสาน');
  });
});

test('on a phone without JavaScript everything can be done by plain forms', async () => {
  rmSync(join(folder, 'agencies/bansuan/2568/measures.md'));
  await visiting(
    async (page) => {
      expect(await fitsWidth(page)).toBe(true);
      await page.locator('#text').fill('ที่\tมาตรการ\tขั้นตอน\tผู้ดูแลงาน\n1\tเปิดเผยราคากลาง\tลงประกาศ\tกองคลัง\n2\tรับฟังความเห็น\tจัดเวที\tสำนักปลัด');
      await page.locator('#read-text').click();
      expect(await fitsWidth(page)).toBe(true);
      await page.locator('#column-1-4').selectOption('responsible');
      await page.locator('#v-measures-measures-0-title').fill('เปิดเผยราคากลางทุกโครงการ');
      await page.locator('.without-script').first().click();
      expect(await said(page)).toContain('แก้ 2 แห่ง');
      await page.locator('#row-1-3-joined').click();
      expect(await page.locator('#row-1-3-joined').getAttribute('aria-pressed')).toBe('true');
      expect(await said(page)).toContain('พบ 1 มาตรการ');
      await page.locator('#undo').click();
      expect(await page.locator('#v-measures-measures-0-title').inputValue()).toBe('เปิดเผยราคากลางทุกโครงการ');
      await page.locator('#v-measures-measures-1-title').fill('รับฟังความเห็นก่อนเริ่มงาน');
      await page.locator('#to-save').click();
      expect(await fitsWidth(page)).toBe(true);
      await page.locator('#save-now').click();
      await page.waitForURL('**/saved');
    },
    { javaScriptEnabled: false, viewport: { width: 360, height: 800 } },
  );
  expect(saved('measures.md')).toMatch(/title: เปิดเผยราคากลางทุกโครงการ[^]*title: รับฟังความเห็นก่อนเริ่มงาน/);
  expect(existsSync(join(folder, 'agencies/bansuan/2568/measures.md.next'))).toBe(false);
});
