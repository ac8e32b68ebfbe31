import { expect, test } from 'vitest';
import type { OriginalBlock } from '../../original.ts';
import { exampleOriginal } from '../example.ts';
import { prepared } from './prepare.ts';

/** A block in short: a paragraph as its text, a table as its rows. */
const short = (block: OriginalBlock) => (block.type === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ lines }) => lines.map(({ text }) => text).join('\n'))));
const inShort = (...blocks: readonly (string | readonly (readonly string[])[])[]) => prepared(exampleOriginal(...blocks).blocks).map(short);
const asLines = (block: OriginalBlock): OriginalBlock => (block.type === 'table' ? { ...block, rowsAreLines: true } : block);

test('titles above a header, notes below the last row and a second table in one grid are taken apart', () => {
  const grid = [
    ['แผนของเทศบาล ปี 2568', '', ''],
    ['มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ'],
    ['1. ก', 'ข', 'กองคลัง'],
    ['ข้อเสนอที่เกี่ยวข้อง', '', ''],
    ['ตัวชี้วัด', 'คะแนน', 'ระดับ'],
    ['การใช้อำนาจ', '80', 'B'],
    ['หมายเหตุ: คะแนนจากระบบ', '', ''],
  ];
  expect(inShort(grid)).toEqual([
    'แผนของเทศบาล ปี 2568',
    [['มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ'], ['1. ก', 'ข', 'กองคลัง']],
    'ข้อเสนอที่เกี่ยวข้อง',
    [['ตัวชี้วัด', 'คะแนน', 'ระดับ'], ['การใช้อำนาจ', '80', 'B']],
    'หมายเหตุ: คะแนนจากระบบ',
  ]);
});

test('a section between rows, and the last point of one, stay rows', () => {
  const grid = [['มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ'], ['1. หัวข้อ', '', ''], ['1. ก', 'ข', 'กองคลัง'], ['2. ค', '', '']];
  expect(inShort(grid)).toEqual([grid]);
});

test('a grid of which every row has one cell is running text', () => {
  expect(inShort([['หนึ่ง', ''], ['สอง', '']])).toEqual(['หนึ่ง', 'สอง']);
});

test('drawn lines of a row are one row, by the numbers of its first column', () => {
  const [table] = exampleOriginal([['ที่', 'มาตรการ', 'ผู้รับผิดชอบ'], ['1', 'งดขอสำเนา', 'กองคลัง'], ['', 'ที่ราชการออกให้', ''], ['2', 'เปิดเผย', 'กองช่าง']]).blocks;
  expect(table && prepared([asLines(table)]).map(short)).toEqual([[['ที่', 'มาตรการ', 'ผู้รับผิดชอบ'], ['1', 'งดขอสำเนาที่ราชการออกให้', 'กองคลัง'], ['2', 'เปิดเผย', 'กองช่าง']]]);
});

test('a measure on a card of its own, in a table or in text, is a row', () => {
  const rows = [['มาตรการที่ 1', 'วิธีดำเนินการ', 'ผู้รับผิดชอบ'], ['ก', 'ข', 'กองคลัง'], ['ค', 'ง', 'กองช่าง']];
  const card = (title: string, steps: string, unit: string) => [['มาตรการที่ 1', title], ['วิธีดำเนินการ', steps], ['ผู้รับผิดชอบ', unit]];
  expect(inShort(card('ก', 'ข', 'กองคลัง'), card('ค', 'ง', 'กองช่าง'))).toEqual([rows]);
  expect(inShort('1. เปิดข้อมูล', 'วิธีดำเนินการ', '- ทำเว็บ', '- ตรวจ', 'ผู้รับผิดชอบ : กองคลัง', 'ท้ายเรื่อง')).toEqual([
    [['มาตรการ', 'วิธีดำเนินการ', 'ผู้รับผิดชอบ'], ['1. เปิดข้อมูล', '- ทำเว็บ\n- ตรวจ', 'กองคลัง']],
    'ท้ายเรื่อง',
  ]);
});

test('a table that only places words is paragraphs', () => {
  expect(inShort([['(ลงชื่อ).....', '(ลงชื่อ).....'], ['ปลัดเทศบาล', 'นายกเทศมนตรี']])).toEqual(['(ลงชื่อ).....', 'ปลัดเทศบาล', '(ลงชื่อ).....', 'นายกเทศมนตรี']);
});
