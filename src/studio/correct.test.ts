import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { Original } from '../import/original.ts';
import { isRefusal, readPasted } from '../import/read/read-original.ts';
import { readContent } from '../reader/content.ts';
import { contentWith } from '../test/content-folder.ts';
import { correctedWork } from './correct.ts';
import { undone } from './history.ts';
import { lineUses } from './line-uses.ts';
import { newWork, resultOf, type Work } from './work.ts';

const folder = contentWith({});
afterAll(() => rmSync(folder, { recursive: true }));
const { content } = readContent(folder);
const day = '2568-10-01';

async function begun(text: string): Promise<Work> {
  const original = await readPasted(text, '');
  if (isRefusal(original)) throw new Error(original.code);
  return newWork(1, original, 'bansuan', 2568);
}

const table = '<h1>มาตรการ ปี 2568</h1><table><tr><td>ที่<td>มาตรการ<td>ขั้นตอน<td>ผู้ดูแลงาน</tr><tr><td>1<td>ข้อแรก<td>ขั้นหนึ่ง<td>กองคลัง</tr><tr><td>2<td>ข้อสอง<td>ขั้นสอง<td>สำนักปลัด</tr><tr><td>3<td>ข้อสาม<td>ขั้นสาม<td>สำนักปลัด</tr></table>';

function told(work: Work, fields: Readonly<Record<string, string>>): Work {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return correctedWork(work, form, content, day).work;
}

const measuresOf = (work: Work) => resultOf(work, content, day).files[0]?.report.data['measures'] as readonly { readonly title: string; readonly responsible?: readonly string[] }[];

test('a column is what the officer says', async () => {
  const work = told(await begun(table), { 'column:1.4': 'responsible', 'column:1.2': 'title' });
  expect(work.notice).toBe('แก้แล้ว: คอลัมน์ 4 ของตาราง 1 เป็น ผู้รับผิดชอบ');
  expect(measuresOf(work).map(({ responsible }) => responsible)).toEqual([['กองคลัง'], ['สำนักปลัด'], ['สำนักปลัด']]);
});

test('a value stays with its row when rows are joined, and comes back when that is undone', async () => {
  const edited = told(await begun(table), { 'value:measures:measures[2].title': 'ข้อสามที่แก้ ๓' });
  expect(edited.notice).toBe('แก้แล้ว: แก้ชื่อมาตรการ ของมาตรการ 3');
  const joined = told(edited, { row: '1.3:joined' });
  expect(measuresOf(joined).map(({ title }) => title).at(-1)).toBe('ข้อสามที่แก้ 3');
  expect(measuresOf({ ...joined, history: undone(joined.history) }).map(({ title }) => title)).toEqual(['ข้อแรก', 'ข้อสอง', 'ข้อสามที่แก้ 3']);
});

test.each([
  ['what is shown already', { 'column:1.2': 'title' }, 'ไม่มีอะไรเปลี่ยน'],
  ['a control that is not on the page', { 'value:measures:__proto__': 'x', 'column:9.9': 'title', row: '9.9:joined', clear: 'measures:none', 'paragraph:77': 'body' }, 'ไม่มีอะไรเปลี่ยน'],
  ['a value that no list has', { 'column:1.2': 'constructor', 'table:1': 'toString', row: '1.2:away' }, 'ไม่มีอะไรเปลี่ยน'],
  ['a year in words', { 'value:measures:fiscalYear': 'ปีหน้า' }, 'ยังไม่แก้ ปีงบประมาณที่ใช้มาตรการ: ต้องเป็นตัวเลข'],
])('%s changes nothing', async (_, fields, notice) => {
  const work = await begun(table);
  const next = told(work, fields);
  expect(next.notice).toBe(notice);
  expect(next.history).toEqual(work.history);
});

test('every line of the original is accounted for under the number that recognition gives it', async () => {
  const work = await begun(`${table}<p>ท้าย</p><p> </p><table><tr><td rowspan=2>ก<td>ข</tr><tr><td>ค</tr></table>`);
  const result = resultOf(work, content, day);
  const lines = ({ blocks }: Original) => blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : block.rows.flatMap((row) => row.flatMap((cell) => cell.lines.map(({ text }) => text)))));
  expect(result.recognition.material.fragments.map(({ id, text }) => [id, text])).toEqual([...lines(work.original).entries()].filter(([, text]) => text.trim() !== ''));
  expect([...lineUses(result).keys()]).toEqual(result.recognition.material.fragments.map(({ id }) => id));
  expect([...lineUses(result).values()].filter(({ leftOut }) => leftOut === 'number')).toHaveLength(3);
});
