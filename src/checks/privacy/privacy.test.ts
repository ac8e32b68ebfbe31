import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { oneAgency } from '../../test/content-folder.ts';
import { checkOf } from '../../test/problems-of.ts';

const measures = 'agencies/bansuan/2567/measures.md';
const original = readFileSync(`${oneAgency}/${measures}`, 'utf8');

/** The ids of the privacy rules that speak of a sentence in the text of a report. */
async function privacyRules(words: string): Promise<readonly string[]> {
  const { problems } = await checkOf({ [measures]: original.replace('ข้อความใน Markdown', words) });
  return [...new Set(problems.map(({ rule }) => rule).filter((rule) => rule.startsWith('OIT-PII-')))];
}

describe('what reports rightly say', () => {
  test.each([
    'บัญชีแสดงปริมาณงาน เลขที่โครงการ 66017123456',
    'ประกาศบัญชีราคากลาง เลขที่โครงการ 67059123456',
    'บัญชีครุภัณฑ์ หมายเลข 7440-001-0001',
    'บัญชีเงินฝาก ปี 2564 2565 2566 เพิ่มขึ้น',
    'ธนาคารขยะ หมู่ที่ 1 2 3 4 5 6 7 8 9 10',
    'งานการเงินและบัญชี โทร. 02 000 0000',
    'ผู้ร้องเรียน นายกมอบหมาย รองนายกเทศมนตรีรับเรื่อง',
    'คุ้มครองผู้ร้องเรียน นายกรับเรื่องเอง ทุกวันจันทร์',
    'พยาน นายกเหล่ากาชาด จังหวัดตัวอย่าง',
    'ผู้เสียหาย นายร้อยเวร สภ.ตัวอย่าง',
    'คณะกรรมการสอบสวนรับฟังพยาน นางสาวสมมติ ศรีสุข ปลัดเทศบาล เป็นประธาน',
    'ช่องทางติดต่อผู้ร้องเรียน: นายสมมติ ทองดี นายกเทศมนตรี',
    'นางสาวสมมติ ศรีสุข ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม',
    'นางสาวสมมติ ศรีสุข มอบเบี้ยยังชีพผู้พิการ 45 ราย',
    'ค่า S.D. รายข้อ 0.89 0.91 0.88 0.90 0.85',
    'เปิดบริการ 08.30-12.00 13.00-16.30 น.',
    'ประชุมวันที่ 08-09-2566 09.30 น.',
    'นายสมมติ รักชาติ ผู้อำนวยการกองช่าง ที่อยู่ 99 หมู่ที่ 5 สำนักงานเทศบาล',
    'ไม่มีเลขบัตรประชาชน ค่าธรรมเนียม 100 200 300 400 5 บาท',
    'ประชาสัมพันธ์ทางไลน์ เฟซบุ๊ก LINE Facebook และเว็บไซต์',
  ])('%s', async (words) => {
    expect(await privacyRules(words)).toEqual([]);
  });
});

describe('what no report may say', () => {
  test.each([
    ['OIT-PII-501', 'เลข **1101**700230708'],
    ['OIT-PII-501', 'เลข 1&#49;01700230708'],
    ['OIT-PII-501', 'เลข 1_1017_00230_70_8'],
    ['OIT-PII-501', 'เลข 1—1017—00230—70—8'],
    ['OIT-PII-502', 'โทร (081) 234-5678'],
    ['OIT-PII-502', 'โทร 081–234–5678'],
    ['OIT-PII-502', 'โทร 081 / 2345678'],
    ['OIT-PII-502', 'โทร +66 (0)81 234 5678'],
    ['OIT-PII-502', 'โทร 66812345678'],
    ['OIT-PII-502', 'โทร 0\u200b812345678'],
    ['OIT-PII-503', 'โอนเข้าบัญชีธนาคารกรุงไทย เลขที่ 981-0-12345-6'],
    ['OIT-PII-503', 'ธ.กรุงไทย 981-0-12345-6'],
    ['OIT-PII-503', 'KTB 9810123456'],
    ['OIT-PII-503', 'account no. 981-0-12345-6'],
    ['OIT-PII-504', 'นายสมมติ ใจดี 12/3 ม.4 ต.บ้านสวน'],
    ['OIT-PII-504', 'นายสมมติ ใจดี บ้านเลขที่ 12/3 ขอรับบริการ'],
    ['OIT-PII-505', 'ผู้ร้องเรียน (นายสมมติ ใจดี)'],
    ['OIT-PII-505', 'ผู้ร้องเรียน "นายสมมติ ใจดี"'],
    ['OIT-PII-505', 'นายสมมติ ใจดี ผู้ร้องเรียน แจ้งว่า'],
    ['OIT-PII-505', 'ผู้ร้อง นายสมมติ ใจดี'],
    ['OIT-PII-505', 'ร้องเรียนนายสมมติ ใจดี ว่าทุจริต'],
    ['OIT-PII-505', 'ผู้ร้องเรียนคือคุณสมมติ ใจดี'],
    ['OIT-PII-505', 'ผู้ร้องเรียนชื่อ สมมติ ใจดี'],
    ['OIT-PII-505', 'ผู้ร้องเรียน นายกล้า หาญ'],
    ['OIT-PII-506', 'นายสมมติ ใจดี เกิด 12 มกราคม 2520'],
    ['OIT-PII-506', 'นายสมมติ ใจดี อายุ 45 ปี'],
    ['OIT-PII-507', 'ส่งมาที่ somchai.example@gmail.com'],
    ['OIT-PII-507', 'Line ID: @somchai'],
    ['OIT-PII-507', 'ไลน์ somchai_jd'],
  ])('%s %s', async (rule, words) => {
    expect(await privacyRules(words)).toContain(rule);
  });
});

test.each([
  ['OIT-PII-501', 'ชื่อ,เลข\nก,1,1017,00230,70,8\n'],
  ['OIT-PII-502', 'ชื่อ,โทร\nก,812345678\n'],
  ['OIT-PII-505', 'ผู้ร้องเรียน,เรื่อง\nนายสมมติ ใจดี,ถนน\n'],
])('%s is found in an attached table', async (rule, csv) => {
  const { problems } = await checkOf({ 'agencies/bansuan/2567/files/list.csv': csv });
  expect(problems.filter(({ file }) => file.endsWith('list.csv')).map((problem) => problem.rule)).toContain(rule);
});
