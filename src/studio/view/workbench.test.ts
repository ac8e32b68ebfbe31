import { rmSync } from 'node:fs';
import { load, type CheerioAPI } from 'cheerio';
import { afterAll, expect, test } from 'vitest';
import { isRefusal, readPasted } from '../../import/read/read-original.ts';
import { readContent } from '../../reader/content.ts';
import { contentWith } from '../../test/content-folder.ts';
import { checkedResult } from '../checked.ts';
import { correctedWork } from '../correct.ts';
import { newWork, resultOf, type Work } from '../work.ts';
import { workbenchPage } from './workbench.ts';

const folder = contentWith({});
afterAll(() => rmSync(folder, { recursive: true }));
const { content } = readContent(folder);
const day = '2568-10-01';

const head = '<tr><td>ที่<td>มาตรการ<td>ขั้นตอน<td>จนท.ฯ<td>กำกับติดตาม</tr>';
const row = (number: number, title: string) => `<tr><td>${number}<td>${title}<td>ขั้นหนึ่ง<td>กองคลัง<td>รายงานทุกเดือน</tr>`;
const memo = '<p>บันทึกข้อความ</p><p>ส่วนราชการ สำนักปลัด</p><p>ที่ ขท ๑/๒๕๖๘ วันที่ ๑ เมษายน ๒๕๖๘</p><p>เรื่อง รายงานมาตรการ</p><p>เรียน นายกเทศมนตรี</p><p>เรื่องเดิม</p><p>ตามที่เทศบาลได้รับผลการประเมินของปีก่อน จึงเสนอมาตรการ</p>';
const measures = `<h1>มาตรการ ปี ๒๕๖๘</h1><p>ย่อหน้าเดียวกัน</p><p>ย่อหน้าเดียวกัน</p><table>${head}${row(1, 'ข้อแรก')}${row(2, 'ข้อสอง')}</table><p>หน้า ๒</p><table>${head}${row(3, 'ข้อสาม')}</table><table>${row(4, 'ข้อสี่')}</table><table><tr><td>ก<td>ข</tr><tr><td colspan=2>ค</tr></table>`;

async function begun(page: string): Promise<Work> {
  const original = await readPasted(page, '');
  if (isRefusal(original)) throw new Error(original.code);
  return newWork(1, original, 'bansuan', 2568, ['measures']);
}

async function shown(work: Work): Promise<CheerioAPI> {
  return load(workbenchPage(work, await checkedResult(resultOf(work, content, day), folder), 'token').markup);
}

function told(work: Work, fields: Readonly<Record<string, string>>): Work {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return correctedWork(work, form, content, day).work;
}

test('every id is there once, every link and every description leads somewhere, and no two controls have the same name', async () => {
  const page = await shown(told(await begun(memo + measures), { 'value:measures:signed': 'เมื่อวาน' }));
  const ids = page('[id]').toArray().map((element) => String(page(element).attr('id')));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const wanted = ['href', 'for', 'aria-labelledby', 'aria-describedby'].flatMap((name) => page(`main [${name}]`).toArray().flatMap((element) => String(page(element).attr(name)).split(' ').filter((one) => name !== 'href' || one.startsWith('#')).map((one) => one.replace('#', ''))));
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  const names = page('main :is(select, textarea, button)').toArray().map((element) => (page(element).attr('aria-label') ?? (page(`label[for="${page(element).attr('id') ?? ''}"]`).text() || page(element).text())).trim());
  expect(names.filter((name, index) => name === '' || (names.indexOf(name) !== index && !name.startsWith('ใช้ทุกอย่าง')))).toEqual([]);
});

test('a column that nobody knows is the first thing that is said, and said once for a table that goes on', async () => {
  const work = await begun(measures);
  const page = await shown(work);
  expect(page('.recognised > section').first().text()).toContain('คอลัมน์ “จนท.ฯ” ของตาราง 1 ยังไม่รู้ว่าคืออะไร');
  expect(page('#doubts li').length).toBe(1);
  expect(page(String(page('#doubts a').attr('href'))).attr('name')).toBe('column:1.4');
  const named = told(work, { 'column:1.4': 'responsible' });
  const fresh = await shown(named);
  expect(fresh('#doubts').length).toBe(0);
  expect(fresh('.summary').text()).toContain('พบ 4 มาตรการ');
  expect(fresh('[id^="v-measures-measures-"][id*="-responsible-0"]:is(textarea)').toArray().map((element) => fresh(element).text().trim())).toEqual(['กองคลัง', 'กองคลัง', 'กองคลัง', 'กองคลัง']);
  expect((await shown(told(named, { 'column:1.4': '' })))('#doubts').length).toBe(1);
  expect((await shown(told(work, { 'column:1.4': 'other' })))('#doubts').length).toBe(0);
});

test('what is missing can be added where the problem leads, and in a list one more', async () => {
  const work = await begun(memo + measures);
  const page = await shown(work);
  const problem = page('.problem').filter((_, one) => page(one).text().includes('ไม่มี “ผู้ลงนามในบันทึก”'));
  const place = page(String(problem.find('a').attr('href')));
  const control = place.find('textarea');
  expect(control.attr('name')).toBe('value:measures:memo.signatories[0].position');
  const signed = told(work, { [String(control.attr('name'))]: 'ปลัดเทศบาล' });
  const fresh = await shown(signed);
  expect(fresh('.problem').text()).not.toContain('ผู้ลงนามในบันทึก');
  expect(fresh('textarea[name="value:measures:memo.signatories[1].position"]').length).toBe(1);
  expect(fresh('textarea[name="value:measures:measures[0].steps[1]"]').length).toBe(1);
  expect(fresh('textarea[name="value:measures:measures[0].monitoring[1].text"]').length).toBe(1);
  expect(resultOf(signed, content, day).files[0]?.text).toMatch(/signatories:\n +- position: ปลัดเทศบาล/);
});

test('the document is shown in its own words', async () => {
  expect((await shown(await begun(measures)))('.source').text()).toContain('มาตรการ ปี ๒๕๖๘');
});
