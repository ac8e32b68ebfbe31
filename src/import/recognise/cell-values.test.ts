import { expect, test } from 'vitest';
import { evidenceIn, monitoringIn, periodIn, statusIn, unitsIn } from './cell-values.ts';
import { exampleContext } from './example.ts';
import { unfold, type Tree } from './piece.ts';

const lines = (text: string) => text.split('\n').map((line, id) => ({ text: line, id, at: {} }));
const dataOf = (tree: Tree | undefined) => tree && unfold(tree).data;

test.each<[string, readonly string[]]>([
  ['สำนักปลัด', ['สำนักปลัด']],
  ['สำนักปลัด/ กองคลัง', ['สำนักปลัด', 'กองคลัง']],
  ['สำนักปลัดและหน่วยตรวจสอบภายใน', ['สำนักปลัด', 'หน่วยตรวจสอบภายใน']],
  ['หน่วย ตรวจสอบ ภายใน', ['หน่วยตรวจสอบภายใน']],
  ['กลุ่มงานสื่อสารและรณรงค์ กลุ่มงานแผนและนโยบาย', ['กลุ่มงานสื่อสารและรณรงค์', 'กลุ่มงานแผนและนโยบาย']],
  ['งานการเจ้าหน้าที่ สำนักปลัด', ['งานการเจ้าหน้าที่ สำนักปลัด']],
  ['-สำนักปลัด\n-กองช่าง', ['สำนักปลัด', 'กองช่าง']],
  ['ทุกส่วนราชการ', ['ทุกส่วนราชการ']],
  ['กองคลัง, กองคลัง', ['กองคลัง']],
])('the units of %j are %j', (text, units) => {
  expect(dataOf(unitsIn(lines(text), exampleContext))).toEqual(units);
});

test.each([
  ['ต.ค.67-ก.ย.68', '2567-10-01', '2568-09-30'],
  ['เดือนตุลาคม ๒๕๖๗ - เดือนกันยายน ๒๕๖๘'.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50)), '2567-10-01', '2568-09-30'],
  ['ม.ค. - ก.พ. 2568', '2568-01-01', '2568-02-28'],
  ['1 ตุลาคม 2567 ถึง 31 มีนาคม 2568', '2567-10-01', '2568-03-31'],
  ['ธ.ค. 66 – ก.พ. 67', '2566-12-01', '2567-02-29'],
])('%s is from %s to %s', (text, start, end) => {
  expect(dataOf(periodIn(lines(text)))).toEqual({ text, start, end });
});

test('a period without months, or with its end before its start, is a text alone', () => {
  expect(dataOf(periodIn(lines('ตลอดปีงบประมาณ')))).toEqual({ text: 'ตลอดปีงบประมาณ' });
  expect(dataOf(periodIn(lines('ต.ค. 66 - มี.ค. 67 และ เม.ย. 67 - ก.ย. 67')))).toEqual({ text: 'ต.ค. 66 - มี.ค. 67 และ เม.ย. 67 - ก.ย. 67' });
  expect(dataOf(periodIn(lines('ก.ย.68-ต.ค.67')))).toEqual({ text: 'ก.ย.68-ต.ค.67' });
});

test('a day after ภายใน is the day on which a report is due, another day is not', () => {
  expect(dataOf(monitoringIn(lines('- รายงานภายในวันที่ 31 มีนาคม 2568\n- ประชุมเมื่อวันที่ 5 ม.ค. 2568')))).toEqual([
    { text: 'รายงานภายในวันที่ 31 มีนาคม 2568', due: '2568-03-31' },
    { text: 'ประชุมเมื่อวันที่ 5 ม.ค. 2568' },
  ]);
});

test.each([
  ['ดำเนินการแล้ว', 'done'],
  ['อยู่ระหว่างดำเนินการ', 'in-progress'],
  ['ยังไม่ได้ดำเนินการ', 'not-started'],
  ['ยกเลิก', 'cancelled'],
  ['ยังไม่แล้วเสร็จ', 'in-progress'],
  ['ดำเนินการไม่ครบ', 'in-progress'],
  ['ไม่สามารถดำเนินการได้เนื่องจากงบประมาณไม่เพียงพอ', undefined],
  ['ดำเนินการแล้ว ร้อยละ 80', undefined],
])('%s is %s', (text, status) => {
  expect(dataOf(statusIn(lines(text)))).toBe(status);
});

test('proof is an address with the words before it', () => {
  expect(dataOf(evidenceIn(lines('ภาพกิจกรรม: https://bansuan.example/photo\nhttps://bansuan.example/order')))).toEqual([
    { title: 'ภาพกิจกรรม', url: 'https://bansuan.example/photo' },
    { title: 'หลักฐานของผลการดำเนินการ', url: 'https://bansuan.example/order' },
  ]);
});
